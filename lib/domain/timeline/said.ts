/** What a statement says in the life of a case. */
import type { Digest } from "@/lib/protocol/fields";
import type { Signed } from "@/lib/protocol/statements/statement";
import { signerKinds } from "../signerKinds";
import type { Party, Said } from "./event";

export const concerns = (signed: Signed, caseId: Digest): boolean =>
  signed.name === "case.opened" ? signed.digest === caseId : "case" in signed.body && signed.body.case === caseId;

export function partyOf({ name, signers }: Signed): Party {
  switch (signerKinds[name]) {
    case "case":
      return { role: "requester" };
    case "backup":
      return { role: "member" };
    case "event":
      return { role: "server" };
    default:
      return { role: "guardian", key: signers[0] as string };
  }
}

/** Null for statements that are no event of a case, and for `case.expired`, which only repeats what follows from time. */
export function whatOf(signed: Signed): Said | null {
  switch (signed.name) {
    case "case.opened":
      return { what: "opened", kind: signed.body.kind, corrects: signed.body.corrects ?? null };
    case "case.matched":
      return { what: "matched", backup: signed.body.backup };
    case "case.vetoed":
      return { what: "vetoed", backup: signed.body.backup };
    case "backup.keyLost":
      return { what: "keyLostSaid", backup: signed.body.backup };
    case "case.desk":
      return { what: "deskMade" };
    case "case.evidence":
      return { what: "evidenceLaid", version: signed.body.version, instrument: signed.body.instrument };
    case "case.question":
      return { what: "questionPut" };
    case "case.answered":
      return { what: "questionAnswered" };
    case "case.objected":
      return { what: "objected", backup: signed.body.backup };
    case "request.preferred":
      return { what: "preferred", backup: signed.body.backup };
    case "case.approved":
      return { what: "approved", backup: signed.body.backup, record: signed.body.record };
    case "approval.withdrawn":
      return { what: "approvalWithdrawn", backup: signed.body.backup };
    case "case.denied":
      return { what: "denied", reason: signed.body.reason };
    case "case.recused":
      return { what: "recused", reason: signed.body.reason };
    case "case.held":
      return { what: "held" };
    case "hold.lifted":
      return { what: "liftSigned", hold: signed.body.hold };
    case "notice.sent": {
      const { backup, round, outcome } = signed.body;
      return { what: "noticeSent", backup, round, outcome };
    }
    case "notice.stood":
      return { what: "noticeStood", backup: signed.body.backup, how: signed.body.how };
    case "wait.attested":
      return { what: "waitAttested", backup: signed.body.backup };
    case "release.intended":
      return { what: "releaseIntended", backup: signed.body.backup };
    case "share.released":
      return { what: "shareReleased", backup: signed.body.backup };
    case "share.refused":
      return { what: "shareRefused", backup: signed.body.backup, guardian: signed.body.guardian };
    case "pepper.asked":
      return { what: "nameTried", backup: signed.body.backup };
    case "case.completed":
      return { what: "ended", how: "completed", outcome: signed.body.outcome };
    case "case.withdrawn":
      return { what: "ended", how: "withdrawn" };
    case "case.purged":
      return { what: "purged" };
    default:
      return null;
  }
}
