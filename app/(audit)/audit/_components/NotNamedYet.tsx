"use client";

import { useEffect, useState } from "react";
import { useTranslations } from "use-intl";
import { Skeleton } from "@/app/_ui/Skeleton";
import { Words } from "@/app/_ui/Words";
import { type Keyring, publicKeys } from "@/lib/protocol/keyring";
import { auditorWords } from "@/lib/protocol/words";

/** An auditor whom no roster names yet: the words that guardians compare, and what happens next. */
export function NotNamedYet({ keyring, threshold }: { keyring: Keyring; threshold: number }) {
  const t = useTranslations("audit.almost");
  const [words, setWords] = useState<string[] | null>(null);
  useEffect(() => {
    let here = true;
    void publicKeys(keyring).then((keys) => here && setWords(auditorWords(keys)));
    return () => {
      here = false;
    };
  }, [keyring]);
  return (
    <div className="grid max-w-read gap-6">
      <p className="text-lead">{t("lead")}</p>
      {words ? <Words words={words} label={t("words")} open /> : <Skeleton label={t("making")} />}
      <p>{t("next", { threshold })}</p>
      <p className="text-soft">{t("open")}</p>
    </div>
  );
}
