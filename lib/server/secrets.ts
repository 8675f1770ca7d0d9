import "server-only";
import { env } from "@/lib/env/env";
import { loadSecrets, type Secrets } from "@/lib/env/secrets";

let loaded: { dataDir: string; secrets: Promise<Secrets> } | null = null;

/** The secrets of this server's data folder, read once. */
export function serverSecrets(): Promise<Secrets> {
  const { dataDir } = env();
  if (loaded?.dataDir !== dataDir) loaded = { dataDir, secrets: loadSecrets(dataDir) };
  return loaded.secrets;
}
