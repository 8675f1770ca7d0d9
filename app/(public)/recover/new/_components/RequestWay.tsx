"use client";

import { useRouter } from "next/navigation";
import { useEffect, useState } from "react";
import { useTranslations } from "use-intl";
import { Page } from "@/app/_ui/Page";
import { Progress } from "@/app/_ui/Progress";
import { Steps } from "@/app/_ui/Steps";
import { breathe } from "@/lib/client/breathe";
import type { PrepareStep } from "@/lib/client/openRecovery";
import { useAct } from "@/lib/client/useAct";
import { useLeaveGuard } from "../../../_components/useLeaveGuard";
import { useSteps } from "../../../_components/useSteps";
import { room } from "../../_components/load";
import { useWay } from "../../_components/useWay";
import { AskName } from "./AskName";
import { type Begun, type ClaimAnswers, saveClaimDraft } from "./begin";
import { ClaimStep } from "./ClaimStep";
import { claimOf } from "./claim";

const steps = ["name", "claim"] as const;

/** How far each step of the preparation is on the way. */
const parts: Record<PrepareStep, number> = { asking: 0.1, stretching: 0.25, sealing: 0.85 };

/** Name, then what the guardians should know; then the request is prepared, and its ticket waits to be saved. */
export function RequestWay({ federation, token, corrects, claim: drafted }: Begun) {
  const t = useTranslations("recover.preparing");
  const head = useWay(2);
  const router = useRouter();
  const { at, go, swap, onClickCapture } = useSteps<(typeof steps)[number]>(steps);
  const [name, setName] = useState("");
  const [claim, setClaim] = useState(drafted);
  const [prepared, setPrepared] = useState(false);
  const [done, setDone] = useState(0);
  const act = useAct();
  const step = name === "" ? "name" : at;
  useEffect(() => {
    if (step !== at) swap(step);
  }, [step, at, swap]);
  useLeaveGuard(name !== "" && !prepared);

  const prepare = async (filled: ClaimAnswers) => {
    setClaim(filled);
    void saveClaimDraft(filled);
    setDone(0);
    const show = (step: PrepareStep) => {
      act.say(t(step));
      setDone(parts[step]);
      return breathe();
    };
    const made = await act.run(t("asking"), async () => {
      const { device, prepareRecovery } = await room();
      const { claim: sealed } = await claimOf(filled);
      if (!sealed) throw new Error("the claim does not fit");
      return prepareRecovery(device, federation, { name, claim: sealed, corrects, token }, show);
    });
    if (!made) return;
    setPrepared(true);
    router.replace(`/recover/case?id=${made.done.id}`);
  };

  const place = federation.current.roster.federation;
  if (act.busy || prepared) {
    return (
      <Page place={place} above={<Steps {...head} />} title={t("title")}>
        <Progress says={act.busy ?? t("ready")} done={prepared ? 1 : done} />
        <p className="text-soft">{t("keepOpen")}</p>
      </Page>
    );
  }
  return (
    <div onClickCapture={onClickCapture}>
      {step === "name" ? (
        <AskName
          place={place}
          name={name}
          corrects={corrects !== undefined}
          onName={(typed) => {
            setName(typed);
            go("claim");
          }}
        />
      ) : (
        <ClaimStep place={place} claim={claim} told={act.told} onClaim={prepare} />
      )}
    </div>
  );
}
