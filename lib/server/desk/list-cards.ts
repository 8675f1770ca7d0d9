import "server-only";
import type { AllCardsDto, AllCardsInput } from "@/lib/contract/desk";
import type { Caller } from "../caller";
import { requireGuardian } from "../guard";
import { database } from "../own-store";
import { isRefused, type Refused, refused } from "../refused";

/** Backups on a page. */
const cardsAtOnce = 200;

/**
 * Which backups there are, oldest first, for guardians alone: a request of heirs names none, and a guardian's browser
 * searches the cards that it has opened itself, out of the backups' own scopes.
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
  const backups = rows.slice(0, cardsAtOnce).map(({ backup }) => backup);
  return { backups, count, next: rows.length > cardsAtOnce ? (backups.at(-1) ?? null) : null };
}
