import "server-only";
import { randomBytes } from "node:crypto";
import { chmod, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import pg from "pg";
import { offerTestPostgres, testPostgres } from "@/lib/env/test-run";
import { startEmbedded } from "./embedded";
import { migrate } from "./migrate";

/** For tests alone: one PostgreSQL for a whole run, one database for each file that asks, so that files run in parallel. */
const template = "holdfast_template";
const home = fileURLToPath(new URL("../..", import.meta.url));

/** vitest's globalSetup: starts the server and migrates a template. @returns the teardown. */
export default async function setup(): Promise<() => Promise<void>> {
  const dataDir = await mkdtemp(join(tmpdir(), "holdfast-test-"));
  // Under root the cluster belongs to another user, who has to pass through this folder.
  await chmod(dataDir, 0o711);
  const settings = { fsync: "off", synchronous_commit: "off", full_page_writes: "off", max_connections: "200" };
  const server = await startEmbedded({ dataDir, password: randomBytes(16).toString("hex"), settings });
  await onServer(server.url, `CREATE DATABASE ${template}`);
  await migrate(withDatabase(server.url, template), home);
  offerTestPostgres(server.url);
  return async () => {
    await server.stop();
    await rm(dataDir, { recursive: true, force: true });
  };
}

function withDatabase(serverUrl: string, database: string): string {
  const url = new URL(serverUrl);
  url.pathname = `/${database}`;
  return url.href;
}

async function onServer(serverUrl: string, sql: string): Promise<void> {
  const client = new pg.Client({ connectionString: serverUrl });
  await client.connect();
  try {
    await client.query(sql);
  } finally {
    await client.end();
  }
}

export interface TestDatabase {
  url: string;
  /** Also ends connections that are still open. */
  drop(): Promise<void>;
}

/** A database of its own: migrated and empty, or (`bare`) without any table. */
export async function testDatabase(kind: "migrated" | "bare" = "migrated"): Promise<TestDatabase> {
  const name = `t_${randomBytes(8).toString("hex")}`;
  await onServer(testPostgres(), `CREATE DATABASE ${name}${kind === "bare" ? "" : ` TEMPLATE ${template}`}`);
  return {
    url: withDatabase(testPostgres(), name),
    drop: () => onServer(testPostgres(), `DROP DATABASE ${name} WITH (FORCE)`),
  };
}
