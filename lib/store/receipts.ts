import "server-only";
import type { Digest } from "@/lib/protocol/fields";
import { formatReceipt } from "@/lib/protocol/log/proof";
import { tileReader } from "@/lib/protocol/log/tile";
import { inclusionProof } from "@/lib/protocol/log/tree";
import type { Identity } from "./identity";
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
  await inTime(Promise.all(entered.map((identity) => store.placements.of(identity))));
  return readReceipts(store, entered);
}

async function inTime(placed: Promise<unknown>): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error("no place in the log in time")), patience);
  });
  await Promise.race([placed, late]).finally(() => clearTimeout(timer));
}

async function readReceipts(store: Store, entered: Identity[]): Promise<LogReceipt[]> {
  const { rows } = await store.pool.query<{
    identity: string;
    digest: string;
    index: string;
    leaf: Uint8Array;
    size: string;
    note: string;
  }>(
    `SELECT e.identity, e.digest, e.index, e.leaf, c.size, c.note
       FROM entry e, (SELECT size, note FROM checkpoint ORDER BY size DESC LIMIT 1) c WHERE e.identity = ANY($1)`,
    [entered],
  );
  const found = new Map(rows.map((row) => [row.identity, row]));
  return Promise.all(
    entered.map(async (identity) => {
      const row = found.get(identity);
      if (!row) throw new Error("a placed entry is not in the log");
      const { index, size } = { index: Number(row.index), size: Number(row.size) };
      const reader = tileReader(size, (tile) => store.tiles.read(tile));
      const hashes = await inclusionProof(index, size, reader);
      return {
        digest: row.digest,
        index,
        proof: formatReceipt(new Uint8Array(row.leaf), { index, hashes, checkpoint: row.note }),
      };
    }),
  );
}
