import { Check } from "lucide-react";
import type { ReactNode } from "react";
import { Time } from "./Time";

type Props = {
  /** The fact itself: "Card from March 2024". */
  children: ReactNode;
  /** What was checked, one sentence each. Never empty: no check, no tick. */
  checks: readonly [ReactNode, ...ReactNode[]];
  /** When this browser checked it, ms since 1970. */
  at: number;
};

/** A fact with a small tick, which unfolds to what was checked, by this browser, and when. */
export function Verified({ children, checks, at }: Props) {
  return (
    <details className="inline-block max-w-full align-top">
      <summary className="inline-flex list-none items-baseline gap-1.5 rounded-edge [&::-webkit-details-marker]:hidden">
        <span className="underline decoration-line-strong decoration-dotted underline-offset-4">{children}</span>
        <span className="inline-flex size-4.5 shrink-0 translate-y-0.5 items-center justify-center rounded-edge bg-accent text-on-accent">
          <Check aria-hidden className="size-3.5" strokeWidth={3} />
          <span className="sr-only">, verified</span>
        </span>
      </summary>
      <div className="mt-2 border-accent border-l-2 pl-3 text-small">
        <ul className="grid gap-1">
          {checks.map((check, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: the list of checks is fixed
            <li key={index}>{check}</li>
          ))}
        </ul>
        <p className="mt-1 text-soft">
          Checked by this browser, <Time at={at} />.
        </p>
      </div>
    </details>
  );
}
