import "server-only";
import type { ObjectionInput } from "@/lib/contract/notices";
import { fromBase64url } from "@/lib/protocol/bytes";
import { enterEvent } from "@/lib/store/events";
import type { NoticeRound } from "@/lib/store/notice-rounds";
import { objectionHash } from "@/lib/store/objection-token";
import type { Caller } from "../caller";
import { consume, limits } from "../limits";
import { ownStore } from "../own-store";
import { type Refused, refused } from "../refused";

/**
 * Somebody who had notice objects: it holds the request, once, and is no veto. Whoever presses the link has the letter:
 * where the mail server's yes was lost, this is the proof that notice arrived.
 */
export async function objectTo(caller: Caller, { token }: ObjectionInput): Promise<null | Refused> {
  const barred = await consume(limits.objectionAddress, caller.address);
  if (barred) return barred;
  const store = await ownStore();
  const letter = await store.db.noticeLetter.findUnique({ where: { objection: objectionHash(fromBase64url(token)) } });
  if (!letter) return refused("letterUnknown", "no letter has this token");
  const { case: id, backup } = letter;
  const object = () => enterEvent(store, "case.objected", { case: id, backup, signedAt: store.clock() });
  let outcome = await object();
  if ("refused" in outcome && outcome.refused === "noticeMissing") {
    const round = letter.round as NoticeRound;
    const arrived = { case: id, backup, round, outcome: "accepted" as const, signedAt: store.clock() };
    await enterEvent(store, "notice.sent", arrived);
    outcome = await object();
  }
  return "refused" in outcome ? refused(outcome.refused, outcome.because) : null;
}
