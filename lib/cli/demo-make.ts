import { writeDemoFolder } from "@/lib/env/demo-folder";
import { env } from "@/lib/env/env";
import { openStoreWith } from "@/lib/server/own-store";
import { StoryClock } from "./demo/clock";
import { age, makeDemo } from "./demo/make";
import { sizes } from "./demo/size";

/** What `npm run demo` starts on the fresh database of its data folder. */
async function make(): Promise<void> {
  const end = Date.now();
  const clock = new StoryClock(end - age);
  const store = await openStoreWith(clock.now);
  try {
    const size = process.argv.includes("--small") ? sizes.small : sizes.full;
    const demo = await makeDemo({ clock, end, size, progress: (line) => console.log(line) });
    await writeDemoFolder(env().dataDir, demo);
  } finally {
    await store.close();
  }
}

// A Ctrl-C reaches this process as well; it ends when its starter says so, or is gone.
for (const signal of ["SIGINT", "SIGTERM"] as const) process.on(signal, () => {});
process.on("disconnect", () => process.exit(1));
make()
  .then(() => process.exit(0))
  .catch((error: unknown) => {
    console.error(error);
    process.exit(1);
  });
