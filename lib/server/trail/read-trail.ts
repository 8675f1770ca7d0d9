import "server-only";
import type { z } from "zod";
import type { TrailDto, TrailInput } from "@/lib/contract/log";
import { federationScope } from "@/lib/domain/scope";
import type { Digest, PublicKey } from "@/lib/protocol/fields";
import { backupIdOf } from "@/lib/protocol/manifest";
import type { Caller } from "../caller";
import { countToday } from "../day-count";
import { requireReader } from "../guard";
import { consume, limits } from "../limits";
import { isRefused, type Refused, refused } from "../refused";
import { readCase } from "../world";
import { entryDtos } from "./entry-dto";

/**
 * Whole scopes: for those who may read the log, any; for a backup's or case's key, its own. How many records auditors have
 * opened stands in the log, in numbers, when the day is over.
 */
export async function readTrail(caller: Caller, { scope }: z.infer<typeof TrailInput>): Promise<TrailDto | Refused> {
  const asked = [...new Set(scope)];
  const barred = caller.key ? await bar(caller.key, scope) : await admit(caller, asked);
  if (barred) return barred;
  const scopes = await Promise.all(asked.map(entryDtos));
  return { entries: scopes.flat() };
}

async function admit(caller: Caller, scopes: readonly Digest[]): Promise<Refused | null> {
  const me = await requireReader(caller);
  if (isRefused(me)) return me;
  const records = scopes.filter((scope) => scope !== federationScope).length;
  if (me.account.role === "auditor" && records > 0) await countToday("readings", caller.now, records);
  return null;
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
