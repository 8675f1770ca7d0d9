"use client";

import { useTranslations } from "use-intl";
import { Button } from "@/app/_ui/Button";
import { Empty } from "@/app/_ui/Empty";
import { matchBackup } from "@/lib/client/acts";
import { askMatch } from "@/lib/client/actWords";
import type { Candidate } from "@/lib/client/case";
import { useOpenCase } from "./context";
import { CardSide } from "./Person";

/** The cards that bear the name of the request; one of them may be the card of the person in it. */
export function Match() {
  const t = useTranslations("request.match");
  const signing = useTranslations("request.confirm");
  const say = useTranslations("words");
  const { view, person, desk, ask, asking, change } = useOpenCase();
  const left = view.candidates.filter(({ matchedByMe, standing }) => !matchedByMe && !standing?.vetoed);
  if (left.length === 0) return <NoCard />;

  const match = ({ backup, card }: Candidate) =>
    ask((now) => {
      const still = now.candidates.find((candidate) => candidate.backup.id === backup.id);
      if (!still || still.matchedByMe) return null;
      return {
        asked: askMatch(say, "open" in card ? card.open.displayName : null),
        busy: signing("signing"),
        sign: () => matchBackup(desk, view.id, backup.id, backup.manifestDigest),
        done: t("chosen"),
        // Whatever was compared before was another card.
        after: () => change({ compared: false }),
      };
    });

  return (
    <>
      <p>{t("compare", { count: left.length, person })}</p>
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
              {t("choose")}
            </Button>
          </li>
        ))}
      </ul>
      <p className="text-soft">{t("none", { count: left.length, person })}</p>
    </>
  );
}

function NoCard() {
  const t = useTranslations("request.match");
  const { person } = useOpenCase();
  return (
    <Empty title={t("noCard")}>
      <p>{t("noCardNext", { person })}</p>
    </Empty>
  );
}
