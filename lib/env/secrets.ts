import "server-only";
import { randomBytes } from "node:crypto";
import { join } from "node:path";
import { z } from "zod";
import { type Bytes, fromBase64url, fromUtf8, toBase64url, utf8 } from "@/lib/protocol/bytes";
import { keepSecretFile } from "./secret-file";

/**
 * What this server keeps to itself, made on its first start: `<data>/secrets.json`, mode 0600, each value 32 random
 * bytes in base64url. Several processes on one database share these very values: copy the file to each host.
 */
const seed = z
  .string()
  .length(43)
  .transform((text): Bytes => fromBase64url(text));
const SecretsJson = z.strictObject({
  /** The name under which this log signs, in checkpoints and in the roster's verifier key. */
  logOrigin: z.string().regex(/^holdfast\/[0-9a-f]{16}$/),
  /** Ed25519 seed: signs checkpoints. */
  logSeed: seed,
  /** Ed25519 seed: signs the server's own statements (expiry, purge, notice sent, daily counts). */
  eventSeed: seed,
  /** next-auth's. */
  sessionSecret: seed,
  /** Makes the stable fake salts of unknown e-mail addresses. */
  saltSecret: seed,
  /** Of the embedded PostgreSQL. */
  databasePassword: seed,
});
export type Secrets = z.infer<typeof SecretsJson>;

const secretNames = ["logSeed", "eventSeed", "sessionSecret", "saltSecret", "databasePassword"] as const;

function makeSecrets(): Uint8Array {
  const made = Object.fromEntries(secretNames.map((name) => [name, toBase64url(randomBytes(32))]));
  const json = { logOrigin: `holdfast/${randomBytes(8).toString("hex")}`, ...made };
  return utf8(`${JSON.stringify(json, null, 2)}\n`);
}

/** Reads the secrets of a data folder, making them if there are none. @throws Error naming the file, not its content. */
export async function loadSecrets(dataDir: string): Promise<Secrets> {
  const path = join(dataDir, "secrets.json");
  const bytes = await keepSecretFile(path, makeSecrets);
  try {
    return SecretsJson.parse(JSON.parse(fromUtf8(bytes)));
  } catch {
    throw new Error(`${path} is damaged: put it back from a backup of the data folder.`);
  }
}
