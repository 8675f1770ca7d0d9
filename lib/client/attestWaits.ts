/**
 * What an unlocked browser does unasked for requests with a waiting time: it hands the card's addresses over for notice,
 * and signs that it sees quorum and notice. A wait counts from such signatures of enough guardians, so that neither the
 * server nor a minority can begin it earlier than it began; and it must not depend on somebody remembering to press.
 */
import { waitIsAttested } from "@/lib/domain/waiting";
import type { Digest } from "@/lib/protocol/fields";
import { attestWait } from "./acts";
import { type Candidate, type CaseView, loadCase } from "./case";
import type { Desk } from "./desk";
import { addressesOf, handNotice } from "./notice";
import { isRefused } from "./outcome";
import { policyOf } from "./place";
import { loadQueue } from "./queue";

/** Looked at again after so long although nothing was entered: a freeze may have lapsed. Milliseconds. */
const again = 600_000;

/** Two hundred requests of a kind: a browser is not kept busy by more, and attests those that somebody opens. */
const mostPages = 8;
/** By desk: when all pages were last looked through. In between the newest requests suffice, which are on the first. */
const wholeAt = new WeakMap<Desk, number>();

/** By desk: how a case stood when it was last looked at. */
const lookedAt = new WeakMap<Desk, Map<Digest, { heads: string; at: number }>>();

/** Is this guardian's word on the wait for a backup still missing? */
export function owesAttestation(view: CaseView, { backup, standing }: Candidate, me: string): boolean {
  const { wait, notice } = policyOf(view);
  const running = standing?.wait;
  if (!running || (wait === 0 && !notice) || (notice && !running.noticed)) return false;
  if (standing.frozen || standing.rivalled || standing.vetoed) return false;
  const may = view.chairs.some(({ guardian, mayVote }) => guardian === me && mayVote);
  return may && !waitIsAttested(view.state, backup.id, running.from, me);
}

/**
 * Is it for this guardian's browser to hand the addresses over? Of every guardian who approved, also where notice counts as
 * given: one who stood in for it, or named other addresses than the card does, is not to keep the letters from the owner.
 */
function owesNotice(view: CaseView, candidate: Candidate, me: string): boolean {
  const { notice, wait } = policyOf(view);
  const { standing } = candidate;
  if (!standing?.wait || standing.vetoed || addressesOf(candidate) === null) return false;
  return (notice || wait > 0) && standing.approvals.some(({ guardian }) => guardian === me);
}

/** Of which waits this browser has handed the addresses over. */
const handed = new WeakMap<Desk, Set<string>>();

/**
 * Does what this case asks of a browser unasked.
 * @returns whether something was entered, so that the case is to be folded anew. @throws Stop, Offline.
 */
export async function tendCase(desk: Desk, view: CaseView): Promise<boolean> {
  const known = handed.get(desk) ?? new Set<string>();
  handed.set(desk, known);
  let entered = false;
  for (const candidate of view.candidates) {
    const { backup, standing } = candidate;
    const wait = `${view.id}/${backup.id}/${standing?.wait?.from.at}`;
    if (owesNotice(view, candidate, desk.me) && !known.has(wait)) {
      if (!isRefused(await handNotice(desk, view, candidate))) known.add(wait);
    }
    if (owesAttestation(view, candidate, desk.me)) {
      const signed = await attestWait(desk, view.id, backup.id);
      entered ||= !isRefused(signed);
    }
  }
  return entered;
}

/**
 * Looks at the requests that enough guardians have approved. The server names them: one that it keeps to itself is
 * attested when somebody opens its page, and its wait does not begin before.
 * @throws Stop, Offline.
 */
export async function tendWaits(desk: Desk): Promise<void> {
  const waits = desk.federation().chain.rosters.some(({ roster: { policy } }) => policy.recovery.wait > 0);
  const now = desk.device.now();
  const whole = now - (wholeAt.get(desk) ?? Number.NEGATIVE_INFINITY) >= again;
  const kinds = waits ? (["inheritance", "recovery"] as const) : (["inheritance"] as const);
  for (const kind of kinds) {
    for (const tab of ["waiting", "others"] as const) {
      let after: string | null | undefined;
      for (let page = 0; after !== null && page < (whole ? mostPages : 1); page++) {
        const queue = await loadQueue(desk, { tab, kind, stage: "agreed", order: "newest" }, after);
        if (isRefused(queue)) break;
        for (const { case: id } of queue.rows) await tend(desk, id);
        after = queue.next;
      }
    }
  }
  if (whole) wholeAt.set(desk, now);
}

async function tend(desk: Desk, id: Digest): Promise<void> {
  const looked = lookedAt.get(desk) ?? new Map<Digest, { heads: string; at: number }>();
  lookedAt.set(desk, looked);
  const before = looked.get(id);
  const { state } = await desk.reader.standing();
  const now = desk.device.now();
  if (before && now - before.at < again && before.heads === headsOf(before.heads, state.heads)) return;
  const view = await loadCase(desk, id);
  if (isRefused(view)) return;
  await tendCase(desk, view);
  const { state: after } = await desk.reader.standing();
  const scopes = view.checked.scopes.map((scope) => `${scope} ${after.heads.get(scope)?.leafDigest ?? ""}`);
  looked.set(id, { heads: scopes.join("\n"), at: now });
}

/** The same scopes as they stand now. */
const headsOf = (known: string, heads: ReadonlyMap<string, { leafDigest: string }>): string =>
  known
    .split("\n")
    .map((line) => line.slice(0, 64))
    .map((scope) => `${scope} ${heads.get(scope)?.leafDigest ?? ""}`)
    .join("\n");
