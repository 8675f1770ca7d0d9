import { expect, test } from "vitest";
import { fromBase64url } from "@/lib/protocol/bytes";
import { parseCheckpoint } from "@/lib/protocol/log/checkpoint";
import { verifyCosignatures } from "@/lib/protocol/log/cosignature";
import { keyId, parseNote } from "@/lib/protocol/log/note";
import { witnessOf } from "@/lib/protocol/log/witness";
import type { Call } from "./api";
import type { Desk } from "./desk";
import { refused } from "./outcome";
import { enrolled } from "./testing/story";
import { newValley } from "./testing/valley";
import { atMostEvery, witnessLog } from "./witnessLog";

interface Sent {
  size: number;
  signature: string;
}

test("what was read is cosigned once, again when the log has grown and some minutes have passed, and anew where it was refused", async () => {
  const valley = await newValley();
  const desk = await valley.desk(0);
  let now = desk.device.now();
  let taken = true;
  const sent: Sent[] = [];
  const api = {
    ...desk.device.api,
    async call(path: string, shape: never, call?: Call) {
      if (path !== "/api/cosignatures") return desk.device.api.call(path, shape, call);
      sent.push(call?.body as Sent);
      return taken ? null : refused("tooMany", "for now");
    },
  } as Desk["device"]["api"];
  const own: Desk = { ...desk, device: { ...desk.device, api, now: () => now } };

  const { state } = await own.reader.sync();
  taken = false;
  await witnessLog(own);
  taken = true;
  await witnessLog(own);
  await witnessLog(own);
  expect(sent.map(({ size }) => size)).toEqual([state.head.size, state.head.size]);

  const { text } = parseNote(state.checkpoint as string);
  const witness = witnessOf(parseCheckpoint(text).origin, valley.roster.guardians[0]?.witnessKey as string);
  const signature = fromBase64url(sent[1]?.signature as string);
  const line = { name: witness.name, id: keyId(witness), signature };
  expect(await verifyCosignatures({ text, signatures: [line] }, [witness])).toMatchObject([
    { time: Math.floor(now / 1_000) },
  ]);

  await enrolled(valley, await valley.device());
  const grown = (await own.reader.sync()).state.head.size;
  expect(grown).toBeGreaterThan(state.head.size);
  await witnessLog(own);
  expect(sent).toHaveLength(2);
  now += atMostEvery;
  await witnessLog(own);
  expect(sent.at(-1)?.size).toBe(grown);
});
