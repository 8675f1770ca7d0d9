import "server-only";
import { env } from "@/lib/env/env";
import { startJobs } from "@/lib/store/jobs";
import { openStore, type Store } from "@/lib/store/store";
import { serverSecrets } from "./secrets";

/** Bundles of one process do not share their modules' variables, but they share this. */
const shared = globalThis as { holdfastStore?: Promise<Store> };

/** The store of this process, opened at the first call. A failed opening is tried again at the next. */
export function ownStore(): Promise<Store> {
  shared.holdfastStore ??= open().catch((error: unknown) => {
    shared.holdfastStore = undefined;
    throw error;
  });
  return shared.holdfastStore;
}

async function open(): Promise<Store> {
  const { databaseUrl, dataDir, url } = env();
  if (databaseUrl === null) throw new Error("DATABASE_URL is missing: start the server with npm start");
  const { logOrigin, logSeed, eventSeed } = await serverSecrets();
  const store = await openStore({ databaseUrl, log: { origin: logOrigin, seed: logSeed }, eventSeed });
  await startJobs(store, { dataDir, url }).catch(async (error: unknown) => {
    await store.close();
    throw error;
  });
  return store;
}

export type Database = Store["db"];
/** What a step may use inside a transaction. */
export type Transaction = Parameters<Parameters<Database["$transaction"]>[0]>[0];

export const database = async (): Promise<Database> => (await ownStore()).db;
