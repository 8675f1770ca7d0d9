import "server-only";
import { join } from "node:path";
import { type Bytes, fromBase64url, fromUtf8, own, toBase64url, utf8 } from "@/lib/protocol/bytes";
import { P256Point } from "@/lib/protocol/fields";
import { keepSecretFile, readSecretFile } from "./secret-file";

/**
 * The pepper's secret key, in `<data>/pepper/<public key>` (mode 0600, base64url). Named by its public key, so that a
 * genesis which is drawn up again never overwrites the key of another.
 */
const pathOf = (dataDir: string, publicKey: string) => join(dataDir, "pepper", P256Point.parse(publicKey));

export async function savePepperKey(dataDir: string, publicKey: string, secretKey: Uint8Array): Promise<void> {
  const kept = await keepSecretFile(pathOf(dataDir, publicKey), () => utf8(toBase64url(secretKey)));
  if (fromUtf8(kept) !== toBase64url(secretKey)) throw new Error("another pepper key is kept under this public key");
}

/** The secret key of that public key, or null if this data folder does not have it. */
export async function loadPepperKey(dataDir: string, publicKey: string): Promise<Bytes | null> {
  const kept = await readSecretFile(pathOf(dataDir, publicKey));
  return kept && own(fromBase64url(fromUtf8(kept)));
}
