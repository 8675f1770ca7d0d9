"use client";

import { useTranslations } from "use-intl";
import { Dialog } from "@/app/_ui/Dialog";
import { Notice } from "@/app/_ui/Notice";
import { Verified } from "@/app/_ui/Verified";
import { Told } from "@/app/_words/Told";
import { useSentence } from "@/app/_words/useSentence";
import type { Confirming } from "./useConfirm";

/** The question before an act, what kept it from being done, and what it has come to. */
export function Confirmation({ confirming }: { confirming: Confirming }) {
  const t = useTranslations("request.confirmation");
  const sentence = useSentence();
  const { proposal, confirm, cancel, busy, told, done } = confirming;
  const within = proposal !== null && !told?.evidence;
  return (
    <>
      {!within && <Told told={told} />}
      {done && (
        <div role="status">
          <Notice title={done.says}>
            <Verified
              at={done.at}
              checks={[
                t("whatSignedStandsLog"),
                ...done.receipts.map(({ digest, index }) => t("entry", { index, slice: digest.slice(0, 20) })),
              ]}
            >
              {t("recordedAllSee")}
            </Verified>
          </Notice>
        </div>
      )}
      {proposal && (
        <Dialog
          open={within}
          onClose={cancel}
          title={proposal.asked.title}
          act={proposal.asked.act}
          onAct={confirm}
          danger={proposal.danger}
          busy={busy}
          error={told ? sentence(told) : undefined}
        >
          {proposal.asked.says.map((sentence) => (
            <p key={sentence}>{sentence}</p>
          ))}
        </Dialog>
      )}
    </>
  );
}
