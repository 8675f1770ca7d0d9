/**
 * The server process, a child of the launcher: Next.js on 127.0.0.1. It ends when the launcher says so, or is gone; a
 * Ctrl-C at the terminal reaches both, and is left to the launcher, who stops things in their order.
 */
import { createServer } from "node:http";
import { fileURLToPath } from "node:url";
import next from "next";

for (const signal of ["SIGINT", "SIGTERM"]) process.on(signal, () => {});
process.on("disconnect", () => process.exit(1));

const dir = fileURLToPath(new URL("../..", import.meta.url));
const hostname = "127.0.0.1";
const port = Number(process.env.PORT);
const app = next({ dev: false, dir, hostname, port });
await app.prepare();
const server = createServer(app.getRequestHandler());
server.on("error", ({ code }) => {
  process.send({ failed: code });
  process.exit(1);
});
process.on("message", async (message) => {
  if (message !== "stop") return;
  // Requests under way are answered; connections kept open for later ones are not waited for.
  const closed = new Promise((resolve) => server.close(resolve));
  server.closeIdleConnections();
  setTimeout(() => server.closeAllConnections(), 5_000).unref();
  await closed;
  const store = await Promise.resolve(globalThis.holdfastStore).catch(() => null);
  await store?.close();
  process.exit(0);
});
server.listen(port, hostname, () => process.send("listening"));
