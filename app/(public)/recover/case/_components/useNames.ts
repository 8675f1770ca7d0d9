"use client";

import { useLocale, useTranslations } from "use-intl";
import type { FollowedCase } from "@/lib/client/followRecovery";
import type { PublicKey } from "@/lib/protocol/fields";
import { listOf } from "@/lib/words/list";

/** The names of guardians of a request's federation. */
export function useNames({ roster }: FollowedCase) {
  const t = useTranslations("recover.meetings");
  const locale = useLocale();
  const nameOf = (guardian: PublicKey): string =>
    roster.guardians.find(({ key }) => key === guardian)?.name ?? t("former");
  return {
    nameOf,
    /** "Amara and Ben". */
    list: (those: readonly { guardian: PublicKey }[]): string =>
      listOf(
        locale,
        those.map(({ guardian }) => nameOf(guardian)),
      ),
  };
}
