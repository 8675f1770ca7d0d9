/**
 * May this statement enter the log now? Pure and synchronous; server, guardian's browser, auditor and offline verifier
 * ask this same function, in the order of the log, with `now` = the entry's `acceptedAt`.
 *
 * Its signatures were verified when it was opened. That a statement enters once (`identityOf`) is checked where
 * all entries are known (by the store, and by `replay`); here the second effect is refused, each with a code of its own.
 */
import type { Signed, StatementName } from "@/lib/protocol/statements/statement";
import * as backup from "./decide/backup";
import * as closing from "./decide/closing";
import * as desk from "./decide/desk";
import * as evidence from "./decide/evidence";
import * as federation from "./decide/federation";
import * as matching from "./decide/matching";
import * as opening from "./decide/opening";
import * as release from "./decide/release";
import * as requester from "./decide/requester";
import * as votes from "./decide/votes";
import * as waiting from "./decide/waiting";
import { stateOf } from "./read";
import { type Refusal, refuse } from "./refusal";
import { scopeOf } from "./scope";
import type { World } from "./state";
import { clockTolerance } from "./time";

type Rules = { [N in StatementName]: (world: World, signed: Signed<N>, now: number) => Refusal | null };

const rules: Rules = {
  "roster.genesis": federation.genesis,
  "roster.updated": federation.updated,
  "kit.checked": federation.kitChecked,
  "shares.accepted": federation.sharesAccepted,
  "day.counted": federation.dayCounted,
  "log.continued": federation.logContinued,
  "backup.created": backup.created,
  "backup.updated": backup.updated,
  "payload.refreshed": backup.refreshed,
  "backup.deleted": backup.deleted,
  "backup.undeleted": backup.undeleted,
  "backup.purged": backup.purged,
  "case.matched": matching.matched,
  "case.vetoed": matching.vetoed,
  "backup.keyLost": matching.keyLost,
  "case.opened": opening.opened,
  "case.desk": desk.deskMade,
  "case.evidence": evidence.laidBefore,
  "case.question": evidence.asked,
  "case.answered": evidence.answered,
  "case.approved": votes.approved,
  "approval.withdrawn": votes.withdrawn,
  "case.denied": votes.denied,
  "case.recused": votes.recused,
  "case.held": desk.held,
  "case.objected": waiting.objected,
  "hold.lifted": desk.lifted,
  "request.preferred": matching.preferred,
  "wait.attested": waiting.attested,
  "notice.sent": waiting.noticeSent,
  "notice.stood": waiting.noticeStood,
  "release.intended": release.intended,
  "share.released": release.released,
  "share.refused": requester.shareRefused,
  "pepper.asked": requester.pepperAsked,
  "case.completed": requester.completed,
  "case.withdrawn": requester.withdrawn,
  "case.expired": closing.expired,
  "case.purged": closing.purged,
};

/** Signed by several people, one after the other: collecting the signatures may take days. */
const collected: readonly StatementName[] = ["roster.genesis", "roster.updated", "log.continued"];

/** The last moment at which a statement may be accepted; what several sign may have been drawn up long before. */
export const entersUntil = ({ name, body }: Signed): number =>
  collected.includes(name) ? Number.POSITIVE_INFINITY : body.signedAt + clockTolerance;

/** Signed within the tolerance of now, either way. */
const signedInTime = (signed: Signed, now: number): boolean =>
  now >= signed.body.signedAt - clockTolerance && now <= entersUntil(signed);

/**
 * @param now milliseconds; the time at which the statement would be accepted.
 * @returns null if it is accepted.
 * @throws Error if a scope that `needs` names has not been loaded.
 */
export function decide(world: World, signed: Signed, now: number): Refusal | null {
  if (!signedInTime(signed, now)) {
    return refuse("clockSkew", "signed more than ten minutes from the time of acceptance");
  }
  const state = stateOf(world, scopeOf(signed));
  if (state && now < state.lastAcceptedAt) return refuse("timeRanBackwards", "earlier than the scope's last entry");
  const rule = rules[signed.name] as (world: World, signed: Signed, now: number) => Refusal | null;
  return rule(world, signed, now);
}
