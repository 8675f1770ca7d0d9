import "server-only";
import type { NoticesInput } from "@/lib/contract/notices";
import { endOf, isVetoed } from "@/lib/domain/ending";
import { backupOf, caseOf, policyOfCase } from "@/lib/domain/read";
import { waitOf } from "@/lib/domain/waiting";
import type { Caller } from "../caller";
import { requireGuardian } from "../guard";
import { ownStore } from "../own-store";
import { isRefused, type Refused, refused } from "../refused";
import { readWorld } from "../world";

/**
 * Where notice of a request goes: told by a guardian whose approval stands while a quorum does, for this request and this
 * backup alone. A guardian's later list takes the place of the earlier. The letters go out with the next run.
 */
export async function putNotices(
  caller: Caller,
  { case: id, backup: backupId, addresses }: NoticesInput,
): Promise<null | Refused> {
  const me = await requireGuardian(caller);
  if (isRefused(me)) return me;
  const world = await readWorld([id, backupId]);
  const state = caseOf(world, id);
  if (!state) return refused("caseMissing", "no such case");
  const backup = backupOf(world, backupId);
  if (!backup?.matched[id]) return refused("notMatched", "the case is not about this backup");
  const store = await ownStore();
  const now = store.clock();
  if (endOf(me.federation, state, now) !== null || isVetoed(state, backup))
    return refused("caseOver", "the case is over");
  const { notice, wait } = policyOfCase(me.federation, state);
  if (!notice && wait === 0) return refused("notAllowed", "nobody waits, so that there is nothing to give notice of");
  const stands = state.approvals.some(
    ({ guardian, backup: of, until }) => guardian === me.guardian && of === backupId && until === null,
  );
  if (!stands) return refused("notApproved", "the guardian has no standing approval");
  if (!waitOf(me.federation, state, backup)) return refused("quorumMissing", "there is no quorum to give notice of");
  const common = { case: id, backup: backupId, guardian: me.guardian };
  const emails = [...new Set(addresses.map((address) => address.toLowerCase()))];
  await store.db.$transaction([
    store.db.noticeAddress.deleteMany({ where: { ...common, email: { notIn: emails } } }),
    store.db.noticeAddress.createMany({
      data: emails.map((email) => ({ ...common, email, language: caller.language, createdAt: now })),
      skipDuplicates: true,
    }),
  ]);
  for (const listener of store.onNotices) listener();
  return null;
}
