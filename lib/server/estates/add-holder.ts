import "server-only";
import type { AddHolderInput } from "@/lib/contract/estates";
import type { Caller } from "../caller";
import { requireKey, requireRole } from "../guard";
import { consume, limits } from "../limits";
import { database } from "../own-store";
import { isRefused, type Refused, refused } from "../refused";
import { readCase } from "../world";

/** An executor and those who act jointly. */
const mostHolders = 6;

/**
 * Keeps the ticket of an inheritance for an executor, sealed to that executor's keys. The request must be signed by the
 * case key: whoever cannot do that has not got the ticket, and what they sealed would open nothing.
 */
export async function addHolder(caller: Caller, input: AddHolderInput): Promise<null | Refused> {
  const me = await requireRole(caller, "executor");
  if (isRefused(me)) return me;
  const key = requireKey(caller);
  if (isRefused(key)) return key;
  const state = await readCase(input.case);
  if (state?.key !== key || state.type !== "inheritance") return refused("notFound", "no inheritance of this key");
  const limited = await consume(limits.estates, key);
  if (limited) return limited;
  const db = await database();
  const to = await db.account.findUnique({ where: { key: input.to } });
  if (to?.role !== "executor") return refused("notFound", "no executor has this key");
  const id = { case_accountId: { case: input.case, accountId: to.id } };
  return db.$transaction(async (tx) => {
    const there = await tx.estate.findMany({ where: { case: input.case }, select: { accountId: true } });
    const has = (account: string) => there.some(({ accountId }) => accountId === account);
    if (to.id !== me.account.id && !has(me.account.id)) {
      return refused("notAllowed", "who shares a request has it first");
    }
    if (!has(to.id) && there.length >= mostHolders) return refused("notAllowed", "enough executors have it");
    const data = { sealed: input.sealed, addedAt: caller.now };
    await tx.estate.upsert({ where: id, create: { case: input.case, accountId: to.id, ...data }, update: data });
    return null;
  });
}
