"use client";

import { useState } from "react";
import { useLocale, useTranslations } from "use-intl";
import { Button } from "@/app/_ui/Button";
import { day } from "@/app/_ui/clock";
import { Field } from "@/app/_ui/Field";
import { Progress } from "@/app/_ui/Progress";
import { Told } from "@/app/_words/Told";
import { matchBackup } from "@/lib/client/acts";
import { askMatch } from "@/lib/client/actWords";
import { type FoundCard, searchCards } from "@/lib/client/cardIndex";
import { type Candidate, loadCandidate } from "@/lib/client/case";
import { useAct } from "@/lib/client/useAct";
import { useCardIndex } from "@/lib/client/useCardIndex";
import { listOf } from "@/lib/words/list";
import { CompareCard } from "./CompareCard";
import { useOpenCase } from "./context";
import { OwnName } from "./OwnName";

const most = 20;

/** A request of heirs names no backup: the guardian types, this browser searches the cards that it has opened. */
export function FindCard() {
  const t = useTranslations("heirsDesk.find");
  const { desk, view } = useOpenCase();
  const index = useCardIndex(desk);
  const [typed, setTyped] = useState("");
  const [candidate, setCandidate] = useState<Candidate | null>(null);
  const { busy, told, run } = useAct();
  const found = searchCards(index.cards, typed, most);
  const look = async (card: FoundCard) => {
    const loaded = await run(t("opens"), () => loadCandidate(desk, view.id, card.backup));
    if (loaded) setCandidate(loaded.done);
  };
  if (candidate) return <Chosen candidate={candidate} back={() => setCandidate(null)} />;
  return (
    <div className="grid gap-4">
      <OwnName candidate={null} />
      <Field
        name="find-card"
        type="search"
        label={t("label")}
        hint={t("hint")}
        autoComplete="off"
        maxLength={200}
        value={typed}
        onChange={(event) => setTyped(event.target.value)}
      />
      <Told told={told ?? index.told} />
      {index.told && (
        <div>
          <Button weight="secondary" onClick={index.again}>
            {t("again")}
          </Button>
        </div>
      )}
      {!index.done && !index.told && (
        <Progress
          says={index.count === null ? t("asking") : t("opening", { looked: index.looked, count: index.count })}
          done={index.count === null ? undefined : index.looked / Math.max(1, index.count)}
        />
      )}
      {index.done && typed.trim() === "" && (
        <p className="text-small text-soft">{t("ready", { count: index.cards.length })}</p>
      )}
      {typed.trim() !== "" && (
        <div role="status" className="text-small text-soft">
          {found.length > 0 ? (
            <p>{t("found", { count: found.length })}</p>
          ) : (
            index.done && (
              <>
                <p>{t("none")}</p>
                <p>{t("noneNext")}</p>
              </>
            )
          )}
        </div>
      )}
      {found.length > 0 && (
        <ul className="grid gap-3">
          {found.map((card) => (
            <Found key={card.backup} card={card} busy={busy} look={() => void look(card)} />
          ))}
        </ul>
      )}
    </div>
  );
}

function Found({ card, busy, look }: { card: FoundCard; busy: string | undefined; look: () => void }) {
  const t = useTranslations("heirsDesk.find");
  const locale = useLocale();
  const { birthDate, contact, people = [] } = card;
  const more = [
    birthDate && t("born", { date: day(Date.parse(birthDate), locale, "UTC") }),
    contact,
    people.length > 0 && t("people", { names: listOf(locale, people) }),
  ].filter(Boolean);
  return (
    <li className="grid gap-3 rounded-edge border border-line bg-surface p-4 sm:flex sm:items-center sm:justify-between">
      <div className="min-w-0">
        <p className="font-strong break-words">{card.name}</p>
        {more.length > 0 && <p className="text-small text-soft break-words">{more.join(" · ")}</p>}
      </div>
      <Button weight="secondary" busy={busy} onClick={look}>
        {t("look")}
      </Button>
    </li>
  );
}

/** The card as it is signed into the backup, opened anew, beside the papers. */
function Chosen({ candidate, back }: { candidate: Candidate; back: () => void }) {
  const t = useTranslations("heirsDesk.find");
  const signing = useTranslations("request.confirm");
  const say = useTranslations("words");
  const { desk, view, ask, asking } = useOpenCase();
  const { backup, card } = candidate;
  const match = () =>
    ask((now) => {
      if (now.candidates.some((one) => one.backup.id === backup.id && one.matchedByMe)) return null;
      return {
        asked: askMatch(say, "open" in card ? card.open.displayName : null, true),
        busy: signing("signing"),
        sign: () => matchBackup(desk, view.id, backup.id, backup.manifestDigest),
        done: t("chosen"),
      };
    });
  return (
    <div className="grid gap-4">
      <OwnName candidate={candidate} />
      <CompareCard candidate={candidate} />
      <div className="flex flex-col gap-3 sm:flex-row">
        <Button busy={asking} onClick={match}>
          {t("choose")}
        </Button>
        <Button weight="quiet" onClick={back}>
          {t("back")}
        </Button>
      </div>
    </div>
  );
}
