import { createHash } from "node:crypto";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { verifyExport } from "@/lib/domain/audit/verify-export";
import { concat, fromUtf8 } from "@/lib/protocol/bytes";
import { signingKey } from "@/lib/protocol/ed25519";
import { dayOf } from "../day-count";
import { database } from "../own-store";
import { type Founded, type Guardian, opened } from "../testing/federation";
import { callerOf, type House, openHouse } from "../testing/house";
import { codeOf, granted } from "../testing/people";
import { type Enrolled, enrolled, type Request, released } from "../testing/scene";
import { exportLog } from "./export-log";
import { exportTable } from "./export-table";

let house: House;
let federation: Founded;
let ada: Guardian;
let backup: Enrolled;
let done: Request;

beforeAll(async () => {
  house = await openHouse(vi.stubEnv);
  federation = await opened(3, 2);
  [ada] = federation.guardians as [Guardian];
  backup = await enrolled(federation);
  done = await released(federation, backup);
});
afterAll(() => house.close());

async function bytesOf(chunks: AsyncIterable<Uint8Array>): Promise<Uint8Array> {
  const all: Uint8Array[] = [];
  for await (const chunk of chunks) all.push(chunk);
  return concat(...all);
}

describe("an export of the log", () => {
  test("is found whole by the same audit that a stranger makes of it", async () => {
    const { size, chunks } = granted(await exportLog(ada.caller));
    const verdict = await verifyExport(chunks, { fingerprint: federation.genesis });
    expect(verdict).toMatchObject({ size, guardians: 3, acts: { "share.released": 2 } });
    expect(await (await database()).entry.count()).toBe(size);
  });

  test("of a log that was altered in the database is refused by that audit, at the entry", async () => {
    const db = await database();
    const row = await db.entry.findFirstOrThrow({ where: { name: "case.matched", scope: backup.id } });
    const altered = fromUtf8(row.envelope).replace(/"sig":"(..)/, (_, two) => `"sig":"${two === "AA" ? "BB" : "AA"}`);
    const leaf = new Uint8Array(row.leaf);
    leaf.set(createHash("sha256").update(altered).digest(), 97);
    await db.entry.update({
      where: { position: row.position },
      data: { envelope: new TextEncoder().encode(altered), leaf },
    });
    const found = await verifyExport(granted(await exportLog(ada.caller)).chunks);
    await db.entry.update({ where: { position: row.position }, data: { envelope: row.envelope, leaf: row.leaf } });
    expect(found).toMatchObject({ fault: "badSignature", index: Number(row.index), found: ada.key.key });
  });

  test("that lacks an entry is not finished as if it were whole", async () => {
    const db = await database();
    const row = await db.entry.findFirstOrThrow({ where: { name: "case.matched", scope: backup.id } });
    await db.entry.delete({ where: { position: row.position } });
    const { chunks } = granted(await exportLog(ada.caller));
    await expect(bytesOf(chunks)).rejects.toThrow("lacks an entry");
    await db.entry.create({ data: row });
  });

  test("is closed to strangers and to keys of members", async () => {
    for (const use of [exportLog, exportTable]) {
      expect(codeOf(await use(callerOf()))).toBe("notSignedIn");
      expect(codeOf(await use(callerOf({ key: signingKey().key })))).toBe("notSignedIn");
    }
  });

  test("as a table has a row for each entry, and nothing sealed", async () => {
    const { size, chunks } = granted(await exportTable(ada.caller));
    const lines = fromUtf8(await bytesOf(chunks)).split("\r\n");
    expect(lines).toHaveLength(size + 2);
    expect(lines.filter((line) => line.includes('"share.released"') && line.includes(done.caseId))).toHaveLength(2);
    expect(lines.join("")).not.toContain("age1");
  });
});

test("who takes the log is noted in it, in numbers, when the day is over", async () => {
  const db = await database();
  const day = dayOf(ada.caller.now);
  const before = (await db.dayCount.findUnique({ where: { day } }))?.exports ?? 0;
  granted(await exportLog(ada.caller));
  granted(await exportTable(ada.caller));
  expect(codeOf(await exportLog(callerOf()))).toBe("notSignedIn");
  expect((await db.dayCount.findUnique({ where: { day } }))?.exports).toBe(before + 2);
});
