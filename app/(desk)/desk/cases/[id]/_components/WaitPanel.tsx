"use client";

import { useState } from "react";
import { useLocale, useTranslations } from "use-intl";
import { Button } from "@/app/_ui/Button";
import { Choice } from "@/app/_ui/Choice";
import { Fold } from "@/app/_ui/Fold";
import { LinkButton } from "@/app/_ui/LinkButton";
import { Notice } from "@/app/_ui/Notice";
import { Time } from "@/app/_ui/Time";
import { type StoodHow, standNotice } from "@/lib/client/acts";
import type { Candidate, CaseView } from "@/lib/client/case";
import { addressesOf } from "@/lib/client/notice";
import { policyOf } from "@/lib/client/place";
import { notBefore } from "@/lib/domain/quorum";
import type { Moment } from "@/lib/domain/state";
import { listOf } from "@/lib/words/list";
import { useNames, useOpenCase } from "./context";

/** Notice, who has seen it, and until when nothing leaves: as this browser computes it. */
export function WaitPanel() {
  const t = useTranslations("heirsDesk.wait");
  const { view, chosen, desk } = useOpenCase();
  const policy = policyOf(view);
  const standing = chosen?.standing;
  if (!standing?.wait || standing.vetoed || (policy.wait === 0 && !policy.notice)) return null;
  const { wait, frozen } = standing;
  const may = view.chairs.some(({ guardian, mayVote }) => guardian === desk.me && mayVote);
  return (
    <section aria-labelledby="waiting-time" className="grid max-w-xl gap-3">
      <h2 id="waiting-time">{t(policy.notice ? "title" : "titleAlone")}</h2>
      {frozen && (
        <Notice tone="wait" title={t("frozen")}>
          <p>
            {frozen.until === null
              ? t("frozenOpen")
              : t.rich("frozenUntil", { time: () => <Time at={frozen.until as number} /> })}
          </p>
          <div className="mt-2">
            <LinkButton weight="secondary" href={`/desk/cases/${frozen.recovery}`}>
              {t("look")}
            </LinkButton>
          </div>
        </Notice>
      )}
      {policy.notice && <Given />}
      {policy.notice && !wait.noticed && may && <Stand />}
      {(wait.noticed || !policy.notice) && <Seen />}
      {wait.startedAt !== null && <p>{t.rich("began", { time: () => <Time at={wait.startedAt as number} /> })}</p>}
      {wait.endsAt !== null && (
        <p className="font-strong">
          {t.rich(desk.device.now() < wait.endsAt ? "ends" : "over", {
            time: () => <Time at={wait.endsAt as number} />,
          })}
        </p>
      )}
    </section>
  );
}

/** What became of the letters. */
function Given() {
  const t = useTranslations("heirsDesk.wait");
  const { view, chosen } = useOpenCase();
  const wait = chosen?.standing?.wait;
  if (!chosen || !wait) return null;
  if (wait.noticed) return <GivenBy about={chosen} from={wait.from} />;
  const failed = view.state.notices.some(
    ({ backup, outcome, at }) => backup === chosen.backup.id && outcome === "failed" && at >= wait.from.at,
  );
  const says = failed ? "failed" : addressesOf(chosen) ? "unsent" : "noAddress";
  return (
    <Notice tone={says === "unsent" ? "info" : "wait"}>
      <p>{t(says)}</p>
    </Notice>
  );
}

/** By letter; or on whose word, which is no letter's. */
function GivenBy({ about, from }: { about: Candidate; from: Moment }) {
  const t = useTranslations("heirsDesk.wait");
  const nameOf = useNames();
  const { view } = useOpenCase();
  const posted = view.state.notices.some(
    (entry) => entry.backup === about.backup.id && entry.outcome === "accepted" && notBefore(entry, from),
  );
  if (posted) return <p>{t("noticed")}</p>;
  return (
    <Notice tone={addressesOf(about) ? "wait" : "info"}>
      {stoodFor(view, about.backup.id, from).map(({ digest, signers, body }) => (
        <p key={digest}>{t("stoodBy", { who: nameOf(signers[0] as string), how: t(`how.${body.how}`) })}</p>
      ))}
      {addressesOf(about) && <p>{t("addressed")}</p>}
    </Notice>
  );
}

/** The words of guardians who stood in for notice since then. */
const stoodFor = ({ id, checked }: CaseView, backup: string, from: Moment) =>
  checked.entries.flatMap(({ statement, acceptedAt }) =>
    statement.name === "notice.stood" &&
    statement.body.case === id &&
    statement.body.backup === backup &&
    acceptedAt >= from.at
      ? [statement]
      : [],
  );

/** Whose browsers have seen quorum and notice, and whose have not yet. */
function Seen() {
  const t = useTranslations("heirsDesk.wait");
  const locale = useLocale();
  const nameOf = useNames();
  const { view, chosen } = useOpenCase();
  const wait = chosen?.standing?.wait;
  if (!wait) return null;
  const have = new Set(wait.attested.map(({ guardian }) => guardian));
  const left = view.chairs.filter(({ guardian, mayVote }) => mayVote && !have.has(guardian));
  const names = (keys: Iterable<string>) => listOf(locale, [...keys].map(nameOf));
  return (
    <>
      <p>
        {have.size === 0
          ? t("nobody", { needed: wait.needed })
          : t("attested", { have: have.size, needed: wait.needed, names: names(have) })}
      </p>
      {wait.startedAt === null && left.length > 0 && (
        <p className="text-soft">{t("missing", { names: names(left.map(({ guardian }) => guardian)) })}</p>
      )}
    </>
  );
}

const hows = ["inPerson", "byTelephone", "byLetter", "noContactExists"] as const satisfies readonly StoodHow[];

function Stand() {
  const t = useTranslations("heirsDesk.wait");
  const signing = useTranslations("request.confirm");
  const { desk, view, chosen, ask, asking } = useOpenCase();
  const [how, setHow] = useState<StoodHow>();
  const [missing, setMissing] = useState(false);
  const stand = () => {
    if (!how) return setMissing(true);
    ask((now) => {
      const still = now.candidates.find(({ backup }) => backup.id === chosen?.backup.id)?.standing;
      if (!chosen || !still?.wait || still.wait.noticed) return null;
      return {
        asked: {
          title: t("standAsk"),
          says: [t("standSign", { how: t(`how.${how}`) }), t("standUndo")],
          act: t("standAct"),
        },
        busy: signing("signing"),
        sign: () => standNotice(desk, view.id, chosen.backup.id, how),
        done: t("stood"),
      };
    });
  };
  return (
    <Fold title={t("stand")}>
      <div className="grid gap-4">
        <Choice
          name="stood"
          label={t("standHow")}
          hint={t("standHint")}
          options={hows.map((value) => ({ value, label: t(`how.${value}`) }))}
          chosen={how}
          error={missing ? t("standMissing") : undefined}
          onChoose={(value) => {
            setMissing(false);
            setHow(value as StoodHow);
          }}
        />
        <div>
          <Button weight="secondary" busy={asking} onClick={stand}>
            {t("standAct")}
          </Button>
        </div>
      </div>
    </Fold>
  );
}
