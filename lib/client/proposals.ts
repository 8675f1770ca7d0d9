/**
 * Rosters that wait for signatures. What the server shows is a claim: a guardian's browser takes the body apart itself,
 * says in words what it changes, counts only signatures that verify, and signs those very bytes.
 */
import { z } from "zod";
import { wireBytes } from "@/lib/contract/encoding";
import type { ProposalDto } from "@/lib/contract/proposals";
import { decide } from "@/lib/domain/decide";
import { asSignedByAll, lapsesAt, type RosterChange, rosterChange, successorOf } from "@/lib/domain/rosterChange";
import { federationScope } from "@/lib/domain/scope";
import type { World } from "@/lib/domain/state";
import { type Bytes, toBase64url } from "@/lib/protocol/bytes";
import { preAuthEncoding } from "@/lib/protocol/dsse";
import { signBytes, verifySignature } from "@/lib/protocol/ed25519";
import { Digest, PublicKey } from "@/lib/protocol/fields";
import type { Roster } from "@/lib/protocol/statements/roster";
import { encodeStatement, parseStatement, statementType } from "@/lib/protocol/statements/statement";
import { Nothing } from "./answers";
import type { Desk } from "./desk";
import { isRefused, type Refused, refused } from "./outcome";
import { loadWorld } from "./world";

const type = statementType("roster.updated");

const Shown = z.object({
  digest: Digest,
  body: wireBytes(100_000),
  proposedBy: PublicKey,
  proposedAt: z.int().nonnegative(),
  signatures: z.array(z.object({ key: PublicKey, signature: wireBytes(64) })).max(60),
}) satisfies z.ZodType<unknown, ProposalDto>;
type Shown = z.infer<typeof Shown>;

export interface Proposal {
  digest: Digest;
  proposedBy: PublicKey;
  proposedAt: number;
  /** Who of today's guardians has signed. */
  endorsers: PublicKey[];
  /** When signatures under it count no more, as it says itself; null for what says nothing. */
  lapsesAt: number | null;
  /** Null: it does not hold, or changes what nobody may propose. It must not be signed. */
  change: RosterChange | null;
  body: Bytes;
}

/**
 * @param world holds the federation as this browser has checked it.
 * @param now milliseconds, this browser's clock.
 */
export async function checkProposal(shown: Shown, roster: Roster, world: World, now: number): Promise<Proposal> {
  const { digest, body, proposedBy, proposedAt } = shown;
  const message = preAuthEncoding(type, body);
  const verdicts = await Promise.all(
    shown.signatures.map(({ key, signature }) => verifySignature(key, signature, message)),
  );
  const signers = new Set(shown.signatures.flatMap(({ key }, place) => (verdicts[place] ? [key] : [])));
  return {
    digest,
    proposedBy,
    proposedAt,
    endorsers: roster.guardians.flatMap(({ key }) => (signers.has(key) ? [key] : [])),
    lapsesAt: lapseOf(body),
    change: changeOf(shown, roster, world, now),
    body,
  };
}

function changeOf({ digest, body }: Shown, roster: Roster, world: World, now: number): RosterChange | null {
  try {
    const statement = parseStatement({ type, body });
    if (statement.name !== "roster.updated" || statement.digest !== digest) return null;
    if (decide(world, asSignedByAll(statement, roster), now)) return null;
    return rosterChange(roster, statement.body.roster);
  } catch {
    return null;
  }
}

function lapseOf(body: Bytes): number | null {
  try {
    const statement = parseStatement({ type, body });
    return statement.name === "roster.updated" ? lapsesAt(statement.body) : null;
  } catch {
    return null;
  }
}

/** What waits for signatures, each held against the log as this browser has read it. @throws Stop of the reading. */
export async function readProposals(desk: Desk): Promise<Proposal[] | Refused> {
  const shown = await desk.device.api.call("/api/proposals", z.array(Shown).max(200));
  if (isRefused(shown)) return shown;
  if (shown.length === 0) return [];
  const { world } = await loadWorld(desk, []);
  const now = Math.max(desk.device.now(), world.get(federationScope)?.lastAcceptedAt ?? 0);
  return Promise.all(shown.map((one) => checkProposal(one, desk.roster(), world, now)));
}

/** Proposes what is to follow today's roster, and signs it first. */
export async function proposeChange(
  desk: Desk,
  change: (today: Roster) => Partial<Pick<Roster, "policy" | "auditors">>,
): Promise<Refused | null> {
  const { current } = await desk.refresh();
  const body = encodeStatement("roster.updated", successorOf(current, change(current.roster), desk.device.now()));
  const answer = await desk.device.api.call("/api/proposals", Nothing, {
    method: "POST",
    body: { body: toBase64url(body), signature: signatureOf(desk, body) },
  });
  if (isRefused(answer)) return answer;
  await desk.refresh();
  return null;
}

/** Signs a proposal that holds, as it was shown. */
export async function endorseProposal(desk: Desk, { digest, body, change }: Proposal): Promise<Refused | null> {
  if (!change) return refused("rosterInvalid", "it does not hold");
  const answer = await desk.device.api.call(`/api/proposals/${digest}/signature`, Nothing, {
    method: "POST",
    body: { signature: signatureOf(desk, body) },
  });
  if (isRefused(answer)) return answer;
  await desk.refresh();
  return null;
}

/** Takes the own proposal back. */
export async function withdrawProposal(desk: Desk, { digest }: Proposal): Promise<Refused | null> {
  const answer = await desk.device.api.call(`/api/proposals/${digest}`, Nothing, { method: "DELETE" });
  return isRefused(answer) ? answer : null;
}

/** Takes the own signature back. The server has it no more; a copy that somebody kept would count until the change lapses. */
export async function withdrawSignature(desk: Desk, { digest }: Proposal): Promise<Refused | null> {
  const answer = await desk.device.api.call(`/api/proposals/${digest}/signature`, Nothing, { method: "DELETE" });
  return isRefused(answer) ? answer : null;
}

const signatureOf = ({ key }: Desk, body: Bytes): string =>
  toBase64url(signBytes(key.secret, preAuthEncoding(type, body)));
