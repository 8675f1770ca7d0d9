import "server-only";
import type { CardsDto } from "@/lib/contract/desk";
import { deletionDue } from "@/lib/domain/keyLost";
import type { Digest } from "@/lib/protocol/fields";
import type { Caller } from "../caller";
import { requireGuardian } from "../guard";
import { database } from "../own-store";
import { isRefused, type Refused, refused } from "../refused";
import { entryDtos } from "../trail/entry-dto";
import { readBackup, readCase } from "../world";

/** How many backups of one name are shown: more would be somebody's mischief. */
const maxCards = 30;

/**
 * The backups that bear the name of a recovery: for guardians alone, the stranger never learns whether there is one. One
 * that was deleted is among them for as long as that can be taken back: a thief with the phone deletes first.
 */
export async function readCards(caller: Caller, { case: id }: { case: Digest }): Promise<CardsDto | Refused> {
  const me = await requireGuardian(caller);
  if (isRefused(me)) return me;
  const state = await readCase(id);
  if (!state) return refused("caseMissing", "no such case");
  if (state.lookup === null) return { backups: [] };
  const rows = await (await database()).backupRow.findMany({
    where: { lookup: state.lookup, purged: false },
    orderBy: [{ createdAt: "asc" }, { backup: "asc" }],
    take: maxCards,
  });
  const backups = await Promise.all(
    rows.map(async ({ backup }) => {
      const held = await readBackup(backup);
      const due = held && deletionDue(me.federation, held);
      return due === null || caller.now < due ? [{ backup, entries: await entryDtos(backup) }] : [];
    }),
  );
  return { backups: backups.flat() };
}
