import Link from "next/link";
import type { ReactNode } from "react";

export type Item = {
  key: string;
  href?: string;
  title: ReactNode;
  /** A word before the title: the kind of thing. */
  kind?: ReactNode;
  /** How it stands: what one reads first after the title. */
  details?: readonly ReactNode[];
  /** What stands with it in small letters, below. */
  more?: readonly ReactNode[];
  /** At the far end: how long ago. */
  end?: ReactNode;
  /** Waits for the person who looks: an amber bar at its side. */
  waits?: boolean;
};

const edge = (waits: boolean | undefined) =>
  waits ? "border-s-wait-edge" : "max-sm:border-s-line sm:border-s-transparent";

/** Things to open: one a row on a table, one a card on a phone. The whole of it is the link's target. */
export function List({ items, label }: { items: readonly Item[]; label: string }) {
  const columns = items.some(({ kind }) => kind)
    ? "sm:grid-cols-[6rem_14rem_minmax(0,1fr)_auto]"
    : "sm:grid-cols-[14rem_minmax(0,1fr)_auto]";
  return (
    <ul aria-label={label} className="grid gap-2 sm:block sm:border-line sm:border-t">
      {items.map((item) => (
        <li
          key={item.key}
          className={`relative border-line border-s-4 py-3 ps-3 pe-3 max-sm:rounded-edge max-sm:border-y max-sm:border-e max-sm:bg-surface sm:grid sm:items-baseline sm:gap-x-4 sm:border-b ${columns} ${edge(item.waits)} ${item.href ? "hover:bg-sunk" : ""}`}
        >
          {item.kind && <span className="block text-small text-soft">{item.kind}</span>}
          <span className="block min-w-0 font-strong">
            {item.href ? (
              <Link href={item.href} className="text-ink no-underline after:absolute after:inset-0 hover:text-accent">
                {item.title}
              </Link>
            ) : (
              item.title
            )}
          </span>
          <Pieces of={item.details} className="text-soft max-sm:text-small" />
          {item.end && (
            <span className="text-small text-soft max-sm:absolute max-sm:end-3 max-sm:top-3 sm:text-end">
              {item.end}
            </span>
          )}
          {item.more && item.more.length > 0 && (
            <Pieces
              of={item.more}
              className={`text-small text-soft ${item.kind ? "sm:col-[3/-1]" : "sm:col-[2/-1]"}`}
            />
          )}
        </li>
      ))}
    </ul>
  );
}

/** Pieces one beside the other, apart from each other for a screen reader, too. */
function Pieces({ of, className }: { of: readonly ReactNode[] | undefined; className: string }) {
  return (
    <span className={`flex min-w-0 flex-wrap gap-x-4 ${className}`}>
      {of?.map((piece, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: pieces have fixed places
        <span key={index}>
          {piece}
          <span className="sr-only">. </span>
        </span>
      ))}
    </span>
  );
}
