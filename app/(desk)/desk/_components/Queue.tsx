"use client";

import { useSearchParams } from "next/navigation";
import { useMemo, useRef, useState } from "react";
import { useTranslations } from "use-intl";
import { KeysSheet } from "@/app/_house/KeysSheet";
import { useListKeys } from "@/app/_house/useListKeys";
import { TabLinks } from "@/app/_ui/TabLinks";
import type { QueueWish } from "@/lib/client/queue";
import { type QueueDto, QueueInput, queueTabs } from "@/lib/contract/desk";
import { DeskPage } from "./DeskPage";
import { QueueList } from "./QueueList";
import { QueueTools } from "./QueueTools";
import { useWaitingCount } from "./useWaitingCount";

/** What the address asks for; whatever it says wrongly is passed over. */
function wishOf(params: URLSearchParams): QueueWish {
  const { shape } = QueueInput;
  const one = <Key extends "tab" | "kind" | "stage" | "order">(key: Key) =>
    shape[key].safeParse(params.get(key) ?? undefined).data as QueueWish[Key];
  return { tab: one("tab") ?? "waiting", kind: one("kind"), stage: one("stage"), order: one("order") };
}

const addressOf = (wish: QueueWish): string => {
  const { tab, ...rest } = wish;
  const said = Object.entries({ ...(tab === "waiting" ? {} : { tab }), ...rest }).filter((entry) => entry[1]);
  const query = new URLSearchParams(said as [string, string][]).toString();
  return query ? `/desk?${query}` : "/desk";
};

const rowLinks = "li a[href^='/desk/cases/']";

/** Requests by whom they wait for, narrowed and ordered as the address says. */
export function Queue() {
  const t = useTranslations("desk.queue");
  const params = useSearchParams();
  const wish = useMemo(() => wishOf(params), [params]);
  const [counts, setCounts] = useState<QueueDto["counts"] | null>(null);
  const [sought, seek] = useState("");
  const [found, setFound] = useState<string | null>(null);
  const page = useRef<HTMLDivElement>(null);
  const keys = useListKeys(page, rowLinks);
  useWaitingCount(counts?.waiting);

  // The page stays where it is: only the address says something else, for a reload and for coming back.
  const want = (change: Partial<QueueWish>) => history.replaceState(null, "", addressOf({ ...wish, ...change }));

  return (
    <DeskPage title={t("title")}>
      <div ref={page} className="grid grid-cols-1 gap-4">
        <TabLinks
          label={t("title")}
          tabs={queueTabs.map((tab) => ({
            href: addressOf({ tab }),
            label: t(tab),
            count: counts?.[tab],
            current: tab === wish.tab,
          }))}
        />
        <QueueTools wish={wish} onWish={want} sought={sought} onSeek={seek} found={found} onKeys={keys.show} />
        <QueueList
          key={addressOf(wish)}
          wish={wish}
          sought={sought}
          onCounts={setCounts}
          onFound={setFound}
          onClear={() => {
            seek("");
            want({ kind: undefined, stage: undefined });
          }}
        />
      </div>
      <KeysSheet {...keys} />
    </DeskPage>
  );
}
