/** What denying, stepping back or withdrawing would bring about: facts for the sentence that confirms it. */
import { endOf } from "@/lib/domain/ending";
import { caseOf, federationOf } from "@/lib/domain/read";
import type { CaseView } from "./case";
import type { Desk } from "./desk";

/** True if the others alone could not satisfy the policy any more, so that the request would be over. */
export function wouldEnd(desk: Desk, { checked: { world }, id }: CaseView, act: "deny" | "recuse"): boolean {
  const now = desk.device.now();
  const federation = federationOf(world);
  const state = caseOf(world, id);
  if (!federation || !state || endOf(federation, state, now)) return false;
  const mine = { guardian: desk.me, reason: "other", at: now, until: null };
  const after =
    act === "deny"
      ? { ...state, denials: [...state.denials, mine] }
      : { ...state, recusals: [...state.recusals, mine] };
  return endOf(federation, after, now)?.how === "denied";
}
