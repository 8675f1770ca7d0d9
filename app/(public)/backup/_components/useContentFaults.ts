"use client";

import { useTranslations } from "use-intl";
import type { Problem } from "@/app/_ui/ErrorSummary";
import type { Item } from "./answers";

const known = ["label", "words", "content", "notes", "invite", "file"] as const;
/** A file without bytes has no name, type or bytes: one field to the person. */
const ofFile = ["name", "type", "bytes"];

/** What to say for each field of a thing to protect that does not fit. */
export function useContentFaults(): (item: Item, faults: readonly string[]) => Problem[] {
  const t = useTranslations("backup.contents.faults");
  return ({ kind }, faults) => {
    const fields = faults.map((field) => (kind === "file" && ofFile.includes(field) ? "file" : field));
    return [...new Set(fields)].map((field) => ({
      field,
      message: t(known.find((name) => name === field) ?? "other"),
    }));
  };
}
