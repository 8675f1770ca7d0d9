/** Where a statement is entered: the federation's scope, a backup's or a case's. */
import type { Digest } from "@/lib/protocol/fields";
import { digestOf } from "@/lib/protocol/hash";
import type { Statement } from "@/lib/protocol/statements/statement";
import type { ScopeId } from "./state";

/** The one scope of the federation: genesis, rosters, kits, acceptances of shares, daily counts, continuation. */
export const federationScope: ScopeId = digestOf("scope", "federation");

/** The scope that a statement is entered in. A case's scope is the digest of its opening. */
export function scopeOf(statement: Statement & { digest: Digest }): ScopeId {
  switch (statement.name) {
    case "roster.genesis":
    case "roster.updated":
    case "kit.checked":
    case "shares.accepted":
    case "day.counted":
    case "log.continued":
      return federationScope;
    case "backup.created":
    case "backup.updated":
      return statement.body.manifest.backup;
    case "payload.refreshed":
    case "backup.deleted":
    case "backup.undeleted":
    case "backup.purged":
    case "case.matched":
    case "case.vetoed":
    case "backup.keyLost":
      return statement.body.backup;
    case "case.opened":
      return statement.digest;
    default:
      return statement.body.case;
  }
}
