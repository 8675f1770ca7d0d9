import { afterEach, beforeAll, expect, test } from "vitest";
import { openAlarm } from "@/lib/protocol/alarm";
import { parseCheckpoint } from "@/lib/protocol/log/checkpoint";
import { parseNote } from "@/lib/protocol/log/note";
import { alarmOf } from "./alarm";
import { holdToReader } from "./holdExport";
import { altering, showing } from "./testing/lies";
import type { MemoryLog } from "./testing/memoryLog";
import { enrolled } from "./testing/story";
import { newValley, type Valley } from "./testing/valley";

let valley: Valley;
beforeAll(async () => {
  valley = await newValley();
  for (let one = 0; one < 3; one++) await enrolled(valley, await valley.device());
});
afterEach(() => {
  valley.server.lie = null;
});

/** What a check of the export as of then has come to. */
async function file(log: MemoryLog, size: number) {
  const checkpoint = await log.checkpoint(size);
  return { size, root: parseCheckpoint(parseNote(checkpoint).text).root, checkpoint };
}

const stopped = (code: string) => expect.objectContaining({ name: "Stop", code });

test("the file's log is the reader's, also where that has grown meanwhile", async () => {
  const { log } = valley.server;
  for (const size of [1, 2, log.entries.length - 1, log.entries.length]) {
    await holdToReader(await valley.desk(0), await file(log, size));
  }
});

test("a file of another history is caught, whether the tiles have as much of theirs or more, and an alarm can be raised", async () => {
  const { log } = valley.server;
  const other = log.without(log.entries.length - 2);
  for (const less of [0, 1]) {
    const desk = await valley.desk(
      0,
      showing(() => log.without(log.entries.length - 3)),
    );
    const shown = other.entries.length - less;
    await expect(holdToReader(desk, await file(other, shown))).rejects.toEqual(stopped("logForked"));
    const { evidence } = desk.reader.view().stop ?? {};
    const notes = { seen: String(evidence?.seenBefore), shown: String(evidence?.shown) };
    expect(await openAlarm(await alarmOf(desk, notes))).toMatchObject({ proven: true });
  }
});

test("tiles that end before the file did are caught", async () => {
  const { log } = valley.server;
  const fewer = showing(() => log.without(log.entries.length - 1));
  const desk = await valley.desk(1, fewer);
  await expect(holdToReader(desk, await file(log, log.entries.length))).rejects.toEqual(stopped("logRewound"));
});

test("tiles of no signed tree show nothing of the file: they are accused", async () => {
  const { log } = valley.server;
  const desk = await valley.desk(2);
  await desk.reader.sync();
  valley.server.lie = altering((path) => /^\/log\/tile\/\d/.test(path));
  const before = await file(log, log.entries.length - 1);
  await expect(holdToReader(desk, before)).rejects.toEqual(stopped("logInconsistent"));
});
