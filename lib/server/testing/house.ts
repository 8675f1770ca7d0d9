import "server-only";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { testDatabase } from "@/lib/store/testing";
import type { Caller } from "../caller";
import { ownStore } from "../own-store";

/** For tests alone: a whole server of its own (database, data folder, address), reached through the use cases. */
export interface House {
  dataDir: string;
  close(): Promise<void>;
}

/** @param setVariable sets an environment variable before anything reads it: vitest's `vi.stubEnv`. */
export async function openHouse(
  setVariable: (name: string, value: string) => unknown,
  url = "http://localhost:3000",
): Promise<House> {
  const database = await testDatabase();
  const dataDir = await mkdtemp(join(tmpdir(), "holdfast-server-"));
  setVariable("DATABASE_URL", database.url);
  setVariable("HOLDFAST_DATA_DIR", dataDir);
  setVariable("HOLDFAST_URL", url);
  return {
    dataDir,
    async close() {
      await (await ownStore()).close();
      await database.drop();
      await rm(dataDir, { recursive: true, force: true });
    },
  };
}

let addresses = 0;

/** Somebody at an address of their own, without session or key unless told otherwise. */
export const callerOf = (over: Partial<Caller> = {}): Caller => ({
  session: null,
  key: null,
  bearer: null,
  address: `test-${++addresses}`,
  device: "Firefox on Linux",
  language: "en",
  now: Date.now(),
  ...over,
});
