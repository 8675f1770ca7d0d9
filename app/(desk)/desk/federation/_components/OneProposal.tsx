"use client";

import { useState } from "react";
import { useLocale, useTranslations } from "use-intl";
import { Button } from "@/app/_ui/Button";
import { Code } from "@/app/_ui/Code";
import { Dialog } from "@/app/_ui/Dialog";
import { Fold } from "@/app/_ui/Fold";
import { Notice } from "@/app/_ui/Notice";
import { Tag } from "@/app/_ui/Tag";
import { Time } from "@/app/_ui/Time";
import { useToast } from "@/app/_ui/Toasts";
import { Told } from "@/app/_words/Told";
import { useSentence } from "@/app/_words/useSentence";
import { policyDifference } from "@/lib/client/changeWords";
import { endorseProposal, type Proposal, withdrawProposal, withdrawSignature } from "@/lib/client/proposals";
import { useAct } from "@/lib/client/useAct";
import { listOf } from "@/lib/words/list";
import { useDesk } from "../../_components/context";
import { Differences } from "./Differences";
import { NamedAuditors } from "./NamedAuditors";

/** One change in words: who wants it, who has signed, and what one can do about it. */
export function OneProposal({ proposal, onDone }: { proposal: Proposal; onDone: () => Promise<void> }) {
  const t = useTranslations("federation.proposals");
  const say = useTranslations("policy");
  const locale = useLocale();
  const sentence = useSentence();
  const toast = useToast();
  const { desk } = useDesk();
  const act = useAct();
  const [asking, ask] = useState(false);
  const { guardians, threshold } = desk.roster();
  const nameOf = (key: string) => guardians.find((one) => one.key === key)?.name ?? t("nobody");
  const { change, endorsers, proposedBy, proposedAt, lapsesAt, digest } = proposal;
  // Null: the rules change in a way that no sentence tells of.
  const differences = change?.policy ? policyDifference(say, locale, change.policy, threshold) : [];
  const sound = change !== null && differences !== null;
  const mine = endorsers.includes(desk.me);

  const sign = async () => {
    if (!(await act.run(t("signing"), () => endorseProposal(desk, proposal)))) return;
    ask(false);
    toast(t("done"));
    await onDone();
  };
  const takeBack = async () => {
    const back = proposedBy === desk.me ? withdrawProposal : withdrawSignature;
    if (await act.run(t("takingBack"), () => back(desk, proposal))) await onDone();
  };

  return (
    <li className="grid grid-cols-1 gap-4 rounded-edge border border-line bg-surface p-5">
      <div className="flex flex-wrap items-baseline justify-between gap-2">
        <p>{t.rich("by", { name: nameOf(proposedBy), time: () => <Time key="at" at={proposedAt} /> })}</p>
        <Tag tone={mine ? "accent" : "wait"}>{t("have", { have: endorsers.length, needed: threshold })}</Tag>
      </div>
      {!sound && (
        <Notice tone="wait" title={t("unsound")}>
          <p>{t("unsoundSays")}</p>
        </Notice>
      )}
      {sound && change?.policy && <Differences differences={differences} />}
      {sound && change && <NamedAuditors change={change} />}
      <p className="text-soft">
        {endorsers.length > 0 ? t("signed", { names: listOf(locale, endorsers.map(nameOf)) }) : t("signedByNobody")}{" "}
        {lapsesAt !== null && t.rich("lapses", { time: () => <Time key="lapses" at={lapsesAt} /> })}
      </p>
      {!asking && <Told told={act.told} />}
      <div className="flex flex-wrap gap-3">
        {sound && !mine && <Button onClick={() => ask(true)}>{t("sign")}</Button>}
        {(mine || proposedBy === desk.me) && (
          <Button weight="quiet" busy={asking ? undefined : act.busy} onClick={() => void takeBack()}>
            {t(proposedBy === desk.me ? "takeBack" : "takeSignatureBack")}
          </Button>
        )}
      </div>
      {mine && lapsesAt !== null && (
        <p className="text-small text-soft">
          {t.rich("backSays", { time: () => <Time key="lapses" at={lapsesAt} /> })}
        </p>
      )}
      <Fold title={t("details")}>
        <div className="text-small">
          <Code value={digest} label={t("digest")} />
        </div>
      </Fold>
      <Dialog
        open={asking}
        onClose={() => ask(false)}
        title={t("sure")}
        act={t("sign")}
        onAct={() => void sign()}
        busy={act.busy}
        error={act.told ? sentence(act.told) : undefined}
      >
        <p>{t("sureSays", { needed: threshold })}</p>
        {change?.policy && <p>{t("openCases")}</p>}
        {change && change.invited.length > 0 && <p>{t("comparedWords")}</p>}
      </Dialog>
    </li>
  );
}
