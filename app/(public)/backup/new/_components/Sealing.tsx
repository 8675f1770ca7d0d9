"use client";

import { useLocale, useTranslations } from "use-intl";
import { Page } from "@/app/_ui/Page";
import { Progress } from "@/app/_ui/Progress";
import { Steps } from "@/app/_ui/Steps";
import type { Progress as Step } from "@/lib/client/enrol";
import type { Federation } from "@/lib/client/federation";
import { sealingWords } from "../../_components/sealingWords";
import { useWay } from "../../_components/useWay";

/** What goes on, in words. */
export function Sealing({ federation, progress }: { federation: Federation; progress: Step }) {
  const t = useTranslations("backup.sealing");
  const locale = useLocale();
  const way = useWay(6);
  const { roster } = federation.current;
  return (
    <Page place={roster.federation} above={<Steps {...way} />} title={t("sealingBackup")}>
      <Progress {...sealingWords(t, locale, progress, roster.guardians)} />
      <p className="text-soft">{t("keepPageOpenTakes")}</p>
    </Page>
  );
}
