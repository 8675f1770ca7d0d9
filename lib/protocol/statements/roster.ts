/**
 * The roster: the signed root of trust of a federation, and the statements that establish and change it.
 *
 * The genesis is one envelope with one signature of every guardian in it; its digest is the federation's fingerprint.
 * A later roster is one envelope with signatures of at least `threshold` guardians of the roster before.
 */
import { z } from "zod";
import { BackupId, Digest, DisplayName, GuardianId, LogHead, Millis, P256Point, PublicKey, Recipient } from "../fields";
import { Policy } from "./policy";

export const Guardian = z.strictObject({
  name: DisplayName,
  organisation: DisplayName.optional(),
  /** Statement key: signs what the guardian decides; it is the guardian's id. */
  key: GuardianId,
  /** age recipient: what is sealed to the guardian is sealed to this. */
  recipient: Recipient,
  /** Witness key: cosigns checkpoints. */
  witnessKey: PublicKey,
});
export type Guardian = z.infer<typeof Guardian>;

export const Auditor = z.strictObject({ name: DisplayName, key: PublicKey, recipient: Recipient });

export const Roster = z.strictObject({
  federation: DisplayName,
  version: z.int().nonnegative(),
  /** In the order of the escrow: the part of the guardian at place i has the identifier i + 1. */
  guardians: z.array(Guardian).min(2).max(30),
  threshold: z.int().min(2).max(30),
  policy: Policy,
  auditors: z.array(Auditor).max(30),
  /** Feldman commitments to the pepper's key, `threshold` of them; the first is the pepper's public key. */
  pepper: z.array(P256Point).min(2).max(30),
  /** signed-note verifier key of the log. */
  logKey: z.string().max(300),
  /** Ed25519 key by which the server signs its own events: expiry, purge, notice sent, daily counts. */
  eventKey: PublicKey,
  /** Fedimint invite code, where the federation has one. */
  fedimint: z.string().min(8).max(2000).optional(),
});
export type Roster = z.infer<typeof Roster>;

/** Signed by every guardian in the roster. */
export const RosterGenesis = z.strictObject({ roster: Roster, signedAt: Millis });
/** Signed by at least `threshold` guardians of the roster whose statement's digest is `previous`. */
export const RosterUpdated = z.strictObject({ previous: Digest, roster: Roster, signedAt: Millis });
/** A guardian has saved the kit and the browser has opened it once. Signed by that guardian. */
export const KitChecked = z.strictObject({ genesis: Digest, signedAt: Millis });
/** A guardian's browser has opened and checked its new shares. Signed by that guardian; batched. */
export const SharesAccepted = z.strictObject({
  accepted: z.array(z.strictObject({ backup: BackupId, manifest: Digest })).max(1000),
  /** Shares that do not match their commitments, or cannot be opened. */
  refused: z.array(z.strictObject({ backup: BackupId, manifest: Digest })).max(1000),
  signedAt: Millis,
});
/** What strangers did in one day (UTC), and how often the log was read, in numbers only. Signed by the event key. */
export const DayCounted = z.strictObject({
  day: z.string().regex(/^\d{4}-\d{2}-\d{2}$/),
  lookups: z.int().nonnegative(),
  refusedLookups: z.int().nonnegative(),
  failedSignIns: z.int().nonnegative(),
  /** Records that auditors opened, and exports of the log that anybody took; left out for none. */
  readings: z.int().positive().optional(),
  exports: z.int().positive().optional(),
  signedAt: Millis,
});
/** A new server goes on where the lost one ended. Signed by at least `threshold` guardians. */
export const LogContinued = z.strictObject({
  previous: LogHead,
  logKey: z.string().max(300),
  eventKey: PublicKey,
  lost: z.string().max(2000),
  signedAt: Millis,
});
