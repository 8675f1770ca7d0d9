/**
 * A request as its requester sees it. The requester has only the roster and believes only signatures: what a guardian is
 * said to have done counts if a guardian of the chain has signed it for this very case.
 */

import { activeHolds } from "@/lib/domain/holding";
import { caseOf, federationOf } from "@/lib/domain/read";
import { type Obstacles, type Progress, requestProgress } from "@/lib/domain/requestCourse";
import type { World } from "@/lib/domain/state";
import { formatCaseQr, formatFallback } from "@/lib/protocol/code";
import { type SigningKey, signingKey } from "@/lib/protocol/ed25519";
import type { Digest, PublicKey } from "@/lib/protocol/fields";
import { type Agreement, agreedReleases } from "@/lib/protocol/release";
import { type Chain, latestRoster, rosterBy } from "@/lib/protocol/roster";
import type { Roster } from "@/lib/protocol/statements/roster";
import type { Signed } from "@/lib/protocol/statements/statement";
import { parseTicket, type Ticket } from "@/lib/protocol/ticket";
import { FollowCase } from "./answers";
import type { Device } from "./device";
import { namedBy, type OpenedEntry, openEntries } from "./entries";
import { heldChain } from "./federation";
import { decline, granted, type Refused, refusable, Stop } from "./outcome";
import { type RequestEnd, requestEnd } from "./requestEnd";
import { shownWorld } from "./shownWorld";

/** One guardian, as the requester meets him. */
export interface Meeting {
  guardian: PublicKey;
  name: string;
  organisation?: string;
  /** `verified`: has approved; `released`: has handed a share over; `refused`: handed over a bad one. */
  stands: "notYet" | "verified" | "released" | "refused" | "denied" | "recused";
  at: number | null;
}

export interface FollowedCase {
  id: Digest;
  ticket: Ticket;
  key: SigningKey;
  chain: Chain;
  /** Today's. */
  roster: Roster;
  /** The opening; its own digest is the case's. */
  opening: Signed<"case.opened">;
  openedAt: number;
  expiresAt: number;
  /** The code to show, and to read aloud. */
  code: { qr: string; fallback: string };
  meetings: Meeting[];
  /** Approvals, releases, and how many of them it takes. */
  verified: number;
  released: number;
  needed: number;
  held: boolean;
  /** How far guardians' signatures have brought it, derived in this browser. */
  progress: Progress;
  /** What else stands in the way. Of other requests a requester sees nothing: this is the server's word. */
  obstacles: Obstacles;
  /** The policy lets such a request wait once enough guardians agree. */
  waits: boolean;
  /** What `needed` guardians have said alike; null while fewer have. */
  agreement: Agreement | null;
  /** The same for each stage: a recovery has one. */
  agreements: Agreement[];
  triesLeft: number;
  /** A try was begun whose answer was not used yet: the same name once more costs nothing. */
  trying: boolean;
  /** Null while it lives. */
  ended: RequestEnd | null;
  entries: OpenedEntry[];
  backups: Map<Digest, OpenedEntry[]>;
}

/** @throws Stop, Offline. */
export const followCase = (device: Device, id: Digest): Promise<FollowedCase | Refused> =>
  refusable(async () => {
    const kept = await device.storage.get("cases", id);
    if (!kept) return decline("caseMissing", "this browser does not hold the ticket of that request");
    return { ...(await follow(device, parseTicket(kept.ticket))), trying: kept.tries.length > 0 };
  });

/** A request by its ticket, wherever that is kept. @throws Stop, Offline. */
export const followTicket = (device: Device, ticket: Ticket): Promise<FollowedCase | Refused> =>
  refusable(async () => ({ ...(await follow(device, ticket)), trying: false }));

async function follow(device: Device, ticket: Ticket): Promise<Omit<FollowedCase, "trying">> {
  const { caseId: id, genesis, roster: known } = ticket;
  const key = signingKey(ticket.caseSeed);
  const answer = granted(await device.api.call(`/api/cases/${id}`, FollowCase, { key }));
  const chain = await heldChain(device, answer.chain, { genesis, roster: known });
  const entries = await openEntries(id, answer.entries);
  const [first] = entries;
  if (first?.statement.name !== "case.opened" || first.statement.digest !== id) {
    throw new Stop("caseDiffers", "the case does not begin with the opening of the ticket", { case: id });
  }
  const opening = first.statement;
  const backups = new Map<Digest, OpenedEntry[]>();
  for (const { backup, entries: shown } of answer.backups) backups.set(backup, await openEntries(backup, shown));
  const { roster } = latestRoster(chain);
  const policy = (rosterBy(chain, opening.body.roster)?.roster ?? roster).policy[opening.body.kind];
  const expiresAt = first.acceptedAt + policy.expiry;
  const guardians = roster.guardians.map((guardian) => guardian.key);
  const meetings = roster.guardians.map(({ key: guardian, name, organisation }) => ({
    guardian,
    name,
    organisation,
    ...standOf(entries, guardian),
  }));
  const world = shownWorld(chain, [{ scope: id, entries, key: key.key }]);
  const agreements = agreedReleases(goodReleases(entries, guardians), id, guardians, roster.threshold);
  const stands = (...which: Meeting["stands"][]) => meetings.filter((meeting) => which.includes(meeting.stands)).length;
  return {
    id,
    ticket,
    key,
    chain,
    roster,
    opening,
    openedAt: first.acceptedAt,
    expiresAt,
    code: { qr: formatCaseQr(id), fallback: formatFallback(id) },
    meetings,
    verified: stands("verified", "released", "refused"),
    released: stands("released"),
    needed: roster.threshold,
    progress: requestProgress(world, id, device.now()),
    obstacles: answer.obstacles,
    waits: policy.wait > 0,
    held: isHeld(world, id, device.now()),
    agreement: agreements[0] ?? null,
    agreements,
    triesLeft: Math.max(0, policy.guesses - namedBy(entries, "pepper.asked", [key.key]).length),
    ended: requestEnd({
      id,
      entries,
      backups,
      key: key.key,
      roster,
      policy,
      out: meetings.flatMap(({ guardian, stands: stand, at }) =>
        (stand === "denied" || stand === "recused") && at !== null ? [{ guardian, at }] : [],
      ),
      expiresAt,
      now: device.now(),
    }),
    entries,
    backups,
  };
}

/** The last word of a guardian. */
function standOf(entries: OpenedEntry[], guardian: PublicKey): Pick<Meeting, "stands" | "at"> {
  let stand: Pick<Meeting, "stands" | "at"> = { stands: "notYet", at: null };
  let left = false;
  for (const { statement, acceptedAt: at } of entries) {
    left ||= statement.name === "share.released";
    // Before anything has left, papers that change take approvals with them.
    if (statement.name === "case.evidence" && !left && stand.stands === "verified") stand = { stands: "notYet", at };
    if (statement.name === "share.refused" && statement.body.guardian === guardian) stand = { stands: "refused", at };
    if (statement.signers.length !== 1 || statement.signers[0] !== guardian) continue;
    if (statement.name === "case.approved" && stand.stands !== "released") stand = { stands: "verified", at };
    if (statement.name === "share.released") stand = { stands: "released", at };
    if (statement.name === "approval.withdrawn") stand = { stands: "notYet", at };
    if (statement.name === "case.denied") stand = { stands: "denied", at };
    if (statement.name === "case.recused") stand = { stands: "recused", at };
  }
  return stand;
}

/** Releases, without those that this requester found bad. */
export function goodReleases(entries: OpenedEntry[], guardians: PublicKey[]): Signed<"share.released">[] {
  const good: Signed<"share.released">[] = [];
  for (const { statement } of entries) {
    if (statement.name === "share.refused") {
      const { guardian, backup } = statement.body;
      const kept = good.filter(({ signers, body }) => signers[0] !== guardian || body.backup !== backup);
      good.splice(0, good.length, ...kept);
    }
    if (statement.name === "share.released" && guardians.includes(statement.signers[0] as string)) good.push(statement);
  }
  return good;
}

function isHeld(world: World, id: Digest, now: number): boolean {
  const [federation, state] = [federationOf(world), caseOf(world, id)];
  return federation !== null && state !== null && activeHolds(federation, state, now).length > 0;
}
