"use client";

import { useTranslations } from "use-intl";
import { nameFault } from "./names";

/** Says why no key can be made from a name; null for a good one. */
export function useNameFault(): (name: string) => Promise<string | null> {
  const t = useTranslations("parts.names");
  return async (name) => {
    const fault = await nameFault(name);
    return fault && t(fault);
  };
}
