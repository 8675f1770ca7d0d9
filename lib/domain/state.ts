/**
 * The state of a federation as its log tells it: one immutable, JSON-serialisable record per scope, made by `apply`
 * alone.
 *
 * A scope's record is a function of that scope's own entries and of nothing else, so that it can be kept by the scope's
 * head. It holds facts with their times (`at`, `until`), never a verdict: quorum, wait, denial, freeze and status are
 * derived from the records of several scopes, by the files beside this one.
 *
 * A *world* holds the scopes that have been loaded: `null` stands for a scope of which it is known that it has no
 * entries, a missing key for one that was not read. `needs` tells which scopes a decision reads.
 */
import type { BlobRef, Digest, GrantKind, GrantRef, LogHead, PublicKey } from "@/lib/protocol/fields";
import type { Manifest } from "@/lib/protocol/statements/backup";
import type { EvidenceReview, Instrument } from "@/lib/protocol/statements/evidence";
import type { EvidenceKind } from "@/lib/protocol/statements/policy";
import type { VerificationRecord } from "@/lib/protocol/statements/record";
import type { Roster } from "@/lib/protocol/statements/roster";

/** 32 bytes in hexadecimal: `federationScope`, a backup's id or a case's id. */
export type ScopeId = Digest;

export interface HeldShares {
  manifest: Digest;
  accepted: PublicKey[];
  refused: PublicKey[];
}

export interface FederationState {
  kind: "federation";
  lastAcceptedAt: number;
  genesis: Digest;
  /** Every roster by its statement's digest, in order of the chain; the last is today's. */
  rosters: { digest: Digest; roster: Roster; acceptedAt: number }[];
  /** The server's keys of today: those of the last roster or continuation, whichever came later. */
  server: { logKey: string; eventKey: PublicKey };
  continuations: { previous: LogHead; at: number }[];
  kitsChecked: PublicKey[];
  /**
   * By backup: which guardians hold a good share of which manifest, and which found theirs bad. In parts of parts, by the
   * backup's first and second byte: a word on one share copies two short lists and a few backups, however many there are.
   * Read by `sharesOf`, changed by `withHeld`.
   */
  shares: Record<Digest, HeldShares>[][];
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
  /** Digest of the last statement that made the manifest what it is, creation or addition, and of every earlier one. */
  manifestDigest: Digest;
  manifest: Manifest;
  earlierManifests: Digest[];
  createdAt: number;
  /** In the order of the manifest's compartments. */
  payloads: Payload[];
  /** Cases that a guardian has matched to this backup, by case: who and when, in order. */
  matched: Record<Digest, { guardian: PublicKey; at: number; manifest: Digest }[]>;
  /** Cases vetoed by the backup's key, with the time. */
  vetoed: Record<Digest, number>;
  /** Guardians who say that the backup's key is out of the person's hands, in order. */
  keyLost: { guardian: PublicKey; case: Digest; at: number }[];
  deletedAt: number | null;
  purged: boolean;
}

/**
 * A moment in a case: time, and the place among the entries of the case's scope, which tells what came first within one
 * millisecond.
 */
export interface Moment {
  at: number;
  seq: number;
}

export interface Approval extends Moment {
  guardian: PublicKey;
  backup: Digest;
  manifest: Digest;
  /** Those of one stage: an approval is for a backup's stage, not for all of it. */
  grants: GrantRef[];
  record: VerificationRecord;
  sealed?: BlobRef;
  photos?: BlobRef[];
  /** What was looked at of the executor's evidence; an inheritance's approvals alone have it. */
  evidence?: EvidenceReview;
  seen: LogHead;
  statement: Digest;
  signedAt: number;
  /** When it was withdrawn or superseded; null while it stands. */
  until: Moment | null;
}

export interface Denial {
  guardian: PublicKey;
  reason: string;
  sealed?: BlobRef;
  photos?: BlobRef[];
  at: number;
  until: Moment | null;
}

export interface Release {
  guardian: PublicKey;
  backup: Digest;
  /** The manifest that named the shares. */
  manifest: Digest;
  grants: GrantRef[];
  payloads: { compartment: string; version: number; digest: Digest }[];
  sealed: BlobRef;
  /** The requester found it bad: another is asked for. */
  refused: boolean;
  seen: LogHead;
  statement: Digest;
  at: number;
}

export interface Hold {
  /** Null: somebody objected who had notice, and no guardian lifts it alone. */
  guardian: PublicKey | null;
  statement: Digest;
  at: number;
  /** Who has lifted it: its signer suffices, of others it takes `threshold`. */
  lifts: { guardian: PublicKey; at: number }[];
  sealed?: BlobRef;
  photos?: BlobRef[];
}

export interface Attestation extends Moment {
  guardian: PublicKey;
  backup: Digest;
  signedAt: number;
  seen: LogHead;
}

export interface Intent extends Moment {
  guardian: PublicKey;
  backup: Digest;
  manifest: Digest;
  grants: GrantRef[];
  seen: LogHead;
}

export interface Notice extends Moment {
  backup: Digest;
  round: "start" | "weekly" | "threeDays" | "end";
  /** `stood`: a guardian stands in for notice that could not be delivered. */
  outcome: "accepted" | "failed" | "stood";
}

/** What the executor lays before the guardians, as it stands. */
export interface Evidence {
  version: number;
  dossier: BlobRef;
  files: BlobRef[];
  provides: EvidenceKind[];
  instrument: Instrument;
  statement: Digest;
  at: number;
}

export interface Question {
  guardian: PublicKey;
  statement: Digest;
  sealed: BlobRef;
  at: number;
  answer: { sealed: BlobRef; at: number } | null;
}

/** A guardian's word that of rival requests this one is the one. */
export interface Preference {
  guardian: PublicKey;
  backup: Digest;
  at: number;
}

export interface CaseState {
  kind: "case";
  lastAcceptedAt: number;
  /** How many entries the scope has. */
  entries: number;
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
  /** Of an inheritance; null until the executor has laid something before the guardians. */
  evidence: Evidence | null;
  questions: Question[];
  preferences: Preference[];
  /** Every vote ever given; the standing ones have no `until`. */
  approvals: Approval[];
  denials: Denial[];
  recusals: { guardian: PublicKey; reason: string; at: number }[];
  holds: Hold[];
  attested: Attestation[];
  notices: Notice[];
  intents: Intent[];
  releases: Release[];
  /** Tries of a name: digests of blinded elements, each once. */
  asked: { backup: Digest; grant: GrantKind; blinded: Digest; at: number }[];
  /** How it was ended by a statement. Denial is derived (`endOf`), and so is expiry before its statement stands. */
  ended: { how: "completed" | "withdrawn" | "expired"; outcome?: string; at: number } | null;
  purged: boolean;
}

export type ScopeState = FederationState | BackupState | CaseState;

export type World = ReadonlyMap<ScopeId, ScopeState | null>;

/**
 * Derived, never stored. `vetoed`: no backup that was matched is left (another may still be matched);
 * `approved`: a quorum stands and nothing has left yet; `released`: enough good shares have left.
 */
export const caseStatuses = [
  "open",
  "reviewing",
  "held",
  "approved",
  "releasing",
  "released",
  "completed",
  "denied",
  "vetoed",
  "withdrawn",
  "expired",
] as const;
export type CaseStatus = (typeof caseStatuses)[number];
