import "server-only";
import { guardianIn, rosterToday } from "@/lib/domain/read";
import type { FederationState } from "@/lib/domain/state";
import { toHex } from "@/lib/protocol/bytes";
import type { Digest } from "@/lib/protocol/fields";
import { sha256 } from "@/lib/protocol/hash";
import type { Guard } from "@/lib/store/commit";
import { database } from "../own-store";
import { type Refused, refused } from "../refused";

export type Purpose = "join" | "recover" | "audit";

export interface HeldToken {
  hash: Digest;
  usesLeft: number;
}

const invalid = refused("tokenInvalid", "the token is unknown, used up, expired or made for something else");

/** Whether a guardian's QR token holds just now. It is spent by {@link spendToken} alone. */
export async function checkToken(
  token: Uint8Array,
  purposes: readonly Purpose[],
  federation: FederationState,
  now: number,
): Promise<HeldToken | Refused> {
  const hash = toHex(sha256(token));
  const row = await (await database()).joinToken.findUnique({ where: { hash } });
  if (!row || row.usesLeft < 1 || Number(row.expiresAt) <= now) return invalid;
  if (!purposes.some((purpose) => purpose === row.purpose)) return invalid;
  if (!guardianIn(rosterToday(federation).roster, row.guardian)) return invalid;
  return { hash, usesLeft: row.usesLeft };
}

/** Spends one use in the transaction of the statement that it lets in: of two at once, the last use serves one. */
export const spendToken =
  (hash: Digest): Guard =>
  async (client, now) => {
    const { rowCount } = await client.query(
      "UPDATE join_token SET uses_left = uses_left - 1 WHERE hash = $1 AND uses_left > 0 AND expires_at > $2",
      [hash, now],
    );
    return rowCount === 1 ? null : { refused: "tokenInvalid", because: invalid.because };
  };
