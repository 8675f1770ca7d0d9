import { beforeAll, describe, expect, test } from "vitest";
import { openAlarm, type Raised, raiseAlarm } from "./alarm";
import { fromBase64, toBase64, toHex, utf8 } from "./bytes";
import { parseEnvelope } from "./dsse";
import { type SigningKey, signingKey } from "./ed25519";
import { dealPepper } from "./escrow";
import { newKeyring, publicKeys, statementKey } from "./keyring";
import { signCheckpoint } from "./log/checkpoint";
import { formatVerifierKey } from "./log/note";
import { naiveRoot } from "./log/testing/naive";
import { checkpointOf, logKey, memoryReader, origin, plainLeaves } from "./log/testing/sample";
import { consistencyProof, rootOf } from "./log/tree";
import { signStatement } from "./signing";
import type { Roster } from "./statements/roster";
import { testRoster } from "./testing/federation";

const honest = plainLeaves(300);
const other = [...honest.slice(0, 100), ...plainLeaves(301).slice(1)];
const at = 1_767_225_600_000;

let roster: Roster;
let keys: SigningKey[];
let guardian: SigningKey;
let chain: Uint8Array[];
let genesis: string;
beforeAll(async () => {
  const keyrings = await Promise.all([newKeyring(), newKeyring()]);
  roster = { ...(await testRoster(keyrings, 2, dealPepper(2, 2))), logKey: formatVerifierKey(logKey) };
  keys = keyrings.map(statementKey);
  const founded = signStatement("roster.genesis", { roster, signedAt: at }, ...keys);
  [guardian, chain, genesis] = [keys[1] as SigningKey, [founded.envelope], founded.digest];
});

const raise = (raised: Omit<Raised, "chain">, key = guardian) => raiseAlarm({ chain, ...raised }, key, at);

async function forkOf(leaves: typeof honest, from: number): Promise<Raised["fork"]> {
  const reader = memoryReader(leaves);
  const proof = await consistencyProof(from, leaves.length, reader);
  return { root: toHex(await rootOf(from, reader)), proof: proof.map((hash) => toHex(hash)) };
}

describe("an alarm", () => {
  test("of two roots of one size convicts the log's key, and names who raised it", async () => {
    const bytes = raise({ seen: checkpointOf(honest.slice(0, 200)), shown: checkpointOf(other.slice(0, 200)) });
    expect(await openAlarm(bytes)).toMatchObject({
      proven: true,
      by: { name: "Guardian 2", role: "guardian", until: null },
      raisedAt: at,
      seen: { size: 200 },
      shown: { size: 200 },
      chain: { genesis },
    });
  });

  test("of a larger tree that began otherwise convicts it by the proof, and without one is the signer's word", async () => {
    const notes = { seen: checkpointOf(honest.slice(0, 200)), shown: checkpointOf(other) };
    expect(await openAlarm(raise({ ...notes, fork: await forkOf(other, 200) }))).toMatchObject({ proven: true });
    expect(await openAlarm(raise(notes))).toMatchObject({ proven: false, shown: { size: other.length } });
  });

  test("of a tree that did go on proves nothing, whatever is put in the place of a proof", async () => {
    const notes = { seen: checkpointOf(honest.slice(0, 200)), shown: checkpointOf(honest) };
    const [own, others] = [await forkOf(honest, 200), await forkOf(other, 200)];
    for (const fork of [own, others, own && { ...own, root: others?.root ?? "" }]) {
      expect(await openAlarm(raise({ ...notes, fork }))).toMatchObject({ proven: false });
    }
  });

  test("of a log that was set back is the signer's word", async () => {
    const bytes = raise({ seen: checkpointOf(honest), shown: checkpointOf(honest.slice(0, 50)) });
    expect(await openAlarm(bytes)).toMatchObject({ proven: false, shown: { size: 50 } });
  });

  test("of a state that the log's key did not sign says so", async () => {
    const bytes = raise({ seen: checkpointOf(honest), shown: checkpointOf(honest).slice(0, -20) });
    expect(await openAlarm(bytes)).toMatchObject({ proven: false, shown: null });
  });

  test("of states under two keys of the log is the signer's word: whoever kept the old key could sign anything", async () => {
    const signer = signingKey();
    const named = formatVerifierKey({ ...logKey, key: signer.key });
    const next = signStatement(
      "roster.updated",
      { previous: genesis, roster: { ...roster, version: 1, logKey: named }, signedAt: at },
      ...keys,
    );
    const longer = [...chain, next.envelope];
    const shown = signCheckpoint({ origin, size: 200, root: toHex(naiveRoot(other.slice(0, 200))) }, signer);
    const notes = { seen: checkpointOf(honest.slice(0, 200)), shown };
    const found = await openAlarm(raiseAlarm({ chain: longer, ...notes }, guardian, at));
    expect(found).toMatchObject({ proven: false, seen: { size: 200 }, shown: { size: 200 } });
  });

  test("by somebody who was let go does not name a role that is held no more", async () => {
    const auditor = signingKey();
    const named = { name: "Amara", key: auditor.key, recipient: (await publicKeys(await newKeyring())).recipient };
    const update = (previous: string, version: number, auditors: Roster["auditors"], signedAt: number) =>
      signStatement("roster.updated", { previous, roster: { ...roster, version, auditors }, signedAt }, ...keys);
    const first = update(genesis, 1, [named], at + 1);
    const second = update(first.digest, 2, [], at + 2);
    const third = update(second.digest, 3, [], at + 3);
    const notes = { seen: checkpointOf(honest.slice(0, 200)), shown: checkpointOf(other.slice(0, 200)) };
    const by = async (...later: { envelope: Uint8Array }[]) => {
      const longer = [...chain, ...later.map(({ envelope }) => envelope)];
      return await openAlarm(raiseAlarm({ chain: longer, ...notes }, auditor, at + 9));
    };
    expect(await by()).toEqual({ fault: "signerUnknown" });
    expect(await by(first)).toMatchObject({ by: { name: "Amara", role: "auditor", until: null } });
    expect(await by(first, second, third)).toMatchObject({ by: { name: "Amara", role: "auditor", until: at + 2 } });
  });

  test("can be raised whatever else a server puts into what it shows", async () => {
    const [seen, shown] = [honest, other].map((leaves) => checkpointOf(leaves.slice(0, 200))) as [string, string];
    const line = (bytes: number) => `— ${origin} ${toBase64(new Uint8Array(bytes).fill(7))}\n`;
    const padded = shown + line(68).repeat(50) + line(60_000);
    expect(await openAlarm(raise({ seen: seen + line(60_000), shown: padded }))).toMatchObject({ proven: true });
    for (const other of ["", "x".repeat(100_000), "\u{1f9ff}".repeat(50_000)]) {
      expect(await openAlarm(raise({ seen, shown: other }))).toMatchObject({ proven: false, shown: null });
    }
  });

  test("of a roster that names no key of a log is refused, not stumbled over", async () => {
    const founded = signStatement("roster.genesis", { roster: { ...roster, logKey: "none" }, signedAt: at }, ...keys);
    const notes = { seen: checkpointOf(honest), shown: checkpointOf(other) };
    const bytes = raiseAlarm({ chain: [founded.envelope], ...notes }, guardian, at);
    expect(await openAlarm(bytes)).toEqual({ fault: "seenUnsigned" });
  });

  test("is refused where it is none, was altered, is a stranger's, or nothing is wrong", async () => {
    const notes = { seen: checkpointOf(honest.slice(0, 200)), shown: checkpointOf(other.slice(0, 200)) };
    const good = raise(notes);
    expect(await openAlarm(utf8("{}"))).toEqual({ fault: "malformed" });
    const { body, type, signatures } = parseEnvelope(good);
    const text = new TextDecoder().decode(good);
    const later = toBase64(utf8(new TextDecoder().decode(body).replace(String(at), String(at + 1))));
    expect(await openAlarm(utf8(text.replace(toBase64(body), later)))).toEqual({ fault: "malformed" });
    expect(await openAlarm(utf8(text.replace(type, "application/vnd.holdfast.case.opened+json")))).toEqual({
      fault: "malformed",
    });
    expect(fromBase64(toBase64(body))).toEqual(body);
    expect(signatures).toHaveLength(1);
    expect(await openAlarm(raise(notes, signingKey()))).toEqual({ fault: "signerUnknown" });
    expect(await openAlarm(raiseAlarm({ ...notes, chain: [good] }, guardian, at))).toEqual({ fault: "chainFalse" });
    expect(await openAlarm(raise({ ...notes, seen: notes.seen.slice(0, -20) }))).toEqual({ fault: "seenUnsigned" });
    expect(await openAlarm(raise({ seen: notes.seen, shown: notes.seen }))).toEqual({ fault: "nothingWrong" });
  });
});
