/** Makes or opens a kit or a key file. One job, then it ends. */
import { formatKeyFile, makeKit, openKit } from "@/lib/protocol/kit";
import type { KitWork } from "./kitWork";

export interface KitJob {
  name: keyof KitWork;
  given: Parameters<KitWork[keyof KitWork]>;
}
export type KitResult<N extends keyof KitWork> = { done: Awaited<ReturnType<KitWork[N]>> } | { failed: string };

const scope = self as unknown as DedicatedWorkerGlobalScope;
const work = { formatKeyFile, makeKit, openKit } as Record<KitJob["name"], (...given: unknown[]) => Promise<unknown>>;

scope.addEventListener("message", async ({ data: { name, given } }: MessageEvent<KitJob>) => {
  try {
    scope.postMessage({ done: await work[name](...given) });
  } catch (error) {
    scope.postMessage({ failed: error instanceof Error ? error.message : "failed" });
  }
});
