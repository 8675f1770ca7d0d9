import "server-only";
import type { QueueDto, QueueInput, QueueRowDto } from "@/lib/contract/desk";
import { neededFor } from "@/lib/domain/quorum";
import { caseOf, federationOf, rosterOfCase } from "@/lib/domain/read";
import { federationScope } from "@/lib/domain/scope";
import type { CaseStatus, World } from "@/lib/domain/state";
import { caseExpiresAt, caseStatus, matchedTo } from "@/lib/domain/status";
import type { Digest, PublicKey } from "@/lib/protocol/fields";
import type { Caller } from "../caller";
import { requireGuardian } from "../guard";
import { database } from "../own-store";
import { isRefused, type Refused } from "../refused";
import { readWorld } from "../world";

const pageSize = 25;

type Row = QueueRowDto & { recusedBy: string[] };

/**
 * The guardian's list of cases, latest first. Rows come from the projection; the status, which time alone can change, is
 * derived from the fold as everywhere. It is the server's view: the case page is folded by the guardian's browser.
 */
export async function readQueue(caller: Caller, { tab, after }: QueueInput): Promise<QueueDto | Refused> {
  const me = await requireGuardian(caller);
  if (isRefused(me)) return me;
  const db = await database();
  const [live, endedCount] = await Promise.all([
    db.caseRow.findMany({ where: { endedAt: null, purged: false }, select: { case: true } }),
    db.caseRow.count({ where: { NOT: { endedAt: null, purged: false } } }),
  ]);
  const unended = await rowsOf(
    live.map((row) => row.case),
    caller.now,
  );
  const place = (row: Row) => (isOver(row.status) ? "closed" : waitsFor(me.guardian, row) ? "waiting" : "others");
  const inTab = (name: QueueInput["tab"]) => unended.filter((row) => place(row) === name);
  const counts = {
    waiting: inTab("waiting").length,
    others: inTab("others").length,
    closed: endedCount + inTab("closed").length,
  };
  const cursor = after === undefined ? null : await db.caseRow.findUnique({ where: { case: after } });
  const candidates = inTab(tab);
  if (tab === "closed") candidates.push(...(await endedRows(cursor, caller.now)));
  const rows = candidates
    .filter((row) => !cursor || isAfter(row, { updatedAt: Number(cursor.updatedAt), case: cursor.case }))
    .sort((a, b) => (isAfter(a, b) ? 1 : -1));
  const page = rows.slice(0, pageSize);
  return {
    rows: page.map(({ recusedBy: _, ...row }) => row),
    counts,
    next: rows.length > pageSize ? (page.at(-1)?.case ?? null) : null,
  };
}

type Key = Pick<QueueRowDto, "updatedAt" | "case">;

const isAfter = (row: Key, key: Key): boolean =>
  row.updatedAt < key.updatedAt || (row.updatedAt === key.updatedAt && row.case > key.case);

const over: readonly CaseStatus[] = ["completed", "denied", "vetoed", "withdrawn", "expired"];
const isOver = (status: CaseStatus): boolean => over.includes(status);

/** Whether something is still to be done by this guardian: a first word, or the release after an approval. */
function waitsFor(guardian: PublicKey, row: Row): boolean {
  if (row.recusedBy.includes(guardian) || row.deniedBy.includes(guardian)) return false;
  if (row.status === "released") return false;
  if (!row.approvedBy.includes(guardian)) return true;
  return (row.status === "approved" || row.status === "releasing") && !row.releasedBy.includes(guardian);
}

/** One page of those whose end stands in the log. */
async function endedRows(cursor: { updatedAt: bigint; case: string } | null, now: number): Promise<Row[]> {
  const beyond = cursor && {
    OR: [{ updatedAt: { lt: cursor.updatedAt } }, { updatedAt: cursor.updatedAt, case: { gt: cursor.case } }],
  };
  const rows = await (await database()).caseRow.findMany({
    where: { AND: [{ NOT: { endedAt: null, purged: false } }, beyond ?? {}] },
    orderBy: [{ updatedAt: "desc" }, { case: "asc" }],
    take: pageSize + 1,
    select: { case: true },
  });
  return rowsOf(
    rows.map((row) => row.case),
    now,
  );
}

async function rowsOf(cases: Digest[], now: number): Promise<Row[]> {
  if (cases.length === 0) return [];
  const db = await database();
  const [rows, matches] = await Promise.all([
    db.caseRow.findMany({ where: { case: { in: cases } } }),
    db.matchRow.findMany({ where: { case: { in: cases } }, select: { backup: true } }),
  ]);
  const world = await readWorld([federationScope, ...cases, ...matches.map(({ backup }) => backup)]);
  return rows.map((row) => ({
    case: row.case,
    kind: row.kind === "inheritance" ? "inheritance" : "recovery",
    status: caseStatus(world, row.case, now),
    openedAt: Number(row.openedAt),
    expiresAt: caseExpiresAt(world, row.case),
    approvedBy: row.approvedBy,
    deniedBy: row.deniedBy,
    recusedBy: row.recusedBy,
    releasedBy: row.releasedBy,
    needed: neededIn(world, row.case),
    claim: { file: row.claimFile, identity: row.claimIdentity },
    updatedAt: Number(row.updatedAt),
  }));
}

/** How many approvals it takes at least, whichever of the matched backups it is about. */
function neededIn(world: World, id: Digest): number {
  const federation = federationOf(world);
  const state = caseOf(world, id);
  if (!federation || !state) throw new Error("the projection knows a case that the log does not");
  const needed = matchedTo(world, id).map((backup) => neededFor(federation, state, backup));
  return Math.max(rosterOfCase(federation, state).threshold, ...needed);
}
