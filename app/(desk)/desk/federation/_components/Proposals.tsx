"use client";

import { useTranslations } from "use-intl";
import type { Proposal } from "@/lib/client/proposals";
import { OneProposal } from "./OneProposal";

/** What waits for guardians' signatures; nothing where nothing does. */
export function Proposals({ proposals, onDone }: { proposals: readonly Proposal[]; onDone: () => Promise<void> }) {
  const t = useTranslations("federation.proposals");
  if (proposals.length === 0) return null;
  return (
    <section className="grid gap-4">
      <h2>{t("title")}</h2>
      <ul className="grid gap-4">
        {proposals.map((proposal) => (
          <OneProposal key={proposal.digest} proposal={proposal} onDone={onDone} />
        ))}
      </ul>
    </section>
  );
}
