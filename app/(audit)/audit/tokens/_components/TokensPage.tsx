"use client";

import { useTranslations } from "use-intl";
import { Audit } from "../../_components/Audit";
import { Tokens } from "./Tokens";

/** Access tokens for scripts: those that there are, and a new one. */
export function TokensPage() {
  const t = useTranslations("tokens.page");
  return (
    <Audit
      room={{
        title: t("title"),
        back: { href: "/audit", label: t("back") },
        inside: (desk) => <Tokens desk={desk} />,
      }}
    />
  );
}
