"use client";

import { useTranslations } from "use-intl";
import { Facts } from "@/app/_ui/Facts";
import { Time } from "@/app/_ui/Time";
import { Verified } from "@/app/_ui/Verified";
import type { Desk } from "@/lib/client/desk";
import type { Fact } from "@/lib/client/facts";
import { factInWords } from "@/lib/client/factWords";
import type { CaseReport } from "@/lib/client/report";
import { formatFallback } from "@/lib/protocol/code";
import { useTelling } from "../../../_components/useTelling";

/** Of which request, how it stands, and what this browser has checked for it. */
export function Head({
  desk,
  report: { id, state, status, expiresAt, roster, checked, stages, parts },
}: {
  desk: Desk;
  report: CaseReport;
}) {
  const t = useTranslations("report");
  const say = useTranslations("words");
  const { guardian } = useTelling(desk);
  const { checkedAt: at, entries, scopes, undecided, head } = checked;
  const stands = say(`case.status.${status}`);
  // Nothing holds up what is over, or out of the guardians' hands.
  const goesOn = parts.end.length === 0 && status !== "released";
  const isStopped = goesOn && stages.some(({ frozen, rivalled, vetoed }) => !vetoed && (frozen !== null || rivalled));
  const facts: Fact[] = [
    { fact: "rosters", count: desk.federation().chain.rosters.length, at },
    { fact: "log", ...head, at },
    { fact: "history", entries: entries.length, scopes: scopes.length, undecided, at },
    { fact: "request", digest: id, at },
  ];
  return (
    <section className="grid gap-3">
      <h2>{t(`title.${state.type}`)}</h2>
      <Facts
        facts={[
          {
            name: t("code"),
            value: (
              <>
                <span className="font-mono font-strong">{formatFallback(id)}</span>
                <span className="block break-all font-mono text-small text-soft">{id}</span>
              </>
            ),
          },
          { name: t("federation"), value: roster.federation },
          { name: t("stands"), value: isStopped ? t("stopped", { status: stands }) : stands },
          { name: t("opened"), value: <Time at={state.openedAt} /> },
          { name: t("until"), value: <Time at={expiresAt} /> },
          {
            name: t("log"),
            value: t.rich("logSays", {
              size: head.size,
              root: () => <span className="break-all font-mono text-small">{head.root}</span>,
            }),
          },
          {
            name: t("made"),
            value: t.rich("madeSays", { time: () => <Time key="at" at={at} />, name: guardian(desk.me) }),
          },
          {
            name: t("checks"),
            value: (
              <ul className="grid gap-1">
                {facts.map((fact) => {
                  const { says, checks } = factInWords(say, fact);
                  return (
                    <li key={fact.fact}>
                      <Verified at={fact.at} checks={checks}>
                        {says}
                      </Verified>
                    </li>
                  );
                })}
              </ul>
            ),
          },
        ]}
      />
      <p className="text-small text-soft">
        {t("zone", { zone: new Intl.DateTimeFormat().resolvedOptions().timeZone })}
      </p>
    </section>
  );
}
