import "server-only";
import type { FollowCaseDto } from "@/lib/contract/log";
import type { Digest } from "@/lib/protocol/fields";
import type { Caller } from "../caller";
import { requireKey } from "../guard";
import { consume, limits } from "../limits";
import { isRefused, type Refused, refused } from "../refused";
import { readCase } from "../world";
import { entryDtos } from "./entry-dto";
import { obstaclesOf } from "./request-obstacles";
import { rosterChain } from "./roster-chain";

/**
 * All that the requester may read: the case, and the scopes of those backups from which shares were released to it.
 * Before a guardian has acted on a backup nothing tells whether any bears the name.
 */
export async function followCase(caller: Caller, { id }: { id: Digest }): Promise<FollowCaseDto | Refused> {
  const key = requireKey(caller);
  if (isRefused(key)) return key;
  const limited = await consume(limits.readKey, key);
  if (isRefused(limited)) return limited;
  const state = await readCase(id);
  if (!state || state.key !== key) return refused("notFound", "no case of this key");
  const released = [...new Set(state.releases.map(({ backup }) => backup))];
  const [entries, obstacles, chain, ...backups] = await Promise.all([
    entryDtos(id),
    obstaclesOf(state, caller.now),
    rosterChain(),
    ...released.map(async (backup) => ({ backup, entries: await entryDtos(backup) })),
  ]);
  return { entries, backups, chain, obstacles };
}
