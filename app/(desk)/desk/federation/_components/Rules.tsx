"use client";

import { useTranslations } from "use-intl";
import { Facts } from "@/app/_ui/Facts";
import { kindInWords, lengthInWords } from "@/lib/client/policyWords";
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
  return (
    <section className="grid gap-3">
      <h2>{t("rules")}</h2>
      <Facts
        facts={[
          { name: t("membersRecovery"), value: list(kindInWords(policy.recovery, threshold)) },
          { name: t("anInheritance"), value: list(kindInWords(policy.inheritance, threshold)) },
          {
            name: t("aHold"),
            value: t("eachGuardianCanHold", { lengthInWords: lengthInWords(policy.hold) }),
          },
          ...(fedimint
            ? [{ name: "Fedimint", value: <code className="break-all font-mono text-small">{fedimint}</code> }]
            : []),
        ]}
      />
    </section>
  );
}
