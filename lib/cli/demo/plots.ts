import type { DeskNotes } from "@/lib/protocol/notes";
import type { VerificationRecord } from "@/lib/protocol/statements/record";
import {
  announce,
  approve,
  deny,
  hold,
  lift,
  match,
  recuse,
  release,
  sayKeyLost,
  takeBack,
  type Verified,
} from "./acts";
import type { DemoGuardian } from "./door";
import { type Member, veto } from "./members";
import { later } from "./people";
import { complete, openRequest, openWithName, type Request, withdraw } from "./request";
import type { Story } from "./story";
import type { Tale } from "./tales";
import { denialNotes, holdNotes, messages, placesOfMeeting, recognitions, relationships } from "./texts";

/** One request: who asks, since when, and the guardians in the order in which they come to it. */
export interface Plot {
  story: Story;
  member: Member;
  openedAt: number;
  guardians: DemoGuardian[];
  /** Told when a request is open. */
  opened(request: Request): void;
}

/** How a person was met; now a neighbour's kitchen, now a passport on a table. */
function met({ by }: Story): Verified {
  const { record, notes } = by.is(0.75) ? personally(by) : byDocument(by);
  return by.is(0.7) ? { record, notes } : { record };
}

const common = { code: "scanned", comparedWithCard: true, consent: true } as const;

const personally = (by: Story["by"]): { record: VerificationRecord; notes: DeskNotes } => ({
  record: {
    door: "knownPersonally",
    proofing: "onsiteAttended",
    method: "applicantReference",
    evidence: [],
    ...common,
  },
  notes: {
    relationship: by.pick(relationships),
    yearsKnown: by.whole(1, 25),
    recognisedBy: by.pick(recognitions),
    place: by.pick(placesOfMeeting),
  },
});

const byDocument = (by: Story["by"]): { record: VerificationRecord; notes: DeskNotes } => ({
  record: {
    door: "byDocument",
    proofing: "onsiteAttended",
    method: "inPersonFacialComparison",
    evidence: [
      {
        type: by.pick(["passport", "nationalIdentityCard", "driversLicence"] as const),
        strength: by.pick(["strong", "superior"] as const),
        validation: "visualAndTactileInspection",
        result: "genuine",
      },
    ],
    ...common,
  },
  notes: {
    documents: [
      { number: `DEMO-${by.whole(100_000, 999_999)}`, country: by.pick(["GH", "NG", "BR", "PT", "JP", "SE"]) },
    ],
    place: by.pick(placesOfMeeting),
  },
});

/** The member asks, now with a picture of today, now without. */
function ask(
  { story, member, guardians, opened }: Plot,
  over: Partial<Parameters<typeof openRequest>[1]> = {},
): Promise<Request> {
  const { by } = story;
  const guardian = by.is(0.9) ? guardians[0] : undefined;
  const asking = {
    name: member.name,
    namesake: member,
    message: by.is(0.85) ? by.pick(messages) : undefined,
    contact: by.is(0.3) ? member.card.contact : undefined,
    sitter: by.is(0.5) ? member.sitter : undefined,
    guardian,
    ...over,
  };
  return openRequest(story, asking).then((request) => {
    opened(request);
    return request;
  });
}

type Told = (plot: Plot) => Tale;

/** A while after what was told last. */
const afterHours = ({ clock, by }: Story, hours: number): number => later(clock.now(), hours, by);

/** Opened and matched, with so many approvals; the share goes along with each. */
async function* upTo(plot: Plot, approvals: number): AsyncGenerator<number, Request> {
  const { story, member, guardians } = plot;
  yield plot.openedAt;
  const request = await ask(plot);
  yield afterHours(story, 5);
  await match(story, guardians[0] as DemoGuardian, request, member);
  for (const [place, guardian] of guardians.slice(0, approvals).entries()) {
    yield afterHours(story, place === 0 ? 0.2 : 14);
    await approve(story, guardian, request, member, met(story));
  }
  return request;
}

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

const nobodyHasLooked: Told = async function* (plot) {
  yield plot.openedAt;
  await ask(plot);
};

/** The name was typed as no card bears it. */
const noCardMatches: Told = async function* (plot) {
  yield plot.openedAt;
  const [given = ""] = plot.member.name.split(" ");
  await ask(plot, { name: `${given} ${given.slice(0, 2)}ndersen`, namesake: undefined });
};

const matched: Told = async function* (plot) {
  yield* upTo(plot, 0);
};

const oneApproval: Told = async function* (plot) {
  yield* upTo(plot, 1);
};

const twoApprovals: Told = async function* (plot) {
  yield* upTo(plot, 2);
};

const released: Told = async function* (plot) {
  yield* upTo(plot, 3);
};

const held: Told = async function* (plot) {
  const { story, guardians } = plot;
  const request = yield* upTo(plot, 1);
  yield afterHours(story, 3);
  const note = story.by.pick(holdNotes);
  await hold(story, guardians[2] as DemoGuardian, request, { note, coercion: ["accompanied", "hurried"] });
};

const heldAndLifted: Told = async function* (plot) {
  const { story, guardians } = plot;
  const request = yield* upTo(plot, 1);
  const third = guardians[2] as DemoGuardian;
  yield afterHours(story, 3);
  const placed = await hold(story, third, request, { note: story.by.pick(holdNotes) });
  yield afterHours(story, 20);
  await lift(story, third, request, placed);
};

const oneDenial: Told = async function* (plot) {
  const { story, guardians } = plot;
  const request = yield* upTo(plot, 1);
  yield afterHours(story, 4);
  await deny(story, guardians[1] as DemoGuardian, request, "notThePerson", { note: story.by.pick(denialNotes) });
};

const twoRecused: Told = async function* (plot) {
  const { story, guardians } = plot;
  const request = yield* upTo(plot, 1);
  yield afterHours(story, 2);
  await recuse(story, guardians[3] as DemoGuardian, request, "requester");
  yield afterHours(story, 2);
  await recuse(story, guardians[4] as DemoGuardian, request, "cannotJudge");
};

const takenBack: Told = async function* (plot) {
  const { story, member, guardians } = plot;
  const request = yield* upTo(plot, 2);
  yield afterHours(story, 5);
  await takeBack(story, guardians[1] as DemoGuardian, request, member);
};

const keyLost: Told = async function* (plot) {
  const { story, member, guardians } = plot;
  const request = yield* upTo(plot, 1);
  for (const guardian of guardians.slice(0, 3)) {
    yield afterHours(story, 4);
    await sayKeyLost(story, guardian, request, member);
  }
};

/** A try has been made; the person has not said yet that all is back. */
const opened: Told = async function* (plot) {
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

const approved: Told = async function* (plot) {
  yield* withRival(plot);
};

const partlyHandedOver: Told = async function* (plot) {
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
const corrected: Told = async function* (plot) {
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

const completed: Told = async function* (plot) {
  yield* finished(plot, yield* upTo(plot, 3), "restored");
};

const redeemedInPart: Told = async function* (plot) {
  yield* finished(plot, yield* upTo(plot, 3), "partlyRedeemed");
};

const completedKeyLost: Told = async function* (plot) {
  const { story, member, guardians } = plot;
  const request = yield* upTo(plot, 3);
  for (const guardian of guardians.slice(0, 3)) {
    yield afterHours(story, 0.4);
    await sayKeyLost(story, guardian, request, member);
  }
  yield* finished(plot, request, "restored");
};

const denied: Told = async function* (plot) {
  const { story, guardians } = plot;
  const request = yield* upTo(plot, 0);
  for (const [place, reason] of (["notThePerson", "codeDiffers", "notThePerson"] as const).entries()) {
    yield afterHours(story, 9);
    const notes = { note: story.by.pick(denialNotes), ...(place === 2 && { coercion: ["instructed" as const] }) };
    await deny(story, guardians[place] as DemoGuardian, request, reason, notes);
  }
};

/** Too few are left who may judge. */
const deniedByRecusals: Told = async function* (plot) {
  const { story, guardians } = plot;
  const request = yield* upTo(plot, 0);
  for (const [place, reason] of (["cannotJudge", "requester"] as const).entries()) {
    yield afterHours(story, 7);
    await recuse(story, guardians[place] as DemoGuardian, request, reason);
  }
  yield afterHours(story, 7);
  await deny(story, guardians[2] as DemoGuardian, request, "other", { note: "Nobody of us knows this person." });
};

const vetoed: Told = async function* (plot) {
  const { story, member } = plot;
  const request = yield* upTo(plot, 1);
  yield afterHours(story, 10);
  await veto(story, member, request.caseId);
};

const withdrawn: Told = async function* (plot) {
  const { story } = plot;
  const request = yield* upTo(plot, 0);
  yield afterHours(story, 26);
  await withdraw(story, request);
};

/** Nobody came; after sixty days it is over. */
const expired: Told = oneApproval;

/** When a plot may have begun, in days before the end. */
export interface Scene {
  told: Told;
  days: [least: number, most: number];
  /** Requests that it opens. */
  requests: number;
  /** Of a member who shares the name with others. */
  shared?: true;
  /** A visitor may stand in for the person: the code to show is told. */
  playable?: true;
}

const scene = (told: Told, least: number, most: number, over: Partial<Scene> = {}): Scene => ({
  ...{ told, days: [least, most], requests: 1 },
  ...over,
});

/** Every state that the product has, each at least once. */
export const scenes: Record<string, Scene> = {
  nobodyHasLooked: scene(nobodyHasLooked, 0.02, 2, { playable: true }),
  noCardMatches: scene(noCardMatches, 0.1, 3),
  severalCards: scene(nobodyHasLooked, 0.3, 1, { shared: true }),
  severalCardsMatched: scene(oneApproval, 3, 5, { shared: true }),
  matched: scene(matched, 0.6, 4, { playable: true }),
  oneApproval: scene(oneApproval, 1.5, 20, { playable: true }),
  twoApprovals: scene(twoApprovals, 2, 12, { playable: true }),
  held: scene(held, 2, 4),
  heldAndLifted: scene(heldAndLifted, 3, 9),
  oneDenial: scene(oneDenial, 2, 9),
  twoRecused: scene(twoRecused, 2, 14),
  takenBack: scene(takenBack, 3, 16),
  keyLost: scene(keyLost, 3, 10),
  approved: scene(approved, 5, 9, { requests: 2 }),
  partlyHandedOver: scene(partlyHandedOver, 6, 10, { requests: 2 }),
  corrected: scene(corrected, 3, 6, { requests: 2 }),
  released: scene(released, 3, 6),
  opened: scene(opened, 3, 7),
  completed: scene(completed, 5, 250),
  redeemedInPart: scene(redeemedInPart, 20, 120),
  completedKeyLost: scene(completedKeyLost, 30, 160),
  denied: scene(denied, 5, 150),
  deniedByRecusals: scene(deniedByRecusals, 20, 80),
  // Later than sixty days after its opening a request has run out, whatever else came to pass.
  vetoed: scene(vetoed, 6, 50),
  withdrawn: scene(withdrawn, 5, 140),
  expired: scene(expired, 62, 140),
};

/** What else there is much of. */
export const usual = [
  ...["completed", "oneApproval", "completed", "nobodyHasLooked", "completed", "twoApprovals", "completed", "expired"],
  ...["completed", "denied", "matched", "completed", "withdrawn", "nobodyHasLooked", "completed", "oneApproval"],
  ...["completed", "twoApprovals", "completed", "held", "vetoed", "completed", "noCardMatches", "completed"],
];
