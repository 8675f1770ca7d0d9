"use client";

import { useCallback } from "react";
import { useTranslations } from "use-intl";
import { tokenBytes } from "@/lib/client/tokens";
import { useLoaded } from "@/lib/client/useLoaded";
import { CodeOnItsWay } from "../../../_components/CodeOnItsWay";
import { checkCode } from "../../../_components/checkCode";
import { SecureOnly } from "../../../_components/SecureOnly";
import { useFragment } from "../../../_components/useFragment";
import { AuditAccount } from "./AuditAccount";

/** The guardian's link is checked first; then the account is made. */
export function AuditJoin() {
  const fragment = useFragment();
  return <SecureOnly>{fragment !== null && <Checked key={fragment} fragment={fragment} />}</SecureOnly>;
}

function Checked({ fragment }: { fragment: string }) {
  const t = useTranslations("audit.join");
  const { value, told, again } = useLoaded(useCallback(() => checkCode(fragment), [fragment]));
  if (told || !value || "unread" in value) {
    const unread = value && "unread" in value ? { title: t("unread"), instruction: t("scanAgain") } : null;
    return <CodeOnItsWay title={t("title")} checking={t("checking")} told={told} again={again} unread={unread} />;
  }
  const token = tokenBytes(value.fragment.token);
  if (!token) {
    const unread = { title: t("unread"), instruction: t("noToken") };
    return <CodeOnItsWay title={t("title")} checking={t("checking")} told={null} again={again} unread={unread} />;
  }
  return <AuditAccount code={value} token={token} />;
}
