import "server-only";
import { randomBytes, timingSafeEqual } from "node:crypto";
import { rm } from "node:fs/promises";
import { join } from "node:path";
import { toBase64url } from "@/lib/protocol/bytes";
import { sha256 } from "@/lib/protocol/hash";
import { readSecretFile, replaceSecretFile } from "./secret-file";

/**
 * The token of the one-time setup link. `<data>/setup-token` holds the SHA-256 of the one that counts (mode 0600), so
 * that the link can be issued again by whoever has the data folder, with or without a running server.
 */
const pathOf = (dataDir: string) => join(dataDir, "setup-token");

/** A new token of 32 bytes in base64url; earlier ones no longer count. */
export async function issueSetupToken(dataDir: string): Promise<string> {
  const token = randomBytes(32);
  await replaceSecretFile(pathOf(dataDir), sha256(token));
  return toBase64url(token);
}

/** True if a token was issued and not yet spent. */
export const setupTokenIssued = async (dataDir: string): Promise<boolean> =>
  (await readSecretFile(pathOf(dataDir))) !== null;

/** Whether these 32 bytes are the token that counts. */
export async function matchesSetupToken(dataDir: string, token: Uint8Array): Promise<boolean> {
  const kept = await readSecretFile(pathOf(dataDir));
  return kept !== null && kept.length === 32 && timingSafeEqual(kept, sha256(token));
}

/** After this no token counts until one is issued again. */
export const spendSetupToken = (dataDir: string): Promise<void> => rm(pathOf(dataDir), { force: true });

/** The link that carries the token; in the fragment, so that it stands in no server's log. */
export const setupLink = (url: string, token: string): string => `${url}/setup#${token}`;
