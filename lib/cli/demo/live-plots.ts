import { announce, approve, deny, hold, lift, match, recuse, release, sayKeyLost, takeBack } from "./acts";
import type { DemoGuardian } from "./door";
import { met } from "./meetings";
import { afterHours, ask, type Plot, type Told, upTo } from "./plot";
import { openWithName, type Request, withdraw } from "./request";
import { denialNotes, holdNotes } from "./texts";

/** Requests that are under way when real time goes on. */

export const nobodyHasLooked: Told = async function* (plot) {
  yield plot.openedAt;
  await ask(plot);
};

/** The name was typed as no card bears it. */
export const noCardMatches: Told = async function* (plot) {
  yield plot.openedAt;
  const [given = ""] = plot.member.name.split(" ");
  await ask(plot, { name: `${given} ${given.slice(0, 2)}ndersen`, namesake: undefined });
};

export const matched: Told = async function* (plot) {
  yield* upTo(plot, 0);
};

export const oneApproval: Told = async function* (plot) {
  yield* upTo(plot, 1);
};

export const twoApprovals: Told = async function* (plot) {
  yield* upTo(plot, 2);
};

export const released: Told = async function* (plot) {
  yield* upTo(plot, 3);
};

export const held: Told = async function* (plot) {
  const { story, guardians } = plot;
  const request = yield* upTo(plot, 1);
  yield afterHours(story, 3);
  const note = story.by.pick(holdNotes);
  await hold(story, guardians[2] as DemoGuardian, request, { note, coercion: ["accompanied", "hurried"] });
};

export const heldAndLifted: Told = async function* (plot) {
  const { story, guardians } = plot;
  const request = yield* upTo(plot, 1);
  const third = guardians[2] as DemoGuardian;
  yield afterHours(story, 3);
  const placed = await hold(story, third, request, { note: story.by.pick(holdNotes) });
  yield afterHours(story, 20);
  await lift(story, third, request, placed);
};

export const oneDenial: Told = async function* (plot) {
  const { story, guardians } = plot;
  const request = yield* upTo(plot, 1);
  yield afterHours(story, 4);
  await deny(story, guardians[1] as DemoGuardian, request, "notThePerson", { note: story.by.pick(denialNotes) });
};

export const twoRecused: Told = async function* (plot) {
  const { story, guardians } = plot;
  const request = yield* upTo(plot, 1);
  yield afterHours(story, 2);
  await recuse(story, guardians[3] as DemoGuardian, request, "requester");
  yield afterHours(story, 2);
  await recuse(story, guardians[4] as DemoGuardian, request, "cannotJudge");
};

export const takenBack: Told = async function* (plot) {
  const { story, member, guardians } = plot;
  const request = yield* upTo(plot, 2);
  yield afterHours(story, 5);
  await takeBack(story, guardians[1] as DemoGuardian, request, member);
};

export const keyLost: Told = async function* (plot) {
  const { story, member, guardians } = plot;
  const request = yield* upTo(plot, 1);
  for (const guardian of guardians.slice(0, 3)) {
    yield afterHours(story, 4);
    await sayKeyLost(story, guardian, request, member);
  }
};

/** A try has been made; the person has not said yet that all is back. */
export const opened: Told = async function* (plot) {
  const { story, member } = plot;
  const request = yield* upTo(plot, 3);
  yield afterHours(story, 5);
  await openWithName(story, request, member);
};

/** A first request was given up after a share had left: from then on shares follow the quorum. */
async function* withRival(plot: Plot): AsyncGenerator<number, Request> {
  const { story, member, guardians } = plot;
  const first = yield* upTo(plot, 1);
  yield afterHours(story, 30);
  await withdraw(story, first);
  yield afterHours(story, 3);
  const second = await ask(plot, { message: "I lost the ticket of my first request. Sorry to trouble you again." });
  yield afterHours(story, 6);
  await match(story, guardians[1] as DemoGuardian, second, member);
  for (const guardian of guardians.slice(0, 3)) {
    yield afterHours(story, 9);
    await approve(story, guardian, second, member, { ...met(story), share: "stays" });
  }
  return second;
}

export const approved: Told = async function* (plot) {
  yield* withRival(plot);
};

export const partlyHandedOver: Told = async function* (plot) {
  const { story, member, guardians } = plot;
  const request = yield* withRival(plot);
  for (const guardian of guardians.slice(0, 2)) {
    yield afterHours(story, 3);
    await announce(story, guardian, request, member);
    yield afterHours(story, 0.1);
    await release(story, guardian, request, member);
  }
};

/** A slip in the name, noticed; the second request names the first. */
export const corrected: Told = async function* (plot) {
  const { story, member, guardians } = plot;
  const slip = `${member.name.slice(0, -1)}x${member.name.slice(-1)}`;
  yield plot.openedAt;
  const first = await ask(plot, { name: slip, namesake: undefined });
  yield afterHours(story, 20);
  const second = await ask(plot, { corrects: first.caseId });
  yield afterHours(story, 0.5);
  await withdraw(story, first);
  yield afterHours(story, 5);
  await match(story, guardians[1] as DemoGuardian, second, member);
  yield afterHours(story, 0.4);
  await approve(story, guardians[1] as DemoGuardian, second, member, met(story));
};
