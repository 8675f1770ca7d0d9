/** What a guardian reads before an act is signed: what will be signed, to whom it goes, what it brings, what can be undone. */

import type { ApprovalFacts } from "./approve";
import { countInWords, placeInWords } from "./caseWords";
import { lengthInWords } from "./policyWords";

export interface Asked {
  title: string;
  /** One sentence each. */
  says: string[];
  /** On the button. */
  act: string;
}

/** The act of the last step, as task and button name it. */
export const approveAct = (releases: boolean): string =>
  releases ? "Approve and hand over my share" : "Approve this request";

export function askApproval(facts: ApprovalFacts, person: string): Asked {
  const { deciding, releases, have, needed, released, releasesNeeded } = facts;
  const opens = releases && released + 1 >= releasesNeeded && have + 1 >= needed;
  return {
    title: `Approve ${person}’s request?`,
    says: [
      `You sign that you met ${person}, that the code on their screen is this request’s, and that the card is theirs.`,
      releases
        ? `In the same act your share of this backup goes to ${person}’s browser, sealed so that nobody else can open it.`
        : "Nothing leaves yet: your share follows in a step of its own, once enough guardians have approved.",
      deciding
        ? `You are the deciding one: ${placeInWords(have + 1)} of ${countInWords(needed)}.${opens ? ` After this ${person} can read what was kept.` : ""}`
        : standingAfter(have + 1, needed),
      releases
        ? "A share that has left can’t be taken back. The approval can, which holds back what has not left yet."
        : "You can take the approval back until your share has left.",
    ],
    act: approveAct(releases),
  };
}

function standingAfter(have: number, needed: number): string {
  const lacking = needed - have;
  if (lacking > 0) {
    return `You are the ${placeInWords(have)} of ${countInWords(needed)}: ${countInWords(lacking)} more must verify before anything can be opened.`;
  }
  return `You are the ${placeInWords(have)}; it takes ${countInWords(needed)}.`;
}

export function askRelease(person: string, announce: boolean): Asked {
  return {
    title: "Hand over your share?",
    says: [
      ...(announce
        ? ["Your browser announces it, reads the log to its end once more, and looks for an objection or a hold."]
        : []),
      `You sign that your share of this backup goes to ${person}’s browser, sealed so that nobody else can open it.`,
      "It can’t be taken back.",
    ],
    act: "Hand over my share",
  };
}

export const askMatch = (card: string): Asked => ({
  title: `Is this the card of the person in this request?`,
  says: [
    `You sign that this request is about the backup of the card “${card}”.`,
    "Nothing leaves by this. The owner’s device is shown the request and can object. It can’t be undone.",
  ],
  act: "This is the card",
});

/** @param ends what `wouldEnd` says. */
export const askDenial = (person: string, ends: boolean): Asked => ({
  title: ends ? "Stop this request?" : "Say no to this request?",
  says: [
    `You sign that ${person} is not to be given this backup.`,
    ends
      ? "With your no, too few guardians are left to approve: the request ends at once, and for good."
      : "Alone this does not end it: others may still approve. Call them.",
    ends ? "It can’t be undone." : "While the request lives you can change your mind, by approving it.",
  ],
  act: ends ? "Stop this request" : "Say no to this request",
});

export const askRecusal = (ends: boolean): Asked => ({
  title: "Step back from this request?",
  says: [
    "You sign that you leave this request to the other guardians. An approval of yours falls away.",
    ...(ends ? ["Without you, too few guardians are left to approve: the request ends at once."] : []),
    "It can’t be undone: in this request you can neither approve nor stop it later.",
  ],
  act: "Step back",
});

/** @param lasts milliseconds after which the hold lapses. */
export const askHold = (lasts: number, threshold: number): Asked => ({
  title: "Put this request on hold?",
  says: [
    `You sign that nothing leaves for ${lengthInWords(lasts)}. Guardians can go on verifying in the meantime.`,
    `You can lift it any time, or ${countInWords(threshold)} others can. You have one hold in each request.`,
  ],
  act: "Put it on hold",
});

export const askLift = (mine: boolean, have: number, threshold: number): Asked => ({
  title: "Lift the hold?",
  says: mine
    ? ["You sign that your hold ends now. You have no second one in this request."]
    : [
        `You sign that this hold should end. It takes ${countInWords(threshold)} guardians; you are the ${placeInWords(have + 1)}.`,
      ],
  act: "Lift the hold",
});

export const askWithdrawal = (left: boolean): Asked => ({
  title: "Take your approval back?",
  says: [
    "You sign that your approval stands no longer.",
    left
      ? "Your share has left already and can’t be taken back; the approval no longer counts for what others hand over."
      : "Your share stays with you.",
    "You can approve again later.",
  ],
  act: "Take my approval back",
});

export const askKeyLost = (person: string, threshold: number): Asked => ({
  title: "Is the old device out of the owner’s hands?",
  says: [
    `You sign that you have met ${person}, and that the device with the backup’s key is no longer theirs.`,
    `Once ${countInWords(threshold)} guardians say so, objections and changes from that device count no more. It can’t be undone.`,
  ],
  act: "The old device is lost or stolen",
});
