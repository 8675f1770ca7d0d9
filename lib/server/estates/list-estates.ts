import "server-only";
import type { EstateDto } from "@/lib/contract/estates";
import { toBase64url } from "@/lib/protocol/bytes";
import type { Caller } from "../caller";
import { requireRole } from "../guard";
import { database } from "../own-store";
import { isRefused, type Refused } from "../refused";

/** The requests of which the caller has the ticket, the latest first. Nobody's else. */
export async function listEstates(caller: Caller): Promise<EstateDto[] | Refused> {
  const me = await requireRole(caller, "executor");
  if (isRefused(me)) return me;
  const db = await database();
  const own = await db.estate.findMany({ where: { accountId: me.account.id }, orderBy: { addedAt: "desc" } });
  const all = await db.estate.findMany({
    where: { case: { in: own.map((row) => row.case) } },
    select: { case: true, account: { select: { name: true, key: true } } },
    orderBy: { addedAt: "asc" },
  });
  return own.map((row) => ({
    case: row.case,
    sealed: toBase64url(new Uint8Array(row.sealed)),
    addedAt: Number(row.addedAt),
    holders: all.filter((other) => other.case === row.case).map(({ account }) => account),
  }));
}
