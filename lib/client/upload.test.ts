import { beforeAll, beforeEach, expect, test } from "vitest";
import { type Bytes, equal, own } from "@/lib/protocol/bytes";
import { signingKey } from "@/lib/protocol/ed25519";
import { blobDigest } from "@/lib/protocol/hash";
import { httpApi } from "./api";
import type { Device } from "./device";
import type { Answer, Lie } from "./testing/line";
import { newDevice, newValley, type Valley } from "./testing/valley";
import { type Progress, sendAhead, takeBack } from "./upload";

const file: Bytes = own(Uint8Array.from({ length: 700_000 }, (_, place) => (place * 7 + (place >> 8)) & 255));
const digest = blobDigest(file);
const refusal = (code: string, status: number): Answer => ({ status, json: { refusal: { code } } });

let valley: Valley;
beforeAll(async () => {
  valley = await newValley({ guardians: 2, threshold: 2 });
});
let told: Progress[];
let waits: number[];
beforeEach(() => {
  valley.server.uploads.clear();
  valley.server.calls.length = 0;
  told = [];
  waits = [];
});
const pause = async (milliseconds: number) => void waits.push(milliseconds);
const send = (device: Device, more = {}) =>
  sendAhead(device, file, { pause, tell: (progress) => told.push(progress), ...more });
const puts = () => valley.server.calls.filter((call) => call.startsWith("PUT"));
const stands = () => [...valley.server.uploads.values()].map(({ bytes }) => equal(bytes, file));
/** A device of which some answers do not arrive, or arrive otherwise; what is not a lie happens all the same. */
const device = (lie?: Lie) => newDevice(valley.server, valley.clock, lie);
const broken = () => {
  throw new TypeError("fetch failed");
};

test("a file goes in pieces, and tells how far it is", async () => {
  expect(await send(await device())).toBeNull();
  expect(puts()).toHaveLength(3);
  expect(told).toEqual([0, 262_144, 524_288].map((held) => ({ held, waits: false })));
  expect(stands()).toEqual([true]);
});

test("what has arrived is not sent twice: neither after an answer that was lost, nor after a reload, nor by another tab", async () => {
  let lost = 0;
  const first = await device((path) => (path.includes("offset=262144") && lost++ === 0 ? broken() : undefined));
  expect(await send(first)).toBeNull();
  // The second piece had arrived though its answer had not.
  expect(puts()).toHaveLength(3);
  expect(told).toContainEqual({ held: 262_144, waits: true });
  expect(waits).toEqual([1_000]);
  valley.server.calls.length = 0;
  expect(await send(await device())).toBeNull();
  expect(puts()).toHaveLength(0);
});

test("two tabs that send the same file at once bring it there once", async () => {
  const tabs = await Promise.all([device(), device()]);
  expect(await Promise.all(tabs.map((tab) => send(tab)))).toEqual([null, null]);
  expect(stands()).toEqual([true]);
});

test("a long outage is waited for, less and less often, and then it goes on where it was", async () => {
  const there = await device();
  const reach = valley.server.fetchFor({ email: null });
  let down = 8;
  const fetch: typeof globalThis.fetch = async (input, init) =>
    valley.server.uploads.size > 0 && told.at(-1)?.held === 524_288 && down-- > 0 ? broken() : reach(input, init);
  const api = httpApi({ fetch, now: there.now, pause: async () => {} });
  expect(await send({ ...there, api })).toBeNull();
  expect(waits).toEqual([1, 2, 4, 8, 15, 30, 30, 30].map((seconds) => seconds * 1_000));
  expect(told.at(-2)).toEqual({ held: 524_288, waits: true });
  expect(puts()).toHaveLength(3);
});

test("a server that is busy, restarting or counts too many is asked again later", async () => {
  const answers = [refusal("unavailable", 503), refusal("busy", 503), refusal("tooMany", 429)];
  const served = await device((path) => (path.startsWith("/api/uploads") ? answers.shift() : undefined));
  expect(await send(served)).toBeNull();
  expect(waits).toEqual([1_000, 2_000, 4_000]);
});

test("what the server has lost meanwhile is sent from the beginning", async () => {
  let once = true;
  const served = await device((path) => {
    if (!path.includes("offset=524288") || !once) return undefined;
    once = false;
    valley.server.uploads.clear();
    return refusal("notFound", 404);
  });
  expect(await send(served)).toBeNull();
  expect(stands()).toEqual([true]);
});

test("a line that spoils every file is given up, with the reason", async () => {
  const spoilt = await device((path) => {
    if (!path.includes("offset=524288")) return undefined;
    valley.server.uploads.clear();
    return refusal("uploadDiffers", 422);
  });
  expect(await send(spoilt)).toMatchObject({ refused: "uploadDiffers" });
});

test("a server that adds nothing is not asked without a pause", async () => {
  const stuck = await device((path) =>
    path.includes("offset=0") && waits.length < 4
      ? { status: 200, json: { size: file.length, held: 0, complete: false } }
      : undefined,
  );
  expect(await send(stuck)).toBeNull();
  expect(waits.length).toBeGreaterThan(0);
});

test("no room, or no session, is told at once", async () => {
  for (const code of ["uploadsFull", "notSignedIn", "notAllowed"]) {
    const full = await device((path) => (path === "/api/uploads" ? refusal(code, 409) : undefined));
    expect(await send(full)).toMatchObject({ refused: code });
  }
  expect(waits).toEqual([]);
});

test("it can be ended in the middle, and found again", async () => {
  const leaving = new AbortController();
  const tell = ({ held }: Progress) => held > 0 && leaving.abort(new Error("left"));
  await expect(send(await device(), { signal: leaving.signal, tell })).rejects.toThrow("left");
  expect(puts()).toHaveLength(1);
  expect(await send(await device())).toBeNull();
  expect(puts()).toHaveLength(3);
});

test("twenty megabytes that break off in the middle go on from there, from another tab", async () => {
  const large = own(Uint8Array.from({ length: 20_000_000 }, (_, place) => (place ^ (place >> 9)) & 255));
  const leaving = new AbortController();
  let cut = false;
  const line = await device((path) => {
    const at = Number(/offset=(\d+)/.exec(path)?.[1] ?? 0);
    if (at < 10_000_000) return undefined;
    cut = true;
    return broken();
  });
  const tell = ({ waits: lost }: Progress) => lost && leaving.abort(new Error("the phone went off"));
  await expect(sendAhead(line, large, { pause, tell, signal: leaving.signal })).rejects.toThrow("went off");
  expect(cut).toBe(true);
  const before = puts().length;
  expect(await sendAhead(await device(), large, { pause })).toBeNull();
  // Of all pieces none went twice, but the one whose answer was lost, which had arrived.
  expect(puts()).toHaveLength(Math.ceil(large.length / 262_144));
  expect(before).toBeGreaterThan(30);
  expect([...valley.server.uploads.values()].map(({ bytes }) => equal(bytes, large))).toEqual([true]);
});

test("the key of a case signs each piece with its bytes", async () => {
  const key = signingKey();
  expect(await send(await device(), { key })).toBeNull();
  expect([...valley.server.uploads.keys()]).toEqual([`${key.key}/${digest}`]);
  await takeBack(await device(), digest, key);
  expect(valley.server.uploads.size).toBe(0);
});
