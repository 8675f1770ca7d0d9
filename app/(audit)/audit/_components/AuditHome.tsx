"use client";

import { useTranslations } from "use-intl";
import { Audit } from "./Audit";
import { WholeLog } from "./WholeLog";

/** The first room: the check of the whole log, what came out of it, and the way to look around in the log. */
export function AuditHome() {
  const t = useTranslations("audit.page");
  return (
    <Audit
      room={{
        title: t("title"),
        inside: (desk) => <WholeLog desk={desk} />,
      }}
    />
  );
}
