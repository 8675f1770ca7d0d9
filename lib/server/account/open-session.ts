import "server-only";
import { randomBytes } from "node:crypto";
import { toHex } from "@/lib/protocol/bytes";
import type { Caller } from "../caller";
import { database } from "../own-store";

/** A session ends after so long in any case, … */
export const absoluteLife = 12 * 3_600_000;
/** … and after so long without a request. */
export const idleLife = 45 * 60_000;

export async function openSession(accountId: string, caller: Caller): Promise<{ id: string }> {
  const id = toHex(randomBytes(32));
  const { now, device } = caller;
  await (await database()).session.create({
    data: { id, accountId, device, createdAt: now, lastSeenAt: now, expiresAt: now + absoluteLife },
  });
  return { id };
}
