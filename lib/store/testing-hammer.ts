import { fromHex } from "@/lib/protocol/bytes";
import { append } from "./append";
import { someCase, submitted, testStore } from "./testing-federation";

/**
 * For tests alone: a process that opens cases and counts days as fast as it can, and says on its standard output what
 * was acknowledged, one identity a line. `node … testing-hammer.ts <database url> <roster digest> <cases> <first day>`
 */
const [url = "", roster = "", cases = "0", firstDay = "0"] = process.argv.slice(2);
fromHex(roster);
const store = await testStore(url);

async function openOne(): Promise<void> {
  const { statement, blobs } = await someCase(roster, store.clock());
  const outcome = await append(store, { statements: [statement], blobs });
  console.log("refused" in outcome ? `refused ${outcome.refused}` : statement.signed.digest);
}

async function countDay(number: number): Promise<void> {
  const day = new Date(number * 86_400_000).toISOString().slice(0, 10);
  const body = { day, lookups: number, refusedLookups: 0, failedSignIns: 0, signedAt: store.clock() };
  const statement = await submitted("day.counted", body, store.event);
  const outcome = await append(store, { statements: [statement] });
  if (!("refused" in outcome)) console.log(statement.signed.digest);
  else if (outcome.refused !== "dayAlreadyCounted") console.log(`refused ${outcome.refused}`);
}

const worker = async (share: number) => {
  for (let i = share; i < Number(cases); i += 8) {
    await openOne();
    if (i % 3 === 0) await countDay(Number(firstDay) + i);
  }
};
await Promise.all(Array.from({ length: 8 }, (_, share) => worker(share)));
await store.close();
console.log("done");
