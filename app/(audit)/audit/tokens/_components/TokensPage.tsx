"use client";

import { useTranslations } from "use-intl";
import { AuditGate } from "../../_components/AuditGate";
import { Tokens } from "./Tokens";

/** Access tokens for scripts: those that there are, and a new one. */
export function TokensPage() {
  const t = useTranslations("tokens.page");
  return (
    <AuditGate
      title={t("title")}
      back={{ href: "/audit", label: t("back") }}
      inside={({ device }) => <Tokens device={device} />}
    />
  );
}
