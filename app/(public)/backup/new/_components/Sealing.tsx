"use client";

import { useTranslations } from "use-intl";
import { Page } from "@/app/_ui/Page";
import { Progress } from "@/app/_ui/Progress";
import { Steps } from "@/app/_ui/Steps";
import type { Progress as Step } from "@/lib/client/enrol";
import type { Federation } from "@/lib/client/federation";
import { way } from "../../_components/answers";

/** What goes on, in words. */
export function Sealing({ federation, progress }: { federation: Federation; progress: Step }) {
  const t = useTranslations("backup.sealing");
  const { roster } = federation.current;
  return (
    <Page place={roster.federation} above={<Steps {...way(6)} />} title={t("sealingBackup")}>
      <Progress {...inWords(progress, roster.guardians)} />
      <p className="text-soft">{t("keepPageOpenTakes")}</p>
    </Page>
  );
}

function inWords(progress: Step, guardians: readonly { name: string }[]): { says: string; done: number } {
  if (progress.stage === "name") return { says: "Making a key from your name. This takes a few seconds.", done: 0.05 };
  if (progress.stage === "sending") return { says: "Sending what is sealed", done: 0.95 };
  const { done, of, guardian } = progress;
  const part = 0.2 + (0.7 * done) / of;
  if (guardian === null) return { says: "Sealing what you protect and your card", done: part };
  const place = guardians.findIndex(({ name }) => name === guardian) + 1;
  return { says: `Sealing a share for ${guardian}, ${place} of ${guardians.length}`, done: part };
}
