"use client";

import { useState } from "react";
import { useTranslations } from "use-intl";
import { Button } from "@/app/_ui/Button";
import { Dialog } from "@/app/_ui/Dialog";
import { Notice } from "@/app/_ui/Notice";
import { Page } from "@/app/_ui/Page";
import { Steps } from "@/app/_ui/Steps";
import { useSentence } from "@/app/_words/useSentence";
import type { FollowedCase } from "@/lib/client/followRecovery";
import type { Recovery } from "@/lib/client/recover";
import { useAct } from "@/lib/client/useAct";
import { CameBack } from "../../../_components/CameBack";
import { OffPaper } from "../../../_components/OffPaper";
import { useLeaveGuard } from "../../../_components/useLeaveGuard";
import { type CaseHere, room } from "../../_components/load";
import { useWay } from "../../_components/useWay";
import { useNames } from "./useNames";

type Props = {
  here: CaseHere;
  followed: FollowedCase;
  recovery: Extract<Recovery, { outcome: "recovered" }>;
  onClosed: () => Promise<void>;
};

/** What came back, hidden until it is asked for, and the end of the request. */
export function Back({ here, followed, recovery, onClosed }: Props) {
  const t = useTranslations("recover.back");
  const sentence = useSentence();
  const { list } = useNames(followed);
  const steps = useWay(4);
  const [asking, ask] = useState(false);
  const act = useAct();
  const { contents, lost, bad } = recovery;
  useLeaveGuard(followed.ended === null);

  const close = async () => {
    const sent = await act.run(t("closing"), async () => {
      const { device, completeCase } = await room();
      return completeCase(device, followed, "restored");
    });
    if (!sent) return;
    ask(false);
    await onClosed();
  };

  return (
    <Page
      place={here.federation.current.roster.federation}
      above={
        <OffPaper>
          <Steps {...steps} />
        </OffPaper>
      }
      title={<OffPaper>{t("title")}</OffPaper>}
      actions={<Button onClick={() => ask(true)}>{t("done")}</Button>}
    >
      <p className="print:hidden">{t("says")}</p>
      <p className="hidden font-strong print:block">{t("printed")}</p>
      {bad.length > 0 && (
        <div className="print:hidden">
          <Notice tone="wait" title={t("bad", { count: bad.length, names: list(bad) })}>
            <p>{t("badSays", { count: bad.length })}</p>
          </Notice>
        </div>
      )}
      <CameBack
        contents={contents}
        lost={lost}
        lostWords={{ title: t("lost", { count: lost.length }), says: t("lostSays", { count: lost.length }) }}
        walletWords={{ title: t("whatNow"), says: t("whatNowSays") }}
      />
      <Dialog
        open={asking}
        onClose={() => ask(false)}
        title={t("sure")}
        act={t("close")}
        onAct={close}
        busy={act.busy}
        error={act.told ? sentence(act.told) : undefined}
      >
        <p>{t("sureSays")}</p>
      </Dialog>
    </Page>
  );
}
