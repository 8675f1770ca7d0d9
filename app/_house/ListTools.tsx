"use client";

import { Keyboard, SlidersHorizontal } from "lucide-react";
import { useTranslations } from "use-intl";

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
