"use client";

import { useTranslations } from "use-intl";
import { Audit } from "./Audit";
import { WholeLog } from "./WholeLog";

/** The first room: the check of the whole log, and what came out of it. */
export function AuditHome() {
  const t = useTranslations("audit.page");
  return <Audit room={{ title: t("title"), inside: (desk) => <WholeLog desk={desk} /> }} />;
}
