/**
 * Putting it together: released shares, one question to the pepper, and the name, which heirs need not know.
 *
 * The shares are opened and held to the manifest first: a try of the name is spent only where it can succeed (`tries.ts`).
 */

import { sameGrants } from "@/lib/domain/grants";
import type { ShareSet } from "@/lib/protocol/bundle";
import type { Digest, PublicKey } from "@/lib/protocol/fields";
import { openManifest } from "@/lib/protocol/manifest";
import type { ShareFault } from "@/lib/protocol/open-bundle";
import { openPayload, type Payload } from "@/lib/protocol/payload";
import { type Agreement, openReleases } from "@/lib/protocol/release";
import { restore } from "@/lib/protocol/restore";
import type { Manifest } from "@/lib/protocol/statements/backup";
import type { Device } from "./device";
import { manifestEnvelopes, namedBy } from "./entries";
import { type FollowedCase, goodReleases } from "./followRecovery";
import { granted, isRefused, type Refused, refusable, Stop } from "./outcome";
import { askKeys, type Opener } from "./tries";

/** A guardian whose share cannot be used. `missing`: the server does not give it. */
export interface BadShare {
  guardian: PublicKey;
  fault: ShareFault | "missing";
}

/** What one compartment held. */
export interface Recovered {
  compartment: Digest;
  version: number;
  content: Payload;
  /** Contents that were replaced in the last thirty days; each is fetched when it is asked for. */
  older: { version: number; replacedAt: number; open(): Promise<Payload | null> }[];
}

export type Recovery =
  | { outcome: "recovered"; backup: Digest; contents: Recovered[]; lost: Digest[]; bad: BadShare[] }
  /** Fewer guardians than needed have released, or say the same. */
  | { outcome: "notEnough"; have: number; needed: number }
  /** Enough have released, but not enough shares are good: ask the named ones again, or others. */
  | { outcome: "badShares"; backup: Digest; bad: BadShare[]; good: number; needed: number }
  | { outcome: "wrongName"; triesLeft: number; bad: BadShare[]; backup: Digest }
  /** Every share is the one that was dealt, and yet nothing opens: the backup was made wrongly. */
  | { outcome: "damaged"; backup: Digest };

interface Gathered {
  agreement: Agreement;
  manifest: Manifest;
  sets: ShareSet[];
  bad: BadShare[];
}

/** What goes on while it is put together. */
export type RecoverStep =
  | { step: "fetching" }
  /** A guardian's share is opened and held to its commitment; `place` counts from 0. */
  | { step: "checking"; guardian: PublicKey; place: number; of: number }
  | { step: "asking" | "stretching" | "combining" }
  /** One compartment after the other. */
  | { step: "opening"; place: number; of: number };

/** Awaited, so that the page can show the step before work goes on. */
type OnStep = (step: RecoverStep) => void | Promise<void>;

/** @throws NameError; Stop, Offline (calling again with the same name costs no further try). */
export const recover = (
  device: Device,
  followed: FollowedCase,
  name: string,
  onStep: OnStep = () => {},
): Promise<Recovery | Refused> =>
  refusable(async () => {
    const { agreement, released, needed } = followed;
    if (!agreement) return { outcome: "notEnough", have: released, needed };
    return openAgreed(device, followed, agreement, { grant: "owner", name }, onStep);
  });

/** What heirs receive: one stage of it. */
export type Received = Exclude<Recovery, { outcome: "wrongName" | "notEnough" }>;

/** @throws Stop, Offline (calling again costs no further try). */
export const receive = (
  device: Device,
  followed: FollowedCase,
  agreement: Agreement,
  onStep: OnStep = () => {},
): Promise<Received | Refused> =>
  refusable(async () => {
    const received = await openAgreed(device, followed, agreement, { grant: "heirs" }, onStep);
    // There is no name that could be wrong: where the pepper's proven answer opens nothing, it was sealed under another.
    return received.outcome === "wrongName" ? { outcome: "damaged", backup: agreement.backup } : received;
  });

async function openAgreed(
  device: Device,
  followed: FollowedCase,
  agreement: Agreement,
  opener: Opener,
  onStep: OnStep,
): Promise<Exclude<Recovery, { outcome: "notEnough" }>> {
  const gathered = await gather(device, followed, agreement, onStep);
  if ("outcome" in gathered) return gathered;
  const { manifest, sets, bad } = gathered;
  const { backup, grants } = agreement;
  const { keys, asked, drop } = await askKeys(device, followed, backup, opener, (step) => onStep({ step }));
  await onStep({ step: "combining" });
  const restored = await restore({ manifest, kind: opener.grant, grants, sets, keys });
  if (restored.outcome === "tooFew") {
    return { outcome: "badShares", backup, bad, good: restored.good.length, needed: manifest.threshold };
  }
  if (restored.outcome === "wrongKey") {
    await drop();
    return { outcome: "wrongName", triesLeft: followed.triesLeft - (asked ? 1 : 0), bad, backup };
  }
  if (restored.outcome === "damaged") return { outcome: "damaged", backup };
  const contents: Recovered[] = [];
  for (const [place, { compartment, identity }] of restored.identities.entries()) {
    await onStep({ step: "opening", place, of: restored.identities.length });
    contents.push(await openContent(device, followed, gathered, compartment, identity));
  }
  await drop();
  return { outcome: "recovered", backup, contents, lost: restored.damaged, bad };
}

/** Opens what was released, and holds manifest, lookup and shares to each other. */
async function gather(
  device: Device,
  followed: FollowedCase,
  agreement: Agreement,
  onStep: OnStep,
): Promise<Gathered | Extract<Recovery, { outcome: "badShares" }>> {
  const { ticket, key, entries, roster, opening } = followed;
  await onStep({ step: "fetching" });
  const manifest = await agreedManifest(followed, agreement);
  // Heirs ask for no name: whose backup it is, the guardians have found.
  if (opening.body.kind === "recovery" && manifest.lookup !== ticket.lookup) {
    throw new Stop("backupDiffers", "the backup bears another name than the request", { backup: agreement.backup });
  }
  const releases = goodReleases(
    entries,
    roster.guardians.map((guardian) => guardian.key),
  ).filter(
    ({ body }) =>
      body.backup === agreement.backup &&
      body.manifest === agreement.manifest &&
      sameGrants(body.grants, agreement.grants),
  );
  const files = await Promise.all(
    releases.map(async ({ body: { sealed }, signers }) => {
      // Bytes as they come: an altered file names its guardian's share as unusable, and the others suffice.
      const file = await device.api.bytes(`/api/blobs/${sealed.digest}`, { key });
      return { guardian: signers[0] as PublicKey, sealed, file: isRefused(file) ? null : file };
    }),
  );
  const { grants, backup } = agreement;
  const { sets, bad } = await openReleases(
    files,
    { identity: ticket.recipientIdentity, manifest, grants },
    (guardian, place) => onStep({ step: "checking", guardian, place, of: files.length }),
  );
  return sets.length < manifest.threshold
    ? { outcome: "badShares", backup, bad, good: sets.length, needed: manifest.threshold }
    : { agreement, manifest, sets, bad };
}

/** The very manifest that the guardians named, out of the backup's scope. */
async function agreedManifest({ backups, chain }: FollowedCase, { backup, manifest }: Agreement): Promise<Manifest> {
  const shown = backups.get(backup) ?? [];
  const envelopes = manifestEnvelopes(shown, manifest);
  if (envelopes.length === 0) {
    throw new Stop("entryOmitted", "the manifest that the guardians signed is not shown", { backup, manifest });
  }
  try {
    const opened = await openManifest(envelopes, chain);
    if (opened.manifest.backup !== backup) throw new RangeError("the manifest of another backup");
    return opened.manifest;
  } catch (error) {
    throw new Stop("backupDiffers", error instanceof Error ? error.message : "malformed", { backup, manifest });
  }
}

/**
 * The payload that the guardians named, and those before it that are still kept: of these, what the key of the agreed
 * manifest has signed, whatever else the server shows.
 */
async function openContent(
  device: Device,
  { key, backups }: FollowedCase,
  { agreement: { backup, payloads }, manifest }: Gathered,
  compartment: Digest,
  identity: string,
): Promise<Recovered> {
  const head = payloads.find((entry) => entry.compartment === compartment);
  if (!head) throw new Stop("backupDiffers", "the guardians named no payload of this compartment", { backup });
  const openFile = async (digest: Digest) =>
    openPayload({ digest }, granted(await device.api.blob(digest, key)), identity);
  const refreshes = namedBy(backups.get(backup) ?? [], "payload.refreshed", [manifest.key]);
  const older = refreshes
    .filter(({ body }) => body.compartment === compartment && body.version <= head.version)
    .map(({ body }) => ({
      version: body.version - 1,
      replacedAt: body.signedAt,
      open: () => openFile(body.previous).catch(() => null),
    }))
    .reverse();
  return { compartment, version: head.version, content: await openFile(head.digest), older };
}
