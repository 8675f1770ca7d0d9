import "server-only";
import type { EntryDto } from "@/lib/contract/log";
import { toBase64url } from "@/lib/protocol/bytes";
import type { Digest } from "@/lib/protocol/fields";
import { entriesOf } from "./entries";

/** A scope's entries in their order, as they travel. */
export async function entryDtos(scope: Digest): Promise<EntryDto[]> {
  const entries = await entriesOf(scope);
  return entries.map(({ index, leaf, envelope }) => ({
    index,
    leaf: toBase64url(leaf),
    envelope: toBase64url(envelope),
  }));
}
