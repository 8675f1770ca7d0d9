import "server-only";
import type { CommitOutcome } from "./commit";

/** Thrown to leave the transaction of a commit; nothing of it remains. */
export class Leave extends Error {
  constructor(readonly outcome: CommitOutcome) {
    super("left the transaction");
  }
}
