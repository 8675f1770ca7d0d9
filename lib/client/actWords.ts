/** What a guardian reads before an act is signed: what will be signed, to whom it goes, what it brings, what can be undone. */
import type { ApprovalFacts } from "./approve";
import { countInWords, lengthInWords, placeInWords, type SayWords } from "./caseWords";

export interface Asked {
  title: string;
  /** One sentence or two each. */
  says: string[];
  /** On the button. */
  act: string;
}

/** The act of the last step, as task and button name it. */
export const approveAct = (say: SayWords, releases: boolean): string =>
  say(releases ? "act.approve.actReleasing" : "act.approve.act");

/** @param photos how many go along. @param heirs the person is an executor, and papers were checked. */
export function askApproval(
  say: SayWords,
  facts: ApprovalFacts,
  person: string,
  { photos = 0, heirs = false }: { photos?: number; heirs?: boolean } = {},
): Asked {
  const { releases } = facts;
  return {
    title: say("act.approve.title", { person }),
    says: [
      say(heirs ? "act.approve.metHeirs" : "act.approve.met", { person }),
      ...(photos > 0 ? [say("act.approve.photos", { count: photos })] : []),
      releases ? say("act.approve.releases", { person }) : say("act.approve.keeps"),
      standingAfter(say, facts, person),
      say(releases ? "act.approve.undoReleased" : "act.approve.undo"),
    ],
    act: approveAct(say, releases),
  };
}

function standingAfter(say: SayWords, facts: ApprovalFacts, person: string): string {
  const { deciding, releases, have, needed: all, released, releasesNeeded } = facts;
  const place = placeInWords(say, have + 1);
  const needed = countInWords(say, all);
  const opens = releases && released + 1 >= releasesNeeded && have + 1 >= all;
  if (deciding)
    return opens ? say("act.approve.opens", { place, needed, person }) : say("act.approve.deciding", { place, needed });
  const lacking = all - have - 1;
  return lacking > 0
    ? say("act.approve.lacking", { place, needed, lacking })
    : say("act.approve.enough", { place, needed });
}

export const askRelease = (say: SayWords, person: string, announce: boolean): Asked => ({
  title: say("act.release.title"),
  says: [
    ...(announce ? [say("act.release.announces")] : []),
    say("act.release.sign", { person }),
    say("act.release.undo"),
  ],
  act: say("act.release.act"),
});

/** @param card the name on it; null where it can't be opened. */
export const askMatch = (say: SayWords, card: string | null, heirs = false): Asked => ({
  title: say(heirs ? "act.match.titleHeirs" : "act.match.title"),
  says: [card === null ? say("act.match.signUnread") : say("act.match.sign", { card }), say("act.match.undo")],
  act: say("act.match.act"),
});

/** @param ends what `wouldEnd` says. */
export const askDenial = (say: SayWords, person: string, ends: boolean): Asked => ({
  title: say(ends ? "act.deny.titleEnds" : "act.deny.title"),
  says: [
    say("act.deny.sign", { person }),
    say(ends ? "act.deny.ends" : "act.deny.stays"),
    say(ends ? "act.deny.final" : "act.deny.undo"),
  ],
  act: say(ends ? "act.deny.actEnds" : "act.deny.act"),
});

export const askRecusal = (say: SayWords, ends: boolean): Asked => ({
  title: say("act.recuse.title"),
  says: [say("act.recuse.sign"), ...(ends ? [say("act.recuse.ends")] : []), say("act.recuse.final")],
  act: say("act.recuse.act"),
});

/** @param lasts milliseconds after which the hold lapses. */
export const askHold = (say: SayWords, lasts: number, threshold: number): Asked => ({
  title: say("act.hold.title"),
  says: [
    say("act.hold.sign", { length: lengthInWords(say, lasts) }),
    say("act.hold.lift", { threshold: countInWords(say, threshold) }),
  ],
  act: say("act.hold.act"),
});

export const askLift = (say: SayWords, mine: boolean, have: number, threshold: number): Asked => ({
  title: say("act.lift.title"),
  says: [
    mine
      ? say("act.lift.mine")
      : say("act.lift.others", { threshold: countInWords(say, threshold), place: placeInWords(say, have + 1) }),
  ],
  act: say("act.lift.act"),
});

export const askWithdrawal = (say: SayWords, left: boolean): Asked => ({
  title: say("act.withdraw.title"),
  says: [say("act.withdraw.sign"), say(left ? "act.withdraw.left" : "act.withdraw.stays"), say("act.withdraw.undo")],
  act: say("act.withdraw.act"),
});

/** @param person whom the guardian has met; null where it is an executor, who is not the owner. */
export const askKeyLost = (say: SayWords, person: string | null, threshold: number): Asked => ({
  title: say("act.keyLost.title"),
  says: [
    person === null ? say("act.keyLost.signHeirs") : say("act.keyLost.sign", { person }),
    say("act.keyLost.follows", { threshold: countInWords(say, threshold) }),
  ],
  act: say("act.keyLost.act"),
});
