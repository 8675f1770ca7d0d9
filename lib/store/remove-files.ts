import "server-only";
import type pg from "pg";
import { keepsSuperseded } from "@/lib/domain/keeping";
import { backupOf, federationOf, stateOf } from "@/lib/domain/read";
import { federationScope } from "@/lib/domain/scope";
import type { ScopeId, World } from "@/lib/domain/state";
import type { Digest } from "@/lib/protocol/fields";
import type { Store } from "./store";

/** Files looked at in one go. */
const batch = 200;

/** That a scope names a file; see `file_row`. */
interface Naming {
  scope: ScopeId;
  digest: Digest;
  /** Milliseconds, or null. */
  until: number | null;
}

/**
 * Removes the sealed files that no scope needs any more: those of purged scopes, and payloads that were superseded long
 * enough ago. It looks at what is there, never at what was done last: whatever an earlier run left is found.
 * @returns how many were removed.
 */
export async function removeFiles(store: Store): Promise<number> {
  let removed = 0;
  for (let after = ""; ; ) {
    const digests = await candidates(store, after);
    const last = digests.at(-1);
    if (last === undefined) return removed;
    removed += await removeUnneeded(store, digests);
    after = last;
  }
}

/** The next files that some scope no longer needs. Others may. */
async function candidates({ pool, clock }: Store, after: Digest | ""): Promise<Digest[]> {
  const { rows } = await pool.query<{ digest: Digest }>(
    `SELECT DISTINCT b.digest FROM blob b JOIN file_row f ON f.digest = b.digest
      WHERE b.digest > $1 AND (f.superseded_until <= $2
         OR EXISTS (SELECT FROM backup_row r WHERE r.backup = f.scope AND r.purged)
         OR EXISTS (SELECT FROM case_row r WHERE r."case" = f.scope AND r.purged))
      ORDER BY b.digest LIMIT $3`,
    [after, clock(), batch],
  );
  return rows.map(({ digest }) => digest);
}

async function removeUnneeded(store: Store, digests: Digest[]): Promise<number> {
  const namings = await namingsOf(store.pool, digests);
  const world = await worldFor(store, namings);
  const now = store.clock();
  const needed = new Set(namings.filter((naming) => isNeeded(world, naming, now)).map(({ digest }) => digest));
  const rest = digests.filter((digest) => !needed.has(digest));
  return rest.length > 0 ? remove(store.pool, rest, namings) : 0;
}

async function namingsOf(client: Pick<pg.ClientBase, "query">, digests: Digest[]): Promise<Naming[]> {
  const { rows } = await client.query<{ scope: ScopeId; digest: Digest; until: string | null }>(
    "SELECT scope, digest, superseded_until AS until FROM file_row WHERE digest = ANY($1)",
    [digests],
  );
  return rows.map(({ until, ...row }) => ({ ...row, until: until === null ? null : Number(until) }));
}

/** The scopes that name the files, and the cases that are matched to those of backups. */
async function worldFor(store: Store, namings: Naming[]): Promise<World> {
  const named = await store.worlds.fresh([federationScope, ...namings.map(({ scope }) => scope)]);
  const cases = [...named.values()].flatMap(({ state }) =>
    state?.kind === "backup" ? Object.keys(state.matched) : [],
  );
  const folded = [...named, ...(await store.worlds.fresh(cases))];
  return new Map(folded.map(([scope, { state }]) => [scope, state]));
}

function isNeeded(world: World, { scope, digest, until }: Naming, now: number): boolean {
  const state = stateOf(world, scope);
  if (state && "purged" in state && state.purged) return false;
  if (until === null || now < until) return true;
  const federation = federationOf(world);
  const backup = backupOf(world, scope);
  return !federation || !backup || keepsSuperseded(world, federation, backup, digest, now);
}

/** Of these files, those that are still named as they were: a statement that names one holds it by a lock of its own. */
async function remove(pool: pg.Pool, digests: Digest[], before: Naming[]): Promise<number> {
  const client = await pool.connect();
  let broken: Error | undefined;
  try {
    await client.query("BEGIN");
    await client.query("SELECT FROM blob WHERE digest = ANY($1) ORDER BY digest FOR UPDATE", [digests]);
    const known = new Set(before.map(spelled));
    const news = new Set(
      (await namingsOf(client, digests)).filter((naming) => !known.has(spelled(naming))).map(({ digest }) => digest),
    );
    const { rowCount } = await client.query("DELETE FROM blob WHERE digest = ANY($1)", [
      digests.filter((digest) => !news.has(digest)),
    ]);
    await client.query("COMMIT");
    return rowCount ?? 0;
  } catch (error) {
    // Ends the transaction with the connection.
    broken = error as Error;
    throw error;
  } finally {
    client.release(broken);
  }
}

const spelled = ({ scope, digest, until }: Naming): string => `${scope} ${digest} ${until}`;
