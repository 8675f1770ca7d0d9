import "server-only";
import type { FindExecutorInput, FoundExecutorDto } from "@/lib/contract/estates";
import type { Caller } from "../caller";
import { requireRole } from "../guard";
import { consume, limits } from "../limits";
import { database } from "../own-store";
import { isRefused, type Refused, refused } from "../refused";

/**
 * The executor behind an address, for somebody who wants to act together with that person. Name and keys are the server's
 * word: before anything is sealed to them, both people compare five words.
 */
export async function findExecutor(caller: Caller, { email }: FindExecutorInput): Promise<FoundExecutorDto | Refused> {
  const me = await requireRole(caller, "executor");
  if (isRefused(me)) return me;
  const limited = await consume(limits.executorFound, me.account.id);
  if (limited) return limited;
  const found = await (await database()).account.findUnique({ where: { email } });
  if (found?.role !== "executor") return refused("notFound", "no executor has this address");
  const { name, key, recipient, witnessKey } = found;
  return { name, keys: { key, recipient, witnessKey } };
}
