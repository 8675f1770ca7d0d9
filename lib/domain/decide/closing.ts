/** What time does to a case, signed by the server's event key. */
import type { Signed } from "@/lib/protocol/statements/statement";
import { endOf } from "../ending";
import { caseKeptUntil } from "../keeping";
import { caseOf } from "../read";
import { type Refusal, refuse } from "../refusal";
import type { World } from "../state";
import { isRefusal, serverSigning } from "./common";

/** A case is over when its time is up, with or without this: it puts into the log what every fold derives. */
export function expired(world: World, signed: Signed<"case.expired">, now: number): Refusal | null {
  const federation = serverSigning(world, signed);
  if (isRefusal(federation)) return federation;
  const state = caseOf(world, signed.body.case);
  if (!state) return refuse("caseMissing", "no such case");
  const end = endOf(federation, state, now);
  if (!end) return refuse("notExpired", "the case has time left");
  return state.ended || end.how !== "expired" ? refuse("caseOver", `the case was ${end.how}`) : null;
}

export function purged(world: World, signed: Signed<"case.purged">, now: number): Refusal | null {
  const federation = serverSigning(world, signed);
  if (isRefusal(federation)) return federation;
  const state = caseOf(world, signed.body.case);
  if (!state) return refuse("caseMissing", "no such case");
  if (state.purged) return refuse("alreadyPurged", "the case's files are gone");
  const kept = caseKeptUntil(federation, state, now);
  if (kept === null) return refuse("notEnded", "the case is live");
  return now < kept ? refuse("purgeTooSoon", "the files are kept for the policy's retention") : null;
}
