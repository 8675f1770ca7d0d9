/** Opens entries of a log for `audit.worker.ts`: parses them and verifies their signatures. One of these for each core. */
import { type OpenedEntry, opener } from "@/lib/domain/audit/open";
import { type Parcel, unpack } from "@/lib/domain/audit/parcel";
import { fastHash } from "./fastHash";

export interface OpenJob {
  parcel: Parcel;
  /** Whether signatures are verified: not again those of entries that were verified before and are the same. */
  signatures: boolean;
}
export type OpenAnswer = { opened: OpenedEntry[] } | { failed: string };

const scope = self as unknown as DedicatedWorkerGlobalScope;
const ready = fastHash().then((hash) => ({
  verifying: opener(undefined, hash),
  trusting: opener(async () => true, hash),
}));

scope.addEventListener("message", ({ ports: [port] }) => {
  if (!port) return;
  port.onmessage = async ({ data: { parcel, signatures } }: MessageEvent<OpenJob>) => {
    let answer: OpenAnswer;
    try {
      const { verifying, trusting } = await ready;
      answer = { opened: await (signatures ? verifying : trusting)(unpack(parcel)) };
    } catch (error) {
      answer = { failed: error instanceof Error ? error.message : "failed" };
    }
    port.postMessage(answer);
  };
  ready.then(
    () => scope.postMessage("ready"),
    () => scope.postMessage("failed"),
  );
});
