import "server-only";
import type { CardsDto, CardsInput } from "@/lib/contract/desk";
import { deletionDue } from "@/lib/domain/keyLost";
import type { Digest } from "@/lib/protocol/fields";
import type { Caller } from "../caller";
import { requireGuardian } from "../guard";
import { database } from "../own-store";
import { isRefused, type Refused, refused } from "../refused";
import { entryDtos } from "../trail/entry-dto";
import { readBackup, readCase } from "../world";

/** Backups of one name on a page. */
const cardsAtOnce = 30;

/**
 * The backups that bear the name of a recovery, or that were matched to a request of heirs: for guardians alone, the stranger never learns whether there is one. One
 * that was deleted is among them for as long as that can be taken back: a thief with the phone deletes first.
 */
export async function readCards(caller: Caller, { case: id, after }: CardsInput): Promise<CardsDto | Refused> {
  const me = await requireGuardian(caller);
  if (isRefused(me)) return me;
  const state = await readCase(id);
  if (!state) return refused("caseMissing", "no such case");
  const rows = state.lookup === null ? await matchedRows(id) : await rowsOf(state.lookup, after);
  if (isRefused(rows)) return rows;
  const page = rows.slice(0, cardsAtOnce);
  const backups = await Promise.all(
    page.map(async ({ backup }) => {
      const held = await readBackup(backup);
      const due = held && deletionDue(me.federation, held);
      return due === null || caller.now < due ? [{ backup, entries: await entryDtos(backup) }] : [];
    }),
  );
  return { backups: backups.flat(), next: rows.length > cardsAtOnce ? (page.at(-1)?.backup ?? null) : null };
}

/** The few backups that guardians have found for a request of heirs: all on one page. */
async function matchedRows(id: Digest): Promise<{ backup: Digest }[]> {
  const db = await database();
  const rows = await db.matchRow.findMany({ where: { case: id }, orderBy: { backup: "asc" }, take: cardsAtOnce });
  return rows.map(({ backup }) => ({ backup }));
}

/** A page's backups, and one more where there is one. */
async function rowsOf(lookup: Digest, after: Digest | undefined): Promise<{ backup: Digest }[] | Refused> {
  const db = await database();
  const last = after === undefined ? null : await db.backupRow.findUnique({ where: { backup: after } });
  if (after !== undefined && !last) return refused("badInput", "no such backup");
  const beyond = last && [
    { createdAt: { gt: last.createdAt } },
    { createdAt: last.createdAt, backup: { gt: last.backup } },
  ];
  return db.backupRow.findMany({
    where: { lookup, purged: false, ...(beyond && { OR: beyond }) },
    orderBy: [{ createdAt: "asc" }, { backup: "asc" }],
    take: cardsAtOnce + 1,
    select: { backup: true },
  });
}
