"use client";

import { useRouter } from "next/navigation";
import { useTransition } from "react";
import { useLocale, useTranslations } from "use-intl";
import { languageCookie, localeNames, locales } from "@/lib/words/locale";

/** The languages, each by its own name. The page that one stands on stays, with all that was typed. */
export function LanguagePick() {
  const t = useTranslations("house");
  const current = useLocale();
  const router = useRouter();
  const [changing, change] = useTransition();
  return (
    <section aria-label={t("language")} aria-busy={changing} className="flex flex-wrap items-center gap-x-1">
      <span aria-hidden className="me-2 text-soft">
        {t("language")}
      </span>
      {locales.map((locale) => (
        <button
          key={locale}
          type="button"
          lang={locale}
          aria-pressed={locale === current}
          onClick={({ detail }) => {
            // The second half of a double press, meant for a button that stood here a moment ago.
            if (detail > 1) return;
            // biome-ignore lint/suspicious/noDocumentCookie: the Cookie Store is missing in some browsers
            document.cookie = languageCookie(locale, location.protocol === "https:");
            // Without a navigation: whatever stands behind the # of the address stays there. The framework is told the
            // address as it is now, because it does not hear of a # that changed in place.
            window.history.replaceState(null, "", location.href);
            change(() => router.refresh());
          }}
          className="min-h-10 rounded-edge px-2 text-accent underline aria-pressed:font-strong aria-pressed:text-ink aria-pressed:no-underline hover:bg-accent-wash"
        >
          {localeNames[locale]}
        </button>
      ))}
    </section>
  );
}
