import { beforeAll, describe, expect, test } from "vitest";
import { fromUtf8, own } from "./bytes";
import { formatEnvelope, parseEnvelope } from "./dsse";
import { signingKey } from "./ed25519";
import { dealPepper } from "./escrow";
import { type Keyring, newKeyring, publicKeys, statementKey } from "./keyring";
import { compareWithFragment, latestRoster, policyDigest, rosterBy, rosterFault, verifyChain } from "./roster";
import { joinSignatures, signStatement } from "./signing";
import type { Roster } from "./statements/roster";
import { openStatement } from "./statements/statement";
import { type TestFederation, testFederation, testRoster } from "./testing/federation";

let federation: TestFederation;
let roster: Roster;
let outsider: Keyring;

beforeAll(async () => {
  federation = await testFederation(4, 3);
  roster = federation.roster.roster;
  outsider = await newKeyring();
});

const keys = () => federation.keyrings.map(statementKey);
const genesisOf = (changed: Partial<Roster>, signers = keys()) =>
  signStatement("roster.genesis", { roster: { ...roster, ...changed }, signedAt: 0 }, ...signers).envelope;
const updateOf = (changed: Partial<Roster>, signers = keys().slice(0, 3), previous = federation.roster.digest) =>
  signStatement("roster.updated", { previous, roster: { ...roster, version: 1, ...changed }, signedAt: 1 }, ...signers);

describe("the genesis", () => {
  test("is accepted when every guardian has signed; its digest is the fingerprint", async () => {
    const chain = await verifyChain([federation.genesis]);
    expect(chain.genesis).toBe(federation.roster.digest);
    expect(latestRoster(chain)).toEqual(federation.roster);
  });

  test("signatures that were made apart join into the same envelope", async () => {
    const apart = keys().map((key) => genesisOf({}, [key]));
    expect(joinSignatures(apart.reverse())).toEqual({ envelope: federation.genesis, digest: federation.roster.digest });
    expect(() => joinSignatures([...apart, genesisOf({ threshold: 2 })])).toThrow(RangeError);
    expect(() => joinSignatures([])).toThrow(RangeError);
  });

  test("one signature missing, or one of somebody else, is refused", async () => {
    await expect(verifyChain([genesisOf({}, keys().slice(1))])).rejects.toThrow(/every guardian/);
    await expect(verifyChain([genesisOf({}, [...keys(), signingKey()])])).rejects.toThrow(/every guardian/);
    await expect(verifyChain([genesisOf({}, [...keys().slice(1), signingKey()])])).rejects.toThrow(/every guardian/);
  });

  test("of another version is refused", () => expect(verifyChain([genesisOf({ version: 1 })])).rejects.toThrow());

  test("an empty chain, and one that does not begin with a genesis, are refused", async () => {
    await expect(verifyChain([])).rejects.toThrow(/begins/);
    await expect(verifyChain([updateOf({}).envelope])).rejects.toThrow(/begins/);
  });

  test("whose body was changed after signing is refused", async () => {
    const { type, body, signatures } = parseEnvelope(federation.genesis);
    const changed = own(body);
    const at = fromUtf8(body).indexOf("Valley");
    changed[at] = "W".charCodeAt(0);
    await expect(verifyChain([formatEnvelope({ type, body: changed, signatures })])).rejects.toThrow(/does not verify/);
  });
});

describe("a roster", () => {
  test("with one key in two places is refused", async () => {
    const [first, second, ...rest] = roster.guardians as [Roster["guardians"][0], Roster["guardians"][0]];
    expect(rosterFault({ ...roster, guardians: [{ ...first, witnessKey: second.key }, second, ...rest] })).toMatch(
      /key/,
    );
    expect(rosterFault({ ...roster, guardians: [{ ...first, witnessKey: first.key }, second, ...rest] })).toMatch(
      /key/,
    );
    expect(rosterFault({ ...roster, eventKey: first.key })).toMatch(/key/);
    expect(rosterFault({ ...roster, guardians: [{ ...first, recipient: second.recipient }, second, ...rest] })).toMatch(
      /recipient/,
    );
  });

  test("with a key of small order is refused", () => {
    expect(rosterFault({ ...roster, eventKey: `01${"00".repeat(31)}` })).toMatch(/small order/);
    const [first, ...rest] = roster.guardians as [Roster["guardians"][0]];
    expect(rosterFault({ ...roster, guardians: [{ ...first, key: "00".repeat(32) }, ...rest] })).toMatch(/small order/);
  });

  test("whose commitments are not as many as the threshold, or no points, is refused", () => {
    expect(rosterFault({ ...roster, pepper: roster.pepper.slice(1) })).toMatch(/commitments/);
    expect(rosterFault({ ...roster, pepper: [...roster.pepper.slice(1), `02${"ff".repeat(32)}`] })).toMatch(/curve/);
    expect(rosterFault({ ...roster, threshold: 5 })).toMatch(/threshold/);
  });
});

describe("a later roster", () => {
  test("endorsed by a quorum of the one before is accepted, also without somebody and with somebody new", async () => {
    const pepper = { ...dealPepper(4, 3), commitments: roster.pepper };
    const changed = await testRoster([...federation.keyrings.slice(0, 3), outsider], 3, pepper);
    const update = updateOf({ guardians: changed.guardians });
    const chain = await verifyChain([federation.genesis, update.envelope]);
    expect(latestRoster(chain).digest).toBe(update.digest);
    expect(rosterBy(chain, chain.genesis)).toEqual(federation.roster);
    expect(rosterBy(chain, "00".repeat(32))).toBeNull();
    expect(compareWithFragment(chain, { genesis: chain.genesis, roster: update.digest })).toBe("agrees");
    expect(compareWithFragment(chain, { genesis: chain.genesis, roster: chain.genesis })).toBe("agrees");

    // The third roster is the second's to endorse: who left has no say, who came has.
    const third = (signers: Parameters<typeof updateOf>[1]) =>
      updateOf({ version: 2, guardians: changed.guardians }, signers, update.digest).envelope;
    const [a, b, , gone] = keys() as [never, never, never, never];
    await expect(verifyChain([federation.genesis, update.envelope, third([a, b, gone])])).rejects.toThrow(/not in/);
    const accepted = await verifyChain([federation.genesis, update.envelope, third([a, b, statementKey(outsider)])]);
    expect(accepted.rosters).toHaveLength(3);
  });

  test("of fewer endorsements than the threshold is refused", async () => {
    await expect(verifyChain([federation.genesis, updateOf({}, keys().slice(0, 2)).envelope])).rejects.toThrow(/fewer/);
    const padded = updateOf({}, [...keys().slice(0, 2), statementKey(outsider)]);
    await expect(verifyChain([federation.genesis, padded.envelope])).rejects.toThrow(/not in/);
  });

  test.each([
    ["that skips a version", { version: 2 }, /version/],
    ["of the same version", { version: 0 }, /version/],
    ["with another pepper", { pepper: dealPepper(4, 3).commitments }, /pepper/],
  ] as const)("%s is refused", async (_, changed, because) => {
    const { envelope } = updateOf({ ...changed, pepper: [...("pepper" in changed ? changed.pepper : roster.pepper)] });
    await expect(verifyChain([federation.genesis, envelope])).rejects.toThrow(because);
  });

  test("that follows another one, or stands twice, is refused", async () => {
    const stray = updateOf({}, keys(), "00".repeat(32)).envelope;
    await expect(verifyChain([federation.genesis, stray])).rejects.toThrow(/follow/);
    const { envelope } = updateOf({});
    await expect(verifyChain([federation.genesis, envelope, envelope])).rejects.toThrow(/follow/);
    await expect(verifyChain([federation.genesis, federation.genesis])).rejects.toThrow(/rosters alone/);
  });
});

describe("a chain held against what was scanned", () => {
  test("a server that shows another federation is caught", async () => {
    const other = await testFederation(2, 2);
    const chain = await verifyChain([other.genesis]);
    const { digest } = federation.roster;
    expect(compareWithFragment(chain, { genesis: digest, roster: digest })).toBe("otherFederation");
  });

  test("a server that holds back a roster is caught", async () => {
    const chain = await verifyChain([federation.genesis]);
    expect(compareWithFragment(chain, { genesis: chain.genesis, roster: updateOf({}).digest })).toBe("outdated");
  });
});

test("the policy's digest depends on every figure and not on the order of keys", async () => {
  const { policy } = roster;
  const reordered = Object.fromEntries(Object.entries(policy).reverse()) as typeof policy;
  expect(policyDigest(reordered)).toBe(policyDigest(policy));
  expect(policyDigest({ ...policy, hold: policy.hold + 1 })).not.toBe(policyDigest(policy));
});

test("a statement without a signer is not written, and one signed by several names them all", async () => {
  expect(() => signStatement("case.withdrawn", { case: "00".repeat(32), signedAt: 0 })).toThrow(RangeError);
  const signed = await openStatement(federation.genesis);
  expect(signed.signers).toEqual((await Promise.all(federation.keyrings.map(publicKeys))).map((k) => k.key).sort());
});
