/** Argon2id in a worker of its own: always the product's profile, whatever a server may say. */
import { own } from "@/lib/protocol/bytes";
import type { Stretch } from "@/lib/protocol/stretch";
import { oneJob } from "./oneJob";
import type { StretchJob, StretchResult } from "./stretch.worker";

/** @throws Error if the worker cannot be started or runs out of memory. */
export const stretchInWorker: Stretch = async (password, salt) => {
  const worker = new Worker(new URL("./stretch.worker.ts", import.meta.url), { type: "module" });
  const result = await oneJob<StretchJob, StretchResult>(worker, { password: own(password), salt: own(salt) });
  if ("failed" in result) throw new Error(result.failed);
  return result.stretched;
};
