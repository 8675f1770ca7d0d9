import "server-only";
import type pg from "pg";
import { rosterToday } from "@/lib/domain/read";
import { scopeOf } from "@/lib/domain/scope";
import type { BackupState, CaseState, FederationState, ScopeState } from "@/lib/domain/state";
import { supersededFor } from "@/lib/domain/time";
import type { Addition } from "@/lib/protocol/statements/backup";
import type { Signed } from "@/lib/protocol/statements/statement";
import { blobsOf } from "./references";

/**
 * Projections: rows that the log alone determines, written in the transaction of the entry that changes them. Those of a
 * scope follow from its state; those of `bundle_row`, `acceptance_row` and `file_row` from the statement, and its last
 * word counts. Columns are named as in the database.
 */
export const projections = {
  guardian_row: ["guardian"],
  backup_row: ["backup"],
  case_row: ["case"],
  match_row: ["case", "backup"],
  bundle_row: ["digest", "guardian"],
  acceptance_row: ["backup", "digest"],
  file_row: ["scope", "digest"],
} as const;
export type Projection = keyof typeof projections;
export const projectionNames = Object.keys(projections) as Projection[];

type Row = Record<string, string | number | boolean | string[] | null>;
export type Rows = Partial<Record<Projection, Row[]>>;

/** The rows of a scope as it is. */
export function rowsOfState(state: ScopeState): Rows {
  switch (state.kind) {
    case "federation":
      return { guardian_row: guardianRows(state) };
    case "backup":
      return { backup_row: [backupRow(state)], match_row: matchRows(state) };
    case "case":
      return { case_row: [caseRow(state)] };
  }
}

const guardianRows = (state: FederationState): Row[] =>
  rosterToday(state).roster.guardians.map(({ key, name, organisation }, place) => ({
    guardian: key,
    place,
    name,
    organisation: organisation ?? null,
    kit_checked: state.kitsChecked.includes(key),
  }));

const backupRow = (state: BackupState): Row => ({
  backup: state.id,
  lookup: state.manifest.lookup,
  manifest: state.manifestDigest,
  epoch: state.manifest.epoch,
  created_at: state.createdAt,
  deleted_at: state.deletedAt,
  purged: state.purged,
});

const matchRows = (state: BackupState): Row[] =>
  Object.entries(state.matched).map(([caseId, matches]) => ({
    case: caseId,
    backup: state.id,
    matched_by: distinct(matches),
    vetoed_at: state.vetoed[caseId] ?? null,
  }));

const caseRow = (state: CaseState): Row => ({
  case: state.id,
  key: state.key,
  kind: state.type,
  lookup: state.lookup,
  roster: state.roster,
  opened_at: state.openedAt,
  updated_at: state.lastAcceptedAt,
  claim_file: state.claim.digest,
  claim_identity: state.files.identity.digest,
  approved_by: distinct(state.approvals.filter(({ until }) => until === null)),
  denied_by: distinct(state.denials.filter(({ until }) => until === null)),
  recused_by: distinct(state.recusals),
  released_by: distinct(state.releases.filter(({ refused }) => !refused)),
  ended_how: state.ended?.how ?? null,
  ended_at: state.ended?.at ?? null,
  purged: state.purged,
});

const distinct = (acts: { guardian: string }[]): string[] => [...new Set(acts.map(({ guardian }) => guardian))];

/** The rows that a statement adds by itself. */
export function rowsOfStatement(signed: Signed, acceptedAt: number): Rows {
  const rows: Rows = { file_row: fileRows(signed, acceptedAt) };
  if (signed.name === "backup.created") rows.bundle_row = bundleRows(signed.body.manifest);
  if (signed.name === "backup.updated") rows.bundle_row = bundleRows(signed.body);
  if (signed.name === "shares.accepted") {
    const backups = new Set([...signed.body.accepted, ...signed.body.refused].map(({ backup }) => backup));
    rows.acceptance_row = [...backups].map((backup) => ({ backup, digest: signed.digest }));
  }
  return rows;
}

const bundleRows = ({ bundles }: Pick<Addition, "bundles">): Row[] =>
  bundles.map(({ guardian, file }) => ({ digest: file.digest, guardian }));

function fileRows(signed: Signed, acceptedAt: number): Row[] {
  const scope = scopeOf(signed);
  const named: Row[] = blobsOf(signed).map(({ digest }) => ({ scope, digest, superseded_until: null }));
  if (signed.name !== "payload.refreshed") return named;
  return [...named, { scope, digest: signed.body.previous, superseded_until: acceptedAt + supersededFor }];
}

/** Column names in quotes: `case` is a word of SQL. */
const list = (columns: readonly string[], before = ""): string =>
  columns.map((column) => `${before}"${column}"`).join(", ");

/** Under this name a connection keeps it parsed and planned. */
export interface NamedStatement {
  name: string;
  text: string;
  values: unknown[];
}

/**
 * The SQL that puts rows in the place of those with the same key, one statement a table or two. `schema` is another only
 * while they are rebuilt.
 */
export function statementsFor(all: Rows[], schema = "public"): NamedStatement[] {
  return projectionNames.flatMap((table) => {
    const rows = new Map<string, Row>();
    const key = projections[table];
    for (const row of all.flatMap((some) => some[table] ?? [])) {
      rows.set(key.map((column) => row[column]).join("/"), row);
    }
    const [sample] = rows.values();
    if (!sample) return [];
    const target = `${schema}.${table}`;
    const columns = list(Object.keys(sample));
    const put = {
      name: `put_${table}_${schema}`,
      text: `INSERT INTO ${target} (${columns}) SELECT ${columns} FROM jsonb_populate_recordset(NULL::${target}, $1)
       ON CONFLICT (${list(key)}) DO UPDATE SET (${columns}) = ROW(${list(Object.keys(sample), "excluded.")})`,
      values: [JSON.stringify([...rows.values()])],
    };
    if (table !== "guardian_row") return [put];
    // The federation has one state, so these are all guardians there are: whoever is not among them has left.
    const drop = {
      name: `drop_${table}_${schema}`,
      text: `DELETE FROM ${target} WHERE NOT guardian = ANY($1)`,
      values: [[...rows.keys()]],
    };
    return [drop, put];
  });
}

/** {@link statementsFor}, one after the other. */
export async function writeRows(client: Pick<pg.ClientBase, "query">, all: Rows[], schema: string): Promise<void> {
  for (const { text, values } of statementsFor(all, schema)) await client.query(text, values);
}
