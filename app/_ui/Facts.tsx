"use client";

import Link from "next/link";
import type { ReactNode } from "react";
import { useTranslations } from "use-intl";

/** `change` is where the answer is given anew, on a page that asks to check one's answers. */
export type Fact = { name: string; value: ReactNode; change?: string };

/** Names and values, one a row: what is known, or the answers to check before anything is signed. */
export function Facts({ facts }: { facts: readonly Fact[] }) {
  const t = useTranslations("ui.facts");
  return (
    <dl className="border-line border-t">
      {facts.map((fact) => (
        <div key={fact.name} className="border-line border-b py-2.5 sm:flex sm:gap-4">
          <dt className="shrink-0 text-soft sm:w-48">{fact.name}</dt>
          <dd className="flex min-w-0 flex-1 items-baseline justify-between gap-4">
            <div className="min-w-0">{fact.value}</div>
            {fact.change && (
              <Link href={fact.change} className="shrink-0">
                {t.rich("change", {
                  what: fact.name.toLowerCase(),
                  hidden: (text) => <span className="sr-only">{text}</span>,
                })}
              </Link>
            )}
          </dd>
        </div>
      ))}
    </dl>
  );
}
