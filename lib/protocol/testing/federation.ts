/** Federations for tests, made through the product's own code: keyrings, dealt pepper, a genesis that everybody signed. */
import { signingKey } from "../ed25519";
import { type DealtPepper, dealPepper } from "../escrow";
import { type Keyring, newKeyring, publicKeys, statementKey } from "../keyring";
import type { RosterEntry } from "../roster";
import { signStatement } from "../signing";
import type { KindPolicy } from "../statements/policy";
import type { Roster } from "../statements/roster";

const day = 86_400_000;

const kind: KindPolicy = {
  clauses: [],
  wait: 0,
  notice: false,
  expiry: 30 * day,
  evidence: [],
  conflicts: ["requester"],
  guesses: 10,
  retention: 30 * day,
};

export interface TestFederation {
  keyrings: Keyring[];
  pepper: DealtPepper;
  roster: RosterEntry;
  /** The genesis' envelope. */
  genesis: Uint8Array;
}

export async function testRoster(keyrings: Keyring[], threshold: number, pepper: DealtPepper): Promise<Roster> {
  return {
    federation: "Valley of the test",
    version: 0,
    guardians: await Promise.all(
      keyrings.map(async (keyring, place) => ({ name: `Guardian ${place + 1}`, ...(await publicKeys(keyring)) })),
    ),
    threshold,
    policy: { name: "test", recovery: kind, inheritance: { ...kind, wait: 14 * day, notice: true }, hold: 3 * day },
    auditors: [],
    pepper: pepper.commitments,
    logKey: "holdfast.test+00000000+AA==",
    eventKey: signingKey().key,
  };
}

export async function testFederation(guardians: number, threshold: number, signedAt = 0): Promise<TestFederation> {
  const keyrings = await Promise.all(Array.from({ length: guardians }, newKeyring));
  const pepper = dealPepper(guardians, threshold);
  const roster = await testRoster(keyrings, threshold, pepper);
  const { envelope, digest } = signStatement("roster.genesis", { roster, signedAt }, ...keyrings.map(statementKey));
  return { keyrings, pepper, roster: { digest, roster }, genesis: envelope };
}
