"use client";

import { useTranslations } from "use-intl";

/** The way's name and one of its places, for the head of each page. */
export function useWay(at: number): { name: string; at: number; of: number } {
  const t = useTranslations("backup");
  return { name: t("way"), at, of: 8 };
}
