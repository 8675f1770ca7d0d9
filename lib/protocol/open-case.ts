/** Opening a case in the requester's browser: three keys for this case alone, the claim sealed, the ticket to save. */
import { refOf } from "./blob";
import type { Bytes } from "./bytes";
import { type Claim, claimFormat } from "./claim";
import type { SigningKey } from "./ed25519";
import type { Digest } from "./fields";
import type { RosterEntry } from "./roster";
import { sealNewIdentity } from "./sealed-identity";
import { newIdentity, seal } from "./sealing";
import { type SignedEnvelope, signStatement } from "./signing";
import type { Ticket } from "./ticket";

export type CasePlan = {
  /** The case key, fresh: it has signed the lookup's request already. */
  key: SigningKey;
  genesis: Digest;
  /** Today's roster, out of a chain that was checked. */
  roster: RosterEntry;
  claim: Claim;
  /** The case that this one corrects, where the name was mistyped. */
  corrects?: Digest;
  signedAt: number;
} & ({ kind: "recovery"; lookup: Digest } | { kind: "inheritance" });

export interface OpenedCase extends SignedEnvelope {
  /** The statement's digest: what the case code shows. */
  caseId: Digest;
  blobs: Bytes[];
  ticket: Ticket;
}

/** @throws ZodError if the claim does not fit its schema. */
export async function openCase(plan: CasePlan): Promise<OpenedCase> {
  const { identity: recipientIdentity, recipient } = await newIdentity();
  const files = await sealNewIdentity(plan.roster.roster.guardians.map((guardian) => guardian.recipient));
  const claim = await seal(claimFormat.format(plan.claim), [files.ref.recipient]);
  const common = {
    key: plan.key.key,
    recipient,
    roster: plan.roster.digest,
    files: files.ref,
    claim: refOf(claim),
    ...(plan.corrects === undefined ? {} : { corrects: plan.corrects }),
    signedAt: plan.signedAt,
  };
  const signed = signStatement(
    "case.opened",
    plan.kind === "recovery"
      ? { kind: "recovery", lookup: plan.lookup, ...common }
      : { kind: "inheritance", ...common },
    plan.key,
  );
  return {
    ...signed,
    caseId: signed.digest,
    blobs: [files.file, claim],
    ticket: {
      genesis: plan.genesis,
      roster: plan.roster.digest,
      caseId: signed.digest,
      caseSeed: plan.key.secret,
      recipientIdentity,
      fileIdentity: files.identity,
      ...(plan.kind === "recovery" ? { lookup: plan.lookup } : {}),
    },
  };
}
