"use client";

import Link from "next/link";
import { useCallback } from "react";
import { useLocale, useTranslations } from "use-intl";
import { Good } from "@/app/_audit/Good";
import { Button } from "@/app/_ui/Button";
import { Empty } from "@/app/_ui/Empty";
import { LinkButton } from "@/app/_ui/LinkButton";
import { Notice } from "@/app/_ui/Notice";
import { Skeleton } from "@/app/_ui/Skeleton";
import { Told } from "@/app/_words/Told";
import type { Desk } from "@/lib/client/desk";
import { holdInWords, kindInWords } from "@/lib/client/policyWords";
import { type CaseReport, loadReport, reportParts } from "@/lib/client/report";
import { useLoaded } from "@/lib/client/useLoaded";
import type { Digest } from "@/lib/protocol/fields";
import { Audit } from "../../../_components/Audit";
import { Asked } from "./Asked";
import { Head } from "./Head";
import { Lines } from "./Lines";

/** The report of one request, as it is read and printed. */
export function Report({ id }: { id: Digest }) {
  const t = useTranslations("report");
  return (
    <Audit
      room={{
        title: t("page"),
        back: { href: "/audit/log", label: t("back") },
        inside: (desk) => <Read key={id} desk={desk} id={id} />,
      }}
    />
  );
}

function Read({ desk, id }: { desk: Desk; id: Digest }) {
  const t = useTranslations("report");
  const load = useCallback(() => loadReport(desk, id), [desk, id]);
  const { value, told, again } = useLoaded(load);
  if (told?.at === "refused.caseMissing" && !value) {
    return (
      <Empty
        title={t("missing")}
        action={
          <LinkButton weight="secondary" href="/audit/log">
            {t("list")}
          </LinkButton>
        }
      >
        <p>{t("missingSays")}</p>
      </Empty>
    );
  }
  return (
    <>
      <Told told={told} />
      {!value && !told && <Skeleton label={t("reading")} lines={8} />}
      {value && <Whole desk={desk} report={value} />}
      {(value || told) && (
        <div className="flex flex-wrap gap-3 print:hidden">
          {value && (
            <Button weight="secondary" onClick={() => window.print()}>
              {t("print")}
            </Button>
          )}
          <Button weight="secondary" onClick={() => void again()}>
            {t("again")}
          </Button>
          {value && (
            <LinkButton weight="secondary" href={`/audit/log?about=${id}&order=oldest`} prefetch={false}>
              {t("all")}
            </LinkButton>
          )}
        </div>
      )}
    </>
  );
}

function Whole({ desk, report }: { desk: Desk; report: CaseReport }) {
  const t = useTranslations("report");
  const { parts, state } = report;
  const lines = reportParts.flatMap((part) => parts[part]);
  const releases = parts.handover.filter(({ event }) => event.what === "shareReleased").length;
  return (
    <article className="grid max-w-[52rem] gap-8 print:block print:space-y-6 print:text-[11.5pt] [&>*]:min-w-0">
      <Head desk={desk} report={report} />
      {lines.every(({ judged }) => judged) ? (
        <Good>
          <p>{t("good")}</p>
          <p className="mt-2 text-body">{t("goodSays", { releases })}</p>
        </Good>
      ) : (
        <Notice tone="wait" title={t("partly")}>
          <p>{t("partlySays")}</p>
        </Notice>
      )}
      <Rules report={report} />
      <Asked desk={desk} report={report} />
      {reportParts.map((part) => (
        <Lines
          key={part}
          desk={desk}
          title={t(`parts.${part}`)}
          none={t(`none.${part}`)}
          lines={parts[part]}
          checked={report.checked}
          heirs={state.type === "inheritance"}
        />
      ))}
      <p className="text-small text-soft">{t("sealed")}</p>
    </article>
  );
}

function Rules({ report: { roster, rosterAt, state } }: { report: CaseReport }) {
  const t = useTranslations("report");
  const say = useTranslations("policy");
  const locale = useLocale();
  const { policy, threshold } = roster;
  const sentences = [...kindInWords(say, locale, policy[state.type], threshold), holdInWords(say, policy)];
  return (
    <section className="grid gap-2">
      <h2>{t("rules.title")}</h2>
      <p>
        {t("rules.says")}{" "}
        <Link href={`/audit/log/${rosterAt}`} prefetch={false}>
          {t("rules.entry", { index: rosterAt })}
        </Link>
      </p>
      <ul className="grid list-disc gap-1 ps-5">
        {sentences.map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
    </section>
  );
}
