"use client";

import Link from "next/link";
import type { ReactNode } from "react";
import { useLocale, useTranslations } from "use-intl";
import { Time } from "@/app/_ui/Time";
import { Verified } from "@/app/_ui/Verified";
import { besideInWords } from "@/lib/client/besideWords";
import type { Desk } from "@/lib/client/desk";
import { begun } from "@/lib/client/entryWords";
import type { ReportLine } from "@/lib/client/report";
import { eventInWords } from "@/lib/client/timelineWords";
import type { Checked } from "@/lib/client/world";
import { formatFallback } from "@/lib/protocol/code";
import { useTelling } from "../../../_components/useTelling";

type Props = {
  desk: Desk;
  title: string;
  /** What is said where there is no line. */
  none: string;
  lines: readonly ReportLine[];
  checked: Checked;
  heirs: boolean;
};

/** One part of the report: what happened, when, by whose signature, each line ticked by what this browser has checked. */
export function Lines({ desk, title, none, lines, checked, heirs }: Props) {
  const t = useTranslations("report.line");
  const report = useTranslations("report");
  const telling = useTelling(desk);
  const { words, say, guardian, moment, locale } = telling;
  const person = say(heirs ? "who.executor" : "who.requester");
  return (
    <section aria-label={title} className="grid gap-2 print:block print:break-inside-auto">
      <h2>{title}</h2>
      {lines.length === 0 && <p>{none}</p>}
      <ol className="border-line border-t empty:hidden">
        {lines.map((line, place) => {
          const { event, index, from, judged } = line;
          const told =
            "from" in event
              ? besideInWords(event, report, telling)
              : eventInWords(event, { say: words, person, heirs, guardian, moment });
          const says = begun(told.says, locale);
          const checks: [string, ...string[]] =
            event.entry !== null
              ? [t("signature"), t("place"), t("rule")]
              : [t("derived"), ...(from === null ? [] : [t("cause")])];
          const leads = index ?? from;
          return (
            <li
              // biome-ignore lint/suspicious/noArrayIndexKey: a line is its place
              key={place}
              className="grid gap-x-4 gap-y-0.5 border-line border-b py-2.5 sm:grid-cols-[minmax(0,1fr)_auto]"
            >
              <div className={told.tone === "stop" ? "text-stop" : ""}>
                {judged ? (
                  <Verified at={checked.checkedAt} checks={checks}>
                    {says}
                  </Verified>
                ) : (
                  says
                )}
              </div>
              <p className="text-small sm:text-end">
                {leads === null ? (
                  <span className="text-soft">{t("follows")}</span>
                ) : (
                  <Link href={`/audit/log/${leads}`} prefetch={false}>
                    {t(index === null ? "from" : "entry", { index: leads })}
                  </Link>
                )}
              </p>
              <p className="text-small text-soft">
                <Time at={event.at} />
              </p>
              {"other" in event && (
                <p className="text-small sm:text-end">
                  <Link href={`/audit/cases/${event.other}`} prefetch={false}>
                    {t("other", { code: formatFallback(event.other) })}
                  </Link>
                </p>
              )}
              <More line={line} />
            </li>
          );
        })}
      </ol>
    </section>
  );
}

/** What stands in the statement besides: how somebody was verified, and with which strengths; how it came out. */
function More({ line: { event, papers } }: { line: ReportLine }): ReactNode {
  const t = useTranslations("report.line");
  const say = useTranslations("words.record");
  const policy = useTranslations("policy");
  const locale = useLocale();
  const said: string[] = [];
  if (event.what === "approved") {
    const { method, evidence, code } = event.record;
    said.push(t("method", { method: policy(`methods.${method}`) }));
    for (const { type, strength, validation, result } of evidence) {
      said.push(
        t("paper", {
          type: say(`evidence.${type}`),
          strength: say(`strength.${strength}`),
          result: say(`result.${result}`),
          validation: t(`validation.${validation}`),
        }),
      );
    }
    said.push(t("code", { code }));
  }
  for (const { kind, how, result } of papers) {
    said.push(t("check", { paper: policy(`papers.${kind}`), how: t(`how.${how}`), result: t(`found.${result}`) }));
  }
  if (event.what === "ended" && "outcome" in event && event.outcome) {
    said.push(t(`outcome.${event.outcome as "restored"}`));
  }
  if (said.length === 0) return null;
  return (
    <ul className="col-span-full text-small text-soft">
      {said.map((one) => (
        <li key={one}>{begun(one, locale)}</li>
      ))}
    </ul>
  );
}
