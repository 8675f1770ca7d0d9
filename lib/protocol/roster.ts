/**
 * The roster chain: genesis, then every later roster, each endorsed by a quorum of the one before.
 *
 * A browser that knows the genesis digest (the fingerprint) needs to trust nobody for the rest. The rules stand in
 * `rosterFault`, `genesisFault` and `successorFault`, so that a fold of the log and a reader of the chain use the same.
 */
import { encodeCanonical } from "./canonical";
import { screenPublicKey } from "./ed25519";
import { screenCommitments } from "./escrow";
import type { Digest, PublicKey, Recipient } from "./fields";
import { digestOf } from "./hash";
import { Policy } from "./statements/policy";
import type { Roster } from "./statements/roster";
import { openStatement, type Signed } from "./statements/statement";

/** A roster and the digest of the statement that brought it. */
export interface RosterEntry {
  digest: Digest;
  roster: Roster;
}

export interface Chain {
  /** The fingerprint: digest of the genesis statement. */
  genesis: Digest;
  /** From genesis to today. */
  rosters: [RosterEntry, ...RosterEntry[]];
}

/** `digestOf("policy", canonical JSON)`. */
export const policyDigest = (policy: Policy): Digest => digestOf("policy", encodeCanonical(Policy.parse(policy)));

type People = Pick<Roster, "guardians" | "auditors">;

/** The Ed25519 keys that have a role: the people's, and that by which the server signs events. */
export const keysOf = ({ guardians, auditors }: People, { eventKey }: { eventKey: PublicKey }): PublicKey[] => [
  ...guardians.flatMap(({ key, witnessKey }) => [key, witnessKey]),
  ...auditors.map(({ key }) => key),
  eventKey,
];

/** Whom files may be sealed to. */
export const recipientsOf = ({ guardians, auditors }: People): Recipient[] =>
  [...guardians, ...auditors].map(({ recipient }) => recipient);

const distinct = (values: string[]): boolean => new Set(values).size === values.length;

/** What is wrong with a roster taken by itself, in words, or null. */
export function rosterFault(roster: Roster): string | null {
  const keys = keysOf(roster, roster);
  if (roster.threshold > roster.guardians.length) return "the threshold is above the number of guardians";
  if (!distinct(keys)) return "one key stands in two places";
  if (!distinct(recipientsOf(roster))) return "one recipient stands in two places";
  if (!keys.every(screenPublicKey)) return "a key is of small order or not canonically encoded";
  if (roster.pepper.length !== roster.threshold) return "the pepper needs as many commitments as the threshold";
  if (!screenCommitments(roster.pepper)) return "a commitment to the pepper is not on its curve";
  return null;
}

const endorsers = (roster: Roster, signers: PublicKey[]): number =>
  roster.guardians.filter((guardian) => signers.includes(guardian.key)).length;

/** A genesis has version 0 and exactly one signature of every guardian in it. */
export function genesisFault({ body: { roster }, signers }: Signed<"roster.genesis">): string | null {
  if (roster.version !== 0) return "a genesis has version 0";
  if (signers.length !== roster.guardians.length || endorsers(roster, signers) !== signers.length) {
    return "a genesis is signed by every guardian in it and nobody else";
  }
  return rosterFault(roster);
}

/**
 * A successor names the roster before, counts one up, keeps the pepper's public key (else no backup could be opened any
 * more), and is signed by at least `threshold` guardians of the roster before and by nobody outside it.
 */
export function successorFault(before: RosterEntry, { body, signers }: Signed<"roster.updated">): string | null {
  if (body.previous !== before.digest) return "does not follow the roster before";
  if (body.roster.version !== before.roster.version + 1) return "the version does not count one up";
  if (body.roster.pepper[0] !== before.roster.pepper[0]) return "the pepper's public key must stay";
  const endorsed = endorsers(before.roster, signers);
  if (endorsed !== signers.length) return "signed by somebody who is not in the roster before";
  if (endorsed < before.roster.threshold) return "fewer endorsements than the threshold of the roster before";
  return rosterFault(body.roster);
}

/**
 * Verifies a chain of envelopes, genesis first.
 * @throws RangeError that says what does not hold, Error if an envelope is malformed.
 */
export async function verifyChain(envelopes: Uint8Array[]): Promise<Chain> {
  const [first, ...later] = await Promise.all(envelopes.map(openStatement));
  if (first?.name !== "roster.genesis") throw new RangeError("a chain begins with its genesis");
  hold(genesisFault(first));
  const rosters: Chain["rosters"] = [{ digest: first.digest, roster: first.body.roster }];
  for (const signed of later) {
    if (signed.name !== "roster.updated") throw new RangeError("a chain goes on with rosters alone");
    hold(successorFault(rosters[rosters.length - 1] as RosterEntry, signed));
    rosters.push({ digest: signed.digest, roster: signed.body.roster });
  }
  return { genesis: first.digest, rosters };
}

function hold(fault: string | null): void {
  if (fault !== null) throw new RangeError(fault);
}

/** Do both have the same guardians, in the same order, and does it take as many? Their policies may differ. */
export const sameHolders = (a: Roster, b: Roster): boolean =>
  a.threshold === b.threshold &&
  a.guardians.length === b.guardians.length &&
  a.guardians.every(({ key, recipient }, place) => {
    const other = b.guardians[place];
    return other?.key === key && other.recipient === recipient;
  });

/** The roster of today. */
export const latestRoster = (chain: Chain): RosterEntry => chain.rosters[chain.rosters.length - 1] as RosterEntry;

/** The one whose statement has this digest, or null. */
export const rosterBy = (chain: Chain, digest: Digest): RosterEntry | null =>
  chain.rosters.find((entry) => entry.digest === digest) ?? null;

/**
 * Holds a verified chain against what a person scanned. `otherFederation`: another genesis; `outdated`: the chain lacks
 * a roster that the code knows, so whoever served it holds something back.
 */
export function compareWithFragment(
  chain: Chain,
  fragment: { genesis: Digest; roster: Digest },
): "agrees" | "otherFederation" | "outdated" {
  if (chain.genesis !== fragment.genesis) return "otherFederation";
  return rosterBy(chain, fragment.roster) === null ? "outdated" : "agrees";
}
