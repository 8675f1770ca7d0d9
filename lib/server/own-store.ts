import "server-only";
import { env } from "@/lib/env/env";
import type { Clock } from "@/lib/store/clock";
import { startJobs } from "@/lib/store/jobs";
import { openStore, type Store } from "@/lib/store/store";
import { witnessing } from "./log/outside-witnesses";
import { ownCarrier } from "./mail/carrier";
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

/**
 * Opens the store of this process with a clock of its own, and without the work that nobody waits for: for a demo whose
 * year is told in a minute.
 */
export function openStoreWith(clock: Clock): Promise<Store> {
  if (shared.holdfastStore) throw new Error("the store of this process is open");
  shared.holdfastStore = openUnworked(clock);
  return shared.holdfastStore;
}

async function openUnworked(clock?: Clock): Promise<Store> {
  const { databaseUrl } = env();
  if (databaseUrl === null) throw new Error("DATABASE_URL is missing: start the server with npm start");
  const { logOrigin, logSeed, eventSeed } = await serverSecrets();
  return openStore({ databaseUrl, log: { origin: logOrigin, seed: logSeed }, eventSeed, ...(clock && { clock }) });
}

async function open(): Promise<Store> {
  const store = await openUnworked();
  const { witnesses } = env();
  await startJobs(store, ownCarrier(), witnessing(store, witnesses)).catch(async (error: unknown) => {
    await store.close();
    throw error;
  });
  return store;
}

export type Database = Store["db"];
/** What a step may use inside a transaction. */
export type Transaction = Parameters<Parameters<Database["$transaction"]>[0]>[0];

export const database = async (): Promise<Database> => (await ownStore()).db;
