import { createServer } from "node:net";
import pg from "pg";
import { StartFault } from "@/lib/store/fault";

const reasons: Record<string, string> = {
  ECONNREFUSED: "nothing answers there",
  ENOTFOUND: "there is no such host",
  EAI_AGAIN: "the host's name cannot be looked up",
  ETIMEDOUT: "it does not answer",
  "28P01": "user or password is wrong",
  "28000": "the user may not connect",
  "3D000": "there is no such database",
};

/** Tries the database of DATABASE_URL. @throws StartFault with host and name, never with the password. */
export async function tryDatabase(databaseUrl: string): Promise<void> {
  const client = new pg.Client({ connectionString: databaseUrl, connectionTimeoutMillis: 10_000 });
  client.on("error", () => {});
  try {
    await client.connect();
    await client.query("SELECT 1");
  } catch (error) {
    const { code = "", message } = error as NodeJS.ErrnoException;
    const why = reasons[code] ?? (message.includes("timeout") ? "it does not answer" : code || "it refused");
    throw new StartFault(`DATABASE_URL: ${whereabouts(databaseUrl)} cannot be used, ${why}.`);
  } finally {
    await client.end().catch(() => {});
  }
}

function whereabouts(databaseUrl: string): string {
  try {
    const { hostname, port, pathname } = new URL(databaseUrl);
    return `the database ${pathname.slice(1) || "(default)"} at ${hostname || "localhost"}:${port || 5432}`;
  } catch {
    return "the address";
  }
}

/** How long the server of a start that was killed may still hold the port: it ends by itself. In milliseconds. */
const lingering = 3_000;

/** @throws StartFault if something listens on this port of 127.0.0.1 already. */
export async function tryPort(port: number): Promise<void> {
  for (const until = Date.now() + lingering; ; ) {
    const code = await listenOnce(port);
    if (code === null) return;
    if (code !== "EADDRINUSE") throw new StartFault(`Port ${port} cannot be used (${code}): set PORT to another.`);
    if (Date.now() > until) throw new StartFault(`Port ${port} is taken by another program: set PORT to another.`);
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}

/** @returns null, or why nothing can listen there. */
const listenOnce = (port: number): Promise<string | null> =>
  new Promise((resolve) => {
    const server = createServer();
    server.on("error", ({ code }: NodeJS.ErrnoException) => resolve(code ?? "unknown"));
    server.listen(port, "127.0.0.1", () => server.close(() => resolve(null)));
  });
