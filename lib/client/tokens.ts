/** Tokens that a browser makes and shows, of which the server learns the SHA-256 alone. */
import type { JoinTokenDto, JoinTokenInput } from "@/lib/contract/desk";
import { type Bytes, fromBase64url, toBase64url, toHex } from "@/lib/protocol/bytes";
import { formatFragment } from "@/lib/protocol/fragment";
import { sha256 } from "@/lib/protocol/hash";
import { JoinTokens, Nothing } from "./answers";
import type { Desk } from "./desk";
import { isRefused, type Refused } from "./outcome";

/** 16 random bytes as they stand in a fragment, and the hash that is sent. */
export function newToken(): { token: string; hash: string } {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return { token: toBase64url(bytes), hash: toHex(sha256(bytes)) };
}

/** The 16 bytes of a token of a fragment; undefined for one that is none. */
export function tokenBytes(token: string | undefined): Bytes | undefined {
  if (token === undefined) return undefined;
  try {
    const bytes = fromBase64url(token);
    return bytes.length === 16 ? bytes : undefined;
  } catch {
    return undefined;
  }
}

/**
 * What a guardian's code says: an address whose fragment carries fingerprint, roster and a token that
 * is limited in uses and time.
 */
export async function makeCode(
  desk: Desk,
  { purpose, uses, minutes }: Omit<JoinTokenInput, "hash">,
): Promise<{ url: string; until: number; hash: string } | Refused> {
  const { genesis, current, url } = await desk.refresh();
  const { token, hash } = newToken();
  const body = { hash, purpose, uses, minutes } satisfies JoinTokenInput;
  const answer = await desk.device.api.call("/api/join-tokens", Nothing, { method: "POST", body });
  if (isRefused(answer)) return answer;
  const path = { join: "/join", recover: "/recover", audit: "/audit/join" }[purpose];
  const fragment = formatFragment({ genesis, roster: current.digest, token });
  return { url: `${url.replace(/\/$/, "")}${path}#${fragment}`, until: desk.device.now() + minutes * 60_000, hash };
}

/** The guardian's own codes that still work, the latest first. What they say cannot be shown again. */
export const liveCodes = ({ device }: Desk): Promise<JoinTokenDto[] | Refused> =>
  device.api.call("/api/join-tokens", JoinTokens);

/** Lets nobody in any more with this code. */
export async function endCode({ device }: Desk, hash: string): Promise<Refused | null> {
  const answer = await device.api.call(`/api/join-tokens/${hash}`, Nothing, { method: "DELETE" });
  return isRefused(answer) ? answer : null;
}
