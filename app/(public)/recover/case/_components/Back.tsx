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
import { Content } from "../../../_components/Contents";
import { inAList } from "../../../_components/inAList";
import { useLeaveGuard } from "../../../_components/useLeaveGuard";
import { type CaseHere, room } from "../../_components/load";
import { way } from "../../_components/way";
import { nameOf } from "./AskAgain";
import { Older } from "./Older";

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
  const [asking, ask] = useState(false);
  const act = useAct();
  const { contents, lost, bad } = recovery;
  useLeaveGuard(followed.ended === null);

  const close = async () => {
    const sent = await act.run(t("closingRequest"), async () => {
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
      above={<Steps {...way(4)} />}
      title={t("hereWhatHad")}
      actions={<Button onClick={() => ask(true)}>{t("iBack")}</Button>}
    >
      <p className="print:hidden">{t("putTogetherBrowserServer")}</p>
      {bad.length > 0 && (
        <Notice
          tone="wait"
          title={`The share of ${inAList(bad.map(({ guardian }) => nameOf(followed, guardian)))} did not fit.`}
        >
          <p>{t("whatSealedOthersSufficed")}</p>
        </Notice>
      )}
      {lost.length > 0 && (
        <Notice
          tone="wait"
          title={lost.length === 1 ? t("oneThingCouldOpened") : t("thingsCouldOpened", { length: lost.length })}
        >
          <p>{t("wereSealedShouldBeen")}</p>
        </Notice>
      )}
      {contents.map(({ compartment, content, older }) => (
        <div key={compartment} className="grid gap-3">
          <Content content={content} />
          {older.map((earlier) => (
            <Older key={earlier.version} earlier={earlier} />
          ))}
        </div>
      ))}
      <Dialog
        open={asking}
        onClose={() => ask(false)}
        title={t("doEverything")}
        act={t("iBackCloseRequest")}
        onAct={close}
        busy={act.busy}
        error={act.told ? sentence(act.told) : undefined}
      >
        <p>{t("requestClosedGuardiansTold")}</p>
      </Dialog>
    </Page>
  );
}
