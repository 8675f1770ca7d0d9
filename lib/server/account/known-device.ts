import "server-only";
import { createHmac, randomBytes } from "node:crypto";
import { equal, fromHex, own, prefixed, toHex } from "@/lib/protocol/bytes";
import { serverSecrets } from "../secrets";

/**
 * The mark of a browser in which somebody has signed in before: `<id>.<mac>` in hex, 16 random bytes and
 * HMAC-SHA-256(session secret, prefixed("holdfast/v1/known-device", email, id)).
 *
 * It opens nothing. The tries of a browser that brings it are counted by themselves, so that whoever tries wrong secrets
 * elsewhere, from however many addresses, does not keep a guardian out of the own desk.
 */
export async function markDevice(email: string): Promise<string> {
  const id = toHex(own(randomBytes(16)));
  return `${id}.${toHex(await macOf(email, id))}`;
}

/** The id in a mark that this server has made for this very account; null for anything else. */
export async function knownDevice(email: string, mark: string | null): Promise<string | null> {
  const [, id, mac] = /^([0-9a-f]{32})\.([0-9a-f]{64})$/.exec(mark ?? "") ?? [];
  if (id === undefined || mac === undefined) return null;
  return equal(await macOf(email, id), fromHex(mac)) ? id : null;
}

async function macOf(email: string, id: string): Promise<Uint8Array> {
  const { sessionSecret } = await serverSecrets();
  return createHmac("sha256", sessionSecret)
    .update(prefixed("holdfast/v1/known-device", email, id))
    .digest();
}
