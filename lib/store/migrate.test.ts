import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { connect, createServer, type Server } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import pg from "pg";
import { afterAll, beforeAll, expect, test } from "vitest";
import { migrate, noFilter } from "./migrate";
import { schemaEngine } from "./schema-engine";
import { type TestDatabase, testDatabase } from "./testing";

const home = fileURLToPath(new URL("../..", import.meta.url));
/** Indexes that Prisma's schema language cannot say; written into the migrations by hand. */
const byHand = ["entry_unplaced", "entry_envelope"];

let migrated: TestDatabase;
let fromSchema: TestDatabase;
beforeAll(async () => {
  [migrated, fromSchema] = await Promise.all([testDatabase("bare"), testDatabase("bare")]);
});
afterAll(() => Promise.all([migrated.drop(), fromSchema.drop()]));

async function on<T>(database: TestDatabase, use: (pool: pg.Pool) => Promise<T>): Promise<T> {
  const pool = new pg.Pool({ connectionString: database.url, max: 3 });
  try {
    return await use(pool);
  } finally {
    await pool.end();
  }
}

/** Every column, index and constraint, as PostgreSQL itself spells them. */
const describeDatabase = (pool: pg.Pool) =>
  pool.query<{ what: string }>(
    `SELECT table_name || '.' || column_name || ' ' || data_type || ' ' || is_nullable || ' ' || coalesce(column_default, '') AS what
       FROM information_schema.columns WHERE table_schema = 'public' AND table_name <> '_prisma_migrations'
     UNION ALL SELECT indexdef FROM pg_indexes
       WHERE schemaname = 'public' AND tablename <> '_prisma_migrations' AND NOT indexname = ANY($1)
     UNION ALL SELECT conrelid::regclass || ' ' || pg_get_constraintdef(oid) FROM pg_constraint
       WHERE connamespace = 'public'::regnamespace AND conrelid <> 0 AND conrelid::regclass::text <> '_prisma_migrations'
     ORDER BY 1`,
    [byHand],
  );

test("of three processes that migrate at once, one applies and the others find it done", async () => {
  const applied = await Promise.all([1, 2, 3].map(() => migrate(migrated.url, home)));
  expect(applied.map((names) => names.length > 0).sort()).toEqual([false, false, true]);
  expect(await migrate(migrated.url, home)).toEqual([]);
});

test("the migrations lead to exactly the schema", async () => {
  const schema = await readFile(join(home, "prisma", "schema.prisma"), "utf8");
  const whole = await on(fromSchema, async (pool) => {
    const { engine } = await schemaEngine(pool, schema);
    const { stdout } = await engine.diff({
      from: { tag: "empty" },
      to: { tag: "schemaDatamodel", files: [{ path: "schema.prisma", content: schema }] },
      script: true,
      exitCode: null,
      filters: noFilter,
    });
    engine.free();
    await pool.query(stdout ?? "");
    return describeDatabase(pool);
  });
  const { rows } = await on(migrated, describeDatabase);
  expect(rows.length).toBeGreaterThan(100);
  expect(rows).toEqual(whole.rows);
});

test("a database from a later version is left alone", async () => {
  await on(migrated, (pool) =>
    pool.query(
      `INSERT INTO _prisma_migrations (id, checksum, migration_name, finished_at, started_at, applied_steps_count)
       VALUES ('x', 'x', '9999_from_the_future', now(), now(), 1)`,
    ),
  );
  await expect(migrate(migrated.url, home)).rejects.toThrow(/later version/);
});

/** Stands before the database and breaks off every connection but the first. */
async function breaking(database: TestDatabase): Promise<{ url: string; server: Server }> {
  const url = new URL(database.url);
  const port = Number(url.port);
  let connections = 0;
  const server = createServer((socket) => {
    socket.on("error", () => {});
    if (connections++ > 0) return void socket.once("data", () => socket.destroy());
    const there = connect(port, "127.0.0.1");
    there.on("error", () => {});
    socket.pipe(there).pipe(socket);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  url.port = String(typeof address === "object" && address?.port);
  return { url: url.href, server };
}

test("a connection that breaks is named, not hidden behind the engine, and the next start goes on", async () => {
  const database = await testDatabase("bare");
  const { url, server } = await breaking(database);
  await expect(migrate(url, home)).rejects.toThrow(/migrated \(Connection terminated unexpectedly\): start again\.$/);
  server.close();
  expect((await migrate(database.url, home)).length).toBeGreaterThan(0);
  await database.drop();
});

test("a migration that fails half-way is told from one that could not begin, also at the next start", async () => {
  const database = await testDatabase("bare");
  const version = await mkdtemp(join(tmpdir(), "holdfast-migrate-"));
  await cp(join(home, "prisma"), join(version, "prisma"), { recursive: true });
  await migrate(database.url, version);
  const folder = join(version, "prisma/migrations/9998_broken");
  await mkdir(folder);
  await writeFile(join(folder, "migration.sql"), "CREATE TABLE half (id INT); ALTER TABLE nowhere ADD COLUMN x INT;");
  for (let again = 0; again < 2; again++) {
    await expect(migrate(database.url, version)).rejects.toThrow(/: restore it from a backup, then start again\.$/);
  }
  await rm(version, { recursive: true });
  await database.drop();
});
