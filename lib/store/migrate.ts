import "server-only";
import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import type { MigrationList, SchemaFilter } from "@prisma/schema-engine-wasm";
import pg from "pg";
import { StartFault } from "./fault";
import { advisoryLocks } from "./locks";
import { schemaEngine } from "./schema-engine";

/** Tables that are not ours to compare: pg-boss keeps its own schema, which the engine does not look into. */
export const noFilter: SchemaFilter = { externalTables: [], externalEnums: [] };

/** Reads `prisma/migrations` below `home` as the engine wants it. */
async function readMigrations(home: string): Promise<MigrationList> {
  const baseDir = join(home, "prisma", "migrations");
  const entries = await readdir(baseDir, { withFileTypes: true });
  const names = entries.filter((entry) => entry.isDirectory()).map((entry) => entry.name);
  return {
    baseDir,
    lockfile: { path: "migration_lock.toml", content: await readFile(join(baseDir, "migration_lock.toml"), "utf8") },
    shadowDbInitScript: "",
    migrationDirectories: await Promise.all(
      names.sort().map(async (path) => {
        const value = await readFile(join(baseDir, path, "migration.sql"), "utf8");
        return { path, migrationFile: { path: "migration.sql", content: { tag: "ok" as const, value } } };
      }),
    ),
  };
}

/**
 * Brings the database to today's schema; of several processes that start at once, one does it and the others wait.
 * @returns the names of the migrations that were applied now.
 * @throws StartFault if the database has been migrated by a later version, or a migration failed half-way.
 */
export async function migrate(databaseUrl: string, home: string): Promise<string[]> {
  const list = await readMigrations(home);
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    await client.query("SELECT pg_advisory_lock($1)", [advisoryLocks.migration]);
    const known = new Set(list.migrationDirectories.map((directory) => directory.path));
    if ((await appliedMigrations(client)).some((name) => !known.has(name))) {
      throw new StartFault("The database was migrated by a later version of Holdfast: start that version instead.");
    }
    return await applyMigrations(databaseUrl, home, list);
  } finally {
    // Ends the lock, too.
    await client.end();
  }
}

async function applyMigrations(databaseUrl: string, home: string, migrationsList: MigrationList): Promise<string[]> {
  // Connections of its own: the engine leaves a lock on one of them that ends only with it.
  const pool = new pg.Pool({ connectionString: databaseUrl, max: 3 });
  let broke: () => string | null = () => null;
  try {
    const made = await schemaEngine(pool, await readFile(join(home, "prisma", "schema.prisma"), "utf8"));
    broke = made.broke;
    try {
      return (await made.engine.applyMigrations({ migrationsList, filters: noFilter })).appliedMigrationNames;
    } finally {
      made.engine.free();
    }
  } catch (error) {
    const reason = broke() ?? firstLineOf(error);
    const then = (await isHalfMigrated(databaseUrl)) ? "restore it from a backup, then start again" : "start again";
    throw new StartFault(`The database could not be migrated (${reason}): ${then}.`);
  } finally {
    await pool.end();
  }
}

function firstLineOf(error: unknown): string {
  const lines = error instanceof Error ? `${error.message}\n${error.cause ?? ""}`.split("\n") : [String(error)];
  return lines.find((line) => line.trim())?.trim() ?? "no reason given";
}

/** A migration was begun and not ended. Where that cannot be asked the next start will find it. */
async function isHalfMigrated(databaseUrl: string): Promise<boolean> {
  const client = new pg.Client({ connectionString: databaseUrl });
  try {
    await client.connect();
    if (!(await hasHistory(client))) return false;
    const { rowCount } = await client.query(
      "SELECT FROM _prisma_migrations WHERE finished_at IS NULL AND rolled_back_at IS NULL",
    );
    return rowCount !== 0;
  } catch {
    return false;
  } finally {
    await client.end().catch(() => {});
  }
}

async function hasHistory(client: pg.Client): Promise<boolean> {
  const { rows } = await client.query("SELECT to_regclass('public._prisma_migrations') IS NOT NULL AS there");
  return rows[0].there;
}

async function appliedMigrations(client: pg.Client): Promise<string[]> {
  if (!(await hasHistory(client))) return [];
  const { rows } = await client.query<{ migration_name: string }>(
    "SELECT migration_name FROM _prisma_migrations WHERE rolled_back_at IS NULL",
  );
  return rows.map((row) => row.migration_name);
}
