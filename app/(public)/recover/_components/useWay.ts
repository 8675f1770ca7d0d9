"use client";

import { useTranslations } from "use-intl";

/** The way's name and one of its places, for the head of each page. */
export function useWay(at: 1 | 2 | 3 | 4): { name: string; at: number; of: number } {
  const t = useTranslations("recover");
  return { name: t("title"), at, of: 4 };
}
