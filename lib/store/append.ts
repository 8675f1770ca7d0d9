import "server-only";
import type { Bytes } from "@/lib/protocol/bytes";
import { blobDigest } from "@/lib/protocol/hash";
import type { Guard } from "./commit";
import type { Identity } from "./identity";
import type { Submitted } from "./plan";
import { type LogReceipt, receiptsOf } from "./receipts";
import { blobsOf } from "./references";
import type { AppendRefusal } from "./refusals";
import type { Store } from "./store";

export interface Submission {
  /** Verified statements with the bytes of their envelopes, decided in this order. */
  statements: Submitted[];
  /** The sealed files that they name, where the store does not have them yet. */
  blobs?: Bytes[];
  /** What must hold, and is taken, in the same transaction. Not asked where every statement is a repetition. */
  guard?: Guard;
}

/**
 * The one way into the log: all statements of the submission are accepted, or none. A statement that is in the log
 * already is not entered again: it gets its receipt again.
 *
 * Resolves with the receipts when the sequencer has placed the entries. Whoever needs no receipt uses {@link enter}.
 * @throws Error on an outage; what was committed then stays, and the same submission again brings its receipts.
 */
export async function append(
  store: Store,
  submission: Submission,
): Promise<{ receipts: LogReceipt[] } | AppendRefusal> {
  const outcome = await enter(store, submission);
  if ("refused" in outcome) return outcome;
  return { receipts: await receiptsOf(store, outcome.entered) };
}

/** As {@link append}, but resolves as soon as the entries are committed. */
export async function enter(store: Store, submission: Submission): Promise<{ entered: Identity[] } | AppendRefusal> {
  const { statements, blobs = [], guard } = submission;
  if (statements.length === 0) throw new RangeError("nothing to append");
  const named = new Set(statements.flatMap(({ signed }) => blobsOf(signed).map(({ digest }) => digest)));
  const unasked = blobs.map(blobDigest).find((digest) => !named.has(digest));
  if (unasked) return { refused: "blobUnasked", because: `no statement names ${unasked}` };
  return store.writer.submit({ statements, blobs, guard });
}
