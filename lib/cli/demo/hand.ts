import { constants, setPriority } from "node:os";
import { type JobName, jobs } from "./jobs";

// The story is one process and waits for nobody else: what is made for later gets the time that it leaves.
if (process.argv.includes("patient")) {
  try {
    setPriority(constants.priority.PRIORITY_BELOW_NORMAL);
  } catch {
    // A system that allows no such thing makes the demo a little later.
  }
}

/** A process that does jobs, each as it comes, until whoever started it is gone. */
process.on("message", async ({ id, name, wanted }: { id: number; name: JobName; wanted: never }) => {
  try {
    process.send?.({ id, done: await jobs[name](wanted) });
  } catch (error) {
    process.send?.({ id, failed: error instanceof Error ? (error.stack ?? error.message) : String(error) });
  }
});
// A Ctrl-C reaches this process as well: its starter ends it.
for (const signal of ["SIGINT", "SIGTERM"] as const) process.on(signal, () => {});
process.on("disconnect", () => process.exit(0));
