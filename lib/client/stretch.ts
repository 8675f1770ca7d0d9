/** Argon2id in a worker of its own: always the product's profile, whatever a server may say. */
import { own } from "@/lib/protocol/bytes";
import type { Stretch } from "@/lib/protocol/stretch";
import type { StretchJob, StretchResult } from "./stretch.worker";

/** @throws Error if the worker cannot be started or runs out of memory. */
export const stretchInWorker: Stretch = (password, salt) =>
  new Promise((resolve, reject) => {
    const worker = new Worker(new URL("./stretch.worker.ts", import.meta.url), { type: "module" });
    const end = (act: () => void) => {
      worker.terminate();
      act();
    };
    worker.onmessage = ({ data }: MessageEvent<StretchResult>) =>
      end(() => ("stretched" in data ? resolve(data.stretched) : reject(new Error(data.failed))));
    worker.onerror = (event) => end(() => reject(new Error(event.message || "the worker did not start")));
    worker.postMessage({ password: own(password), salt: own(salt) } satisfies StretchJob);
  });
