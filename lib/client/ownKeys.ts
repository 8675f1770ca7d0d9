/**
 * Who a statement by no guardian is told to be of: a member and a requester sign with a key of the scope's own, and a right
 * signature by any other key is nobody's. The rules let no other key sign; a log that holds one convicts its server.
 */
import { scopeOf } from "@/lib/domain/scope";
import { signerKinds } from "@/lib/domain/signerKinds";
import { backupIdOf } from "@/lib/protocol/manifest";
import type { Signed } from "@/lib/protocol/statements/statement";
import type { Desk } from "./desk";
import type { Standing } from "./keptLog";
import { Stop } from "./outcome";
import { readScopes } from "./trail";

type Evidence = Record<string, string | number>;

/** A backup's id is the digest of its key. @throws Stop "historyImpossible" */
export function holdBackupKey(signed: Signed, evidence: Evidence): void {
  if (signerKinds[signed.name] !== "backup") return;
  const [key, ...others] = signed.signers;
  if (key === undefined || others.length > 0 || backupIdOf(key) !== scopeOf(signed)) {
    throw new Stop("historyImpossible", "wrongSigner: not signed by the backup's own key", evidence);
  }
}

/** A request's key is the one that signed its opening. @throws Stop "historyImpossible"; as `readScopes` does. */
export async function holdCaseKey(desk: Desk, standing: Standing, signed: Signed, evidence: Evidence): Promise<void> {
  if (signerKinds[signed.name] !== "case" || signed.name === "case.opened") return;
  const scope = scopeOf(signed);
  const [opening] = (await readScopes(desk, standing, [scope])).get(scope) ?? [];
  const { signers, digest } = opening?.statement ?? {};
  if (digest !== scope || signers?.join() !== signed.signers.join()) {
    throw new Stop("historyImpossible", "wrongSigner: not signed by the request's own key", evidence);
  }
}
