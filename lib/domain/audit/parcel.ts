/** Entries on their way to a worker: in one piece of memory that is handed over, not copied. */
import { type Bytes, concat } from "@/lib/protocol/bytes";
import { leafSize } from "@/lib/protocol/log/entry";
import type { Closed } from "./open";

export interface Parcel {
  /** leaf ‖ envelope ‖ leaf ‖ envelope ‖ … */
  bytes: Bytes;
  /** Bytes of each envelope, in order. */
  lengths: number[];
}

export const pack = (entries: readonly Closed[]): Parcel => ({
  bytes: concat(...entries.flatMap(({ leaf, envelope }) => [leaf, envelope])),
  lengths: entries.map(({ envelope }) => envelope.length),
});

/** Inverse of {@link pack}; the entries share the parcel's memory. */
export function unpack({ bytes, lengths }: Parcel): Closed[] {
  let at = 0;
  return lengths.map((length) => {
    const middle = at + leafSize;
    const leaf = bytes.subarray(at, middle);
    at = middle + length;
    return { leaf, envelope: bytes.subarray(middle, at) };
  });
}
