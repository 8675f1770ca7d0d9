import { type ChildProcess, spawn } from "node:child_process";
import { childEnvironment } from "@/lib/env/env";
import { StartFault } from "@/lib/store/fault";

/** How long the server may take to answer, and to stop, in milliseconds. */
const patience = { start: 90_000, stop: 15_000 };

export interface ServerProcess {
  /** Resolves with its exit code if the server ends by itself. */
  ended: Promise<number | null>;
  stop(): Promise<void>;
}

/**
 * Starts the server in a process of its own and waits until its health is good.
 * @param script what is run; it says "listening" over the channel, and ends on "stop".
 * @throws StartFault if it does not come up.
 */
export async function startServer(
  script: string,
  port: number,
  env: Record<string, string | undefined>,
): Promise<ServerProcess> {
  const child = spawn(process.execPath, [script], {
    stdio: ["ignore", "inherit", "inherit", "ipc"],
    env: childEnvironment({ ...env, PORT: String(port), NODE_ENV: "production", NODE_OPTIONS: undefined }),
  });
  const ended = new Promise<number | null>((resolve) => child.on("exit", resolve));
  const server: ServerProcess = { ended, stop: () => stop(child, ended) };
  try {
    await listening(child);
    await healthy(port, ended);
  } catch (error) {
    await server.stop();
    throw error;
  }
  return server;
}

const listening = (child: ChildProcess): Promise<void> =>
  new Promise((resolve, reject) => {
    child.on("message", (message) => {
      if (message === "listening") resolve();
    });
    child.on("exit", (code) => reject(new StartFault(`The server ended before it was ready (code ${code}).`)));
    child.on("error", reject);
  });

async function healthy(port: number, ended: Promise<unknown>): Promise<void> {
  let gone = false;
  void ended.then(() => {
    gone = true;
  });
  let last = "it does not answer";
  for (const until = Date.now() + patience.start; Date.now() < until && !gone; ) {
    const answer = await fetch(`http://127.0.0.1:${port}/api/health`, { signal: AbortSignal.timeout(10_000) }).catch(
      () => null,
    );
    if (answer?.ok) return;
    last = answer ? `it answers ${answer.status}` : last;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new StartFault(gone ? "The server ended before it was ready." : `The server does not become healthy: ${last}.`);
}

async function stop(child: ChildProcess, ended: Promise<unknown>): Promise<void> {
  if (child.exitCode === null && child.signalCode === null) {
    if (child.connected) child.send("stop");
    const hard = setTimeout(() => child.kill("SIGKILL"), patience.stop);
    await ended;
    clearTimeout(hard);
  }
}
