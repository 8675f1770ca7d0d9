"use client";

import Link from "next/link";
import type { ReactNode } from "react";
import { useTranslations } from "use-intl";
import { usePageFoot } from "./PageFoot";
import { SkipLink } from "./SkipLink";

type Props = {
  /** `public` is one narrow column to read and answer in; `desk` is as wide as a table of rows. */
  variant?: "public" | "desk";
  /** What stands at the right of the name: search, state of the trail, who is signed in. */
  header?: ReactNode;
  /** The name beside the product's: that of the federation. */
  place?: ReactNode;
  /** The way back, above the title. */
  back?: { href: string; label: string };
  /** Above the title: Steps. */
  above?: ReactNode;
  title: ReactNode;
  children?: ReactNode;
  /** What acts on the whole page, kept at the foot of a phone's screen. One primary button at most. */
  actions?: ReactNode;
};

const widths = { public: "max-w-read", desk: "max-w-desk" };

/** The frame of every page: a header, one column, a title, the foot, and the acts at the same place each time. */
export function Page({ variant = "public", header, place, back, above, title, children, actions }: Props) {
  const t = useTranslations("ui.page");
  const foot = usePageFoot();
  const width = `mx-auto w-full px-4 sm:px-6 ${widths[variant]}`;
  return (
    <div className="flex min-h-dvh flex-col">
      <SkipLink />
      <header className="border-line border-b print:hidden">
        <div className={`${width} flex min-h-14 flex-wrap items-center justify-between gap-x-6 gap-y-1 py-2`}>
          <p>
            <Link
              href={variant === "desk" ? "/desk" : "/"}
              className="font-strong text-ink no-underline hover:text-accent"
            >
              Holdfast
            </Link>
            {place && <span className="text-soft"> · {place}</span>}
          </p>
          {header}
        </div>
      </header>
      <main id="main" className={`${width} grid flex-1 grid-cols-1 content-start gap-6 py-6 sm:py-10`}>
        <div className="grid grid-cols-1 gap-2">
          {back && (
            <p className="print:hidden">
              <Link href={back.href}>‹ {back.label}</Link>
            </p>
          )}
          {above}
          <h1>{title}</h1>
        </div>
        {children}
      </main>
      {foot && (
        <footer className="border-line border-t text-small print:hidden">
          <div className={`${width} py-2`}>{foot}</div>
        </footer>
      )}
      {actions && (
        <section
          data-acts
          aria-label={t("acts")}
          className="sticky bottom-0 border-line border-t bg-paper pb-[env(safe-area-inset-bottom)] print:hidden"
        >
          <div className={`${width} flex flex-col gap-2 py-3 sm:flex-row sm:gap-3`}>{actions}</div>
        </section>
      )}
    </div>
  );
}
