"use client";

import { useEffect } from "react";
import { useTranslations } from "use-intl";
import { Button } from "@/app/_ui/Button";
import { Empty } from "@/app/_ui/Empty";
import { List } from "@/app/_ui/List";
import { Skeleton } from "@/app/_ui/Skeleton";
import { Told } from "@/app/_words/Told";
import type { QueueWish } from "@/lib/client/queue";
import { finds } from "@/lib/client/queueSearch";
import { useAct } from "@/lib/client/useAct";
import { useNames, useQueue } from "@/lib/client/useQueue";
import type { QueueDto } from "@/lib/contract/desk";
import { useDesk } from "./context";
import { QueueEmpty } from "./QueueEmpty";
import { useRowItem } from "./useRowItem";

type Props = {
  wish: QueueWish;
  sought: string;
  onCounts: (counts: QueueDto["counts"]) => void;
  /** What the search has looked through, in words; null where nothing is sought. */
  onFound: (found: string | null) => void;
  onClear: () => void;
};

/** Pages that are fetched at once while somebody searches. */
const searchedAtOnce = 4;

/** The rows of one view, which follow what happens. Names are opened in this browser. */
export function QueueList({ wish, sought, onCounts, onFound, onClear }: Props) {
  const t = useTranslations("desk");
  const { desk } = useDesk();
  const { queue, rows, more, further, told } = useQueue(desk, wish);
  const names = useNames(desk, rows);
  const item = useRowItem(names);
  const { busy, run } = useAct();
  const searching = sought.trim() !== "";
  const shown = rows.filter((row) => finds(sought, { name: names.get(row.case), id: row.case }));
  const narrowed = Boolean(wish.kind || wish.stage);

  const counts = queue?.counts;
  useEffect(() => {
    if (counts) onCounts(counts);
  }, [counts, onCounts]);

  const opened = rows.filter((row) => names.has(row.case)).length;
  const all = counts?.[wish.tab] ?? 0;
  const found = searching ? t("tools.found", { count: shown.length, opened, all }) : null;
  useEffect(() => onFound(found), [found, onFound]);

  return (
    <>
      <Told told={told} />
      {!queue && !told && <Skeleton label={t("queue.loading")} lines={4} />}
      {queue && rows.length === 0 && !narrowed && <QueueEmpty tab={wish.tab} others={queue.counts.others} />}
      {queue && shown.length === 0 && (narrowed || searching) && (
        <Empty
          title={searching ? t("empty.notFound") : t("empty.narrowed")}
          action={
            <Button weight="secondary" onClick={onClear}>
              {t("tools.clear")}
            </Button>
          }
        >
          {!searching && <p>{t("empty.narrowedSays")}</p>}
        </Empty>
      )}
      {shown.length > 0 && <List label={t(`queue.${wish.tab}`)} items={shown.map((row) => item(row, wish.tab))} />}
      {more && (
        <div>
          <Button
            weight="secondary"
            busy={busy}
            onClick={() => run(t("queue.fetching"), () => further(searching ? searchedAtOnce : 1))}
          >
            {searching ? t("tools.further") : t("queue.more")}
          </Button>
        </div>
      )}
    </>
  );
}
