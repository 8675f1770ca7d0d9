"use client";

import { useLocale, useTranslations } from "use-intl";
import { Facts } from "@/app/_ui/Facts";
import { holdInWords, kindInWords } from "@/lib/client/policyWords";
import type { Roster } from "@/lib/protocol/statements/roster";

const list = (sentences: string[]) => (
  <ul className="grid gap-1">
    {sentences.map((sentence) => (
      <li key={sentence}>{sentence}</li>
    ))}
  </ul>
);

/** What the founding document says, as it will be signed. */
export function FoundingFacts({ roster: { federation, guardians, threshold, policy, fedimint } }: { roster: Roster }) {
  const t = useTranslations("setup.foundingFacts");
  const say = useTranslations("policy");
  const locale = useLocale();
  return (
    <section className="grid gap-3">
      <h2>{t("title")}</h2>
      <Facts
        facts={[
          { name: t("federation"), value: federation },
          {
            name: t("guardians", { count: guardians.length }),
            value: list(guardians.map(({ name, organisation }) => (organisation ? `${name} (${organisation})` : name))),
          },
          { name: t("recovery"), value: list(kindInWords(say, locale, policy.recovery, threshold)) },
          { name: t("inheritance"), value: list(kindInWords(say, locale, policy.inheritance, threshold)) },
          { name: t("brake"), value: holdInWords(say, policy) },
          ...(fedimint
            ? [{ name: "Fedimint", value: <code className="break-all font-mono text-small">{fedimint}</code> }]
            : []),
        ]}
      />
    </section>
  );
}
