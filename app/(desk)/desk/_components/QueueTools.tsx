"use client";

import { useState } from "react";
import { useTranslations } from "use-intl";
import { KeysButton, NarrowButton, NarrowSheet, SearchField } from "@/app/_house/ListTools";
import { Select } from "@/app/_ui/Select";
import type { QueueWish } from "@/lib/client/queue";
import { endStages, liveStages, queueKinds, queueOrders } from "@/lib/contract/desk";

type Props = {
  wish: QueueWish;
  onWish: (change: Partial<QueueWish>) => void;
  sought: string;
  onSeek: (text: string) => void;
  /** What the search has looked through, in words. */
  found: string | null;
  onKeys: () => void;
};

/** Looking for a name, and narrowing the list: beside it on a table, on a sheet of its own on a phone. */
export function QueueTools({ wish, onWish, sought, onSeek, found, onKeys }: Props) {
  const t = useTranslations("desk.tools");
  const [open, setOpen] = useState(false);
  return (
    <search className="grid gap-2">
      <div className="flex flex-wrap items-end gap-3">
        <div className="min-w-0 flex-1 basis-60">
          <SearchField label={t("search")} among={t("among")} typed={sought} onType={onSeek} />
        </div>
        <div className="flex flex-wrap gap-3 max-sm:hidden">
          <Narrow wish={wish} onWish={onWish} of="beside" />
        </div>
        <NarrowButton label={t("narrow")} narrowed={Boolean(wish.kind || wish.stage)} onPress={() => setOpen(true)} />
        <KeysButton onPress={onKeys} />
      </div>
      <p aria-live="polite" className="text-small text-soft empty:hidden">
        {found}
      </p>
      {found !== null && <p className="text-small text-soft">{t("hint")}</p>}
      <NarrowSheet title={t("narrow")} show={t("show")} open={open} onClose={() => setOpen(false)}>
        <Narrow wish={wish} onWish={onWish} of="sheet" />
      </NarrowSheet>
    </search>
  );
}

/** @param of where it stands, so that ids stay apart. */
function Narrow({ wish, onWish, of }: Pick<Props, "wish" | "onWish"> & { of: string }) {
  const t = useTranslations("desk.tools");
  const kinds = useTranslations("desk.kinds");
  const closed = wish.tab === "closed";
  const stages = closed ? endStages : liveStages;
  const orders = closed ? queueOrders.filter((order) => order !== "deadline") : queueOrders;
  const chosen = (value: string) => (value === "" ? undefined : value);
  return (
    <>
      <Select
        name="kind"
        id={`kind-${of}`}
        label={t("kind")}
        none={t("anyKind")}
        options={queueKinds.map((kind) => ({ value: kind, label: kinds(kind) }))}
        value={wish.kind ?? ""}
        onChange={(event) => onWish({ kind: chosen(event.target.value) as QueueWish["kind"] })}
      />
      <Select
        name="stage"
        id={`stage-${of}`}
        label={closed ? t("ending") : t("stage")}
        none={closed ? t("anyEnding") : t("anyStage")}
        options={stages.map((stage) => ({ value: stage, label: t(`stages.${stage}`) }))}
        value={wish.stage ?? ""}
        onChange={(event) => onWish({ stage: chosen(event.target.value) as QueueWish["stage"] })}
      />
      <Select
        name="order"
        id={`order-${of}`}
        label={t("order")}
        options={orders.map((order) => ({ value: order, label: t(`orders.${order}`) }))}
        value={wish.order ?? (closed ? "newest" : "oldest")}
        onChange={(event) => onWish({ order: event.target.value as QueueWish["order"] })}
      />
    </>
  );
}
