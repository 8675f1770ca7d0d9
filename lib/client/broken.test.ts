import { beforeAll, expect, test } from "vitest";
import { name } from "@/lib/protocol/testing/backup";
import { sayIn } from "@/lib/words/say";
import { holdCase, matchBackup } from "./acts";
import { httpApi } from "./api";
import { approveCase } from "./approve";
import { loadCase } from "./case";
import type { Desk } from "./desk";
import type { Device } from "./device";
import { sendBackup } from "./enrol";
import { followBackup } from "./followBackup";
import { followCase } from "./followRecovery";
import { keptCases } from "./keptCases";
import { importTicket, prepareRecovery, sendCase, ticketOf } from "./openRecovery";
import { Offline } from "./outcome";
import { recover } from "./recover";
import type { KeptCase } from "./storage";
import { approvedBy, enrolled, federationFor, known, requested } from "./testing/story";
import { given, newValley, type Valley } from "./testing/valley";

let valley: Valley;
let phone: Device;
beforeAll(async () => {
  valley = await newValley();
  phone = await valley.device();
  await enrolled(valley, phone);
});

/** The device with a connection that breaks after the server has acted: the answer is lost `times` times. */
function breaking(device: Device, which: string, times: number): Device {
  const inner = valley.server.fetchFor({ email: null });
  let left = times;
  const api = httpApi({
    now: device.now,
    pause: async () => {},
    fetch: async (input, init) => {
      const answer = await inner(input, init);
      if (String(input).startsWith(which) && left-- > 0) throw new TypeError("fetch failed");
      return answer;
    },
  });
  return { ...device, api };
}

const entries = () => valley.server.log.entries.length;
const claim = { displayName: "José" };

test("an answer that is lost once is asked for again: one entry", async () => {
  const device = breaking(await valley.device(), "/api/statements", 1);
  const size = entries();
  await requested(valley, device);
  expect(entries()).toBe(size + 1);
});

test("a case whose opening was never confirmed is sent again as it is: one case", async () => {
  const device = breaking(await valley.device(), "/api/statements", 3);
  const federation = await federationFor(valley, device);
  const { id } = given(await prepareRecovery(device, federation, { name, claim }));
  const size = entries();
  await expect(sendCase(device, federation, id)).rejects.toBeInstanceOf(Offline);
  expect((await keptCases(device))[0]).toMatchObject({ id, unsent: { envelopes: [expect.anything()] } });
  await Promise.all([sendCase(device, federation, id), sendCase(device, federation, id)]);
  expect(entries()).toBe(size + 1);
  expect((await keptCases(device))[0]).toMatchObject({ id, unsent: null });

  const elsewhere = await valley.device();
  const [kept] = await keptCases(device);
  const { text } = ticketOf(sayIn("es", "recover.paper"), kept as KeptCase, federation);
  await importTicket(elsewhere, text);
  expect(given(await followCase(elsewhere, id)).id).toBe(id);
});

test("a backup that was never confirmed is sent again as it is: one backup", async () => {
  const device = breaking(await valley.device(), "/api/statements", 3);
  const size = entries();
  await expect(enrolled(valley, device)).rejects.toBeInstanceOf(Offline);
  expect(entries()).toBe(size + 1);
  const [kept] = await device.storage.getAll("backups");
  given(await sendBackup(device, await federationFor(valley, device), kept?.id as string));
  expect(entries()).toBe(size + 1);
  expect((await device.storage.getAll("backups"))[0]?.unsent).toBeNull();
});

test("a backup that could not be sent for an hour is signed anew, with the same key", async () => {
  const device = await valley.device();
  const api = httpApi({
    now: device.now,
    pause: async () => {},
    fetch: (input, init) =>
      input === "/api/statements"
        ? Promise.reject(new TypeError("fetch failed"))
        : valley.server.fetchFor({ email: null })(input, init),
  });
  const size = entries();
  await expect(enrolled(valley, { ...device, api })).rejects.toBeInstanceOf(Offline);
  expect(entries()).toBe(size);
  valley.clock.now += 3_600_000;
  const [kept] = await device.storage.getAll("backups");
  expect(await sendBackup(device, await federationFor(valley, device), kept?.id as string)).toBeNull();
  expect(entries()).toBe(size + 1);
  expect(given(await followBackup(device, kept?.id as string)).id).toBe(kept?.id);
});

test("a guardian's double click is one act, and so is the same act again after a broken connection", async () => {
  const browser = await valley.device();
  const id = await requested(valley, browser);
  const code = given(await followCase(browser, id)).code.qr;
  const desk = await valley.desk(0);
  const { candidates } = given(await loadCase(desk, id));
  const { id: backup, manifestDigest: manifest } = (candidates[0] as (typeof candidates)[0]).backup;
  const size = entries();
  const [one, two] = await Promise.all([
    matchBackup(desk, id, backup, manifest),
    matchBackup(desk, id, backup, manifest),
  ]);
  expect(one).toBe(two);
  expect(entries()).toBe(size + 1);
  expect(await matchBackup(desk, id, backup, manifest)).toMatchObject({ refused: "alreadyMatched" });

  const broken: Desk = { ...desk, device: breaking(desk.device, "/api/statements", 3) };
  const approval = { backup, manifest, code, record: known, notes: { note: "my neighbour" } };
  await expect(approveCase(broken, id, approval)).rejects.toBeInstanceOf(Offline);
  const after = entries();
  given(await approveCase(broken, id, approval));
  expect(entries()).toBe(after);
  given(await holdCase(broken, id));
  expect(entries()).toBe(after + 1);
});

/** All that a value holds, text as it stands and bytes read as text, also out of base64 within them. */
function everyText(value: unknown): string {
  const text = value instanceof Uint8Array ? Buffer.from(value).toString() : value;
  if (typeof text === "string") {
    return `${text} ${text.split(/[^A-Za-z0-9+/_-]+/).map((part) => Buffer.from(part, "base64").toString())}`;
  }
  return typeof value === "object" && value !== null ? Object.values(value).map(everyText).join(" ") : String(value);
}

test("a crash between the try and its answer costs no second try, also after closing the browser; the name is not kept", async () => {
  valley = await newValley();
  await enrolled(valley, await valley.device());
  const browser = await valley.device();
  const id = await requested(valley, browser);
  const code = given(await followCase(browser, id)).code.qr;
  for (const place of [0, 1, 2]) await approvedBy(await valley.desk(place), id, code);
  const followed = given(await followCase(browser, id));
  const broken = breaking(browser, "/api/pepper", 3);
  await expect(recover(broken, followed, name)).rejects.toBeInstanceOf(Offline);
  const kept = await browser.storage.get("cases", id);
  expect(kept?.tries).toMatchObject([{ blind: expect.any(Uint8Array) }]);
  // Not less of the name: "jos" stands in a signature's base64, in one spelling or another, once in three hundred times.
  expect(everyText(kept)).not.toMatch(/jos[eé] o|brien/i);
  const after = given(await followCase(browser, id));
  expect(after).toMatchObject({ triesLeft: followed.triesLeft - 1, trying: true });
  expect(given(await recover(browser, after, " josé  o'brien "))).toMatchObject({ outcome: "recovered" });
  expect(given(await followCase(browser, id)).triesLeft).toBe(after.triesLeft);
  expect((await browser.storage.get("cases", id))?.tries).toEqual([]);
});
