"use client";

import { useLocale, useTranslations } from "use-intl";
import { day, moment } from "@/app/_ui/clock";
import type { Desk } from "@/lib/client/desk";
import type { EntryTelling } from "@/lib/client/entryWords";

/** What entries are told with: people by the names that the latest roster which knows them gives. */
export function useTelling(desk: Desk): EntryTelling {
  const words = useTranslations("words");
  const say = useTranslations("explorer");
  const locale = useLocale();
  const rosters = desk.federation().chain.rosters.map(({ roster }) => roster);
  return {
    ...{ words, say, locale },
    guardian(key) {
      const people = rosters.toReversed().flatMap(({ guardians, auditors }) => [...guardians, ...auditors]);
      return people.find((one) => one.key === key)?.name ?? say("who.unknown");
    },
    moment: (at) => moment(at, locale),
    day: (at) => day(at, locale, "UTC"),
  };
}
