"use client";

import { useTranslations } from "use-intl";
import { Button } from "@/app/_ui/Button";
import { Page } from "@/app/_ui/Page";
import { Steps } from "@/app/_ui/Steps";
import type { FollowedCase } from "@/lib/client/followRecovery";
import { isRefused } from "@/lib/client/outcome";
import type { Recovery } from "@/lib/client/recover";
import { useAct } from "@/lib/client/useAct";
import { inAList } from "../../../_components/inAList";
import { ToldView } from "../../../_components/ToldView";
import { type CaseHere, room } from "../../_components/load";
import { way } from "../../_components/way";

type Props = {
  here: CaseHere;
  followed: FollowedCase;
  recovery: Extract<Recovery, { outcome: "badShares" }>;
  onAsked: () => Promise<void>;
};

/** Too few of the shares fit: the guardians whose do not are named, and others are asked. */
export function AskAgain({ here, followed, recovery, onAsked }: Props) {
  const t = useTranslations("recover.askAgain");
  const { bad, good, needed, backup } = recovery;
  const act = useAct();
  const names = bad.map(({ guardian }) => nameOf(followed, guardian));
  const ask = async () => {
    const sent = await act.run(t("recordingIt"), async () => {
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
      above={<Steps {...way(4)} />}
      title={t("anotherShareNeeded")}
      actions={
        <Button onClick={ask} busy={act.busy}>
          {t("recordShowCodeAgain")}
        </Button>
      }
    >
      {act.told && <ToldView told={act.told} />}
      <p>
        The {names.length === 1 ? "share" : "shares"} of <strong>{inAList(names)}</strong> cannot be used:{" "}
        {names.length === 1 ? "it is" : "they are"} not what you sealed. {good} of {needed} are good. No try of your
        name was spent.
      </p>
      <p>
        The guardians will see that {names.length === 1 ? "this share was" : "these shares were"} refused, and by whom
        it was handed over. Then meet{" "}
        {names.length === 1 ? "that guardian once more, or another one" : "them once more, or others"}.
      </p>
    </Page>
  );
}

export const nameOf = ({ roster }: FollowedCase, guardian: string): string =>
  roster.guardians.find(({ key }) => key === guardian)?.name ?? "a former guardian";
