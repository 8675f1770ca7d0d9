"use client";

import { useTranslations } from "use-intl";

/** Past the header, for a keyboard. By focus, not by hash: the fragment may carry the federation's fingerprint. */
export function SkipLink() {
  const t = useTranslations("ui.skipLink");
  return (
    <button
      type="button"
      className="sr-only print:hidden focus:not-sr-only focus:fixed focus:top-2 focus:left-2 focus:z-20 focus:rounded-edge focus:bg-accent focus:px-4 focus:py-2 focus:font-strong focus:text-on-accent"
      onClick={() => {
        const main = document.getElementById("main");
        main?.setAttribute("tabindex", "-1");
        main?.focus();
      }}
    >
      {t("skip")}
    </button>
  );
}
