/** For tests alone: statements without signatures, and what goes into them. */
import { fromHex, toHex } from "@/lib/protocol/bytes";
import { statementDigest } from "@/lib/protocol/dsse";
import { type SigningKey, signingKey } from "@/lib/protocol/ed25519";
import { dealPepper } from "@/lib/protocol/escrow";
import type { BlobRef, Digest, PublicKey } from "@/lib/protocol/fields";
import { digestOf, sha256 } from "@/lib/protocol/hash";
import { formatVerifierKey } from "@/lib/protocol/log/note";
import type { Manifest } from "@/lib/protocol/statements/backup";
import type { Policy } from "@/lib/protocol/statements/policy";
import type { VerificationRecord } from "@/lib/protocol/statements/record";
import type { Guardian, Roster } from "@/lib/protocol/statements/roster";
import {
  encodeStatement,
  type Signed,
  type StatementBody,
  type StatementName,
  statementType,
} from "@/lib/protocol/statements/statement";

const keys = new Map<string, PublicKey>();
const secrets = new Map<PublicKey, SigningKey>();

/** The Ed25519 key of whoever bears this label, always the same. */
export function keyOf(label: string): PublicKey {
  const known = keys.get(label);
  if (known !== undefined) return known;
  const made = signingKey(fromHex(digestOf("test", label)));
  keys.set(label, made.key);
  secrets.set(made.key, made);
  return made.key;
}

/** What a key signs with that {@link keyOf} has made. @throws Error for any other. */
export function signerOf(key: PublicKey): SigningKey {
  const secret = secrets.get(key);
  if (!secret) throw new Error("nobody's key");
  return secret;
}

/** Has the form of an age recipient, and opens nothing. */
export const recipientOf = (label: string): string => `age1pq1${digestOf("test", label).replace(/[1b-io]/g, "q")}`;

export const blobOf = (label: string): BlobRef => ({ digest: digestOf("test", label), size: 1000 });

const commitments = new Map<number, string[]>();
/** Commitments to one and the same pepper for every threshold would need its secret; here the first one is kept. */
function commitmentsOf(threshold: number): string[] {
  const known = commitments.get(threshold) ?? dealPepper(threshold, threshold).commitments;
  commitments.set(threshold, known);
  return [(commitments.values().next().value ?? known)[0] as string, ...known.slice(1)];
}

/** A statement with these signers, none of which has signed. @throws ZodError if the body does not fit. */
export function sign<N extends StatementName>(name: N, body: StatementBody<N>, ...signers: PublicKey[]): Signed<N> {
  const digest = statementDigest(statementType(name), encodeStatement(name, body));
  return { name, body, digest, signers: [...signers].sort() } as unknown as Signed<N>;
}

export const guardianOf = (label: string, organisation?: string): Guardian => ({
  name: label,
  ...(organisation === undefined ? {} : { organisation }),
  key: keyOf(label),
  recipient: recipientOf(label),
  witnessKey: keyOf(`${label}/witness`),
});

export const logKeyOf = (label: string): string =>
  formatVerifierKey({ name: "holdfast.test", type: 1, key: keyOf(label) });

export function rosterOf(guardians: Guardian[], threshold: number, policy: Policy, version = 0): Roster {
  return {
    federation: "Lakeside",
    version,
    guardians,
    threshold,
    policy,
    auditors: [],
    pepper: commitmentsOf(threshold),
    logKey: logKeyOf("log"),
    eventKey: keyOf("event"),
  };
}

/** Which grants each compartment of a test's backup has, by its stage; an owner's grant has stage 0. */
export type Stages = { owner?: boolean; heirs?: number };

export function manifestOf(
  label: string,
  name: string,
  roster: Roster,
  digest: Digest,
  compartments: Stages[],
): Manifest {
  const key = keyOf(label);
  const split = (tag: string) =>
    roster.guardians.map((guardian) => ({ guardian: guardian.key, commitment: digestOf("test", tag, guardian.key) }));
  const grant = (tag: string, kind: "owner" | "heirs", stage: number) => ({
    grant: kind,
    stage,
    wrapped: digestOf("test", "wrapped", tag),
    shares: split(tag),
  });
  return {
    backup: toHex(sha256(fromHex(key))),
    key,
    epoch: 0,
    roster: digest,
    threshold: roster.threshold,
    lookup: digestOf("test", "lookup", name),
    card: { recipient: recipientOf(`${label}/card`), file: blobOf(`${label}/card`), identity: blobOf(`${label}/key`) },
    compartments: compartments.map(({ owner, heirs }, i) => ({
      id: digestOf("test", label, String(i)).slice(0, 16),
      recipient: recipientOf(`${label}/${i}`),
      payload: blobOf(`${label}/${i}/0`),
      grants: [
        ...(owner ? [grant(`${label}/${i}/owner`, "owner", 0)] : []),
        ...(heirs === undefined ? [] : [grant(`${label}/${i}/heirs`, "heirs", heirs)]),
      ],
    })),
    bundles: roster.guardians.map((guardian) => ({
      guardian: guardian.key,
      file: blobOf(`${label}/${guardian.name}`),
    })),
  };
}

/** A guardian who has known the person for long. */
export const known: VerificationRecord = {
  door: "knownPersonally",
  proofing: "onsiteAttended",
  method: "applicantReference",
  evidence: [],
  code: "scanned",
  comparedWithCard: true,
  consent: true,
};

/** A guardian who has looked at a passport. */
export const byPassport: VerificationRecord = {
  ...known,
  door: "byDocument",
  method: "inPersonFacialComparison",
  evidence: [{ type: "passport", strength: "superior", validation: "visualAndTactileInspection", result: "genuine" }],
};
