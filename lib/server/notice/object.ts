import "server-only";
import type { ObjectionInput } from "@/lib/contract/notices";
import { fromBase64url } from "@/lib/protocol/bytes";
import { enterEvent } from "@/lib/store/events";
import type { NoticeRound } from "@/lib/store/notice-rounds";
import { objectionHash, objectionToken } from "@/lib/store/objection-token";
import type { Store } from "@/lib/store/store";
import type { Caller } from "../caller";
import { consume, forgive, limits } from "../limits";
import { ownStore } from "../own-store";
import { type Refused, refused } from "../refused";

/**
 * Somebody who had notice objects: it holds the request, once for each address, and is no veto. Whoever presses the link has
 * the letter: where the mail server's yes was lost, this is the proof that notice arrived.
 */
export async function objectTo(caller: Caller, { token }: ObjectionInput): Promise<null | Refused> {
  const barred = await consume(limits.objectionAddress, caller.address);
  if (barred) return barred;
  const store = await ownStore();
  const letter = await store.db.noticeLetter.findUnique({ where: { objection: objectionHash(fromBase64url(token)) } });
  if (!letter) return refused("letterUnknown", "no letter has this token");
  const { case: id, backup } = letter;
  // Nothing that could be led back to the address without the event key: it outlives the letters.
  const who = objectionHash(objectionToken(store, `${id}/${backup}/${letter.email}`));
  if (await consume(limits.objectionOnce, who)) return refused("objectionUsed", "this address has objected before");
  let held = false;
  try {
    const outcome = await enterObjection(store, letter);
    held = !("refused" in outcome);
    return "refused" in outcome ? refused(outcome.refused, outcome.because) : null;
  } finally {
    if (!held) await forgive(limits.objectionOnce, who);
  }
}

async function enterObjection(store: Store, { case: id, backup, round }: Letter) {
  const object = () => enterEvent(store, "case.objected", { case: id, backup, signedAt: store.clock() });
  const outcome = await object();
  if (!("refused" in outcome) || outcome.refused !== "noticeMissing") return outcome;
  const arrived = { case: id, backup, round: round as NoticeRound, outcome: "accepted" as const };
  await enterEvent(store, "notice.sent", { ...arrived, signedAt: store.clock() });
  return object();
}

interface Letter {
  case: string;
  backup: string;
  round: string;
}
