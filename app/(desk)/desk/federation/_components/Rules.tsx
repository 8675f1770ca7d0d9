"use client";

import { useLocale, useTranslations } from "use-intl";
import { Facts } from "@/app/_ui/Facts";
import { LinkButton } from "@/app/_ui/LinkButton";
import { holdInWords, kindInWords } from "@/lib/client/policyWords";
import type { Roster } from "@/lib/protocol/statements/roster";

const list = (sentences: readonly string[]) => (
  <ul className="grid gap-1">
    {sentences.map((sentence) => (
      <li key={sentence}>{sentence}</li>
    ))}
  </ul>
);

/** The policy in sentences. */
export function Rules({ roster: { policy, threshold, fedimint } }: { roster: Roster }) {
  const t = useTranslations("federation.rules");
  const say = useTranslations("policy");
  const locale = useLocale();
  return (
    <section className="grid gap-3">
      <h2>{t("title")}</h2>
      <Facts
        facts={[
          { name: t("recovery"), value: list(kindInWords(say, locale, policy.recovery, threshold)) },
          { name: t("inheritance"), value: list(kindInWords(say, locale, policy.inheritance, threshold)) },
          {
            name: t("hold"),
            value: holdInWords(say, policy),
          },
          ...(fedimint
            ? [{ name: "Fedimint", value: <code className="break-all font-mono text-small">{fedimint}</code> }]
            : []),
        ]}
      />
      <div>
        <LinkButton weight="secondary" href="/desk/federation/rules">
          {t("propose")}
        </LinkButton>
      </div>
    </section>
  );
}
