import "server-only";
import type { Digest } from "@/lib/protocol/fields";
import { formatReceipt } from "@/lib/protocol/log/proof";
import { inclusionProof } from "@/lib/protocol/log/tree";
import type { Identity } from "./identity";
import type { Placement } from "./placements";
import type { Store } from "./store";

/** That a statement stands in the log, and where. */
export interface LogReceipt {
  digest: Digest;
  index: number;
  /** C2SP tlog-proof with the leaf: see `formatReceipt`. */
  proof: string;
}

/** How long a receipt is waited for, in milliseconds: while no sequencer is at work, a new one takes over in this time. */
const patience = 15_000;

/**
 * The receipts of what was committed, in order, each as soon as the sequencer has placed it.
 * @throws Error if one was not placed in time; it is in the log all the same, and gets its receipt when asked again.
 */
export async function receiptsOf(store: Store, entered: Identity[]): Promise<LogReceipt[]> {
  const placed = await inTime(Promise.all(entered.map((identity) => store.placements.of(identity))));
  return Promise.all(placed.map((placement) => receiptOf(store, placement)));
}

async function inTime<T>(placed: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error("no place in the log in time")), patience);
  });
  return Promise.race([placed, late]).finally(() => clearTimeout(timer));
}

async function receiptOf({ tiles }: Store, { digest, index, leaf, checkpoint }: Placement): Promise<LogReceipt> {
  const hashes = await inclusionProof(index, checkpoint.size, tiles.reader(checkpoint.size));
  return { digest, index, proof: formatReceipt(leaf, { index, hashes, checkpoint: checkpoint.note }) };
}
