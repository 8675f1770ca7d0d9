import "server-only";
import type { z } from "zod";
import type { TrailDto, TrailInput } from "@/lib/contract/log";
import type { Digest, PublicKey } from "@/lib/protocol/fields";
import { backupIdOf } from "@/lib/protocol/manifest";
import type { Caller } from "../caller";
import { requireReader } from "../guard";
import { consume, limits } from "../limits";
import { isRefused, type Refused, refused } from "../refused";
import { readCase } from "../world";
import { entryDtos } from "./entry-dto";

/** Whole scopes: for those who may read the log, any; for a backup's or case's key, its own. */
export async function readTrail(caller: Caller, { scope }: z.infer<typeof TrailInput>): Promise<TrailDto | Refused> {
  const barred = caller.key ? await bar(caller.key, scope) : await requireReader(caller);
  if (isRefused(barred)) return barred;
  const scopes = await Promise.all([...new Set(scope)].map(entryDtos));
  return { entries: scopes.flat() };
}

async function bar(key: PublicKey, scopes: readonly Digest[]): Promise<Refused | null> {
  const limited = await consume(limits.readKey, key);
  if (isRefused(limited)) return limited;
  for (const scope of scopes) {
    const own = scope === backupIdOf(key) || (await readCase(scope))?.key === key;
    if (!own) return refused("notAllowed", "the key is not this scope's own");
  }
  return null;
}
