/** A backup's life: created, updated, refreshed, deleted, taken back, purged. Signed by the backup's own key. */
import { fromHex, toHex } from "@/lib/protocol/bytes";
import { screenPublicKey } from "@/lib/protocol/ed25519";
import type { Digest } from "@/lib/protocol/fields";
import { sha256 } from "@/lib/protocol/hash";
import type { Manifest } from "@/lib/protocol/statements/backup";
import type { Roster } from "@/lib/protocol/statements/roster";
import type { Signed } from "@/lib/protocol/statements/statement";
import { isFixed, liveCasesOn } from "../ending";
import { deletionDue, keyLostSince } from "../keyLost";
import { backupOf, rosterToday } from "../read";
import { type Refusal, refuse } from "../refusal";
import type { BackupState, FederationState, World } from "../state";
import { refreshInterval } from "../time";
import { foundedIn, isRefusal, signedBy, signedByServer } from "./common";

const distinct = (values: string[]): boolean => new Set(values).size === values.length;

/** What is wrong with a manifest taken by itself and beside the roster it was made for; in words, or null. */
function manifestFault(manifest: Manifest, roster: Roster): string | null {
  const { card, compartments, bundles, threshold } = manifest;
  const guardians = roster.guardians.map(({ key }) => key);
  const inOrder = (list: { guardian: string }[]) =>
    list.length === guardians.length && list.every(({ guardian }, i) => guardian === guardians[i]);
  const grants = compartments.flatMap((compartment) => compartment.grants);
  const recipients = [card, ...compartments, ...roster.guardians].map(({ recipient }) => recipient);
  if (toHex(sha256(fromHex(manifest.key))) !== manifest.backup) return "the backup's id is not the digest of its key";
  if (threshold !== roster.threshold) return "the threshold is not the roster's";
  if (!inOrder(bundles)) return "there is not one bundle per guardian in the order of the roster";
  if (!grants.every(({ shares }) => inOrder(shares))) return "a grant has not one share per guardian in order";
  if (!distinct(compartments.map(({ id }) => id))) return "two compartments have one id";
  if (!distinct(recipients)) return "a recipient stands in two places";
  if (!compartments.every((one) => distinct(one.grants.map(({ grant }) => grant)))) return "a grant stands twice";
  if (!grants.every(({ grant, stage }) => (grant === "owner" ? stage === 0 : stage > 0))) return "a stage does not fit";
  if (!distinct(grants.flatMap(({ shares }) => shares.map(({ commitment }) => commitment))))
    return "two shares are one";
  if (!distinct(grants.map(({ wrapped }) => wrapped))) return "two grants wrap one key";
  return null;
}

/** What a manifest must fulfil, the first one and every later one. */
function manifestRefused(federation: FederationState, manifest: Manifest): Refusal | null {
  const today = rosterToday(federation);
  if (!today.roster.guardians.every(({ key }) => federation.kitsChecked.includes(key))) {
    return refuse("enrolmentClosed", "a guardian's kit has not been checked");
  }
  if (manifest.roster !== today.digest) return refuse("rosterStale", "the manifest was made for another roster");
  const fault = manifestFault(manifest, today.roster);
  return fault === null ? null : refuse("manifestInvalid", fault);
}

export function created(world: World, signed: Signed<"backup.created">): Refusal | null {
  const federation = foundedIn(world);
  if (isRefusal(federation)) return federation;
  const { manifest } = signed.body;
  const refused = signedBy(signed, manifest.key);
  if (refused) return refused;
  if (!screenPublicKey(manifest.key)) return refuse("keyUnsafe", "the backup's key is not of prime order");
  if (keysOf(federation).includes(manifest.key)) return refuse("keyReused", "the backup's key has another role");
  if (backupOf(world, manifest.backup)) return refuse("backupExists", "this key has a backup");
  if (manifest.epoch !== 0) return refuse("manifestInvalid", "the first sharing has epoch 0");
  return manifestRefused(federation, manifest);
}

/** The Ed25519 keys that have a role in the federation today. */
const keysOf = (federation: FederationState): string[] => {
  const { guardians, auditors } = rosterToday(federation).roster;
  const people = guardians.flatMap(({ key, witnessKey }) => [key, witnessKey]);
  return [...people, ...auditors.map(({ key }) => key), federation.server.eventKey];
};

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

export function updated(world: World, signed: Signed<"backup.updated">, now: number): Refusal | null {
  const { manifest, previous } = signed.body;
  const own = owned(world, signed, manifest.backup);
  if (isRefusal(own)) return own;
  const { backup, federation } = own;
  const refused = keyRefused(own) ?? deletedRefused(own) ?? fixedRefused(world, own, now);
  if (refused) return refused;
  if (previous !== backup.manifestDigest) return refuse("manifestStale", "does not follow the current manifest");
  const fault = successionFault(backup, manifest);
  if (fault !== null) return refuse("manifestInvalid", fault);
  for (const { id, payload } of manifest.compartments) {
    const head = backup.payloads.find(({ compartment }) => compartment === id);
    if (head && head.file.digest !== payload.digest) return refuse("payloadStale", "not the payload's head");
  }
  return manifestRefused(federation, manifest);
}

/** What no later manifest changes: key, name, card, and whom a compartment's payload is sealed to. */
function successionFault({ manifest: before }: BackupState, after: Manifest): string | null {
  const sameCard =
    before.card.recipient === after.card.recipient &&
    before.card.file.digest === after.card.file.digest &&
    (before.card.identity.digest === after.card.identity.digest || before.roster !== after.roster);
  if (before.key !== after.key) return "the backup's key must stay";
  if (before.lookup !== after.lookup) return "the name must stay";
  if (!sameCard) return "the card must stay";
  if (after.epoch !== before.epoch + 1) return "the epoch does not count one up";
  const moved = before.compartments.some(({ id, recipient }) =>
    after.compartments.some((compartment) => compartment.id === id && compartment.recipient !== recipient),
  );
  return moved ? "a compartment's recipient must stay" : null;
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
  const federation = foundedIn(world);
  if (isRefusal(federation)) return federation;
  const refused = signedByServer(federation, signed);
  if (refused) return refused;
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
