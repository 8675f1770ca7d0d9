/** Guardians' lines under the log's checkpoints. */
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { witnessKey } from "@/lib/protocol/keyring";
import { parseCheckpoint } from "@/lib/protocol/log/checkpoint";
import { cosign as cosignText, verifyCosignatures } from "@/lib/protocol/log/cosignature";
import { parseNote } from "@/lib/protocol/log/note";
import { witnessOf } from "@/lib/protocol/log/witness";
import { type Founded, type Guardian, opened } from "../testing/federation";
import { callerOf, type House, openHouse } from "../testing/house";
import { codeOf, granted } from "../testing/people";
import { cosign } from "./cosign";
import { readCheckpoint } from "./read-checkpoint";

let house: House;
let federation: Founded;
beforeAll(async () => {
  house = await openHouse(vi.stubEnv);
  federation = await opened(3, 2);
});
afterAll(() => house.close());

const guardian = (place: number) => federation.guardians[place] as Guardian;
const witnessOfPlace = (origin: string, place: number) =>
  witnessOf(origin, federation.roster.roster.guardians[place]?.witnessKey as string);

/** A line under the latest checkpoint, at this second. */
async function lineOf({ keyring, caller }: Guardian, seconds = Math.floor(caller.now / 1_000)) {
  const { text } = parseNote(await readCheckpoint());
  const { origin, size } = parseCheckpoint(text);
  const key = witnessKey(keyring);
  return { size, signature: cosignText(text, witnessOf(origin, key.key).name, key, seconds).signature };
}

async function witnesses() {
  const note = parseNote(await readCheckpoint());
  const { origin } = parseCheckpoint(note.text);
  const known = [0, 1, 2].map((place) => witnessOfPlace(origin, place));
  return (await verifyCosignatures(note, known))?.map(({ witness, time }) => [known.indexOf(witness), time]);
}

test("are published with the checkpoint, the newest of each guardian, and verify for anybody who knows the roster", async () => {
  expect(await witnesses()).toEqual([]);
  const now = Math.floor(guardian(0).caller.now / 1_000);
  granted(await cosign(guardian(0).caller, await lineOf(guardian(0), now - 5)));
  granted(await cosign(guardian(0).caller, await lineOf(guardian(0), now)));
  granted(await cosign(guardian(2).caller, await lineOf(guardian(2), now)));
  expect(await witnesses()).toEqual([
    [0, now],
    [2, now],
  ]);
});

test("are refused from another's key, for another tree, from another time, and from outside", async () => {
  const before = await witnesses();
  const line = await lineOf(guardian(1));
  expect(codeOf(await cosign(callerOf(), line))).toBe("notSignedIn");
  expect(codeOf(await cosign(guardian(0).caller, line))).toBe("badInput");
  expect(codeOf(await cosign(guardian(1).caller, { ...line, size: line.size + 1 }))).toBe("notFound");
  const earlier = await cosign(guardian(1).caller, { ...line, size: line.size - 1 });
  expect(["badInput", "notFound"]).toContain(codeOf(earlier));
  const late = await lineOf(guardian(1), Math.floor(guardian(1).caller.now / 1_000) + 3_600);
  expect(codeOf(await cosign(guardian(1).caller, late))).toBe("clockSkew");
  const altered = { ...line, signature: line.signature.map((byte, place) => (place === 71 ? byte ^ 1 : byte)) };
  expect(codeOf(await cosign(guardian(1).caller, altered))).toBe("badInput");
  expect(await witnesses()).toEqual(before);
});
