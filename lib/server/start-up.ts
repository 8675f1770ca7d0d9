import "server-only";
import { env } from "@/lib/env/env";
import { startJobs } from "@/lib/store/jobs";
import { ownStore } from "./own-store";

/**
 * What a server process does before its first request: opens the store, so that whatever an earlier process left
 * without a place gets it, and takes up the work that nobody waits for.
 */
export async function startUp(): Promise<void> {
  const { dataDir, url } = env();
  await startJobs(await ownStore(), { dataDir, url });
}
