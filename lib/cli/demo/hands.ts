import { type ChildProcess, fork } from "node:child_process";
import { availableParallelism } from "node:os";
import { fileURLToPath } from "node:url";
import type { Done, JobName, Wanted } from "./jobs";

/** Processes that do the members' and guardians' heavy work, so that all processors of the machine share it. */
export interface Hands {
  ask<N extends JobName>(name: N, wanted: Wanted<N>): Promise<Done<N>>;
  close(): void;
}

interface Asked {
  message: { id: number; name: JobName; wanted: unknown };
  resolve(done: never): void;
  reject(error: Error): void;
}

interface Hand {
  child: ChildProcess;
  busy: Map<number, Asked>;
}

type Answer = { id: number; done: never } | { id: number; failed: string };

const script = fileURLToPath(new URL("hand.ts", import.meta.url));

/** What is made before the story comes to it. Whatever else is asked for, the story stands still until it is done. */
const madeAhead: ReadonlySet<JobName> = new Set<JobName>(["blindBackup", "buildBackup"]);

/** Jobs that a process has at a time: while native code stretches beside one, another goes on. */
const atOnce = 2;

export function startHands(count = Math.min(8, Math.max(2, availableParallelism()))): Hands {
  const waiting = { now: [] as Asked[], ahead: [] as Asked[] };
  let last = 0;
  let closed = false;
  const hands = Array.from({ length: count }, (): Hand => {
    const busy = new Map<number, Asked>();
    const child = fork(script, { execArgv: ["--import", "tsx"], serialization: "advanced" });
    child.on("message", (answer: Answer) => {
      const asked = busy.get(answer.id);
      busy.delete(answer.id);
      if ("failed" in answer) asked?.reject(new Error(answer.failed));
      else asked?.resolve(answer.done);
      handOut();
    });
    child.on("exit", (code) => {
      if (closed) return;
      const error = new Error(`a process of the demo ended with ${code}`);
      const left = [...busy.values(), ...waiting.now.splice(0), ...waiting.ahead.splice(0)];
      for (const { reject } of left) reject(error);
    });
    return { child, busy };
  });

  function handOut(): void {
    for (const { child, busy } of hands) {
      while (busy.size < atOnce && child.connected) {
        const asked = waiting.now.shift() ?? waiting.ahead.shift();
        if (!asked) return;
        busy.set(asked.message.id, asked);
        child.send(asked.message);
      }
    }
  }

  return {
    ask: (name, wanted) =>
      new Promise((resolve, reject) => {
        waiting[madeAhead.has(name) ? "ahead" : "now"].push({ message: { id: ++last, name, wanted }, resolve, reject });
        handOut();
      }),
    close() {
      closed = true;
      for (const { child } of hands) child.disconnect();
    },
  };
}
