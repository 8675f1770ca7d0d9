import Link from "next/link";
import type { ReactNode } from "react";

export type Item = {
  key: string;
  href?: string;
  title: ReactNode;
  /** A word before the title: the kind of thing. */
  kind?: ReactNode;
  /** What stands with it, on the second line of a phone. */
  details?: readonly ReactNode[];
  /** At the far end: how long ago. */
  end?: ReactNode;
  /** Waits for the person who looks: an amber bar at its side. */
  waits?: boolean;
};

/** Things to open, one a row. The whole row is the link's target. */
export function List({ items, label }: { items: readonly Item[]; label: string }) {
  return (
    <ul aria-label={label} className="border-line border-t">
      {items.map((item) => (
        <li
          key={item.key}
          className={`relative border-line border-b border-l-4 py-3 pr-2 pl-3 sm:flex sm:items-baseline sm:gap-4 ${item.waits ? "border-l-wait-edge" : "border-l-transparent"} ${item.href ? "hover:bg-sunk" : ""}`}
        >
          {item.kind && <span className="block shrink-0 text-small text-soft sm:w-24">{item.kind}</span>}
          <span className="block font-strong sm:w-56 sm:shrink-0">
            {item.href ? (
              <Link href={item.href} className="text-ink no-underline after:absolute after:inset-0 hover:text-accent">
                {item.title}
              </Link>
            ) : (
              item.title
            )}
          </span>
          <span className="flex min-w-0 flex-1 flex-wrap gap-x-4 text-soft max-sm:text-small">
            {item.details?.map((detail, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: details have fixed places
              <span key={index}>{detail}</span>
            ))}
          </span>
          {item.end && (
            <span className="shrink-0 text-small text-soft max-sm:absolute max-sm:top-3 max-sm:right-2">
              {item.end}
            </span>
          )}
        </li>
      ))}
    </ul>
  );
}
