"use client";

import { Dialog } from "@/app/_ui/Dialog";
import { Notice } from "@/app/_ui/Notice";
import { Told } from "@/app/_ui/Told";
import { Verified } from "@/app/_ui/Verified";
import type { Confirming } from "./useConfirm";

/** The question before an act, what kept it from being done, and what it has come to. */
export function Confirmation({ confirming }: { confirming: Confirming }) {
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
                "What you signed stands in the log, and the log’s key has signed that it does.",
                ...done.receipts.map(({ digest, index }) => `Entry ${index}: ${digest.slice(0, 20)}…`),
              ]}
            >
              recorded for all to see
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
          error={told ? `${told.what} ${told.next}` : undefined}
        >
          {proposal.asked.says.map((sentence) => (
            <p key={sentence}>{sentence}</p>
          ))}
        </Dialog>
      )}
    </>
  );
}
