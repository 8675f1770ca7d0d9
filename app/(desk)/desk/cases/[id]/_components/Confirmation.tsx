"use client";

import { useTranslations } from "use-intl";
import { Dialog } from "@/app/_ui/Dialog";
import { Notice } from "@/app/_ui/Notice";
import { Verified } from "@/app/_ui/Verified";
import { Told } from "@/app/_words/Told";
import { useSentence } from "@/app/_words/useSentence";
import type { CaseHere } from "@/lib/client/useCase";
import { NewsList } from "./News";
import type { Confirming } from "./useConfirm";

/** The question before an act, what kept it from being done, and what it has come to. */
export function Confirmation({ confirming, news }: { confirming: Confirming } & Pick<CaseHere, "news">) {
  const t = useTranslations("request.confirm");
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
                t("inTheLog"),
                ...done.receipts.map(({ digest, index }) => t("entry", { index, digest: digest.slice(0, 20) })),
              ]}
            >
              {t("recorded")}
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
          {told?.at === "moved" && <NewsList news={news} />}
          {proposal.asked.says.map((says) => (
            <p key={says}>{says}</p>
          ))}
        </Dialog>
      )}
    </>
  );
}
