/** For tests alone: what the launcher expects of a server (see ../serve.mjs), without the pages behind it. */
import { createServer } from "node:http";

for (const signal of ["SIGINT", "SIGTERM"]) process.on(signal, () => {});
process.on("disconnect", () => process.exit(1));
const server = createServer((_, response) => response.end(JSON.stringify({ status: "ok", pid: process.pid })));
process.on("message", () => {
  server.closeAllConnections();
  server.close(() => process.exit(0));
});
server.listen(Number(process.env.PORT), "127.0.0.1", () => process.send("listening"));
