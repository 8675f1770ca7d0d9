/**
 * How a request goes on, as its requester may know it: when a wait ends, and what stands in the way. Of a rival it tells
 * that there is one and not who, of the owner's recovery nothing but that somebody has come.
 */
import type { Digest } from "@/lib/protocol/fields";
import { matchedTo } from "./outlook";
import { caseOf, federationOf, policyOfCase } from "./read";
import type { World } from "./state";
import { type Standing, standing } from "./status";

const steps = ["checking", "noticing", "waiting", "releasing"] as const;

export interface RequestCourse {
  /** `checking`: no quorum stands; `noticing`: it stands, and notice was not given yet; `releasing`: no wait is left. */
  step: (typeof steps)[number];
  /** When the wait ends; null before enough guardians have attested it, and where none runs. */
  until: number | null;
  /**
   * Of heirs: somebody has come who says to be the owner. `until`: when that stops the request no longer, if no guardian
   * verifies the person before; null as long as the owner's own request lives.
   */
  owner: { until: number | null } | null;
  /** Of heirs: others ask for the same, and the guardians have chosen none yet, or have chosen another. */
  rivals: "open" | "other" | null;
  /** Of heirs: the backup's key has refused the request. */
  vetoed: boolean;
}

/** Before a guardian has connected the request with a backup, nothing tells whether there is one. */
const unmatched: RequestCourse = { step: "checking", until: null, owner: null, rivals: null, vetoed: false };

/**
 * Of several backups, the one that has come furthest.
 * @param world with the case, the backups matched to it, and all cases matched to those. @throws Error if it lacks one.
 */
export function requestCourse(world: World, caseId: Digest, now: number): RequestCourse {
  const federation = federationOf(world);
  const state = caseOf(world, caseId);
  if (!federation || !state) throw new Error("the case is not in this world");
  const { notice } = policyOfCase(federation, state);
  const heirs = state.type === "inheritance";
  const courses = matchedTo(world, caseId).flatMap((backup) => {
    const how = standing(world, caseId, backup.id, now);
    if (how.vetoed) return heirs ? [{ ...unmatched, vetoed: true }] : [];
    return [{ ...stepOf(how, notice, now), owner: ownerIn(how), rivals: rivalsIn(how), vetoed: false }];
  });
  return courses.sort((a, b) => rank(b) - rank(a))[0] ?? unmatched;
}

const rank = ({ step, vetoed }: RequestCourse): number => (vetoed ? -1 : steps.indexOf(step));

function stepOf({ satisfied, wait }: Standing, notice: boolean, now: number): Pick<RequestCourse, "step" | "until"> {
  if (!satisfied || !wait) return { step: "checking", until: null };
  if (notice && !wait.noticed) return { step: "noticing", until: null };
  return wait.endsAt === null || now < wait.endsAt
    ? { step: "waiting", until: wait.endsAt }
    : { step: "releasing", until: null };
}

const ownerIn = ({ frozen }: Standing): RequestCourse["owner"] => frozen && { until: frozen.until };

function rivalsIn({ rivalled, rivalRequests, preferred, needed }: Standing): RequestCourse["rivals"] {
  if (!rivalled) return null;
  const other = Math.max(...rivalRequests.map((rival) => rival.preferred));
  return other >= needed && other > preferred ? "other" : "open";
}
