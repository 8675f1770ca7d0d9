import type { StatementName } from "@/lib/protocol/statements/statement";

/**
 * Whose signature each statement bears, and so how whoever brings it is authorised:
 *
 *   guardian   one guardian, with a session of that very key
 *   quorum     several guardians; one of them brings it, with a session
 *   backup     the backup's own key: the signature is the authority
 *   case       the case's own key, likewise
 *   event      the server itself: never from outside
 *   setup      the genesis: through the setting-up alone
 */
export const signerKinds = {
  "roster.genesis": "setup",
  "roster.updated": "quorum",
  "kit.checked": "guardian",
  "shares.accepted": "guardian",
  "day.counted": "event",
  "log.continued": "quorum",
  "backup.created": "backup",
  "backup.updated": "backup",
  "payload.refreshed": "backup",
  "backup.deleted": "backup",
  "backup.undeleted": "backup",
  "backup.purged": "event",
  "case.matched": "guardian",
  "case.vetoed": "backup",
  "backup.keyLost": "guardian",
  "case.opened": "case",
  "case.desk": "guardian",
  "case.evidence": "case",
  "case.question": "guardian",
  "case.answered": "case",
  "case.approved": "guardian",
  "approval.withdrawn": "guardian",
  "case.denied": "guardian",
  "case.recused": "guardian",
  "case.held": "guardian",
  "case.objected": "event",
  "hold.lifted": "guardian",
  "request.preferred": "guardian",
  "wait.attested": "guardian",
  "notice.sent": "event",
  "notice.stood": "guardian",
  "release.intended": "guardian",
  "share.released": "guardian",
  "share.refused": "case",
  "pepper.asked": "case",
  "case.completed": "case",
  "case.withdrawn": "case",
  "case.expired": "event",
  "case.purged": "event",
} as const satisfies Record<StatementName, "guardian" | "quorum" | "backup" | "case" | "event" | "setup">;
