"use client";

import { useLocale, useTranslations } from "use-intl";
import { Page } from "@/app/_ui/Page";
import { Progress } from "@/app/_ui/Progress";
import { Steps } from "@/app/_ui/Steps";
import { bytesInWords } from "@/app/_ui/size";
import type { Progress as Step } from "@/lib/client/enrol";
import type { Federation } from "@/lib/client/federation";
import type { Say } from "@/lib/words/types";
import { useWay } from "../../_components/useWay";

/** What goes on, in words. */
export function Sealing({ federation, progress }: { federation: Federation; progress: Step }) {
  const t = useTranslations("backup.sealing");
  const locale = useLocale();
  const way = useWay(6);
  const { roster } = federation.current;
  return (
    <Page place={roster.federation} above={<Steps {...way} />} title={t("sealingBackup")}>
      <Progress {...inWords(t, locale, progress, roster.guardians)} />
      <p className="text-soft">{t("keepPageOpenTakes")}</p>
    </Page>
  );
}

function inWords(
  t: Say<"backup.sealing">,
  locale: string,
  progress: Step,
  guardians: readonly { name: string }[],
): { says: string; done: number } {
  if (progress.stage === "name") return { says: t("makingKey"), done: 0.05 };
  if (progress.stage === "sending") {
    const { held = 0, of, waits } = progress;
    if (of === undefined) return { says: t("sending"), done: 0.95 };
    if (waits) return { says: t("sendingWaits"), done: held / of };
    const part = { held: bytesInWords(held, locale), of: bytesInWords(of, locale) };
    return { says: t("sendingFiles", part), done: held / of };
  }
  const { done, of, guardian } = progress;
  const part = 0.2 + (0.7 * done) / of;
  if (guardian === null) return { says: t("contents"), done: part };
  const place = guardians.findIndex(({ name }) => name === guardian) + 1;
  return { says: t("share", { guardian, place, guardians: guardians.length }), done: part };
}
