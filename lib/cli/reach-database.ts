import type { Env } from "@/lib/env/env";
import { loadSecrets } from "@/lib/env/secrets";
import { toBase64url } from "@/lib/protocol/bytes";
import { runningEmbedded, startEmbedded } from "@/lib/store/embedded";
import { lockDataFolder, prepareDataFolder } from "./data-folder";
import { tryDatabase } from "./database";

export interface Reached {
  databaseUrl: string;
  /** Stops what was started for this alone. */
  close(): Promise<void>;
}

/** The database of this data folder for a command: that of DATABASE_URL, the one that is running, or one started now. */
export async function reachDatabase({ databaseUrl, dataDir }: Env): Promise<Reached> {
  if (databaseUrl) {
    await tryDatabase(databaseUrl);
    return { databaseUrl, close: async () => {} };
  }
  await prepareDataFolder(dataDir);
  const password = toBase64url((await loadSecrets(dataDir)).databasePassword);
  const running = await runningEmbedded(dataDir, password);
  if (running) return { databaseUrl: running, close: async () => {} };
  const unlock = await lockDataFolder(dataDir);
  const database = await startEmbedded({ dataDir, password });
  return {
    databaseUrl: database.url,
    async close() {
      await database.stop();
      await unlock();
    },
  };
}
