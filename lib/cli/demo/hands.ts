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

/** Of Node: curves are computed in numbers that live for a moment, and in little room they are cleared away too often. */
export const roomForYoung = ["--max-semi-space-size=64"];

/** What is made before the story comes to it. Whatever else is asked for, the story stands still until it is done. */
const madeAhead: ReadonlySet<JobName> = new Set<JobName>(["drawCard", "blindBackup", "buildBackup", "checkBundles"]);

/** Jobs that a process has at a time: while native code stretches beside one, another goes on. */
const atOnce = 2;

/**
 * @param count processes that make what is for later, in the time that the story leaves. For what the story waits for
 * there is one more, which is given time before them: else it would stand behind whatever they have in hand.
 */
export function startHands(count = Math.min(8, Math.max(2, availableParallelism()))): Hands {
  const [prompt, patient]: [Crew, Crew] = [startCrew(1, []), startCrew(count, ["patient"])];
  let last = 0;
  return {
    ask: (name, wanted) =>
      new Promise((resolve, reject) => {
        (madeAhead.has(name) ? patient : prompt).take({ message: { id: ++last, name, wanted }, resolve, reject });
      }),
    close() {
      for (const crew of [prompt, patient]) crew.close();
    },
  };
}

/** Processes that take from one queue. */
interface Crew {
  take(asked: Asked): void;
  close(): void;
}

function startCrew(count: number, args: string[]): Crew {
  const waiting: Asked[] = [];
  let closed = false;
  const hands = Array.from({ length: count }, (): Hand => {
    const busy = new Map<number, Asked>();
    const child = fork(script, args, { execArgv: [...roomForYoung, "--import", "tsx"], serialization: "advanced" });
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
      for (const { reject } of [...busy.values(), ...waiting.splice(0)]) reject(error);
    });
    return { child, busy };
  });

  function handOut(): void {
    for (const { child, busy } of hands) {
      while (busy.size < atOnce && child.connected) {
        const asked = waiting.shift();
        if (!asked) return;
        busy.set(asked.message.id, asked);
        child.send(asked.message);
      }
    }
  }

  return {
    take(asked) {
      waiting.push(asked);
      handOut();
    },
    close() {
      closed = true;
      for (const { child } of hands) child.disconnect();
    },
  };
}
