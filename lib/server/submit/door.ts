import "server-only";
import type { Caller } from "../caller";
import { requireGuardian } from "../guard";
import { consume, limits } from "../limits";
import { isRefused, type Refused } from "../refused";

/**
 * Before a submission is read, for it may be many megabytes: whoever has no guardian's session is limited by address,
 * whatever the submission then turns out to be.
 */
export async function limitSubmissions(caller: Caller): Promise<Refused | null> {
  return isRefused(await requireGuardian(caller)) ? consume(limits.submitAddress, caller.address) : null;
}
