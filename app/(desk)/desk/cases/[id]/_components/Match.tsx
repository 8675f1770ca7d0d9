"use client";

import { useTranslations } from "use-intl";
import { Button } from "@/app/_ui/Button";
import { Empty } from "@/app/_ui/Empty";
import { matchBackup } from "@/lib/client/acts";
import { askMatch } from "@/lib/client/actWords";
import type { Candidate } from "@/lib/client/case";
import { CardSide } from "./Cards";
import { useOpenCase } from "./context";

/** The cards that bear the name of the request; one of them may be the card of the person in it. */
export function Match() {
  const t = useTranslations("request.match");
  const { view, person, desk, ask, asking, change } = useOpenCase();
  const left = view.candidates.filter(({ matchedByMe, standing }) => !matchedByMe && !standing?.vetoed);
  if (left.length === 0) return <NoCard />;

  const match = ({ backup, card }: Candidate) =>
    ask((now) => {
      const still = now.candidates.find((candidate) => candidate.backup.id === backup.id);
      if (!still || still.matchedByMe) return null;
      return {
        asked: askMatch("open" in card ? card.open.displayName : "that can’t be opened"),
        busy: t("signing"),
        sign: () => matchBackup(desk, view.id, backup.id, backup.manifestDigest),
        done: t("chosenCard"),
        // Whatever was compared before was another card.
        after: () => change({ compared: false }),
      };
    });

  return (
    <>
      <p>
        {left.length === 1 ? t("oneCardBears") : t("cardsBear", { length: left.length })} the name that was given.
        Compare {left.length === 1 ? "it" : "them"} with {person}, best when you stand before each other.
      </p>
      <ul className="grid gap-4 sm:grid-cols-2">
        {left.map((candidate) => (
          <li
            key={candidate.backup.id}
            className="grid content-between gap-4 rounded-edge border border-line bg-surface p-4"
          >
            <CardSide candidate={candidate} facts={view.facts} />
            <Button
              weight={left.length === 1 ? "primary" : "secondary"}
              wide
              busy={asking}
              onClick={() => match(candidate)}
            >
              {t("cardPersonRequest")}
            </Button>
          </li>
        ))}
      </ul>
      <p className="text-soft">
        {left.length === 1 ? t("notThisOne") : t("noneOfThem")} Then ask {person} for the exact name, as it was given
        when the backup was made. A corrected name is a new request.
      </p>
    </>
  );
}

function NoCard() {
  const t = useTranslations("request.match");
  const { view, person } = useOpenCase();
  if (view.state.type === "inheritance") {
    return (
      <Empty title={t("cardBeenChosenInheritance")}>
        <p>{t("inheritanceNamesBackupGuardians")}</p>
      </Empty>
    );
  }
  return (
    <Empty title={t("cardBearsNameRequest")}>
      <p>{t("askExactNameWas", { person })}</p>
    </Empty>
  );
}
