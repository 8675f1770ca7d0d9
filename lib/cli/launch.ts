import { fileURLToPath } from "node:url";
import pg from "pg";
import { readDemoFolder } from "@/lib/env/demo-folder";
import type { Env } from "@/lib/env/env";
import { loadSecrets } from "@/lib/env/secrets";
import { issueSetupToken, setupLink, setupTokenIssued } from "@/lib/env/setup-token";
import { toBase64url } from "@/lib/protocol/bytes";
import { startEmbedded } from "@/lib/store/embedded";
import { StartFault } from "@/lib/store/fault";
import { migrate } from "@/lib/store/migrate";
import { lockDataFolder, prepareDataFolder } from "./data-folder";
import { tryDatabase, tryPort } from "./database";
import { startServer } from "./server-process";

const home = fileURLToPath(new URL("../..", import.meta.url));

export interface Launch {
  env: Env;
  /** The server's script; see `serve.mjs`. */
  script: string;
  /** Told what goes on, one line each. */
  say(line: string): void;
  /** Settings of the embedded PostgreSQL, where they are not the usual ones. */
  settings?: Record<string, string>;
  /** Done on the migrated database before the server starts. */
  prepare?(databaseUrl: string): Promise<void>;
}

export interface Launched {
  /** postgresql:// of the database in use. */
  databaseUrl: string;
  /** Resolves when the server has ended by itself, which it should not. */
  ended: Promise<unknown>;
  /** Stops server, database and lock, in this order. */
  stop(): Promise<void>;
}

/**
 * Brings everything up, in the order in which each needs what was before it; what is up when something fails is taken
 * down again, last first.
 * @throws StartFault, one sentence that says what is wrong.
 */
export async function launch({ env, script, say, settings, prepare }: Launch): Promise<Launched> {
  const undo: (() => Promise<void>)[] = [];
  const stop = async () => {
    for (const step of undo.splice(0).reverse()) await step();
  };
  try {
    await prepareDataFolder(env.dataDir);
    undo.push(await lockDataFolder(env.dataDir));
    if (!env.demo && (await readDemoFolder(env.dataDir))) {
      throw new StartFault(
        `The data folder ${env.dataDir} is a demo's, with nothing real in it: set HOLDFAST_DATA_DIR.`,
      );
    }
    await tryPort(env.port);
    const secrets = await loadSecrets(env.dataDir);
    let { databaseUrl } = env;
    if (databaseUrl) await tryDatabase(databaseUrl);
    else {
      say("Starting the database …");
      const password = toBase64url(secrets.databasePassword);
      const database = await startEmbedded({
        dataDir: env.dataDir,
        password,
        progress: say,
        ...(settings && { settings }),
      });
      undo.push(database.stop);
      databaseUrl = database.url;
    }
    const applied = await migrate(databaseUrl, home);
    if (applied.length > 0) say(`The database was brought up to date (${applied.join(", ")}).`);
    await prepare?.(databaseUrl);
    say("Starting the server …");
    const server = await startServer(script, env.port, {
      DATABASE_URL: databaseUrl,
      HOLDFAST_DATA_DIR: env.dataDir,
      HOLDFAST_URL: env.url,
      NEXTAUTH_URL: env.url,
      NEXTAUTH_SECRET: toBase64url(secrets.sessionSecret),
      HOLDFAST_DEMO: env.demo ? "1" : undefined,
      SMTP_URL: env.smtpUrl ?? undefined,
    });
    undo.push(server.stop);
    const invitation = await invitationToSetUp(env, databaseUrl);
    say(`Holdfast is ready at ${env.url}`);
    if (invitation) say(invitation);
    return { databaseUrl, ended: server.ended, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

/** The first time: the one-time link. Later, while nobody has used it: how to get another. Else null. */
async function invitationToSetUp({ dataDir, url }: Env, databaseUrl: string): Promise<string | null> {
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  const begun = "SELECT EXISTS (SELECT FROM entry) OR EXISTS (SELECT FROM joiner) AS begun";
  const { rows } = await client.query<{ begun: boolean }>(begun).finally(() => client.end());
  if (rows[0]?.begun) return null;
  return (await setupTokenIssued(dataDir))
    ? "Nobody has set it up yet: npm run setup-link prints a new one-time link."
    : `Set it up with this link, which works once: ${setupLink(url, await issueSetupToken(dataDir))}`;
}
