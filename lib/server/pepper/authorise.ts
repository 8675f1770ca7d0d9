import "server-only";
import type { PepperInput } from "@/lib/contract/pepper";
import { endOf, isVetoed } from "@/lib/domain/ending";
import { frozenBy } from "@/lib/domain/freeze";
import { activeHolds } from "@/lib/domain/holding";
import { deletionDue, keyLostSince } from "@/lib/domain/keyLost";
import type { FederationState } from "@/lib/domain/state";
import type { PublicKey } from "@/lib/protocol/fields";
import { backupIdOf } from "@/lib/protocol/manifest";
import { blindedDigest, heirsInfo, lookupInfo, ownerInfo } from "@/lib/protocol/pepper";
import type { Caller } from "../caller";
import { checkToken, type Purpose } from "../desk/join-token";
import { consume, limits } from "../limits";
import { isRefused, type Refused, refused } from "../refused";
import { readBackup, readCase, readWorld } from "../world";

export interface Asker {
  caller: Caller;
  /** Signed the request. */
  key: PublicKey;
  federation: FederationState;
}
type Input<P extends PepperInput["purpose"]> = Extract<PepperInput, { purpose: P }>;
type Verdict = Promise<{ info: string } | Refused>;

/** Who may ask the pepper what (DESIGN §3), with the limits of each. */
export function authorisePepper(asker: Asker, input: PepperInput): Verdict {
  switch (input.purpose) {
    case "lookup":
      return authoriseLookup(asker, input);
    case "owner":
    case "heirs":
      return authoriseOwnKey(asker, input);
    case "case":
      return authoriseCase(asker, input);
  }
}

/**
 * A backup's key or a case's key with a guardian's token, or any fresh key: strangers who open a case. All are limited,
 * the stranger by address, by key and over all; whoever has scanned a code is not kept out by what strangers use up.
 */
async function authoriseLookup({ caller, key, federation }: Asker, { token }: Input<"lookup">): Verdict {
  if (token) {
    const limited = await withToken(caller, federation, token, "join", "recover");
    return limited ?? { info: lookupInfo };
  }
  // The address first: keys cost nothing, and each that is counted is a row.
  const counted = [
    [limits.lookupAddress, caller.address],
    [limits.lookupKey, key],
    [limits.lookupAll, "all"],
  ] as const;
  for (const [limit, who] of counted) {
    const limited = await consume(limit, who);
    if (isRefused(limited)) return limited;
  }
  return { info: lookupInfo };
}

/** The backup's own key: ten times a day once the backup exists, with a join token before. */
async function authoriseOwnKey(
  { caller, key, federation }: Asker,
  { backup, purpose, token }: Input<"owner" | "heirs">,
): Verdict {
  if (backupIdOf(key) !== backup) return refused("notAllowed", "the key is not the backup's own");
  const info = purpose === "owner" ? ownerInfo(backup) : heirsInfo(backup);
  const state = await readBackup(backup);
  const due = state && deletionDue(federation, state);
  if (state?.purged || (due && due <= caller.now)) return refused("backupDeleted", "the backup is deleted");
  if (!state) {
    if (!token) return refused("tokenInvalid", "a first backup needs a guardian's token");
    return (await withToken(caller, federation, token, "join")) ?? { info };
  }
  if (keyLostSince(federation, state) !== null) return refused("backupKeyLost", "the backup's key no longer counts");
  const limited = await consume(limits.pepperBackup, backup);
  return isRefused(limited) ? limited : { info };
}

/**
 * A case's key, for the very element of a `pepper.asked` in the log: `decide` let that in only while the grant was in
 * release and guesses were left. The same element is answered again for nothing, but no more once the case was refused,
 * and neither under a hold nor while a recovery stands before the heirs: whoever sees a veto or the owner coming could have
 * entered all tries before that.
 */
async function authoriseCase({ key, caller: { now }, federation }: Asker, input: Input<"case">): Verdict {
  const [state, backup] = await Promise.all([readCase(input.case), readBackup(input.backup)]);
  if (!state) return refused("caseMissing", "no such case");
  if (state.key !== key) return refused("notAllowed", "the key is not the case's own");
  const blinded = blindedDigest(input.blinded);
  const asked = state.asked.some(
    (ask) => ask.backup === input.backup && ask.grant === input.grant && ask.blinded === blinded,
  );
  if (!asked || !backup) return refused("pepperNotAsked", "no try of this element stands in the log");
  const end = endOf(federation, state, now);
  if (isVetoed(state, backup)) return refused("caseOver", "the backup's key vetoed the case");
  if (end && end.how !== "completed") return refused("caseOver", `the case was ${end.how}`);
  if (activeHolds(federation, state, now).length > 0) return refused("caseHeld", "a hold is in effect");
  const world = await readWorld([backup.id, ...Object.keys(backup.matched)]);
  if (frozenBy(world, federation, state, backup, now))
    return refused("caseFrozen", "a recovery stands before the heirs");
  return { info: input.grant === "owner" ? ownerInfo(input.backup) : heirsInfo(input.backup) };
}

/** Null if the token holds and was not asked with too often. It is spent by the backup or the case itself, not here. */
async function withToken(
  caller: Caller,
  federation: FederationState,
  token: Uint8Array,
  ...purposes: Purpose[]
): Promise<Refused | null> {
  const held = await checkToken(token, purposes, federation, caller.now);
  if (isRefused(held)) return held;
  const use = `${held.hash}/${held.usesLeft}`;
  // A share for each address: one who holds the code does not use it up for all others.
  const ofAddress = await consume(limits.pepperTokenAddress, `${use}/${caller.address}`);
  return ofAddress ?? consume(limits.pepperToken, use);
}
