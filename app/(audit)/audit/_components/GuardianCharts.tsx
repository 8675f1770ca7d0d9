"use client";

import Link from "next/link";
import { useTranslations } from "use-intl";
import { Bars } from "@/app/_ui/Bars";
import { Fold } from "@/app/_ui/Fold";
import { Table } from "@/app/_ui/Table";
import { Time } from "@/app/_ui/Time";
import type { GuardianFigures } from "@/lib/domain/audit/figures";
import type { StatementName } from "@/lib/protocol/statements/statement";
import { addressOf } from "../log/_components/wish";

const entriesOf = ({ guardian }: GuardianFigures, act: StatementName): string => addressOf({ by: guardian, act });

const Acts = ({ count, href }: { count: number; href: string }) =>
  count === 0 ? (
    count
  ) : (
    <Link href={href} prefetch={false}>
      {count}
    </Link>
  );

/** What each guardian decided, and when each was seen last. */
export function GuardianCharts({ guardians }: { guardians: readonly GuardianFigures[] }) {
  const t = useTranslations("overview.guardians");
  const nameOf = ({ name, today }: GuardianFigures) => (today ? name : t("former", { name }));
  return (
    <div className="grid content-start gap-3">
      <Bars
        caption={t("caption")}
        what={t("what")}
        series={[{ title: t("approved") }, { title: t("denied"), tone: "soft" }]}
        bars={guardians.map((one) => ({
          key: one.guardian,
          label: nameOf(one),
          values: [one.approvals, one.denials],
          links: [entriesOf(one, "case.approved"), entriesOf(one, "case.denied")],
        }))}
      />
      <Fold title={t("moreCaption")}>
        <Table
          caption={t("moreCaption")}
          rows={guardians}
          keyOf={({ guardian }) => guardian}
          columns={[
            { title: t("what"), cell: nameOf },
            {
              title: t("recused"),
              cell: (one) => <Acts count={one.recusals} href={entriesOf(one, "case.recused")} />,
              figures: true,
            },
            {
              title: t("held"),
              cell: (one) => <Acts count={one.holds} href={entriesOf(one, "case.held")} />,
              figures: true,
            },
            {
              title: t("released"),
              cell: (one) => <Acts count={one.releases} href={entriesOf(one, "share.released")} />,
              figures: true,
            },
            { title: t("seen"), cell: ({ seenAt }) => (seenAt === null ? t("never") : <Time at={seenAt} as="ago" />) },
          ]}
        />
      </Fold>
    </div>
  );
}
