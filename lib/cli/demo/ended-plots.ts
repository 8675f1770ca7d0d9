import { deny, recuse, sayKeyLost } from "./acts";
import type { DemoGuardian } from "./door";
import { oneApproval } from "./live-plots";
import { veto } from "./members";
import { afterHours, type Plot, type Told, upTo } from "./plot";
import { complete, openWithName, type Request, withdraw } from "./request";
import type { Tale } from "./tales";
import { denialNotes } from "./texts";

/** Requests that are over. */

/** … and the words are back. */
async function* finished(plot: Plot, request: Request, outcome: Parameters<typeof complete>[2]): Tale {
  const { story, member } = plot;
  yield afterHours(story, 6);
  const contents = await openWithName(story, request, member);
  const wallet = contents.find(({ kind }) => kind === "words");
  const [planned] = member.compartments;
  if (JSON.stringify(wallet) !== JSON.stringify(planned?.payload)) throw new Error("other words came back");
  yield afterHours(story, 0.3);
  await complete(story, request, outcome);
}

export const completed: Told = async function* (plot) {
  yield* finished(plot, yield* upTo(plot, 3), "restored");
};

export const redeemedInPart: Told = async function* (plot) {
  yield* finished(plot, yield* upTo(plot, 3), "partlyRedeemed");
};

export const completedKeyLost: Told = async function* (plot) {
  const { story, member, guardians } = plot;
  const request = yield* upTo(plot, 3);
  for (const guardian of guardians.slice(0, 3)) {
    yield afterHours(story, 0.4);
    await sayKeyLost(story, guardian, request, member);
  }
  yield* finished(plot, request, "restored");
};

export const denied: Told = async function* (plot) {
  const { story, guardians } = plot;
  const request = yield* upTo(plot, 0);
  for (const [place, reason] of (["notThePerson", "codeDiffers", "notThePerson"] as const).entries()) {
    yield afterHours(story, 9);
    const notes = { note: story.by.pick(denialNotes), ...(place === 2 && { coercion: ["instructed" as const] }) };
    await deny(story, guardians[place] as DemoGuardian, request, reason, notes);
  }
};

/** Too few are left who may judge. */
export const deniedByRecusals: Told = async function* (plot) {
  const { story, guardians } = plot;
  const request = yield* upTo(plot, 0);
  for (const [place, reason] of (["cannotJudge", "requester"] as const).entries()) {
    yield afterHours(story, 7);
    await recuse(story, guardians[place] as DemoGuardian, request, reason);
  }
  yield afterHours(story, 7);
  await deny(story, guardians[2] as DemoGuardian, request, "other", { note: "Nobody of us knows this person." });
};

export const vetoed: Told = async function* (plot) {
  const { story, member } = plot;
  const request = yield* upTo(plot, 1);
  yield afterHours(story, 10);
  await veto(story, member, request.caseId);
};

export const withdrawn: Told = async function* (plot) {
  const { story } = plot;
  const request = yield* upTo(plot, 0);
  yield afterHours(story, 26);
  await withdraw(story, request);
};

/** Nobody came; after sixty days it is over. */
export const expired: Told = oneApproval;
