/**
 * At unlock and after each reading: new bundles are opened, their shares held to the signed manifests, and the finding
 * signed, many in one statement. A bad share is named; a bundle that the server altered is the server's fault. Which
 * name each backup bears, and to which cases it was matched, is noted by the way, see `cards.ts`.
 */
import { federationOf, sharesOf } from "@/lib/domain/read";
import { federationScope } from "@/lib/domain/scope";
import type { FederationState, ScopeId } from "@/lib/domain/state";
import type { Bytes } from "@/lib/protocol/bytes";
import type { Digest } from "@/lib/protocol/fields";
import { bundlesFor, openManifest } from "@/lib/protocol/manifest";
import { openBundles } from "@/lib/protocol/open-bundle";
import { signStatement } from "@/lib/protocol/signing";
import type { Manifest } from "@/lib/protocol/statements/backup";
import { noteMatches, noteName } from "./cards";
import type { Desk } from "./desk";
import { manifestEntries, manifestEnvelopes } from "./entries";
import { isRefused, type Refused, Stop } from "./outcome";
import { submitSigned } from "./submit";
import { type HeldEntry, readScopes } from "./trail";
import { checkWorld } from "./world";

/** As many as one statement may name. */
const batch = 1000;

export interface Accepted {
  accepted: { backup: Digest; manifest: Digest }[];
  /** Shares that are not as they were dealt, or cannot be opened. */
  refused: { backup: Digest; manifest: Digest }[];
}

/**
 * Looks at every scope whose head moved since the last look.
 * @returns what was signed; null if there was nothing new.
 * @throws Stop "fileAltered", after all else was done, if the server shows another bundle than the signed one.
 */
export async function acceptShares(desk: Desk): Promise<Accepted | Refused | null> {
  const { storage } = desk.device;
  const standing = await desk.reader.standing();
  const looked = new Map((await storage.getAll("looked", ofGuardian(desk.me))).map(({ scope, head }) => [scope, head]));
  const moved = [...standing.state.heads]
    .filter(([scope, { leafDigest }]) => scope !== federationScope && looked.get(scope) !== leafDigest)
    .slice(0, batch);
  if (moved.length === 0) return null;
  const federation = federationOf((await checkWorld(desk, standing, [])).world);
  if (!federation) return null;
  const found: Accepted = { accepted: [], refused: [] };
  const altered: Digest[] = [];
  /** Looked at again next time: the server could not give the file just now. */
  const later: Digest[] = [];
  for (const [scope, entries] of await readScopes(
    desk,
    standing,
    moved.map(([scope]) => scope),
  )) {
    const manifest = await manifestOf(desk, entries);
    if (manifest) {
      await noteName(desk, manifest.manifest);
      await noteMatches(desk, entries);
    }
    if (manifest && isUnseen(federation, scope, manifest.digest, desk.me)) {
      const share = await judge(desk, manifest.manifest);
      if (share === "altered") altered.push(scope);
      else if (share === "later") later.push(scope);
      else if (share) found[share].push({ backup: scope, manifest: manifest.digest });
    }
    // The entries of cases are read again when somebody opens them.
    if (!manifest) desk.held.delete(scope);
  }
  const signed = await sign(desk, found);
  if (isRefused(signed)) return signed;
  const writing = storage.transaction("looked", "readwrite");
  for (const [scope, { leafDigest }] of moved.filter(([scope]) => ![...altered, ...later].includes(scope))) {
    void writing.store.put({ guardian: desk.me, scope, head: leafDigest });
  }
  await writing.done;
  const [first] = altered;
  if (first) throw new Stop("fileAltered", "a bundle is not the signed one", { backup: first, of: altered.length });
  return signed;
}

const ofGuardian = (guardian: string) => IDBKeyRange.bound([guardian, ""], [guardian, "\uffff"]);

/**
 * The manifest of today, if this is the scope of a backup whose files are still kept.
 * @throws Stop, kept by the reader, if it is not as it must be.
 */
async function manifestOf(desk: Desk, entries: HeldEntry[]): Promise<{ digest: Digest; manifest: Manifest } | null> {
  if (entries.some(({ statement }) => statement.name === "backup.purged")) return null;
  const last = manifestEntries(entries).at(-1);
  if (!last) return null;
  try {
    return await openManifest(manifestEnvelopes(entries, last.statement.digest), desk.federation().chain);
  } catch (error) {
    const because = error instanceof Error ? error.message : "malformed";
    throw await desk.reader.report(new Stop("historyImpossible", because, { index: last.index, scope: last.scope }));
  }
}

function isUnseen(federation: FederationState, backup: ScopeId, manifest: Digest, me: string): boolean {
  const seen = sharesOf(federation, backup);
  return seen?.manifest !== manifest || ![...seen.accepted, ...seen.refused].includes(me);
}

/** Null where the manifest deals this guardian nothing, or a file is gone. */
async function judge(desk: Desk, manifest: Manifest): Promise<keyof Accepted | "altered" | "later" | null> {
  const files: Bytes[] = [];
  for (const { digest } of bundlesFor(manifest, desk.me)) {
    const file = await desk.device.api.bytes(`/api/blobs/${digest}`);
    if (isRefused(file)) return file.refused === "notFound" ? null : "later";
    files.push(file);
  }
  if (files.length === 0) return null;
  const { faults } = await openBundles(files, desk.identity, manifest, desk.me);
  if (faults.length === 0) return "accepted";
  return faults.includes("fileDiffers") ? "altered" : "refused";
}

async function sign(desk: Desk, found: Accepted): Promise<Accepted | Refused | null> {
  if (found.accepted.length + found.refused.length === 0) return null;
  const signed = signStatement("shares.accepted", { ...found, signedAt: desk.device.now() }, desk.key);
  const receipts = await submitSigned(desk.device, desk.roster().logKey, [signed]);
  return isRefused(receipts) ? receipts : found;
}
