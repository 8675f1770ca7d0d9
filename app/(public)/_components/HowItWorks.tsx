"use client";

import Link from "next/link";
import { useTranslations } from "use-intl";

/** To whoever wants to know first what it is all about. */
export function HowItWorks() {
  const t = useTranslations("parts");
  return (
    <p>
      <Link href="/how-it-works" prefetch={false}>
        {t("how")}
      </Link>
    </p>
  );
}
