/** The guardians' side of a case besides their votes: where notes are sealed to, and the brake. */
import type { Signed } from "@/lib/protocol/statements/statement";
import { holds, liftedBy } from "../holding";
import { type Refusal, refuse } from "../refusal";
import type { World } from "../state";
import { atDesk, isRefusal, notesHaveDesk } from "./common";

export function deskMade(world: World, signed: Signed<"case.desk">, now: number): Refusal | null {
  const desk = atDesk(world, signed, signed.body.case, now);
  if (isRefusal(desk)) return desk;
  const { state, roster } = desk;
  if (state.desk) return refuse("deskExists", "the case has its desk identity");
  const taken = [state.recipient, state.files.recipient, ...roster.guardians.map(({ recipient }) => recipient)];
  return taken.includes(signed.body.recipient) ? refuse("keyReused", "the desk's recipient has another role") : null;
}

export function held(world: World, signed: Signed<"case.held">, now: number): Refusal | null {
  const desk = atDesk(world, signed, signed.body.case, now);
  if (isRefusal(desk)) return desk;
  const { state, guardian } = desk;
  return state.holds.some((hold) => hold.guardian === guardian)
    ? refuse("holdUsed", "one hold per guardian and case")
    : notesHaveDesk(state, signed.body);
}

export function lifted(world: World, signed: Signed<"hold.lifted">, now: number): Refusal | null {
  const desk = atDesk(world, signed, signed.body.case, now);
  if (isRefusal(desk)) return desk;
  const { state, guardian, federation } = desk;
  const about = liftedBy(state, signed.body.hold, guardian).filter((hold) => holds(federation, state, hold, now));
  if (about.length === 0) return refuse("holdMissing", "no such hold is in effect");
  return about.every(({ lifts }) => lifts.some((lift) => lift.guardian === guardian))
    ? refuse("notYourHold", "another's hold takes a threshold of guardians, and this one has been counted")
    : null;
}
