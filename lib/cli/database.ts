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

/** @throws StartFault if something listens on this port of 127.0.0.1 already. */
export function tryPort(port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.on("error", ({ code }: NodeJS.ErrnoException) => {
      const why = code === "EADDRINUSE" ? "is taken by another program" : `cannot be used (${code})`;
      reject(new StartFault(`Port ${port} ${why}: set PORT to another.`));
    });
    server.listen(port, "127.0.0.1", () => server.close(() => resolve()));
  });
}
