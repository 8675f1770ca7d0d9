"use client";

import { useTranslations } from "use-intl";
import { Facts } from "@/app/_ui/Facts";
import type { Ecash } from "@/lib/protocol/ecash";

/** What ecash says of itself. Whether it is good only its federation knows. */
export function EcashFacts({ ecash: { msat, notes, federation, invites } }: { ecash: Ecash }) {
  const t = useTranslations("parts.ecash");
  const count = notes.reduce((sum, tier) => sum + tier.count, 0);
  return (
    <div className="grid gap-2">
      <Facts
        facts={[
          { name: t("amount"), value: t("sats", { sats: msat / 1_000 }) },
          {
            name: t("notes"),
            value: t("notesOf", {
              count,
              sizes: notes.map((tier) => t("tier", { count: tier.count, sats: tier.msat / 1_000 })).join(", "),
            }),
          },
          { name: t("federation"), value: <span className="font-mono">{federation}</span> },
          { name: t("invite"), value: t(invites ? "invites" : "invitesNot") },
        ]}
      />
      <p className="text-small text-soft">{t("unproven")}</p>
    </div>
  );
}
