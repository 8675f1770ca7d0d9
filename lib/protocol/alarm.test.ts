import { beforeAll, describe, expect, test } from "vitest";
import { openAlarm, type Raised, raiseAlarm } from "./alarm";
import { fromBase64, toBase64, toHex, utf8 } from "./bytes";
import { parseEnvelope } from "./dsse";
import { type SigningKey, signingKey } from "./ed25519";
import { dealPepper } from "./escrow";
import { newKeyring, statementKey } from "./keyring";
import { formatVerifierKey } from "./log/note";
import { checkpointOf, logKey, memoryReader, plainLeaves } from "./log/testing/sample";
import { consistencyProof, rootOf } from "./log/tree";
import { signStatement } from "./signing";
import { testRoster } from "./testing/federation";

const honest = plainLeaves(300);
const other = [...honest.slice(0, 100), ...plainLeaves(301).slice(1)];
const at = 1_767_225_600_000;

let guardian: SigningKey;
let chain: Uint8Array[];
let genesis: string;
beforeAll(async () => {
  const keyrings = await Promise.all([newKeyring(), newKeyring()]);
  const roster = { ...(await testRoster(keyrings, 2, dealPepper(2, 2))), logKey: formatVerifierKey(logKey) };
  const founded = signStatement("roster.genesis", { roster, signedAt: at }, ...keyrings.map(statementKey));
  [guardian, chain, genesis] = [statementKey(keyrings[1] as (typeof keyrings)[0]), [founded.envelope], founded.digest];
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
      by: { name: "Guardian 2", role: "guardian" },
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
