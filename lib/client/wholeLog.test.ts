/** The check of the whole log as a page goes through it: at the first visit, at later ones, and before servers that lie. */
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { isFault } from "@/lib/domain/audit/fault";
import { verifyExport } from "@/lib/domain/audit/verify-export";
import { newKeyring, publicKeys, statementKey } from "@/lib/protocol/keyring";
import { signStatement } from "@/lib/protocol/signing";
import type { Roster } from "@/lib/protocol/statements/roster";
import { type Desk, openDesk } from "./desk";
import { dropUnlessNamed } from "./keptExport";
import { memoryWorkers } from "./testing/memoryWorkers";
import { enrolled } from "./testing/story";
import { enter, newValley, type Valley } from "./testing/valley";
import { LogCheck, type LogView } from "./wholeLog";

let valley: Valley;
let desk: Desk;
/** How many entries were verified with their signatures. */
let verified: number;
beforeEach(async () => {
  valley = await newValley({ guardians: 3, threshold: 2 });
  desk = await valley.desk(0);
  verified = 0;
});
afterEach(() => {
  valley.server.lie = null;
});

/** A page that is opened: what it shows, and its check. */
function visit(start = () => memoryWorkers(() => (verified += 1))) {
  const views: LogView[] = [];
  const check = new LogCheck(desk, start, (view) => views.push(view));
  const last = () => views.at(-1) as LogView;
  const checked = () => {
    const { stage, told } = last();
    if (stage.is !== "checked") throw new Error(`the stage is ${stage.is}: ${JSON.stringify(told)}`);
    return stage;
  };
  return { check, views, last, checked };
}

const size = () => valley.server.log.entries.length;
const asked = () => valley.server.calls.filter((call) => call.includes("/api/export")).length;
const kept = () => desk.device.storage.get("exports", desk.genesis);
/** What a stranger finds in a file. */
const foundIn = async (file: File) => verifyExport([new Uint8Array(await file.arrayBuffer())]);

describe("the first check", () => {
  test("verifies every entry, shows how far it is, and keeps what it found whole", async () => {
    const page = visit();
    await page.check.check();
    expect(page.views.map(({ stage }) => stage.is).filter((is, i, all) => is !== all[i - 1])).toEqual([
      ...["fetching", "checking", "checked"],
    ]);
    const { found, figures, earlier, file } = page.checked();
    expect([isFault(found) ? found : found.size, earlier, verified]).toEqual([size(), 0, size()]);
    expect(figures).not.toBeNull();
    expect(await foundIn(file)).toMatchObject({ size: size() });
    expect(await kept()).toMatchObject({ size: size() });
  });
});

describe("a later visit", () => {
  beforeEach(async () => {
    const page = visit();
    await page.check.check();
    page.check.end();
    verified = 0;
  });

  test("fetches and verifies what is new alone, and the file is the whole log", async () => {
    const before = size();
    await enrolled(valley, await valley.device());
    const page = visit();
    await page.check.check();
    const { earlier, file, figures } = page.checked();
    expect([earlier, verified]).toEqual([before, size() - before]);
    expect(figures).not.toBeNull();
    expect(await foundIn(file)).toMatchObject({ size: size() });
    // On the same page, once more.
    await page.check.check();
    expect([page.checked().earlier, verified]).toEqual([size(), size() - before]);
  });

  test("that is asked for everything anew verifies every entry again", async () => {
    const page = visit();
    await page.check.anew();
    expect([page.checked().earlier, verified]).toEqual([0, size()]);
  });

  test("trusts nothing that was kept and is not the log that was verified", async () => {
    const was = await kept();
    if (!was) throw new Error("nothing is kept");
    const bytes = new Uint8Array(await was.entries.arrayBuffer());
    bytes[300] = (bytes[300] as number) ^ 1;
    await desk.device.storage.put("exports", { ...was, entries: new Blob([bytes]) });
    const page = visit();
    await page.check.check();
    expect([page.checked().earlier, verified]).toEqual([0, size()]);
    expect(await foundIn(page.checked().file)).toMatchObject({ size: size() });
  });

  test("of a log that goes on wrongly shows the fault, in a file in which anybody finds it", async () => {
    const before = await kept();
    await enrolled(valley, await valley.device());
    await desk.reader.sync();
    const honest = valley.server.log;
    const last = honest.entries.at(-1);
    valley.server.lie = (path, answer) => {
      if (!path.startsWith("/api/export") || !answer.bytes || !last) return undefined;
      const bytes = answer.bytes.slice();
      const at = bytes.length - (last.envelope.length >> 1) - 400;
      bytes[at] = (bytes[at] as number) ^ 1;
      return { ...answer, bytes };
    };
    const page = visit();
    await page.check.check();
    const { found, file, figures } = page.checked();
    expect(isFault(found)).toBe(true);
    expect(figures).toBeNull();
    expect(await foundIn(file)).toEqual(found);
    expect(await kept()).toMatchObject({ size: before?.size });
  });

  test("of another history stops the reader for good, and says with which checkpoints", async () => {
    await enrolled(valley, await valley.device());
    const other = valley.server.log.without(2);
    await desk.reader.sync();
    const honest = valley.server.log;
    valley.server.log = other;
    const page = visit();
    await page.check.anew();
    valley.server.log = honest;
    const { stage, told } = page.last();
    expect([stage.is, desk.reader.view().stop?.code]).toEqual(["broken", "logRewound"]);
    expect(told?.evidence).toHaveProperty("seenBefore");
    expect(told?.evidence).toHaveProperty("shown");
  });
});

test("a worker that fails is told, and the next check has others", async () => {
  const workers = memoryWorkers();
  const checkOn = vi.spyOn(workers, "checkOn").mockRejectedValueOnce(new Error("no memory"));
  const start = vi.fn(() => workers);
  const page = visit(start);
  await page.check.check();
  expect(page.last().stage).toEqual({ is: "broken" });
  await page.check.check();
  expect(page.checked().earlier).toBe(0);
  expect([start.mock.calls.length, checkOn.mock.calls.length]).toEqual([2, 2]);
});

test("of two checks at once the first is heard no more, and of one that was left nothing", async () => {
  const page = visit();
  const first = page.check.check();
  const second = page.check.anew();
  await Promise.all([first, second]);
  expect(page.views.filter(({ stage }) => stage.is === "checked")).toHaveLength(1);
  const left = visit();
  const leaving = left.check.check();
  left.check.end();
  await leaving;
  expect(left.views.map(({ stage }) => stage.is)).toEqual(["fetching"]);
  expect(asked()).toBeGreaterThan(1);
});

test("an auditor who was let go keeps no log, nor is one kept again", async () => {
  const { keyrings, roster, genesis } = valley;
  const keyring = { ...(await newKeyring()), genesis: genesis.digest };
  const { key, recipient } = await publicKeys(keyring);
  const device = await valley.device();
  let before = genesis.digest;
  const change = async (version: number, auditors: Roster["auditors"]) => {
    const body = { previous: before, roster: { ...roster, version, auditors }, signedAt: device.now() };
    const changed = signStatement("roster.updated", body, ...keyrings.slice(0, 2).map(statementKey));
    await enter(device, changed);
    before = changed.digest;
  };
  await change(1, [{ name: "Nora", key, recipient }]);
  desk = await openDesk(device, keyring);
  const page = visit();
  await page.check.check();
  await dropUnlessNamed(desk);
  expect(await kept()).toMatchObject({ size: size() });

  await change(2, []);
  await desk.refresh();
  await dropUnlessNamed(desk);
  expect(await kept()).toBeUndefined();
  await page.check.check();
  expect(await kept()).toBeUndefined();
});
