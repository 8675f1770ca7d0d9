import { day } from "@/lib/domain/time";
import { announce, approve, deny, hold, match, recuse, release } from "./acts";
import type { DemoGuardian } from "./door";
import { attest, handNotice, object, prefer, putQuestion, reviewOf, standIn } from "./estate-acts";
import { type ExecutorName, estateOf, isEstateScene, type PlannedEstate } from "./estate-people";
import { answer as answerQuestion, type EstateRequest, layPapers, openEstate, receive } from "./heirs";
import { met } from "./meetings";
import { veto } from "./members";
import { afterHours, ask, type Plot, type Told } from "./plot";
import { complete, withdraw } from "./request";
import { denialNotes, estateMessages, estateQuestions, holdNotes } from "./texts";

/** Requests of heirs, one of each kind that there is. */

/** How long before the request the person died, as the papers say. */
const mourning = 40 * day;

function estateIn({ member }: Plot): PlannedEstate {
  if (!member.estate || !isEstateScene(member.estate)) throw new Error("the member leaves nothing");
  return estateOf(member.estate);
}

type Step<T = EstateRequest> = AsyncGenerator<number, T>;

async function openedBy(plot: Plot, executor: ExecutorName, message: string): Promise<EstateRequest> {
  const { story, guardians, opened } = plot;
  const [guardian] = guardians as [DemoGuardian];
  const request = await openEstate(story, { estate: estateIn(plot), executor, message, guardian });
  opened(request);
  return request;
}

async function* begun(plot: Plot): Step {
  yield plot.openedAt;
  return openedBy(plot, estateIn(plot).executor, plot.story.by.pick(estateMessages));
}

const diedIn = ({ openedAt }: Plot): number => openedAt - mourning;

async function* laid(plot: Plot): Step {
  const request = yield* begun(plot);
  yield afterHours(plot.story, 6);
  await layPapers(plot.story, request, estateIn(plot), diedIn(plot));
  return request;
}

async function approveStage(plot: Plot, guardian: DemoGuardian, request: EstateRequest, willKnown = false) {
  const { story, member } = plot;
  const evidence = await reviewOf(story, request, willKnown);
  await approve(story, guardian, request, member, { ...met(story), evidence, share: "stays" });
}

/** Papers laid, the card found, and so many guardians satisfied. */
async function* upTo(plot: Plot, approvals: number): Step {
  const { story, member, guardians } = plot;
  const request = yield* laid(plot);
  yield afterHours(story, 14);
  await match(story, guardians[0] as DemoGuardian, request, member);
  for (const guardian of guardians.slice(0, approvals)) {
    yield afterHours(story, 40);
    await approveStage(plot, guardian, request);
  }
  return request;
}

/** … enough of them; and notice was given: a guardian has reached whoever is to know. */
async function* noticed(plot: Plot): Step {
  const { story, member, guardians } = plot;
  const request = yield* upTo(plot, 3);
  const [first, , deciding] = guardians as [DemoGuardian, DemoGuardian, DemoGuardian];
  const addressed = member.card.notice !== undefined;
  if (addressed) {
    yield afterHours(story, 0.1);
    await handNotice(story, deciding, request, member);
  }
  yield afterHours(story, 8);
  await standIn(story, first, request, member, addressed ? "byTelephone" : story.by.is(0.5) ? "byLetter" : "inPerson");
  return request;
}

/** … and the browsers of three have attested it: the wait runs. */
async function* waiting(plot: Plot): Step {
  const { story, member, guardians } = plot;
  const request = yield* noticed(plot);
  for (const guardian of guardians.slice(0, 3)) {
    yield afterHours(story, 5);
    await attest(story, guardian, request, member);
  }
  return request;
}

/** Some hand over what comes now. */
async function* handedOver(plot: Plot, request: EstateRequest, count: number): Step<void> {
  const { story, member, guardians } = plot;
  for (const guardian of guardians.slice(0, count)) {
    yield afterHours(story, 5);
    await announce(story, guardian, request, member);
    yield afterHours(story, 0.1);
    await release(story, guardian, request, member);
  }
}

async function* waited(plot: Plot): Step {
  const request = yield* waiting(plot);
  yield plot.story.clock.now() + 31 * day;
  return request;
}

/** The will has arrived and was read. */
async function* willOut(plot: Plot): Step {
  const { story, member } = plot;
  const request = yield* waited(plot);
  yield* handedOver(plot, request, 3);
  yield afterHours(story, 9);
  expectLeft(plot, await receive(story, request, member), (will) => will);
  return request;
}

/** All of it has arrived. */
async function* allOut(plot: Plot): Step {
  const { story, member, guardians } = plot;
  const request = yield* willOut(plot);
  for (const guardian of guardians.slice(0, 3)) {
    yield afterHours(story, 20);
    await approveStage(plot, guardian, request, true);
  }
  yield* handedOver(plot, request, 3);
  yield afterHours(story, 7);
  expectLeft(plot, await receive(story, request, member), () => true);
  return request;
}

/** @throws Error unless exactly that came which was left for heirs, of this kind. */
function expectLeft({ member }: Plot, came: unknown[], which: (will: boolean) => boolean): void {
  const planned = member.compartments
    .filter(({ grants, payload }) => grants.some(({ grant }) => grant === "heirs") && which("will" in payload))
    .map(({ payload }) => payload);
  const said = (list: unknown[]) => list.map((one) => JSON.stringify(one)).sort();
  if (JSON.stringify(said(came)) !== JSON.stringify(said(planned))) throw new Error("other things came than were left");
}

export const estateOpened: Told = async function* (plot) {
  yield* begun(plot);
};

export const estateLaid: Told = async function* (plot) {
  yield* laid(plot);
};

/** One is satisfied, one steps back, two have asked. */
export const estateReviewed: Told = async function* (plot) {
  const { story, guardians } = plot;
  const request = yield* upTo(plot, 1);
  const [question, reply, open] = estateQuestions;
  yield afterHours(story, 3);
  await putQuestion(story, guardians[1] as DemoGuardian, request, question);
  yield afterHours(story, 20);
  await answerQuestion(story, request, reply);
  yield afterHours(story, 12);
  await recuse(story, guardians[4] as DemoGuardian, request, "beneficiary");
  yield afterHours(story, 4);
  await putQuestion(story, guardians[2] as DemoGuardian, request, open);
};

export const estateWaits: Told = async function* (plot) {
  yield* waiting(plot);
};

/** The letters went nowhere, and nobody has stood in. */
export const estateUnreached: Told = async function* (plot) {
  const { story, member, guardians } = plot;
  const request = yield* upTo(plot, 3);
  yield afterHours(story, 0.1);
  await handNotice(story, guardians[2] as DemoGuardian, request, member);
};

/** The person said to be dead asks for the own words back. */
export const estateFrozen: Told = async function* (plot) {
  const { story, member, guardians } = plot;
  yield* waiting(plot);
  yield afterHours(story, 24 * 8);
  const recovery = await ask(plot, { message: "I hear that I am dead. I was at sea, and my phone went overboard." });
  yield afterHours(story, 4);
  await match(story, guardians[3] as DemoGuardian, recovery, member);
};

export const estateHeld: Told = async function* (plot) {
  const { story, guardians } = plot;
  const request = yield* waiting(plot);
  yield afterHours(story, 24 * 9);
  await hold(story, guardians[3] as DemoGuardian, request, { note: holdNotes[1], coercion: ["hurried"] });
};

/** The letters were carried on by hand, and somebody who got one does not agree. */
export const estateObjected: Told = async function* (plot) {
  const { story, member, guardians } = plot;
  const request = yield* upTo(plot, 3);
  yield afterHours(story, 0.1);
  await handNotice(story, guardians[2] as DemoGuardian, request, member);
  yield afterHours(story, 24 * 4);
  await object(story, request);
};

/** A solicitor and a son ask for the same, and each has a guardian on their side. */
export const estateRivals: Told = async function* (plot) {
  const { story, member, guardians } = plot;
  const first = yield* upTo(plot, 1);
  yield afterHours(story, 30);
  const second = await openedBy(plot, "igor", "I am her son. My mother always said that it is mine.");
  yield afterHours(story, 3);
  await layPapers(story, second, { ...estateIn(plot), relation: "son" }, diedIn(plot));
  yield afterHours(story, 20);
  await match(story, guardians[1] as DemoGuardian, second, member);
  yield afterHours(story, 9);
  await prefer(story, guardians[0] as DemoGuardian, first, member);
  yield afterHours(story, 15);
  await prefer(story, guardians[1] as DemoGuardian, second, member);
};

/** Time is up, and one has handed over. */
export const estateWaitOver: Told = async function* (plot) {
  yield* handedOver(plot, yield* waited(plot), 1);
};

/** … and one guardian has confirmed that it is known. */
export const estateWillOut: Told = async function* (plot) {
  const { story, guardians } = plot;
  const request = yield* willOut(plot);
  yield afterHours(story, 30);
  await approveStage(plot, guardians[0] as DemoGuardian, request, true);
};

export const estateAllHandedOver: Told = async function* (plot) {
  yield* allOut(plot);
};

export const estateRedeemed: Told = async function* (plot) {
  const request = yield* allOut(plot);
  yield afterHours(plot.story, 50);
  await complete(plot.story, request, "redeemed");
};

export const estateRedeemedInPart: Told = async function* (plot) {
  const request = yield* allOut(plot);
  yield afterHours(plot.story, 50);
  await complete(plot.story, request, "partlyRedeemed");
};

/** Somebody was mistaken for dead. */
export const estateVetoed: Told = async function* (plot) {
  const { story, member } = plot;
  const request = yield* waiting(plot);
  yield afterHours(story, 24 * 6);
  await veto(story, member, request.caseId);
};

/** A power of attorney ends with the life of who gave it. */
export const estateDenied: Told = async function* (plot) {
  const { story, guardians } = plot;
  const request = yield* upTo(plot, 0);
  for (const [place, reason] of (["documentsNotGenuine", "other", "documentsNotGenuine"] as const).entries()) {
    yield afterHours(story, 30);
    const note =
      place === 1 ? "A power of attorney is not enough, and her sister knows nothing of him." : denialNotes[2];
    await deny(story, guardians[place] as DemoGuardian, request, reason, { note });
  }
};

export const estateWithdrawn: Told = async function* (plot) {
  const { story } = plot;
  const request = yield* laid(plot);
  yield afterHours(story, 50);
  await withdraw(story, request);
};

/** The papers never came; after a year it is over. */
export const estateRunOut: Told = estateOpened;
