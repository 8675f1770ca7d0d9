"use client";

import { type KeyboardEvent, useRef } from "react";
import { useTranslations } from "use-intl";
import { Button } from "@/app/_ui/Button";
import { List } from "@/app/_ui/List";
import { Skeleton } from "@/app/_ui/Skeleton";
import { TabLinks } from "@/app/_ui/TabLinks";
import { Time } from "@/app/_ui/Time";
import { Told } from "@/app/_words/Told";
import { kinds } from "@/lib/client/caseWords";

import { rowInWords } from "@/lib/client/queueWords";
import { useAct } from "@/lib/client/useAct";
import { useNames, useQueue } from "@/lib/client/useQueue";
import type { QueueRowDto, QueueTab } from "@/lib/contract/desk";
import { useDesk } from "./context";
import { DeskPage } from "./DeskPage";
import { QueueEmpty } from "./QueueEmpty";

const labels: Record<QueueTab, string> = {
  waiting: "Waiting for you",
  others: "Waiting for others",
  closed: "Closed",
};
const tabs = Object.keys(labels) as QueueTab[];

/** Requests by whom they wait for. The names in it are opened in this browser. */
export function Queue({ tab }: { tab: QueueTab }) {
  // A tab is a list of its own: nothing of another is shown while it loads.
  return <QueueOf key={tab} tab={tab} />;
}

function QueueOf({ tab }: { tab: QueueTab }) {
  const t = useTranslations("desk.queue");
  const { desk } = useDesk();
  const { queue, rows, more, older, told } = useQueue(desk, tab);
  const names = useNames(desk, rows);
  const { busy, run } = useAct();
  const list = useRef<HTMLDivElement>(null);

  const itemOf = (row: QueueRowDto) => {
    const name = names.get(row.case);
    const { stage, remark } = rowInWords(row, desk.me);
    return {
      key: row.case,
      href: `/desk/cases/${row.case}`,
      kind: kinds[row.kind],
      title: name === undefined ? t("nameSealed") : (name ?? t("nameCantRead")),
      details: remark ? [stage, remark] : [stage],
      end: <Time at={tab === "closed" ? row.updatedAt : row.openedAt} as="ago" />,
      waits: tab === "waiting",
    };
  };

  return (
    <DeskPage title={t("requests")}>
      <TabLinks
        label={t("requests")}
        tabs={tabs.map((name) => ({
          href: name === "waiting" ? "/desk" : `/desk?tab=${name}`,
          label: labels[name],
          count: queue?.counts[name],
          current: name === tab,
        }))}
      />
      <Told told={told} />
      {!queue && !told && <Skeleton label={t("askingRequests")} lines={4} />}
      {queue && rows.length === 0 && <QueueEmpty tab={tab} others={queue.counts.others} />}
      {rows.length > 0 && (
        // biome-ignore lint/a11y/noStaticElementInteractions: the keys only move the focus between the links within
        <div ref={list} onKeyDown={(event) => moveFocus(event, list.current)}>
          <List label={labels[tab]} items={rows.map(itemOf)} />
        </div>
      )}
      {more && (
        <div>
          <Button weight="secondary" busy={busy} onClick={() => run(t("fetching"), older)}>
            {t("showOlderOnes")}
          </Button>
        </div>
      )}
    </DeskPage>
  );
}

const steps: Record<string, number> = { ArrowDown: 1, j: 1, ArrowUp: -1, k: -1 };

/** Arrows, or j and k, go from row to row; Enter opens, as with every link. */
function moveFocus(event: KeyboardEvent, list: HTMLElement | null) {
  const step = steps[event.key];
  if (!step || !list || event.ctrlKey || event.metaKey || event.altKey) return;
  const links = [...list.querySelectorAll<HTMLElement>("a[href]")];
  const at = links.indexOf(document.activeElement as HTMLElement);
  const next = links[at + step];
  if (!next) return;
  event.preventDefault();
  next.focus();
}
