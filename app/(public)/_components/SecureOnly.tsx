"use client";

import { type ReactNode, useSyncExternalStore } from "react";
import { useTranslations } from "use-intl";
import { Stop } from "@/app/_ui/Stop";

const never = () => () => {};
const secure = () => window.isSecureContext;
const onServer = () => true;

/** Shows its content only where the browser gives cryptography: https, or this very machine. */
export function SecureOnly({ children }: { children: ReactNode }) {
  const t = useTranslations("parts.secureOnly");
  const able = useSyncExternalStore(never, secure, onServer);
  if (able) return children;
  return <Stop title={t("title")} instruction={t("next")} />;
}
