"use client";

import type { ReactNode } from "react";
import { useLocale, useTranslations } from "use-intl";
import type { Item } from "@/app/_ui/List";
import { Time } from "@/app/_ui/Time";
import { endOfRow, remarkOf } from "@/lib/client/queueWords";
import type { QueueRowDto, QueueTab } from "@/lib/contract/desk";
import { listOf } from "@/lib/words/list";
import { useDesk } from "./context";

/** Says a row of the queue: who asks, how far it is, who has acted, until when. */
export function useRowItem(names: ReadonlyMap<string, string | null>): (row: QueueRowDto, tab: QueueTab) => Item {
  const t = useTranslations("desk.row");
  const kinds = useTranslations("desk.kinds");
  const locale = useLocale();
  const { desk } = useDesk();

  const nameOf = (key: string): string => {
    if (key === desk.me) return t("you");
    const rosters = [desk.roster(), ...desk.federation().chain.rosters.map(({ roster }) => roster)];
    const guardian = rosters.flatMap(({ guardians }) => guardians).find((one) => one.key === key);
    return guardian?.name ?? t("former");
  };
  const said = (place: "approvedBy" | "deniedBy" | "recusedBy", keys: readonly string[]): ReactNode[] =>
    keys.length > 0 ? [t(place, { names: listOf(locale, keys.map(nameOf)), count: keys.length })] : [];

  const titleOf = ({ kind }: QueueRowDto, name: string | null): string => {
    if (name === null) return t("unreadable");
    return kind === "inheritance" ? t("estate", { name }) : name;
  };

  return (row, tab) => {
    const name = names.get(row.case);
    const end = endOfRow(row);
    const remark = remarkOf(row, desk.me);
    const stage = end
      ? t(`ended.${end}`)
      : t(row.later ? "verifiedNext" : "verified", { count: row.approvedBy.length, needed: row.needed });
    const strong = remark === "deciding" || remark === "maySend";
    return {
      key: row.case,
      href: `/desk/cases/${row.case}`,
      kind: kinds(row.kind),
      title: row.claim ? (name === undefined ? t("sealed") : titleOf(row, name)) : t("deleted"),
      details: [
        stage,
        ...(remark ? [strong ? <strong key="remark">{t(`remarks.${remark}`)}</strong> : t(`remarks.${remark}`)] : []),
      ],
      more: [
        ...(end ? [] : [<Deadline key="deadline" row={row} />]),
        ...said("approvedBy", row.approvedBy),
        ...said("deniedBy", row.deniedBy),
        ...said("recusedBy", row.recusedBy),
      ],
      end: <Time at={end ? row.updatedAt : row.openedAt} as="ago" />,
      waits: tab === "waiting",
    };
  };
}

/** What the clock will do to it next. */
function Deadline({ row: { waitEndsAt, expiresAt } }: { row: QueueRowDto }) {
  const t = useTranslations("desk.row");
  const at = waitEndsAt ?? expiresAt;
  return t.rich(waitEndsAt ? "waitEnds" : "until", { time: () => <Time key={at} at={at} as="day" /> });
}
