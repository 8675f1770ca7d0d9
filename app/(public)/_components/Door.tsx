import Link from "next/link";
import type { ReactNode } from "react";

/** One way in. Without an address the door is there, but closed, and its text says why. */
export function Door({ href, title, children }: { href?: string; title: string; children: ReactNode }) {
  return (
    <li
      className={`relative rounded-edge border px-5 py-4 ${href ? "border-line-strong bg-surface hover:border-accent" : "border-line-strong border-dashed"}`}
    >
      <h2>
        {href ? (
          // Not fetched ahead: of four doors a visitor takes one.
          <Link href={href} prefetch={false} className="after:absolute after:inset-0">
            {title}
          </Link>
        ) : (
          title
        )}
      </h2>
      <p className="mt-1 text-soft">{children}</p>
    </li>
  );
}
