import "server-only";
import { rosterToday } from "@/lib/domain/read";
import type { FederationState } from "@/lib/domain/state";
import { own } from "@/lib/protocol/bytes";
import { formatEnvelope, preAuthEncoding, type Signature } from "@/lib/protocol/dsse";
import { verifySignature } from "@/lib/protocol/ed25519";
import type { Digest, PublicKey } from "@/lib/protocol/fields";
import { openStatement, statementType } from "@/lib/protocol/statements/statement";
import { append } from "@/lib/store/append";
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

/** Those that follow today's roster, the oldest first, or the one with this digest. What followed another is over. */
export async function openProposals(federation: FederationState, digest?: Digest): Promise<Proposal[]> {
  const rows = await (await database()).proposal.findMany({
    where: { previous: rosterToday(federation).digest, digest },
    include: { signatures: { orderBy: { signedAt: "asc" } } },
    orderBy: [{ proposedAt: "asc" }, { digest: "asc" }],
  });
  return rows.map((row) => ({
    digest: row.digest,
    body: own(row.body),
    proposedBy: row.proposedBy,
    proposedAt: Number(row.proposedAt),
    signatures: row.signatures.map(({ key, signature }) => ({ key, signature: own(signature) })),
  }));
}

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
export async function enterEndorsed(federation: FederationState, digest: Digest): Promise<null | Refused> {
  const { roster } = rosterToday(federation);
  const [proposal] = await openProposals(federation, digest);
  const signatures = proposal?.signatures.filter(({ key }) => roster.guardians.some((one) => one.key === key)) ?? [];
  if (!proposal || signatures.length < roster.threshold) return null;
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
