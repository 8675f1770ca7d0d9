"use client";

import { useTranslations } from "use-intl";
import { Code } from "@/app/_ui/Code";
import { QrCode } from "@/app/_ui/QrCode";
import { useWakeLock } from "@/app/_ui/useWakeLock";

/** The code of one's own request, to be held before a guardian's camera or read aloud. It stays lit. */
export function OwnCode({ code }: { code: { qr: string; fallback: string } }) {
  const t = useTranslations("scanner.ownCode");
  useWakeLock();
  return (
    <section aria-label={t("label")} className="grid gap-4">
      <div className="mx-auto w-full max-w-88">
        <QrCode text={code.qr} label={t("square")} />
      </div>
      <p className="font-strong">{t("safe")}</p>
      <div className="grid gap-1">
        <p className="text-soft">{t("aloud")}</p>
        <Code value={code.fallback} label={t("code")} copy={false} aloud />
        <p className="text-small text-soft">{t("lookAlikes")}</p>
      </div>
      <p className="text-small text-soft print:hidden">{t("bright")}</p>
    </section>
  );
}
