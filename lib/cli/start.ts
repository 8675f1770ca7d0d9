import { fileURLToPath } from "node:url";
import { EnvironmentFault, env } from "@/lib/env/env";
import { faultSentence, launch } from "./launch";

/** `npm start`, after the bootstrap: runs until it is told to stop. */
async function start(): Promise<number> {
  const script = fileURLToPath(new URL("serve.mjs", import.meta.url));
  const stopped = new Promise<"signal">((resolve) => {
    for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.on(signal, () => resolve("signal"));
  });
  const launched = await launch({ env: env(), script, say: console.log });
  const why = await Promise.race([stopped, launched.ended]);
  console.log(why === "signal" ? "Stopping …" : "The server has ended by itself. Stopping …");
  await launched.stop();
  console.log("Holdfast has stopped.");
  return why === "signal" ? 0 : 1;
}

start()
  .catch((error: unknown) => {
    console.error((error instanceof EnvironmentFault ? error.message : faultSentence(error)) ?? error);
    return 1;
  })
  .then((code) => process.exit(code));
