/** The kit's formats behind scrypt, away from the page: it fills 256 MiB, a second's work, and five on a small phone. */
import { formatKeyFile, makeKit, openKit } from "@/lib/protocol/kit";
import type { KitJob, KitResult } from "./kit.worker";
import { oneJob } from "./oneJob";

const here = { formatKeyFile, makeKit, openKit };
export type KitWork = typeof here;

const away =
  <N extends keyof KitWork>(name: N) =>
  async (...given: Parameters<KitWork[N]>): Promise<Awaited<ReturnType<KitWork[N]>>> => {
    const worker = new Worker(new URL("./kit.worker.ts", import.meta.url), { type: "module" });
    const result = await oneJob<KitJob, KitResult<N>>(worker, { name, given });
    if ("failed" in result) throw new Error(result.failed);
    return result.done;
  };

/** As lib/protocol/kit.ts has them. Each may throw NoWorker besides; where there are no workers, nothing is away. */
export const kitWork: KitWork =
  typeof Worker === "undefined"
    ? here
    : { formatKeyFile: away("formatKeyFile"), makeKit: away("makeKit"), openKit: away("openKit") };
