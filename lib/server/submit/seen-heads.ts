import "server-only";
import { seenIn } from "@/lib/protocol/statements/seen";
import type { Signed } from "@/lib/protocol/statements/statement";
import { database } from "../own-store";
import { type Refused, refused } from "../refused";

/**
 * What a signer saw must be a tree that this log has signed. Other browsers hold it against their own and stop for good
 * where it differs, and no share is released on a smaller one: a single guardian with a made-up head could end both.
 */
export async function refuseUnknownHeads(statements: readonly Signed[]): Promise<Refused | null> {
  const seen = statements.flatMap((statement) => seenIn(statement) ?? []);
  if (seen.length === 0) return null;
  const sizes = [...new Set(seen.map(({ size }) => BigInt(size)))];
  const rows = await (await database()).checkpoint.findMany({
    where: { size: { in: sizes } },
    select: { size: true, root: true },
  });
  const signed = new Map(rows.map(({ size, root }) => [Number(size), root]));
  const unknown = seen.find(({ size, root }) => signed.get(size) !== root);
  return unknown
    ? refused("seenUnknown", `no checkpoint of ${unknown.size} leaves has the root ${unknown.root}`)
    : null;
}
