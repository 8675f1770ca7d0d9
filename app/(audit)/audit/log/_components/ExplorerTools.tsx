"use client";

import Link from "next/link";
import { useEffect, useRef, useState } from "react";
import { useTranslations } from "use-intl";
import { KeysButton, NarrowButton, NarrowSheet, SearchField } from "@/app/_house/ListTools";
import { Field } from "@/app/_ui/Field";
import { Select } from "@/app/_ui/Select";
import type { Desk } from "@/lib/client/desk";
import type { ExplorerWish } from "@/lib/client/explorer";
import { acts, soughtAtMost } from "@/lib/contract/explorer";
import { outcomes } from "@/lib/domain/audit/trace";
import { federationScope } from "@/lib/domain/scope";
import { formatFallback } from "@/lib/protocol/code";
import { latestRoster } from "@/lib/protocol/roster";
import { addressOf, dayOf, isNarrowed, timeOf } from "./wish";

type Props = {
  desk: Desk;
  wish: ExplorerWish;
  onWish: (change: Partial<ExplorerWish>) => void;
  onKeys: () => void;
};

/** Milliseconds without a letter after which what was typed is looked for. */
const pause = 400;

/** Looking for something, and narrowing the list: beside it on a table, on a sheet of its own on a phone. */
export function ExplorerTools({ desk, wish, onWish, onKeys }: Props) {
  const t = useTranslations("explorer.list");
  const say = useTranslations("explorer");
  const [open, setOpen] = useState(false);
  return (
    <search className="grid gap-3">
      <div className="flex items-end gap-3">
        <div className="min-w-0 flex-1">
          <Sought text={wish.text ?? ""} onSeek={(text) => onWish({ text })} />
        </div>
        <NarrowButton label={t("narrow")} narrowed={isNarrowed(wish)} onPress={() => setOpen(true)} />
        <KeysButton onPress={onKeys} />
      </div>
      <div className="grid grid-cols-[repeat(auto-fit,minmax(9rem,1fr))] gap-3 max-sm:hidden">
        <Narrow desk={desk} wish={wish} onWish={onWish} of="beside" />
      </div>
      {isNarrowed(wish) && (
        <p className="flex flex-wrap gap-x-4 text-small text-soft">
          {wish.about && (
            <span>
              {t("about", {
                what: wish.about === federationScope ? say("groups.federation") : formatFallback(wish.about),
              })}
            </span>
          )}
          <Link href={addressOf({ order: wish.order, size: wish.size })}>{t("everything")}</Link>
        </p>
      )}
      <NarrowSheet title={t("narrow")} show={t("show")} open={open} onClose={() => setOpen(false)}>
        <Narrow desk={desk} wish={wish} onWish={onWish} of="sheet" />
      </NarrowSheet>
    </search>
  );
}

/** What is typed is looked for after a pause, or at once with Enter. */
function Sought({ text, onSeek }: { text: string; onSeek: (text: string | undefined) => void }) {
  const t = useTranslations("explorer.list");
  const [typed, setTyped] = useState(text);
  useEffect(() => setTyped(text), [text]);
  const seek = (next: string) => {
    const plain = next.trim();
    if (plain !== text) onSeek(plain === "" ? undefined : plain);
  };
  // What else is asked for may have changed within the pause.
  const latest = useRef(seek);
  latest.current = seek;
  useEffect(() => {
    const timer = setTimeout(() => latest.current(typed), pause);
    return () => clearTimeout(timer);
  }, [typed]);
  return (
    <SearchField
      label={t("search")}
      among={t("among")}
      maxLength={soughtAtMost}
      typed={typed}
      onType={setTyped}
      onEnter={() => seek(typed)}
    />
  );
}

/** @param of where it stands, so that ids stay apart. */
function Narrow({ desk, wish, onWish, of }: Omit<Props, "onKeys"> & { of: string }) {
  const t = useTranslations("explorer.list");
  const say = useTranslations("explorer");
  const { chain } = desk.federation();
  // Each key once, by its latest name.
  const guardians = new Map(
    chain.rosters.flatMap(({ roster }) => roster.guardians.map(({ key, name }) => [key, name])),
  );
  const people = [
    ...[...guardians].map(([value, label]) => ({ value, label })),
    { value: latestRoster(chain).roster.eventKey, label: t("server") },
  ];
  const chosen = (value: string) => (value === "" ? undefined : value);
  return (
    <>
      <Select
        name="act"
        id={`act-${of}`}
        label={t("act")}
        none={t("anyAct")}
        options={acts.map((name) => ({ value: name, label: say(`acts.${name}`) }))}
        value={wish.act ?? ""}
        onChange={(event) => onWish({ act: chosen(event.target.value) as ExplorerWish["act"] })}
      />
      <Select
        name="by"
        id={`by-${of}`}
        label={t("by")}
        none={t("anybody")}
        options={people}
        value={wish.by ?? ""}
        onChange={(event) => onWish({ by: chosen(event.target.value) })}
      />
      <Select
        name="outcome"
        id={`outcome-${of}`}
        label={t("outcome")}
        none={t("anyOutcome")}
        options={outcomes.map((outcome) => ({ value: outcome, label: say(`outcomes.${outcome}`) }))}
        value={wish.outcome ?? ""}
        onChange={(event) => onWish({ outcome: chosen(event.target.value) as ExplorerWish["outcome"] })}
      />
      <Field
        name="from"
        id={`from-${of}`}
        type="date"
        label={t("from")}
        value={dayOf(wish.from)}
        onChange={(event) => onWish({ from: timeOf(event.target.value, "first") })}
      />
      <Field
        name="to"
        id={`to-${of}`}
        type="date"
        label={t("to")}
        value={dayOf(wish.to)}
        onChange={(event) => onWish({ to: timeOf(event.target.value, "last") })}
      />
      <Select
        name="order"
        id={`order-${of}`}
        label={t("order")}
        options={(["newest", "oldest"] as const).map((order) => ({ value: order, label: t(order) }))}
        value={wish.order}
        onChange={(event) => onWish({ order: event.target.value as ExplorerWish["order"] })}
      />
    </>
  );
}
