import Link from "next/link";
import type { ReactNode } from "react";

/** One way in. */
export function Door({ href, title, children }: { href: string; title: string; children: ReactNode }) {
  return (
    <li className="relative rounded-edge border border-line-strong bg-surface px-5 py-4 hover:border-accent">
      <h2>
        {/* Not fetched ahead: of four doors a visitor takes one. */}
        <Link href={href} prefetch={false} className="after:absolute after:inset-0">
          {title}
        </Link>
      </h2>
      <p className="mt-1 text-soft">{children}</p>
    </li>
  );
}
