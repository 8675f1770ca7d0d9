import "server-only";
import { signerKinds } from "@/lib/domain/signerKinds";
import type { PublicKey } from "@/lib/protocol/fields";
import type { Signed } from "@/lib/protocol/statements/statement";
import type { Caller } from "../caller";
import { requireGuardian } from "../guard";
import { consume, limits } from "../limits";
import { isRefused, type Refused, refused } from "../refused";

/**
 * Who may bring these statements. Whether they are right in themselves is for `decide`; here it is that a guardian's
 * statement comes out of that guardian's session, and that nothing of the server's own comes from outside.
 */
export async function authoriseStatements(caller: Caller, statements: readonly Signed[]): Promise<Refused | null> {
  const kinds = new Set(statements.map(({ name }) => signerKinds[name]));
  if (kinds.has("event")) return refused("notAllowed", "the server signs such statements itself");
  if (kinds.has("setup")) return refused("notAllowed", "the genesis enters through the setting-up alone");
  if (kinds.has("guardian") || kinds.has("quorum")) {
    const me = await requireGuardian(caller);
    if (isRefused(me)) return me;
    const foreign = statements.find((statement) => !mayBring(me.guardian, statement));
    if (foreign) return refused("notAllowed", `${foreign.name} is signed by another than the session's guardian`);
  }
  return null;
}

function mayBring(guardian: PublicKey, { name, signers }: Signed): boolean {
  switch (signerKinds[name]) {
    case "guardian":
      return signers.length === 1 && signers[0] === guardian;
    case "quorum":
      return signers.includes(guardian);
    default:
      return true;
  }
}

/**
 * People without an account are limited by key; by address they were at the door, before their statements were read.
 * @param fresh what is not in the log yet: anybody may bring a statement again that somebody else signed.
 */
export async function limitStrangers(fresh: readonly Signed[]): Promise<Refused | null> {
  for (const { name, signers } of fresh) {
    const kind = signerKinds[name];
    if (kind !== "backup" && kind !== "case") continue;
    const [key, ...others] = signers;
    if (!key || others.length > 0) return refused("wrongSigner", `${name} has one signer`);
    const counted = await consume(limits.submitKey, key);
    if (isRefused(counted)) return counted;
  }
  return null;
}
