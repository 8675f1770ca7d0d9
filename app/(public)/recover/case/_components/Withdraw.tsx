"use client";

import { useState } from "react";
import { useTranslations } from "use-intl";
import { Button } from "@/app/_ui/Button";
import { Dialog } from "@/app/_ui/Dialog";
import { useSentence } from "@/app/_words/useSentence";
import type { FollowedCase } from "@/lib/client/followRecovery";
import { useAct } from "@/lib/client/useAct";
import { room } from "../../_components/load";

export function Withdraw({ followed, onChanged }: { followed: FollowedCase; onChanged: () => Promise<void> }) {
  const t = useTranslations("recover.withdraw");
  const sentence = useSentence();
  const [asking, ask] = useState(false);
  const act = useAct();
  const withdraw = async () => {
    const sent = await act.run(t("busy"), async () => {
      const { device, withdrawCase } = await room();
      return withdrawCase(device, followed);
    });
    if (!sent) return;
    ask(false);
    await onChanged();
  };
  return (
    <>
      <Button weight="danger" onClick={() => ask(true)}>
        {t("act")}
      </Button>
      <Dialog
        open={asking}
        onClose={() => ask(false)}
        title={t("sure")}
        act={t("yes")}
        danger
        onAct={withdraw}
        busy={act.busy}
        error={act.told ? sentence(act.told) : undefined}
      >
        <p>{t("sureSays")}</p>
      </Dialog>
    </>
  );
}
