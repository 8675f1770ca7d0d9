import "server-only";
import { type Bytes, own } from "@/lib/protocol/bytes";
import type { Digest } from "@/lib/protocol/fields";
import type { StatementName } from "@/lib/protocol/statements/statement";
import { database } from "../own-store";

export interface StoredEntry {
  /** Null until the sequencer has given the place. */
  index: number | null;
  leaf: Bytes;
  envelope: Bytes;
}

/** A scope's entries in their order, all or those of some names. */
export async function entriesOf(scope: Digest, ...names: StatementName[]): Promise<StoredEntry[]> {
  const rows = await (await database()).entry.findMany({
    where: { scope, ...(names.length > 0 && { name: { in: names } }) },
    orderBy: { scopeSeq: "asc" },
    select: { index: true, leaf: true, envelope: true },
  });
  return rows.map(({ index, leaf, envelope }) => ({
    index: index === null ? null : Number(index),
    leaf: own(leaf),
    envelope: own(envelope),
  }));
}
