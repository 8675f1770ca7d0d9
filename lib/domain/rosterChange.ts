/** What guardians may change by endorsing a new roster: the policy, and who audits. Keys and figures stay as they are. */
import { equal } from "@/lib/protocol/bytes";
import { encodeCanonical } from "@/lib/protocol/canonical";
import type { RosterEntry } from "@/lib/protocol/roster";
import type { Policy } from "@/lib/protocol/statements/policy";
import type { Roster } from "@/lib/protocol/statements/roster";
import type { Signed, StatementBody } from "@/lib/protocol/statements/statement";
import { collectedFor } from "./time";

type AuditorEntry = Roster["auditors"][number];

export interface RosterChange {
  /** Null: it stays. */
  policy: { before: Policy; after: Policy } | null;
  invited: AuditorEntry[];
  removed: AuditorEntry[];
}

const same = (a: unknown, b: unknown): boolean => equal(encodeCanonical(a), encodeCanonical(b));

/**
 * What tells two rosters apart, for whoever is to sign the second.
 * @returns null if nothing does, or anything that nobody may propose: it must not be signed then.
 */
export function rosterChange(before: Roster, after: Roster): RosterChange | null {
  const { policy, auditors } = after;
  if (!same({ ...before, version: before.version + 1, policy, auditors }, after)) return null;
  const missingIn = (list: AuditorEntry[]) => (one: AuditorEntry) => !list.some((other) => same(one, other));
  const change = {
    policy: same(before.policy, policy) ? null : { before: before.policy, after: policy },
    invited: auditors.filter(missingIn(before.auditors)),
    removed: before.auditors.filter(missingIn(auditors)),
  };
  return change.policy || change.invited.length > 0 || change.removed.length > 0 ? change : null;
}

/** The body that guardians sign so that this change holds after the roster `before`. */
export function successorOf(
  before: RosterEntry,
  change: Partial<Pick<Roster, "policy" | "auditors">>,
  signedAt: number,
): StatementBody<"roster.updated"> {
  const { roster, digest } = before;
  return { previous: digest, roster: { ...roster, ...change, version: roster.version + 1 }, signedAt };
}

/**
 * From when on the log takes it no more, however many sign: nobody's signature is to count for ever, also where a server kept
 * one that was taken back.
 */
export const lapsesAt = ({ signedAt }: Pick<StatementBody<"roster.updated">, "signedAt">): number =>
  signedAt + collectedFor;

/** A proposal as though every guardian of today had signed it: what `decide` says of it then is wrong with what it says. */
export const asSignedByAll = (
  proposal: Omit<Signed<"roster.updated">, "signers">,
  { guardians }: Roster,
): Signed<"roster.updated"> => ({ ...proposal, signers: guardians.map(({ key }) => key) });
