/** A thread that opens entries for `npm run verify`: parses them and verifies their signatures. */
import { parentPort } from "node:worker_threads";
import { opener } from "@/lib/domain/audit/open";
import { type Parcel, unpack } from "@/lib/domain/audit/parcel";

const open = opener();
const port = parentPort;

port?.on("message", async (parcel: Parcel) => {
  port.postMessage(await open(unpack(parcel)));
});
