"use client";

import { Check } from "lucide-react";
import { type ReactNode, useId, useState } from "react";
import { useTranslations } from "use-intl";
import { Time } from "./Time";

type Props = {
  /** The fact itself: "card from March 2024". */
  children: ReactNode;
  /** What was checked, one sentence each. Never empty: no check, no tick. */
  checks: readonly [ReactNode, ...ReactNode[]];
  /** When this browser checked it, ms since 1970. */
  at: number;
};

/**
 * A fact with a small tick, which unfolds to what was checked, by this browser, and when. Made of spans, so that it can
 * stand in the middle of a sentence.
 */
export function Verified({ children, checks, at }: Props) {
  const t = useTranslations("ui.verified");
  const [open, setOpen] = useState(false);
  const id = useId();
  return (
    <span>
      <button
        type="button"
        aria-expanded={open}
        aria-controls={id}
        onClick={() => setOpen(!open)}
        className="inline-flex max-w-full items-center gap-1 rounded-edge text-start hover:text-accent"
      >
        <span className="underline decoration-line-strong decoration-dotted underline-offset-4">{children}</span>
        <Check aria-hidden className="size-5 shrink-0 text-accent" strokeWidth={3} />
        <span className="sr-only">{t("tick")}</span>
      </button>
      <span
        id={id}
        hidden={!open}
        className="mt-2 mb-1 block border-accent border-s-2 ps-3 text-small [&[hidden]]:hidden"
      >
        {checks.map((check, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the list of checks is fixed
          <span key={index} className="mb-1 block">
            {check}
          </span>
        ))}
        <span className="block text-soft">{t.rich("checked", { time: () => <Time at={at} /> })}</span>
      </span>
    </span>
  );
}
