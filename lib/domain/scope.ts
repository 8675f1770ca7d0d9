/** Where a statement is entered: the federation's scope, a backup's or a case's. */
import type { Digest } from "@/lib/protocol/fields";
import { digestOf } from "@/lib/protocol/hash";
import type { Signed, Statement, StatementName } from "@/lib/protocol/statements/statement";
import type { ScopeId, ScopeState } from "./state";

type Kind = ScopeState["kind"];

const kinds = {
  "roster.genesis": "federation",
  "roster.updated": "federation",
  "kit.checked": "federation",
  "shares.accepted": "federation",
  "day.counted": "federation",
  "log.continued": "federation",
  "backup.created": "backup",
  "backup.updated": "backup",
  "payload.refreshed": "backup",
  "backup.deleted": "backup",
  "backup.undeleted": "backup",
  "backup.purged": "backup",
  "case.matched": "backup",
  "case.vetoed": "backup",
  "backup.keyLost": "backup",
  "case.opened": "case",
  "case.desk": "case",
  "case.evidence": "case",
  "case.question": "case",
  "case.answered": "case",
  "case.approved": "case",
  "approval.withdrawn": "case",
  "case.denied": "case",
  "case.recused": "case",
  "case.held": "case",
  "case.objected": "case",
  "hold.lifted": "case",
  "request.preferred": "case",
  "wait.attested": "case",
  "notice.sent": "case",
  "notice.stood": "case",
  "release.intended": "case",
  "share.released": "case",
  "share.refused": "case",
  "pepper.asked": "case",
  "case.completed": "case",
  "case.withdrawn": "case",
  "case.expired": "case",
  "case.purged": "case",
} as const satisfies Record<StatementName, Kind>;

type NameIn<K extends Kind> = { [N in StatementName]: (typeof kinds)[N] extends K ? N : never }[StatementName];

/** The statements that are entered in a scope of this kind. */
export type SignedIn<K extends Kind> = Signed<NameIn<K>>;

/** Is this statement entered in a scope of that kind? */
export const isIn = <K extends Kind, S extends Statement>(
  kind: K,
  statement: S,
): statement is Extract<S, { name: NameIn<K> }> => kinds[statement.name] === kind;

/** The one scope of the federation: genesis, rosters, kits, acceptances of shares, daily counts, continuation. */
export const federationScope: ScopeId = digestOf("scope", "federation");

/** The scope that a statement is entered in. A case's scope is the digest of its opening. */
export function scopeOf(statement: Statement & { digest: Digest }): ScopeId {
  if (isIn("federation", statement)) return federationScope;
  if (isIn("case", statement)) return statement.name === "case.opened" ? statement.digest : statement.body.case;
  return statement.name === "backup.created" ? statement.body.manifest.backup : statement.body.backup;
}
