/** A member's backup as the device that holds its key sees it. */
import { endOf, isFixed, isVetoed, liveCasesOn } from "@/lib/domain/ending";
import { backupOf, caseOf, federationOf } from "@/lib/domain/read";
import { type Progress, requestProgress } from "@/lib/domain/requestCourse";
import type { World } from "@/lib/domain/state";
import { type SigningKey, signingKey } from "@/lib/protocol/ed25519";
import type { Digest, PublicKey } from "@/lib/protocol/fields";
import { backupIdOf, type OpenedManifest, openManifest } from "@/lib/protocol/manifest";
import { rosterBy } from "@/lib/protocol/roster";
import type { Manifest } from "@/lib/protocol/statements/backup";
import { FollowBackup } from "./answers";
import type { Device } from "./device";
import { manifestEntries, manifestEnvelopes, named, type OpenedEntry, openEntries, openEnvelope } from "./entries";
import { type Federation, loadFederation } from "./federation";
import { decline, granted, type Refused, refusable, Stop } from "./outcome";
import { shownWorld } from "./shownWorld";
import type { KeptBackup } from "./storage";

export interface PayloadHead {
  compartment: string;
  version: number;
  digest: Digest;
  /** When it was made or last refreshed. */
  since: number;
}

/** A request that a guardian has matched to this backup. */
export interface Request {
  case: Digest;
  kind: "recovery" | "inheritance";
  openedAt: number;
  /** Guardians who have approved it for this backup and not withdrawn. */
  approvedBy: PublicKey[];
  releasedBy: PublicKey[];
  vetoed: boolean;
  ended: "completed" | "denied" | "withdrawn" | "expired" | null;
  /** When a wait ends, by what the guardians signed. */
  progress: Progress;
}

/** `earlier`: good before something was added, and not looked at since. */
export type ShareWord = "good" | "earlier" | "bad" | "unseen";

export interface FollowedBackup {
  id: Digest;
  federation: Federation;
  key: SigningKey;
  manifest: Manifest;
  /** Digest of the manifest's statement. */
  manifestDigest: Digest;
  payloads: PayloadHead[];
  /** In the order of the roster under which the shares were dealt. */
  guardians: { key: PublicKey; name: string; share: ShareWord }[];
  requests: Request[];
  /**
   * What its requests keep the backup from: while one is live nothing is added and it cannot be deleted; from the first
   * approval on nothing in it is replaced either.
   */
  kept: "live" | "approved" | null;
  deletedAt: number | null;
  /** What was sealed is removed for good, as the server says. */
  purged: boolean;
  /** Guardians who say that this key is out of the person's hands. */
  keyLostBy: PublicKey[];
}

/** Backups made on this device, or brought to it by their sheets. */
export const keptBackups = ({ storage }: Device): Promise<KeptBackup[]> => storage.getAll("backups");

async function keptBackup({ storage }: Device, id: Digest): Promise<KeptBackup> {
  const kept = await storage.get("backups", id);
  return kept ?? decline("backupMissing", "this device does not hold the key of that backup");
}

/** @throws Stop if what the server shows is not what this backup's key or the guardians signed; Offline. */
export const followBackup = (device: Device, id: Digest): Promise<FollowedBackup | Refused> =>
  refusable(async () => follow(device, await keptBackup(device, id)));

/** The same for a key that this device does not keep yet. */
export async function follow(
  device: Device,
  { genesis, roster, seed }: Pick<KeptBackup, "genesis" | "roster" | "seed">,
) {
  const key = signingKey(seed);
  const id = backupIdOf(key.key);
  const federation = await loadFederation(device, { genesis, roster });
  const answer = granted(await device.api.call(`/api/backups/${id}`, FollowBackup, { key }));
  const entries = await openEntries(id, answer.entries);
  const { manifest, digest } = await manifestOf(entries, key.key, federation);
  const acceptances = await Promise.all(answer.acceptances.map((envelope) => openEnvelope(envelope)));
  const dealtTo = rosterBy(federation.chain, manifest.roster)?.roster.guardians ?? [];
  const manifests = manifestEntries(entries, key.key).map(({ statement }) => statement.digest);
  const cases = await Promise.all(
    answer.cases.map(async (found) => openedCase(found.case, await openEntries(found.case, found.entries))),
  );
  const world = shownWorld(federation.chain, [
    { scope: id, entries, key: key.key },
    ...cases.map((one) => ({ ...one, scope: one.id })),
  ]);
  const hidden = Object.keys(backupOf(world, id)?.matched ?? {}).find((found) => !world.has(found));
  if (hidden)
    throw new Stop("entryOmitted", "a request that guardians connected with this backup is not shown", { hidden });
  return {
    id,
    federation,
    key,
    manifest,
    manifestDigest: digest,
    payloads: payloadsOf(entries, manifest, key.key),
    guardians: dealtTo.map(({ key: guardian, name }) => ({
      key: guardian,
      name,
      share: shareOf(acceptances, guardian, id, manifests),
    })),
    requests: cases.map((one) => requestOf(world, one, id, device.now())),
    kept: keptBy(world, id, device.now()),
    deletedAt: deletedAt(entries, key.key),
    purged: named(entries, "backup.purged").length > 0,
    keyLostBy: named(entries, "backup.keyLost").flatMap(({ signers }) => signers),
  } satisfies FollowedBackup;
}

async function manifestOf(entries: OpenedEntry[], key: PublicKey, { chain }: Federation): Promise<OpenedManifest> {
  const last = manifestEntries(entries, key).at(-1);
  try {
    const opened = await openManifest(last ? manifestEnvelopes(entries, last.statement.digest) : [], chain);
    if (opened.manifest.key !== key) throw new RangeError("another backup's manifest");
    return opened;
  } catch (error) {
    throw new Stop("backupDiffers", error instanceof Error ? error.message : "malformed");
  }
}

function payloadsOf(entries: OpenedEntry[], manifest: Manifest, key: PublicKey): PayloadHead[] {
  const sharings = manifestEntries(entries, key);
  return manifest.compartments.map(({ id, payload, epoch = 0 }) => {
    const refreshed = entries.flatMap(({ statement, acceptedAt }) =>
      statement.name === "payload.refreshed" &&
      statement.body.compartment === id &&
      statement.signers.length === 1 &&
      statement.signers[0] === key
        ? [{ version: statement.body.version, digest: statement.body.payload.digest, since: acceptedAt }]
        : [],
    );
    return {
      compartment: id,
      ...(refreshed.at(-1) ?? { version: 0, digest: payload.digest, since: sharings[epoch]?.acceptedAt ?? 0 }),
    };
  });
}

/** @param manifests digests of the statements that made the manifest what it is, the latest last. */
function shareOf(
  acceptances: Awaited<ReturnType<typeof openEnvelope>>[],
  guardian: PublicKey,
  backup: Digest,
  manifests: Digest[],
): ShareWord {
  const latest = manifests.at(-1);
  let earlier: ShareWord = "unseen";
  for (const { name, body, signers } of acceptances.toReversed()) {
    if (name !== "shares.accepted" || signers.length !== 1 || signers[0] !== guardian) continue;
    for (const word of ["refused", "accepted"] as const) {
      const said = body[word].find((entry) => entry.backup === backup && manifests.includes(entry.manifest));
      if (said && said.manifest === latest) return word === "refused" ? "bad" : "good";
      if (said && earlier === "unseen") earlier = word === "refused" ? "bad" : "earlier";
    }
  }
  return earlier;
}

function deletedAt(entries: OpenedEntry[], key: PublicKey): number | null {
  const last = entries.findLast(
    ({ statement }) =>
      (statement.name === "backup.deleted" || statement.name === "backup.undeleted") && statement.signers[0] === key,
  );
  return last?.statement.name === "backup.deleted" ? last.acceptedAt : null;
}

interface OpenedCase {
  id: Digest;
  kind: Request["kind"];
  openedAt: number;
  key: PublicKey;
  entries: OpenedEntry[];
}

function openedCase(id: Digest, entries: OpenedEntry[]): OpenedCase {
  const [opening] = entries;
  if (opening?.statement.name !== "case.opened" || opening.statement.digest !== id) {
    throw new Stop("caseDiffers", "a request does not begin with its opening", { case: id });
  }
  const { kind, key } = opening.statement.body;
  return { id, kind, openedAt: opening.acceptedAt, key, entries };
}

function requestOf(world: World, { id, kind, openedAt }: OpenedCase, backupId: Digest, now: number): Request {
  const [federation, state, backup] = [federationOf(world), caseOf(world, id), backupOf(world, backupId)];
  if (!federation || !state || !backup) throw new Error("a request without its backup");
  const by = <Act extends { backup: Digest; guardian: PublicKey }>(acts: Act[]): PublicKey[] => [
    ...new Set(acts.filter((act) => act.backup === backupId).map(({ guardian }) => guardian)),
  ];
  return {
    case: id,
    kind,
    openedAt,
    approvedBy: by(state.approvals.filter(({ until }) => until === null)),
    releasedBy: by(state.releases),
    vetoed: isVetoed(state, backup),
    ended: endOf(federation, state, now)?.how ?? null,
    progress: requestProgress(world, id, now),
  };
}

function keptBy(world: World, id: Digest, now: number): FollowedBackup["kept"] {
  const [federation, backup] = [federationOf(world), backupOf(world, id)];
  if (!federation || !backup || liveCasesOn(world, federation, backup, now).length === 0) return null;
  return isFixed(world, federation, backup, now) ? "approved" : "live";
}
