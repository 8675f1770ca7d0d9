/** A call in the name of a backup or case key. Loaded with the first such call: most pages begin without one. */
import { type Bytes, toHex, utf8 } from "@/lib/protocol/bytes";
import type { SigningKey } from "@/lib/protocol/ed25519";
import { sha256 } from "@/lib/protocol/hash";
import { signRequest } from "@/lib/protocol/request";

/** The header `Authorization` of a call with this body, or with none. @param at milliseconds since the epoch. */
export function authorisation(
  key: SigningKey,
  { method, path, body }: { method: string; path: string; body: Bytes | string | undefined },
  at: number,
): string {
  const sent = typeof body === "string" ? utf8(body) : body;
  const bodyDigest = sent && toHex(sha256(sent));
  return `Holdfast ${signRequest(key, { method, path, bodyDigest }, at)}`;
}
