/** What a guardian's browser makes of a proposal that a server shows. */
import { expect, test } from "vitest";
import { successorOf } from "@/lib/domain/rosterChange";
import { day } from "@/lib/domain/time";
import { preAuthEncoding, statementDigest } from "@/lib/protocol/dsse";
import { type SigningKey, signBytes, signingKey } from "@/lib/protocol/ed25519";
import { statementKey } from "@/lib/protocol/keyring";
import type { Roster } from "@/lib/protocol/statements/roster";
import { encodeStatement, statementType } from "@/lib/protocol/statements/statement";
import { checkProposal } from "./proposals";
import { newValley } from "./testing/valley";
import { loadWorld } from "./world";

const type = statementType("roster.updated");
const valley = await newValley();
const desk = await valley.desk(0);
const { current } = desk.federation();
const { roster } = current;
const [first, second] = valley.keyrings.map(statementKey) as [SigningKey, SigningKey];
const { world } = await loadWorld(desk, []);
const now = desk.device.now();

const longer = { policy: { ...roster.policy, hold: roster.policy.hold + day } };

function shown(change: Partial<Roster>, ...signers: SigningKey[]) {
  const body = encodeStatement("roster.updated", successorOf(current, change, now));
  const message = preAuthEncoding(type, body);
  return {
    digest: statementDigest(type, body),
    body,
    proposedBy: first.key,
    proposedAt: now,
    signatures: signers.map(({ key, secret }) => ({ key, signature: signBytes(secret, message) })),
  };
}

test("a sound one is told by what it changes, with the guardians whose signatures verify", async () => {
  const proposal = await checkProposal(shown(longer, second, first), roster, world, now);
  expect(proposal.change).toEqual({
    policy: { before: roster.policy, after: longer.policy },
    invited: [],
    removed: [],
  });
  expect(proposal.lapsesAt).toBe(now + 30 * day);
  expect([...proposal.endorsers].sort()).toEqual([first.key, second.key].sort());
});

test("signatures that the server has made up, moved or borrowed count for nobody", async () => {
  const sound = shown(longer, first);
  const [own] = sound.signatures as [(typeof sound.signatures)[0]];
  const moved = { ...own, key: second.key };
  const stranger = shown(longer, signingKey()).signatures;
  const proposal = await checkProposal({ ...sound, signatures: [moved, ...stranger] }, roster, world, now);
  expect(proposal.endorsers).toEqual([]);
});

test("one that lapsed must not be signed, also where a server still shows it", async () => {
  const shownThen = shown(longer, first, second);
  const after = (time: number) => checkProposal(shownThen, roster, world, now + time);
  expect((await after(30 * day - 1)).change).not.toBeNull();
  expect((await after(30 * day)).change).toBeNull();
});

test("trust line 2: what changes more than rules and auditors, or is another than it is called, must not be signed", async () => {
  const changeOf = async (one: ReturnType<typeof shown>) => (await checkProposal(one, roster, world, now)).change;
  const others = [
    {},
    { threshold: roster.threshold - 1 },
    { guardians: roster.guardians.slice(1) },
    { federation: "X" },
  ];
  for (const change of others) expect(await changeOf(shown({ ...change }, first))).toBeNull();
  for (const change of others.slice(1)) expect(await changeOf(shown({ ...longer, ...change }, first))).toBeNull();
  const sound = shown(longer, first);
  expect(await changeOf(sound)).not.toBeNull();
  expect(await changeOf({ ...sound, digest: shown({}).digest })).toBeNull();
  expect(await changeOf({ ...sound, body: sound.body.subarray(1) })).toBeNull();
  const stale = encodeStatement("roster.updated", {
    ...successorOf(current, longer, now),
    previous: "0".repeat(64),
  });
  expect(await changeOf({ ...sound, body: stale, digest: statementDigest(type, stale) })).toBeNull();
});
