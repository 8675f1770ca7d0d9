import Link from "next/link";

export type Tab = { href: string; label: string; count?: number; current?: boolean };

/** Views of one list, each at an address of its own. */
export function TabLinks({ tabs, label }: { tabs: readonly Tab[]; label: string }) {
  return (
    <nav aria-label={label} className="overflow-x-auto border-line-strong border-b">
      <ul className="flex gap-1">
        {tabs.map((tab) => (
          <li key={tab.href}>
            <Link
              href={tab.href}
              aria-current={tab.current ? "page" : undefined}
              className={`-outline-offset-3 flex min-h-12 items-center gap-2 border-b-3 px-2 whitespace-nowrap sm:px-3 no-underline ${tab.current ? "border-accent font-strong text-ink" : "border-transparent text-soft hover:border-line-strong"}`}
            >
              {tab.label}
              {tab.count !== undefined && <span className="text-small">{tab.count}</span>}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
