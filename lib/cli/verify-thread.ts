/** A thread that opens entries for `npm run verify`: parses them and verifies their signatures. */
import { parentPort, workerData } from "node:worker_threads";
import { opener } from "@/lib/domain/audit/open";
import { type Parcel, unpack } from "@/lib/domain/audit/parcel";

export interface ThreadData {
  /** Whether signatures are verified: not again those of entries that were verified before and are the same. */
  signatures: boolean;
}

const open = opener((workerData as ThreadData).signatures ? undefined : async () => true);
const port = parentPort;

port?.on("message", async (parcel: Parcel) => {
  port.postMessage(await open(unpack(parcel)));
});
