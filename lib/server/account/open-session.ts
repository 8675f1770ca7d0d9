import "server-only";
import { randomBytes } from "node:crypto";
import { toHex } from "@/lib/protocol/bytes";
import type { Caller } from "../caller";
import { database } from "../own-store";

/** A session ends after so long in any case, … */
export const absoluteLife = 12 * 3_600_000;
/** … and after so long without a request. */
export const idleLife = 45 * 60_000;

/**
 * Opens a session of the account whose secret was proven; null if it has another secret by now. A change of passphrase
 * waits for this, or this for it: the change ends every session that the old secret has opened, one at that instant too.
 */
export async function openSession(
  proven: { id: string; authHash: string },
  { now, device }: Caller,
): Promise<{ id: string } | null> {
  const id = toHex(randomBytes(32));
  const accountId = proven.id;
  return (await database()).$transaction(async (tx) => {
    const held = await tx.$queryRaw<unknown[]>`
      SELECT 1 FROM account WHERE id = ${accountId} AND auth_hash = ${proven.authHash} FOR SHARE`;
    if (held.length === 0) return null;
    const session = { id, accountId, device, createdAt: now, lastSeenAt: now, expiresAt: now + absoluteLife };
    await tx.session.create({ data: session });
    return { id };
  });
}
