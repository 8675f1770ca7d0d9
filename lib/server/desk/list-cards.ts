import "server-only";
import type { AllCardsDto, AllCardsInput } from "@/lib/contract/desk";
import { deletionDue } from "@/lib/domain/keyLost";
import { backupOf } from "@/lib/domain/read";
import type { Caller } from "../caller";
import { requireGuardian } from "../guard";
import { database } from "../own-store";
import { isRefused, type Refused, refused } from "../refused";
import { readWorld } from "../world";

/** Backups on a page. */
const cardsAtOnce = 200;

/**
 * Where the sealed cards of all backups are, oldest first, for guardians alone: a request of heirs names no backup, and a
 * guardian's browser searches the cards that it has opened itself. Deleted ones stay as long as that can be taken back.
 */
export async function listCards(caller: Caller, { after }: AllCardsInput): Promise<AllCardsDto | Refused> {
  const me = await requireGuardian(caller);
  if (isRefused(me)) return me;
  const db = await database();
  const last = after === undefined ? null : await db.backupRow.findUnique({ where: { backup: after } });
  if (after !== undefined && !last) return refused("badInput", "no such backup");
  const beyond = last && [
    { createdAt: { gt: last.createdAt } },
    { createdAt: last.createdAt, backup: { gt: last.backup } },
  ];
  const [rows, count] = await Promise.all([
    db.backupRow.findMany({
      where: { purged: false, ...(beyond && { OR: beyond }) },
      orderBy: [{ createdAt: "asc" }, { backup: "asc" }],
      take: cardsAtOnce + 1,
      select: { backup: true },
    }),
    db.backupRow.count({ where: { purged: false } }),
  ]);
  const page = rows.slice(0, cardsAtOnce).map(({ backup }) => backup);
  const world = await readWorld(page);
  const cards = page.flatMap((id) => {
    const backup = backupOf(world, id);
    const due = backup && deletionDue(me.federation, backup);
    const gone = !backup || backup.purged || (due !== null && caller.now >= due);
    return gone ? [] : [{ backup: id, card: backup.manifest.card }];
  });
  return { cards, count, next: rows.length > cardsAtOnce ? (page.at(-1) ?? null) : null };
}
