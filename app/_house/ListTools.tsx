"use client";

import { Keyboard, SlidersHorizontal } from "lucide-react";
import type { ReactNode } from "react";
import { useTranslations } from "use-intl";
import { Button } from "@/app/_ui/Button";
import { Field } from "@/app/_ui/Field";
import { Sheet } from "@/app/_ui/Sheet";

const square = "size-12 shrink-0 place-items-center rounded-edge border border-line-strong bg-surface";

/** Opens the sheet on which a list is narrowed; on a phone alone. */
export function NarrowButton({ label, narrowed, onPress }: { label: string; narrowed: boolean; onPress: () => void }) {
  return (
    <button type="button" aria-label={label} onClick={onPress} className={`grid sm:hidden ${square}`}>
      <SlidersHorizontal aria-hidden className={`size-5 ${narrowed ? "text-accent" : ""}`} />
    </button>
  );
}

/** Opens the sheet of a list's keys; not on a phone, which has none. */
export function KeysButton({ onPress }: { onPress: () => void }) {
  const t = useTranslations("desk.keys");
  return (
    <button
      type="button"
      aria-label={t("title")}
      title={t("open")}
      onClick={onPress}
      className={`grid max-sm:hidden ${square}`}
    >
      <Keyboard aria-hidden className="size-5" />
    </button>
  );
}

type Search = {
  label: string;
  /** Among what. */
  among: string;
  maxLength?: number;
  typed: string;
  onType: (text: string) => void;
  onEnter?: () => void;
};

/** Looking for words in a list. Escape empties it and gives the keys back to the list. */
export function SearchField({ label, among, maxLength, typed, onType, onEnter }: Search) {
  return (
    <Field
      name="search"
      type="search"
      label={label}
      autoComplete="off"
      autoCapitalize="none"
      spellCheck={false}
      maxLength={maxLength}
      placeholder={among}
      value={typed}
      onChange={(event) => onType(event.target.value)}
      onKeyDown={(event) => {
        if (event.key === "Enter") onEnter?.();
        if (event.key !== "Escape") return;
        onType("");
        event.currentTarget.blur();
      }}
    />
  );
}

type Narrowing = { title: string; show: string; open: boolean; onClose: () => void; children: ReactNode };

/** What stands beside a list on a table, on a sheet of its own on a phone. */
export function NarrowSheet({ title, show, open, onClose, children }: Narrowing) {
  return (
    <Sheet open={open} onClose={onClose} title={title}>
      <div className="grid gap-5">
        {children}
        <Button onClick={onClose}>{show}</Button>
      </div>
    </Sheet>
  );
}
