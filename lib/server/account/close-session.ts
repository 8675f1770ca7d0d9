import "server-only";
import { database } from "../own-store";

/** Ends one session, whoever's it is: for signing out, where the cookie itself is the right to do so. */
export async function closeSession(id: string, now: number): Promise<void> {
  await (await database()).session.updateMany({ where: { id, revokedAt: null }, data: { revokedAt: now } });
}
