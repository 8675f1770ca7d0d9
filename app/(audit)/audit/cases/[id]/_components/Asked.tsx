"use client";

import type { ReactNode } from "react";
import { useLocale, useTranslations } from "use-intl";
import { Notice } from "@/app/_ui/Notice";
import { Table } from "@/app/_ui/Table";
import { Time } from "@/app/_ui/Time";
import type { Desk } from "@/lib/client/desk";
import { clauseInWords, lengthInWords } from "@/lib/client/policyWords";
import type { CaseReport, ReportStage } from "@/lib/client/report";
import { formatFallback } from "@/lib/protocol/code";
import { listOf } from "@/lib/words/list";
import { useTelling } from "../../../_components/useTelling";

type Row = { key: string; asked: string; given: ReactNode };

/** What the rules asked for, one row each, and how the request stands against it; for each backup and stage. */
export function Asked({ desk, report }: { desk: Desk; report: CaseReport }) {
  const t = useTranslations("report.asked");
  const rowsOf = useRows(desk, report);
  if (report.stages.length === 0) return <p>{t("nobody")}</p>;
  return report.stages.map((stage) => {
    const { backup, stage: number, vetoed } = stage;
    const title =
      report.stages.length === 1 ? t("title") : t("titleStage", { backup: formatFallback(backup.id), stage: number });
    return (
      <section key={`${backup.id} ${number}`} className="grid gap-2">
        {vetoed && <Notice tone="wait">{t("vetoed")}</Notice>}
        <Table
          caption={title}
          columns={[
            { title: t("asked"), cell: ({ asked }: Row) => asked },
            { title: t("given"), cell: ({ given }: Row) => given },
          ]}
          rows={rowsOf(stage)}
          keyOf={({ key }) => key}
        />
      </section>
    );
  });
}

function useRows(desk: Desk, { roster, state, stages, parts }: CaseReport): (stage: ReportStage) => Row[] {
  const t = useTranslations("report.asked");
  const say = useTranslations("policy");
  const locale = useLocale();
  const { guardian } = useTelling(desk);
  const policy = roster.policy[state.type];
  const came = parts.beside.some(({ event }) => event.what === "otherMatched" && event.kind === "recovery");
  /** Of a backup, and not of its stages each. */
  const isFirst = ({ id }: ReportStage["backup"], stage: number) =>
    stages.find(({ backup }) => backup.id === id)?.stage === stage;
  const rivalsSay = ({
    rivalRequests,
    preferred,
    rivalled,
  }: Pick<ReportStage, "rivalRequests" | "preferred" | "rivalled">) =>
    rivalRequests.length === 0
      ? t("rivalsNone")
      : t(rivalled ? "rivalsOpen" : "rivalsChosen", { count: rivalRequests.length, preferred });
  return ({ backup, stage, approvals, needed, missing, since, wait, releases, releasesNeeded, frozen, ...rivals }) => [
    {
      key: "approvals",
      asked: t("approvals", { count: needed }),
      given: t("approvalsGiven", {
        count: approvals.length,
        names: listOf(
          locale,
          approvals.map((approval) => guardian(approval.guardian)),
        ),
      }),
    },
    ...policy.clauses.map((clause, place) => {
      const lack = missing.find((one) => one.clause === clause);
      const short = lack?.organisations && lack.have >= lack.need ? lack.organisations : lack;
      return {
        key: `clause ${place}`,
        asked: clauseInWords(say, locale, clause),
        given: short ? t("lacking", { have: short.have, need: short.need }) : t("met"),
      };
    }),
    {
      key: "quorum",
      asked: t("quorum"),
      given: since === null ? t("quorumNot") : t.rich("quorumSince", { time: () => <Time key="since" at={since} /> }),
    },
    ...(policy.notice
      ? [{ key: "notice", asked: t("notice"), given: wait?.noticed ? t("noticed") : t("notNoticed") }]
      : []),
    ...(policy.wait > 0
      ? [
          {
            key: "wait",
            asked: t("wait", { length: lengthInWords(say, policy.wait) }),
            given: <WaitSays wait={wait} />,
          },
        ]
      : []),
    ...(state.type === "inheritance" && isFirst(backup, stage)
      ? [
          { key: "owner", asked: t("owner"), given: <OwnerSays frozen={frozen} came={came} /> },
          { key: "rivals", asked: t("rivals"), given: rivalsSay(rivals) },
        ]
      : []),
    {
      key: "shares",
      asked: t("shares", { count: releasesNeeded }),
      given: t("sharesGiven", { count: releases.length }),
    },
  ];
}

function WaitSays({ wait }: { wait: ReportStage["wait"] }) {
  const t = useTranslations("report.asked");
  const [began, ends] = [wait?.startedAt ?? null, wait?.endsAt ?? null];
  if (began === null || ends === null) return t("waitNot");
  return t.rich("waitFrom", {
    began: () => <Time key="began" at={began} />,
    ends: () => <Time key="ends" at={ends} />,
  });
}

function OwnerSays({ frozen, came }: Pick<ReportStage, "frozen"> & { came: boolean }) {
  const t = useTranslations("report.asked");
  if (frozen === null) return t(came ? "ownerOver" : "ownerNot");
  const { until } = frozen;
  return until === null ? t("ownerOpen") : t.rich("ownerUntil", { time: () => <Time key="until" at={until} /> });
}
