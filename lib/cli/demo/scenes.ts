import * as ended from "./ended-plots";
import type { EstateScene } from "./estate-people";
import * as estates from "./estate-plots";
import * as live from "./live-plots";
import type { Told } from "./plot";

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

/** Each of the estate that is planned under its name. */
const estateScenes: Record<EstateScene, Scene> = {
  estateOpened: scene(estates.estateOpened, 1, 2),
  estateLaid: scene(estates.estateLaid, 2, 3),
  estateReviewed: scene(estates.estateReviewed, 8, 9),
  estateRivals: scene(estates.estateRivals, 12, 14, { requests: 2 }),
  estateUnreached: scene(estates.estateUnreached, 14, 16),
  estateObjected: scene(estates.estateObjected, 14, 15),
  estateFrozen: scene(estates.estateFrozen, 22, 24, { requests: 2 }),
  estateHeld: scene(estates.estateHeld, 20, 22),
  estateWaits: scene(estates.estateWaits, 22, 26),
  estateWaitOver: scene(estates.estateWaitOver, 46, 48),
  estateWillOut: scene(estates.estateWillOut, 52, 58),
  estateAllHandedOver: scene(estates.estateAllHandedOver, 70, 85),
  estateRedeemed: scene(estates.estateRedeemed, 120, 170),
  estateRedeemedInPart: scene(estates.estateRedeemedInPart, 90, 115),
  estateVetoed: scene(estates.estateVetoed, 50, 80),
  estateDenied: scene(estates.estateDenied, 30, 50),
  estateWithdrawn: scene(estates.estateWithdrawn, 30, 60),
  estateRunOut: scene(estates.estateRunOut, 367, 369),
};

/** Every state that the product has, each at least once. */
export const scenes: Record<string, Scene> = {
  nobodyHasLooked: scene(live.nobodyHasLooked, 0.02, 2, { playable: true }),
  noCardMatches: scene(live.noCardMatches, 0.1, 3),
  severalCards: scene(live.nobodyHasLooked, 0.3, 1, { shared: true }),
  severalCardsMatched: scene(live.oneApproval, 3, 5, { shared: true }),
  matched: scene(live.matched, 0.6, 4, { playable: true }),
  oneApproval: scene(live.oneApproval, 1.5, 20, { playable: true }),
  runningOut: scene(live.oneApproval, 57, 59),
  twoApprovals: scene(live.twoApprovals, 2, 12, { playable: true }),
  held: scene(live.held, 2, 4),
  heldAndLifted: scene(live.heldAndLifted, 3, 9),
  oneDenial: scene(live.oneDenial, 2, 9),
  twoRecused: scene(live.twoRecused, 2, 14),
  takenBack: scene(live.takenBack, 3, 16),
  keyLost: scene(live.keyLost, 3, 10),
  approved: scene(live.approved, 5, 9, { requests: 2 }),
  partlyHandedOver: scene(live.partlyHandedOver, 6, 10, { requests: 2 }),
  corrected: scene(live.corrected, 3, 6, { requests: 2 }),
  released: scene(live.released, 3, 6),
  opened: scene(live.opened, 3, 7),
  completed: scene(ended.completed, 5, 250),
  redeemedInPart: scene(ended.redeemedInPart, 20, 120),
  completedKeyLost: scene(ended.completedKeyLost, 30, 160),
  denied: scene(ended.denied, 5, 150),
  deniedByRecusals: scene(ended.deniedByRecusals, 20, 80),
  vetoed: scene(ended.vetoed, 6, 80),
  withdrawn: scene(ended.withdrawn, 5, 140),
  expired: scene(ended.expired, 62, 140),
  ...estateScenes,
};

/** What else there is much of. */
export const usual = [
  ...["completed", "oneApproval", "completed", "nobodyHasLooked", "completed", "twoApprovals", "completed", "expired"],
  ...["completed", "denied", "matched", "completed", "withdrawn", "nobodyHasLooked", "completed", "oneApproval"],
  ...["completed", "twoApprovals", "completed", "held", "vetoed", "completed", "noCardMatches", "completed"],
];
