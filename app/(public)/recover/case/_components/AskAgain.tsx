"use client";

import { useTranslations } from "use-intl";
import { Button } from "@/app/_ui/Button";
import { Page } from "@/app/_ui/Page";
import { Steps } from "@/app/_ui/Steps";
import type { FollowedCase } from "@/lib/client/followRecovery";
import { isRefused } from "@/lib/client/outcome";
import type { Recovery } from "@/lib/client/recover";
import { useAct } from "@/lib/client/useAct";
import { ToldView } from "../../../_components/ToldView";
import { b } from "../../_components/bold";
import { type CaseHere, room } from "../../_components/load";
import { useWay } from "../../_components/useWay";
import { useNames } from "./useNames";

type Props = {
  here: CaseHere;
  followed: FollowedCase;
  recovery: Extract<Recovery, { outcome: "badShares" }>;
  onAsked: () => Promise<void>;
};

/** Too few of the shares fit: the guardians whose do not are named, and others are asked. */
export function AskAgain({ here, followed, recovery, onAsked }: Props) {
  const t = useTranslations("recover.askAgain");
  const { list } = useNames(followed);
  const steps = useWay(4);
  const { bad, good, needed, backup } = recovery;
  const act = useAct();
  const count = bad.length;
  const ask = async () => {
    const sent = await act.run(t("busy"), async () => {
      const { device, refuseShare } = await room();
      for (const { guardian } of bad) {
        const refused = await refuseShare(device, followed, backup, guardian);
        if (isRefused(refused)) return refused;
      }
      return true;
    });
    if (sent) await onAsked();
  };
  return (
    <Page
      place={here.federation.current.roster.federation}
      above={<Steps {...steps} />}
      title={t("title")}
      actions={
        <Button onClick={ask} busy={act.busy}>
          {t("act")}
        </Button>
      }
    >
      {act.told && <ToldView told={act.told} />}
      <p>{t.rich("says", { count, names: list(bad), good, needed, b })}</p>
      <p>{t("next", { count })}</p>
    </Page>
  );
}
