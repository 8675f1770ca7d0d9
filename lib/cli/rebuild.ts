import { fileURLToPath } from "node:url";
import pg from "pg";
import { env } from "@/lib/env/env";
import { migrate } from "@/lib/store/migrate";
import { rebuild } from "@/lib/store/rebuild";
import { reachDatabase } from "./reach-database";
import { explain } from "./run-until-stopped";

const home = fileURLToPath(new URL("../..", import.meta.url));

/** `npm run rebuild`: exit code 0 if what is stored is what the log says, 1 with the differences, or if it cannot run. */
async function compare(): Promise<number> {
  const { databaseUrl, close } = await reachDatabase(env());
  try {
    await migrate(databaseUrl, home);
    const pool = new pg.Pool({ connectionString: databaseUrl, max: 1 });
    const { entries, differences } = await rebuild(pool).finally(() => pool.end());
    for (const difference of differences) console.error(difference);
    if (differences.length > 0) return 1;
    console.log(`Everything derived from the ${entries} entries of the log is as it is stored.`);
    return 0;
  } finally {
    await close();
  }
}

compare()
  .catch(explain)
  .then((code) => {
    process.exitCode = code;
  });
