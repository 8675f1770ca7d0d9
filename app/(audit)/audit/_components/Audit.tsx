"use client";

import { useTranslations } from "use-intl";
import { AuditGate } from "./AuditGate";
import { WholeLog } from "./WholeLog";

/** The room where the whole log is checked. */
export function Audit() {
  const t = useTranslations("audit.page");
  return <AuditGate title={t("title")} inside={(desk) => <WholeLog desk={desk} />} />;
}
