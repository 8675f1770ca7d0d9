/** How a request goes on, as its requester and the owner's device may know it. */
import type { Digest } from "@/lib/protocol/fields";
import { isVetoed } from "./ending";
import { keyLostSince } from "./keyLost";
import { matchedTo } from "./outlook";
import { backupOf, caseOf, federationOf, policyOfCase } from "./read";
import type { Approval, World } from "./state";
import { type Standing, standing } from "./status";
import { waitFor } from "./waiting";

const steps = ["checking", "noticing", "waiting", "releasing"] as const;

/** How far the guardians' signatures have brought a request. */
export interface Progress {
  /** `checking`: no quorum stands; `noticing`: it stands, and notice was not given yet; `releasing`: no wait is left. */
  step: (typeof steps)[number];
  /** When the wait ends; null before enough guardians have attested it, and where none runs. */
  until: number | null;
}

/**
 * What stands in the way of a request of heirs and is not written in its own scope. Of a rival it tells that there is one
 * and not who, of the owner's recovery nothing but that somebody has come.
 */
export interface Obstacles {
  /**
   * Somebody has come who says to be the owner. `until`: when that stops the request no longer, if no guardian verifies
   * the person before; null as long as the owner's own request lives.
   */
  owner: { until: number | null } | null;
  /** Others ask for the same, and the guardians have chosen none yet, or have chosen another. */
  rivals: "open" | "other" | null;
  /** The backup's key has refused the request. */
  vetoed: boolean;
}

const checking: Progress = { step: "checking", until: null };
const none: Obstacles = { owner: null, rivals: null, vetoed: false };

/**
 * Of all that was approved, what has come furthest. It reads the case's own scope, so that a requester derives it from what
 * guardians have signed: a server can leave the last entries out, but invent none. A backup that is in the world is heard, too: its shares may need more
 * guardians than the roster did, and the loss of its key lets the wait begin later. @throws Error if the world lacks the case.
 */
export function requestProgress(world: World, caseId: Digest, now: number): Progress {
  const federation = federationOf(world);
  const state = caseOf(world, caseId);
  if (!federation || !state) throw new Error("the case is not in this world");
  const { notice } = policyOfCase(federation, state);
  const found = agreedOn(state.approvals).flatMap(({ backup: id, manifest: manifestDigest, grants }) => {
    const backup = world.has(id) ? backupOf(world, id) : null;
    if (backup && isVetoed(state, backup)) return [];
    const threshold = backup?.manifest.threshold ?? 0;
    const lost = backup && state.type === "inheritance" ? keyLostSince(federation, backup) : null;
    const wait = waitFor(federation, state, { id, manifestDigest, manifest: { threshold } }, grants, lost);
    return wait ? [progressOf(wait, notice, now)] : [];
  });
  return found.sort((a, b) => steps.indexOf(b.step) - steps.indexOf(a.step))[0] ?? checking;
}

type AgreedOn = Pick<Approval, "backup" | "manifest" | "grants">;

/** Each stage of each backup that anybody approved, once. */
function agreedOn(approvals: readonly Approval[]): AgreedOn[] {
  const nameOf = ({ backup, manifest, grants }: AgreedOn) => JSON.stringify([backup, manifest, grants]);
  return [...new Map(approvals.map((approval) => [nameOf(approval), approval])).values()];
}

function progressOf({ noticed, endsAt }: NonNullable<Standing["wait"]>, notice: boolean, now: number): Progress {
  if (notice && !noticed) return { step: "noticing", until: null };
  return endsAt === null || now < endsAt ? { step: "waiting", until: endsAt } : { step: "releasing", until: null };
}

/**
 * What stands in the way of heirs, of the backup that has come furthest among those for which a guardian's approval stands:
 * before a guardian has met somebody and agreed, that person is a stranger, and nothing tells a stranger of a match.
 * @param world with the case, the backups matched to it, and all cases matched to those. @throws Error if it lacks one.
 */
export function requestObstacles(world: World, caseId: Digest, now: number): Obstacles {
  const state = caseOf(world, caseId);
  if (state?.type !== "inheritance") return none;
  const approved = matchedTo(world, caseId)
    .filter(({ id }) => state.approvals.some(({ backup, until }) => backup === id && until === null))
    .map(({ id }) => standing(world, caseId, id, now));
  const left = approved.filter(({ vetoed }) => !vetoed).sort((a, b) => b.approvals.length - a.approvals.length)[0];
  if (left) return { owner: left.frozen && { until: left.frozen.until }, rivals: rivalsIn(left), vetoed: false };
  return { ...none, vetoed: approved.length > 0 };
}

function rivalsIn({ rivalled, rivalRequests, preferred, needed }: Standing): Obstacles["rivals"] {
  if (!rivalled) return null;
  const other = Math.max(...rivalRequests.map((rival) => rival.preferred));
  return other >= needed && other > preferred ? "other" : "open";
}
