/** The events of a case, typed. */
import type { Digest, PublicKey } from "@/lib/protocol/fields";
import type { StatementBody } from "@/lib/protocol/statements/statement";
import type { End } from "../ending";
import type { CaseState } from "../state";

/** `member`: the backup's key. `fold`: nobody signed it, it follows from what was signed. */
export type Party =
  | { role: "guardian"; key: PublicKey }
  | { role: "requester" }
  | { role: "member" }
  | { role: "server" }
  | { role: "fold" };

/** What somebody signed. */
export type Said =
  | { what: "opened"; kind: CaseState["type"]; corrects: Digest | null }
  | { what: "matched"; backup: Digest }
  | { what: "vetoed"; backup: Digest }
  | { what: "keyLostSaid"; backup: Digest }
  | { what: "deskMade" }
  | { what: "evidenceLaid"; version: number; instrument: StatementBody<"case.evidence">["instrument"] }
  | { what: "questionPut" }
  | { what: "questionAnswered" }
  | { what: "preferred"; backup: Digest }
  | { what: "objected"; backup: Digest }
  | { what: "approved"; backup: Digest; record: StatementBody<"case.approved">["record"] }
  | { what: "approvalWithdrawn"; backup: Digest }
  | { what: "denied"; reason: StatementBody<"case.denied">["reason"] }
  | { what: "recused"; reason: StatementBody<"case.recused">["reason"] }
  | { what: "held" }
  | { what: "liftSigned"; hold: Digest }
  | { what: "noticeSent"; backup: Digest; round: StatementBody<"notice.sent">["round"]; outcome: "accepted" | "failed" }
  | { what: "noticeStood"; backup: Digest; how: StatementBody<"notice.stood">["how"] }
  | { what: "waitAttested"; backup: Digest }
  | { what: "releaseIntended"; backup: Digest }
  | { what: "shareReleased"; backup: Digest }
  | { what: "shareRefused"; backup: Digest; guardian: PublicKey }
  | { what: "nameTried"; backup: Digest }
  | { what: "ended"; how: End["how"]; outcome?: string }
  | { what: "purged" };

/** What follows. */
export type Followed =
  | { what: "keyLost"; backup: Digest }
  | { what: "quorumReached"; backup: Digest; stage: number }
  | { what: "quorumLost"; backup: Digest; stage: number }
  | { what: "waitBegan"; backup: Digest; endsAt: number }
  | { what: "enoughReleased"; backup: Digest; stage: number }
  | { what: "holdOver"; hold: Digest; of: PublicKey | null }
  | { what: "ended"; how: End["how"] };

/** `at`: milliseconds. `entry`: place in the list of entries; null for what follows. */
export type CaseEvent = { at: number; by: Party; entry: number | null } & (Said | Followed);
