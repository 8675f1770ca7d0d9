"use client";

import { useEffect, useRef } from "react";
import { useTranslations } from "use-intl";
import { Dialog } from "@/app/_ui/Dialog";
import { Notice } from "@/app/_ui/Notice";
import { Verified } from "@/app/_ui/Verified";
import { Told } from "@/app/_words/Told";
import { useSentence } from "@/app/_words/useSentence";
import type { CaseHere } from "@/lib/client/useCase";
import { NewsList } from "./News";
import type { Confirming, Done } from "./useConfirm";

/** The question before an act, what kept it from being done, and what it has come to. */
export function Confirmation({ confirming, news }: { confirming: Confirming } & Pick<CaseHere, "news">) {
  const sentence = useSentence();
  const { proposal, confirm, cancel, busy, told, done } = confirming;
  const within = proposal !== null && !told?.evidence;
  return (
    <>
      {!within && <Told told={told} />}
      {done && <Outcome key={done.at} done={done} />}
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

/** Stands at the top, far from where it was asked for: whoever has acted is brought to it. */
function Outcome({ done }: { done: Done }) {
  const t = useTranslations("request.confirm");
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    // After the question has given the focus back.
    const frame = requestAnimationFrame(() => place.current?.focus());
    return () => cancelAnimationFrame(frame);
  }, []);
  return (
    <div ref={place} role="status" tabIndex={-1}>
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
  );
}
