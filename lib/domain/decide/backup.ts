/** A backup's life: created, added to, refreshed, deleted, taken back, purged. Signed by the backup's own key. */
import { screenPublicKey } from "@/lib/protocol/ed25519";
import type { Digest } from "@/lib/protocol/fields";
import { additionFault, extended, manifestFault } from "@/lib/protocol/manifest";
import { keysOf, type RosterEntry, sameHolders } from "@/lib/protocol/roster";
import type { Manifest } from "@/lib/protocol/statements/backup";
import type { Signed } from "@/lib/protocol/statements/statement";
import { isFixed, liveCasesOn } from "../ending";
import { deletionDue, keyLostSince } from "../keyLost";
import { backupOf, enrolmentIsOpen, rosterToday } from "../read";
import { type Refusal, refuse } from "../refusal";
import type { BackupState, FederationState, World } from "../state";
import { refreshInterval } from "../time";
import { foundedIn, isRefusal, serverSigning, signedBy } from "./common";

/** What a manifest must fulfil under the roster that it was made for, the first one and every later one. */
function manifestRefused(federation: FederationState, manifest: Manifest, roster: RosterEntry): Refusal | null {
  if (!enrolmentIsOpen(federation)) return refuse("enrolmentClosed", "a guardian's kit has not been checked");
  if (manifest.roster !== roster.digest) return refuse("rosterStale", "the manifest was made for another roster");
  const fault = manifestFault(manifest, roster);
  return fault === null ? null : refuse("manifestInvalid", fault);
}

export function created(world: World, signed: Signed<"backup.created">): Refusal | null {
  const federation = foundedIn(world);
  if (isRefusal(federation)) return federation;
  const { manifest } = signed.body;
  const refused = signedBy(signed, manifest.key);
  if (refused) return refused;
  if (!screenPublicKey(manifest.key))
    return refuse("keyUnsafe", "the backup's key is of small order or not canonically encoded");
  if (keysOf(rosterToday(federation).roster, federation.server).includes(manifest.key)) {
    return refuse("keyReused", "the backup's key has another role");
  }
  if (backupOf(world, manifest.backup)) return refuse("backupExists", "this key has a backup");
  if (manifest.epoch !== 0) return refuse("manifestInvalid", "the first sharing has epoch 0");
  return manifestRefused(federation, manifest, rosterToday(federation));
}

/** The backup, where its own key signed and may still change it. */
function owned(world: World, signed: Pick<Signed, "signers">, id: Digest): Owned | Refusal {
  const federation = foundedIn(world);
  if (isRefusal(federation)) return federation;
  const backup = backupOf(world, id);
  if (!backup) return refuse("backupMissing", "no such backup");
  const refused = signedBy(signed, backup.manifest.key);
  if (refused) return refused;
  if (backup.purged) return refuse("backupDeleted", "the backup is gone");
  return { federation, backup };
}

interface Owned {
  federation: FederationState;
  backup: BackupState;
}

const keyRefused = ({ federation, backup }: Owned): Refusal | null =>
  keyLostSince(federation, backup) === null ? null : refuse("backupKeyLost", "the backup's key counts as lost");

const deletedRefused = ({ backup }: Owned): Refusal | null =>
  backup.deletedAt === null ? null : refuse("backupDeleted", "the backup is deleted");

const fixedRefused = (world: World, { federation, backup }: Owned, now: number): Refusal | null =>
  isFixed(world, federation, backup, now) ? refuse("backupInCase", "a live case has an approval") : null;

/** An addition. It touches nothing of what is there, and comes while no request is looked at, so that none changes under a vote. */
export function updated(world: World, signed: Signed<"backup.updated">, now: number): Refusal | null {
  const { body } = signed;
  const own = owned(world, signed, body.backup);
  if (isRefusal(own)) return own;
  const { backup, federation } = own;
  const refused = keyRefused(own) ?? deletedRefused(own);
  if (refused) return refused;
  if (liveCasesOn(world, federation, backup, now).length > 0) {
    return refuse("backupInCase", "a request on this backup is live");
  }
  if (body.previous !== backup.manifestDigest) return refuse("manifestStale", "does not follow the current manifest");
  const dealtTo = federation.rosters.find(({ digest }) => digest === backup.manifest.roster);
  if (!dealtTo || !sameHolders(dealtTo.roster, rosterToday(federation).roster)) {
    return refuse("rosterStale", "the backup's guardians are others than today's");
  }
  const fault = additionFault(backup.manifest, body);
  if (fault !== null) return refuse("manifestInvalid", fault);
  return manifestRefused(federation, extended(backup.manifest, body), dealtTo);
}

export function refreshed(world: World, signed: Signed<"payload.refreshed">, now: number): Refusal | null {
  const { compartment, version, previous, payload } = signed.body;
  const own = owned(world, signed, signed.body.backup);
  if (isRefusal(own)) return own;
  const refused = keyRefused(own) ?? deletedRefused(own) ?? fixedRefused(world, own, now);
  if (refused) return refused;
  const head = own.backup.payloads.find((entry) => entry.compartment === compartment);
  if (!head) return refuse("payloadStale", "no such compartment");
  if (version !== head.version + 1 || previous !== head.file.digest || payload.digest === previous) {
    return refuse("payloadStale", "does not follow the payload's head");
  }
  // A first replacement may come at any time; then at most one a day.
  return head.version > 0 && now < head.since + refreshInterval
    ? refuse("refreshTooSoon", "refreshed less than a day ago")
    : null;
}

export function deleted(world: World, signed: Signed<"backup.deleted">, now: number): Refusal | null {
  const own = owned(world, signed, signed.body.backup);
  if (isRefusal(own)) return own;
  const refused = keyRefused(own) ?? deletedRefused(own);
  if (refused) return refused;
  return liveCasesOn(world, own.federation, own.backup, now).length > 0
    ? refuse("backupInCase", "a case on this backup is live")
    : null;
}

/** A lost key may still take a deletion back: that can only keep what would otherwise be gone. */
export function undeleted(world: World, signed: Signed<"backup.undeleted">): Refusal | null {
  const own = owned(world, signed, signed.body.backup);
  if (isRefusal(own)) return own;
  return own.backup.deletedAt === null ? refuse("backupNotDeleted", "the backup is not deleted") : null;
}

export function purged(world: World, signed: Signed<"backup.purged">, now: number): Refusal | null {
  const federation = serverSigning(world, signed);
  if (isRefusal(federation)) return federation;
  const backup = backupOf(world, signed.body.backup);
  if (!backup) return refuse("backupMissing", "no such backup");
  if (backup.purged) return refuse("alreadyPurged", "the backup is gone");
  const due = deletionDue(federation, backup);
  if (due === null) return refuse("backupNotDeleted", "no deletion of this backup stands");
  if (now < due) return refuse("purgeTooSoon", "the deletion can still be taken back");
  return liveCasesOn(world, federation, backup, now).length > 0
    ? refuse("backupInCase", "a case on this backup is live")
    : null;
}
