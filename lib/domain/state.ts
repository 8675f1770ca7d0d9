/**
 * The state of a federation as its log tells it: one immutable record per scope, made by `apply` alone.
 *
 * A *world* holds the scopes that have been loaded: `null` stands for a scope of which it is known that it has no
 * entries, a missing key for one that was not read. `needs` tells which scopes a decision reads.
 */
import type { BlobRef, Digest, GrantKind, GrantRef, LogHead, PublicKey } from "@/lib/protocol/fields";
import type { Manifest } from "@/lib/protocol/statements/backup";
import type { VerificationRecord } from "@/lib/protocol/statements/record";
import type { Roster } from "@/lib/protocol/statements/roster";

/** 32 bytes in hexadecimal: `federationScope`, a backup's id or a case's id. */
export type ScopeId = Digest;

export interface FederationState {
  kind: "federation";
  lastAcceptedAt: number;
  genesis: Digest;
  /** Every roster by its statement's digest, in order of the chain; the last is today's. */
  rosters: { digest: Digest; roster: Roster; acceptedAt: number }[];
  kitsChecked: PublicKey[];
  /** By backup: which guardians hold a good share of which manifest, and which found theirs bad. */
  shares: Record<Digest, { manifest: Digest; accepted: PublicKey[]; refused: PublicKey[] }>;
  daysCounted: string[];
}

export interface Payload {
  compartment: string;
  version: number;
  file: BlobRef;
  /** When this payload became the head. */
  since: number;
  /** What it superseded, kept for thirty days. */
  superseded: { file: BlobRef; version: number; until: number }[];
}

export interface BackupState {
  kind: "backup";
  lastAcceptedAt: number;
  id: Digest;
  /** Digest of the statement that carries the current manifest, and every earlier one. */
  manifestDigest: Digest;
  manifest: Manifest;
  earlierManifests: Digest[];
  createdAt: number;
  payloads: Payload[];
  /** Cases that a guardian has matched to this backup, by case: who and when. */
  matched: Record<Digest, { guardian: PublicKey; at: number; manifest: Digest }[]>;
  /** Cases vetoed by the backup's key, with the time. */
  vetoed: Record<Digest, number>;
  /** Guardians who say that the backup's key is out of the person's hands, and since when a quorum does. */
  keyLost: { guardians: { guardian: PublicKey; case: Digest; at: number }[]; since: number | null };
  deletedAt: number | null;
  purged: boolean;
}

export interface Approval {
  guardian: PublicKey;
  backup: Digest;
  manifest: Digest;
  grants: GrantRef[];
  record: VerificationRecord;
  sealed?: BlobRef;
  statement: Digest;
  signedAt: number;
  acceptedAt: number;
}

export interface Release {
  guardian: PublicKey;
  backup: Digest;
  /** Epoch of the manifest whose shares left. */
  epoch: number;
  manifest: Digest;
  grants: GrantRef[];
  payloads: { compartment: string; version: number; digest: Digest }[];
  sealed: BlobRef;
  /** The requester found it bad: another is asked for. */
  refused: boolean;
  statement: Digest;
  acceptedAt: number;
}

export interface Hold {
  guardian: PublicKey;
  statement: Digest;
  at: number;
  liftedBy: PublicKey[];
  lifted: boolean;
  sealed?: BlobRef;
}

export interface CaseState {
  kind: "case";
  lastAcceptedAt: number;
  id: Digest;
  type: "recovery" | "inheritance";
  lookup: Digest | null;
  key: PublicKey;
  recipient: string;
  files: { recipient: string; identity: BlobRef };
  claim: BlobRef;
  corrects: Digest | null;
  /** Digest of the roster under whose policy the case runs to its end. */
  roster: Digest;
  openedAt: number;
  desk: { recipient: string; identity: BlobRef; guardian: PublicKey } | null;
  /** Standing approvals; a withdrawn or superseded one is gone from here. */
  approvals: Approval[];
  denials: { guardian: PublicKey; reason: string; sealed?: BlobRef; at: number }[];
  recusals: { guardian: PublicKey; reason: string; at: number }[];
  holds: Hold[];
  /** `wait.attested`, only those since the quorum last came to stand. */
  attested: { guardian: PublicKey; backup: Digest; signedAt: number; seen: LogHead }[];
  notices: { backup: Digest; round: string; outcome: "accepted" | "failed" | "stood"; at: number }[];
  intents: { guardian: PublicKey; backup: Digest; manifest: Digest; at: number; seen: LogHead }[];
  releases: Release[];
  /** Tries of a name: digests of blinded elements, each once. */
  asked: { backup: Digest; grant: GrantKind; blinded: Digest; at: number }[];
  ended: { how: "completed" | "denied" | "withdrawn" | "expired"; outcome?: string; at: number } | null;
  purged: boolean;
}

export type ScopeState = FederationState | BackupState | CaseState;

export type World = ReadonlyMap<ScopeId, ScopeState | null>;

/** Derived, never stored. `vetoed`: no backup that was matched is left; `approved`: quorum stands, the wait runs. */
export type CaseStatus =
  | "open"
  | "reviewing"
  | "held"
  | "approved"
  | "releasing"
  | "released"
  | "completed"
  | "denied"
  | "vetoed"
  | "withdrawn"
  | "expired";
