import { EnvironmentFault, env, startedByNpm } from "@/lib/env/env";
import { StartFault } from "@/lib/store/fault";
import { launch } from "./launch";

/** Launches the server that `script` runs, and ends this process when it is told to, or when the server ends. */
export async function runUntilStopped(script: string): Promise<void> {
  process.exit(await run(script).catch(explain));
}

/** Resolves when this process is told to end. */
export const toldToStop = (): Promise<"signal"> =>
  new Promise((resolve) => {
    for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.on(signal, () => resolve("signal"));
    whenOrphaned(() => resolve("signal"));
  });

async function run(script: string): Promise<number> {
  const stopped = toldToStop();
  const launched = await launch({ env: env(), script, say: console.log });
  const why = await Promise.race([stopped, launched.ended]);
  console.log(why === "signal" ? "Stopping …" : "The server has ended by itself. Stopping …");
  await launched.stop();
  console.log("Holdfast has stopped.");
  return why === "signal" ? 0 : 1;
}

/**
 * npm runs us in a shell, and where a signal is sent to npm alone that shell ends without handing it on. So a start that
 * npm made stops when it has lost its parent.
 */
function whenOrphaned(stop: () => void): void {
  if (!startedByNpm()) return;
  const parent = process.ppid;
  const look = () => {
    if (process.ppid !== parent) stop();
  };
  setInterval(look, 500).unref();
}

/** Says on the error stream why a command failed: a sentence where we know one. @returns the exit code. */
export function explain(error: unknown): number {
  console.error(error instanceof EnvironmentFault || error instanceof StartFault ? error.message : error);
  return 1;
}
