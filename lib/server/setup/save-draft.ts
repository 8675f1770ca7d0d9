import "server-only";
import type { DraftInput } from "@/lib/contract/setup";
import type { Caller } from "../caller";
import { requireAccount } from "../guard";
import { isRefused, type Refused, refused } from "../refused";
import { settingUp } from "./setting-up";
import { discardGenesis, requireConvener } from "./state";

/** Settles name, numbers and policy. A genesis that was drawn up says something else now, and is thrown away. */
export async function saveDraft(caller: Caller, draft: DraftInput): Promise<null | Refused> {
  const member = await requireAccount(caller);
  if (isRefused(member)) return member;
  return settingUp(async (tx) => {
    const seat = await requireConvener(member, tx);
    if (isRefused(seat)) return seat;
    const { guardians, threshold, policy, federation, fedimint } = draft;
    if (threshold > guardians) return refused("badInput", "the threshold is above the number of guardians");
    const clauses = [...policy.recovery.clauses, ...policy.inheritance.clauses];
    if (clauses.some(({ count }) => count > guardians)) {
      return refused("badInput", "a clause of the policy asks for more guardians than there are");
    }
    const row = { federation, guardians, threshold, policy, fedimint: fedimint ?? null, updatedAt: caller.now };
    await tx.setupDraft.upsert({ where: { id: 1 }, create: { id: 1, ...row }, update: row });
    await discardGenesis(tx);
    return null;
  });
}
