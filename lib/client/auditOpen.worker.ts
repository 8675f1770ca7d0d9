/** Opens entries of a log for `audit.worker.ts`: parses them and verifies their signatures. One of these for each core. */
import { type OpenedEntry, opener } from "@/lib/domain/audit/open";
import { type Parcel, unpack } from "@/lib/domain/audit/parcel";
import { fastHash } from "./fastHash";

export type OpenAnswer = { opened: OpenedEntry[] } | { failed: string };

const scope = self as unknown as DedicatedWorkerGlobalScope;
const ready = fastHash().then((hash) => opener(undefined, hash));

scope.addEventListener("message", ({ ports: [port] }) => {
  if (!port) return;
  port.onmessage = async ({ data }: MessageEvent<Parcel>) => {
    let answer: OpenAnswer;
    try {
      const open = await ready;
      answer = { opened: await open(unpack(data)) };
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
