import { fileURLToPath } from "node:url";
import pg from "pg";
import { env } from "@/lib/env/env";
import { migrate } from "@/lib/store/migrate";
import { lastNotices } from "@/lib/store/outbox-list";
import { outboxLine } from "./outbox-line";
import { reachDatabase } from "./reach-database";
import { explain } from "./run-until-stopped";

const home = fileURLToPath(new URL("../..", import.meta.url));

/** How many notices are told of. */
const count = 50;

/** `npm run outbox`: the last notices and what became of each, the newest last. Works beside a running server. */
async function printOutbox(): Promise<void> {
  const { databaseUrl, close } = await reachDatabase(env());
  try {
    await migrate(databaseUrl, home);
    const pool = new pg.Pool({ connectionString: databaseUrl, max: 1 });
    const notices = await lastNotices(pool, count).finally(() => pool.end());
    console.log(notices.length === 0 ? "No notices yet." : notices.reverse().map(outboxLine).join("\n"));
  } finally {
    await close();
  }
}

printOutbox().catch((error: unknown) => {
  process.exitCode = explain(error);
});
