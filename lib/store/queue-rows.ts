import "server-only";
import { closesAt, outlookOf, turnFrom } from "@/lib/domain/outlook";
import { caseOf, federationOf, rosterToday } from "@/lib/domain/read";
import { federationScope } from "@/lib/domain/scope";
import type { CaseState, ScopeId, ScopeState, World } from "@/lib/domain/state";
import type { Digest } from "@/lib/protocol/fields";

/**
 * Rows of the desk's lists: what follows from the log without asking what time it is. A case that was ended has no turns
 * and nothing that a later roster could change.
 */
export const queueTables = ["queue_row", "turn_row"] as const;
export type QueueTable = (typeof queueTables)[number];

type Row = Record<string, string | number | null>;
export type QueueRows = Record<QueueTable, Row[]>;

/** How far a live case is, as one asks for it: nobody has verified, some have, enough have. */
export const stages = ["begun", "verifying", "agreed"] as const;
type Stage = (typeof stages)[number];

/** The rows of these cases; they and the backups matched to them must be among the states, and the federation. */
export function queueRows(states: ReadonlyMap<ScopeId, ScopeState | null>, cases: Iterable<Digest>): QueueRows {
  const rows: QueueRows = { queue_row: [], turn_row: [] };
  const federation = states.get(federationScope) ?? null;
  const matched = backupsByCase(states);
  for (const id of cases) {
    // A world of its own: to look through all backups for each of many cases would take long.
    const world: World = new Map([
      [federationScope, federation],
      [id, states.get(id) ?? null],
      ...(matched.get(id) ?? []),
    ]);
    const { queue_row, turn_row } = rowsOfCase(world, id);
    rows.queue_row.push(...queue_row);
    rows.turn_row.push(...turn_row);
  }
  return rows;
}

function backupsByCase(states: ReadonlyMap<ScopeId, ScopeState | null>): Map<Digest, [ScopeId, ScopeState][]> {
  const found = new Map<Digest, [ScopeId, ScopeState][]>();
  for (const [scope, state] of states) {
    if (state?.kind !== "backup") continue;
    for (const id of Object.keys(state.matched)) found.set(id, [...(found.get(id) ?? []), [scope, state]]);
  }
  return found;
}

function rowsOfCase(world: World, id: Digest): QueueRows {
  const federation = federationOf(world);
  const state = caseOf(world, id);
  if (!federation || !state) throw new Error(`the case ${id} is not in the log`);
  const outlook = outlookOf(world, id);
  const ended = outlook.end?.how ?? (outlook.vetoedAt === null ? null : "vetoed");
  const stage = stageOf(state, outlook.course);
  const common = { case: id, kind: state.type, opened_at: state.openedAt, expires_at: outlook.expiresAt };
  const guardians = ended === null ? rosterToday(federation).roster.guardians : [];
  return {
    queue_row: [{ ...common, stage: ended === null ? stage : "over", ended, closes_at: closesAt(outlook) }],
    turn_row: guardians.map(({ key }) => ({
      ...common,
      guardian: key,
      ...turnRow(turnFrom(outlook, state, key)),
      stage,
      held_until: outlook.heldUntil,
    })),
  };
}

/** Those whose turn comes by the time alone stand apart: a page passes over the ones that it has not come for. */
const turnRow = (from: number | null) =>
  from === null ? { turn: "others", due_at: null } : { turn: from === 0 ? "now" : "due", due_at: from };

function stageOf({ approvals }: CaseState, course: ReturnType<typeof outlookOf>["course"]): Stage {
  if (course !== "open" && course !== "reviewing") return "agreed";
  return approvals.some(({ until }) => until === null) ? "verifying" : "begun";
}

/** The SQL that puts the rows of some cases in the place of those they had. `schema` is another only while rebuilding. */
export function replaceRows(
  cases: readonly Digest[],
  rows: QueueRows,
  schema = "public",
): { text: string; values: unknown[] }[] {
  return queueTables.flatMap((table) => [
    { text: `DELETE FROM ${schema}.${table} WHERE "case" = ANY($1)`, values: [cases] },
    {
      text: `INSERT INTO ${schema}.${table} SELECT * FROM jsonb_populate_recordset(NULL::${schema}.${table}, $1)`,
      values: [JSON.stringify(rows[table])],
    },
  ]);
}
