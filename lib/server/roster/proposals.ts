import "server-only";
import { rosterToday } from "@/lib/domain/read";
import { lapsesAt } from "@/lib/domain/rosterChange";
import type { FederationState } from "@/lib/domain/state";
import { own } from "@/lib/protocol/bytes";
import { formatEnvelope, preAuthEncoding, type Signature } from "@/lib/protocol/dsse";
import { verifySignature } from "@/lib/protocol/ed25519";
import type { Digest, PublicKey } from "@/lib/protocol/fields";
import type { Roster } from "@/lib/protocol/statements/roster";
import { openStatement, parseStatement, type StatementBody, statementType } from "@/lib/protocol/statements/statement";
import { append } from "@/lib/store/append";
import type { PrismaClient } from "@/lib/store/generated/client";
import { database, ownStore } from "../own-store";
import { type Refused, refused } from "../refused";
import { readFederation } from "../world";

export const type = statementType("roster.updated");

export interface Proposal {
  digest: Digest;
  body: Uint8Array<ArrayBuffer>;
  proposedBy: PublicKey;
  proposedAt: number;
  signatures: Signature[];
}

/**
 * Those that follow today's roster and have not lapsed, the oldest first, or the one with this digest. What followed another
 * is over.
 */
export async function openProposals(federation: FederationState, now: number, digest?: Digest): Promise<Proposal[]> {
  const rows = await (await database()).proposal.findMany({
    where: { previous: rosterToday(federation).digest, digest },
    include: { signatures: { orderBy: { signedAt: "asc" } } },
    orderBy: [{ proposedAt: "asc" }, { digest: "asc" }],
  });
  const proposals = rows.map((row) => ({
    digest: row.digest,
    body: own(row.body),
    proposedBy: row.proposedBy,
    proposedAt: Number(row.proposedAt),
    signatures: row.signatures.map(({ key, signature }) => ({ key, signature: own(signature) })),
  }));
  return proposals.filter(({ body }) => now < lapsesAt(readProposal(body)));
}

/** What a stored body says. */
export function readProposal(body: Uint8Array<ArrayBuffer>): StatementBody<"roster.updated"> {
  const statement = parseStatement({ type, body });
  if (statement.name !== "roster.updated") throw new RangeError("not the body of a roster");
  return statement.body;
}

/** Enough of today's guardians have signed: it goes into the log, if not by this server then by the next. */
export function isEndorsed(
  { signatures }: { signatures: readonly { key: PublicKey }[] },
  { guardians, threshold }: Roster,
): boolean {
  return signatures.filter(({ key }) => guardians.some((one) => one.key === key)).length >= threshold;
}

/** In the transaction of whoever adds a signature or takes one away: each sees what the other has done. */
export const lockProposal = (tx: Pick<PrismaClient, "$queryRaw">, digest: Digest): Promise<unknown> =>
  tx.$queryRaw`SELECT 1 FROM proposal WHERE digest = ${digest} FOR UPDATE`;

/** Null if this is the guardian's signature under the body. */
export async function signatureRefused(
  guardian: PublicKey,
  signature: Uint8Array,
  body: Uint8Array,
): Promise<Refused | null> {
  if (await verifySignature(guardian, signature, preAuthEncoding(type, body))) return null;
  return refused("badInput", "the signature does not verify under the account's key");
}

/**
 * Lets a proposal into the log once enough guardians of today have signed it; before that it does nothing. Called again
 * after a crash, or by two at once, it enters once.
 */
export async function enterEndorsed(federation: FederationState, now: number, digest: Digest): Promise<null | Refused> {
  const { roster } = rosterToday(federation);
  const [proposal] = await openProposals(federation, now, digest);
  if (!proposal || !isEndorsed(proposal, roster)) return null;
  const signatures = proposal.signatures.filter(({ key }) => roster.guardians.some((one) => one.key === key));
  const envelope = formatEnvelope({ type, body: proposal.body, signatures });
  const signed = await openStatement(envelope);
  const outcome = await append(await ownStore(), { statements: [{ signed, envelope }], blobs: [] });
  // Somebody else's signature may have completed the quorum a moment before.
  const there = (await readFederation())?.rosters.some((entry) => entry.digest === digest);
  if ("refused" in outcome && !there) return refused(outcome.refused, outcome.because);
  // Whatever else was proposed followed the roster that is over.
  await (await database()).proposal.deleteMany({ where: { previous: rosterToday(federation).digest } });
  return null;
}
