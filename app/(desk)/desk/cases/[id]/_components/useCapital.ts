"use client";

import { useLocale } from "use-intl";

/** A word of a sentence as it stands by itself, on a form: "passport", "Passport". */
export function useCapital(): (text: string) => string {
  const locale = useLocale();
  return (text) => {
    const [first = ""] = text;
    return first.toLocaleUpperCase(locale) + text.slice(first.length);
  };
}
