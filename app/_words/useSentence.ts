"use client";

import { useTranslations } from "use-intl";
import type { Told } from "@/lib/client/told";

/** The two sentences of what is told: what happened, and the next step. */
export function useSentences(): (told: Told) => { what: string; next: string } {
  const t = useTranslations("told");
  return ({ at }) => ({ what: t(`${at}.what`), next: t(`${at}.next`) });
}

/** Both in one, for a place with room for a line. */
export function useSentence(): (told: Told) => string {
  const sentences = useSentences();
  return (told) => {
    const { what, next } = sentences(told);
    return `${what} ${next}`;
  };
}
