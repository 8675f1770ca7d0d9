import "server-only";
import { endOf } from "@/lib/domain/ending";
import { caseOf, federationOf, rosterToday } from "@/lib/domain/read";
import type { CaseState, World } from "@/lib/domain/state";
import type { Signed, StatementName } from "@/lib/protocol/statements/statement";

/** A message to one guardian: what happened and where to look. Its words are made when it goes out. */
export interface Notice {
  /** Names event and addressee: the same is never sent twice. */
  dedupe: string;
  kind: "caseOpened" | "caseWaits" | "caseClosed";
  /** Statement key of the guardian. */
  recipient: string;
  /** Where it leads, within the site. */
  path: string;
}

/** What guardians are told on account of an entry. */
export function noticesOf(signed: Signed, before: World, after: World, now: number): Notice[] {
  const federation = federationOf(after);
  if (!federation) return [];
  const kind = kindOf(signed, before, after, now);
  if (!kind) return [];
  const caseId = signed.name === "case.opened" ? signed.digest : "case" in signed.body ? signed.body.case : null;
  if (!caseId) return [];
  const done = kind === "caseWaits" ? decidedBy(caseOf(after, caseId)) : new Set();
  return rosterToday(federation)
    .roster.guardians.filter(({ key }) => !done.has(key) && !signed.signers.includes(key))
    .map(({ key }) => ({
      dedupe: `${kind}/${caseId}/${key}`,
      kind,
      recipient: key,
      path: `/desk/cases/${caseId}`,
    }));
}

/** The statements that may end a case, or by which approval becomes impossible. */
const closing = new Set<StatementName>(["case.denied", "case.recused", "case.completed", "case.withdrawn"]);

function kindOf(signed: Signed, before: World, after: World, now: number): Notice["kind"] | null {
  if (signed.name === "case.opened") return "caseOpened";
  if (signed.name === "case.matched") return "caseWaits";
  if (signed.name === "case.vetoed" || signed.name === "case.expired") return "caseClosed";
  if (!closing.has(signed.name) || !("case" in signed.body)) return null;
  const { body } = signed;
  return ended(after, body, now) && !ended(before, body, now) ? "caseClosed" : null;
}

function ended(world: World, { case: caseId }: { case: string }, now: number): boolean {
  const federation = federationOf(world);
  const state = caseOf(world, caseId);
  return federation !== null && state !== null && endOf(federation, state, now) !== null;
}

const decidedBy = (state: CaseState | null): Set<string> =>
  new Set(
    [...(state?.approvals ?? []), ...(state?.denials ?? []), ...(state?.recusals ?? [])].map(
      ({ guardian }) => guardian,
    ),
  );
