"use client";

import Link from "next/link";
import { useTranslations } from "use-intl";
import { Fold } from "@/app/_ui/Fold";

/** For whoever cannot get in, and for whoever need not. */
export function SignInHelp() {
  const t = useTranslations("signIn");
  return (
    <div className="grid gap-4">
      <p>
        {t.rich("member", {
          a: (text) => (
            <Link href="/" prefetch={false}>
              {text}
            </Link>
          ),
        })}
      </p>
      <div>
        <Fold title={t("lost.title")}>
          <div className="grid gap-3">
            <p>{t("lost.reset")}</p>
            <p>{t("lost.kit")}</p>
            <p>{t("lost.gone")}</p>
          </div>
        </Fold>
        <Fold title={t("limit.title")}>
          <p>{t("limit.says")}</p>
        </Fold>
      </div>
    </div>
  );
}
