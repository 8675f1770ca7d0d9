"use client";

import { useTranslations } from "use-intl";
import type { Problem } from "@/app/_ui/ErrorSummary";

const known = ["label", "words", "content", "invite"] as const;

/** What to say for each field of a thing to protect that does not fit. */
export function useContentFaults(): (faults: readonly string[]) => Problem[] {
  const t = useTranslations("backup.contents.faults");
  return (faults) => faults.map((field) => ({ field, message: t(known.find((name) => name === field) ?? "other") }));
}
