/** Adding to a backup: what is there stays, what is new opens with it, and what was added wrongly spoils nothing. */
import { beforeAll, describe, expect, test } from "vitest";
import { refOf } from "./blob";
import type { ShareSet } from "./bundle";
import { signingKey } from "./ed25519";
import { type BuiltAddition, type BuiltBackup, buildAddition, buildBackup, heirsAlone, ownerAndHeirs } from "./enrol";
import { grantsTo, openManifest } from "./manifest";
import { openBundles } from "./open-bundle";
import { openPayload } from "./payload";
import { openReleases, sealRelease } from "./release";
import { type Restored, restore } from "./restore";
import { type Chain, verifyChain } from "./roster";
import { newIdentity, seal } from "./sealing";
import { signStatement } from "./signing";
import type { Addition, Manifest } from "./statements/backup";
import { openStatement } from "./statements/statement";
import { blobOf, heirsKeysFor, name, ownerKeysFor, phrase, planFor, quick } from "./testing/backup";
import { type TestFederation, testFederation } from "./testing/federation";

const words = { payload: { kind: "words" as const, label: "Wallet", words: phrase.split(" ") }, grants: ownerAndHeirs };
const letter = { payload: { kind: "text" as const, label: "Letter", content: "Dear Ana" }, grants: ownerAndHeirs };
const will = { payload: { kind: "text" as const, label: "Will", content: "All to Ana." }, grants: heirsAlone };

let federation: TestFederation;
let chain: Chain;
let plan: Awaited<ReturnType<typeof planFor>>;
let built: BuiltBackup;
let added: BuiltAddition;
let blobs: Uint8Array[];

const addTo = (manifest: Manifest, previous: string, compartments = [letter, will]) =>
  buildAddition({
    ...{ key: plan.key, manifest, previous, roster: federation.roster, keys: plan.keys },
    ...{ compartments, signedAt: 2 },
  });

beforeAll(async () => {
  federation = await testFederation(4, 2);
  chain = await verifyChain([federation.genesis]);
  plan = await planFor(federation, { compartments: [words] });
  built = await buildBackup(plan);
  added = await addTo(built.manifest, built.digest);
  blobs = [...built.blobs, ...added.blobs];
});

const key = (place: number) => federation.roster.roster.guardians[place]?.key as string;
const filesOf = (manifest: Manifest, place: number) =>
  manifest.bundles.filter(({ guardian }) => guardian === key(place)).map(({ file }) => blobOf({ blobs }, file.digest));
const opened = (manifest: Manifest, place: number) =>
  openBundles(filesOf(manifest, place), federation.keyrings[place]?.identity as string, manifest, key(place));

async function contents(manifest: Manifest, restored: Restored) {
  if (restored.outcome !== "restored") throw new Error(restored.outcome);
  const payloads = restored.identities.map(async ({ compartment, identity }) => {
    const ref = manifest.compartments.find(({ id }) => id === compartment)?.payload as { digest: string };
    return openPayload(ref, blobOf({ blobs }, ref.digest), identity);
  });
  return Promise.all(payloads);
}

/** From two guardians' bundles over what they release to what the requester reads. */
async function given(manifest: Manifest, kind: "owner" | "heirs") {
  const { identity, recipient } = await newIdentity();
  const grants = grantsTo(manifest, kind);
  const released = await Promise.all(
    [1, 3].map(async (place) => {
      const { shares } = await opened(manifest, place);
      const { file, sealed } = await sealRelease(shares as ShareSet, manifest, grants, recipient);
      return { guardian: key(place), sealed, file };
    }),
  );
  const { sets, bad } = await openReleases(released, { identity, manifest, grants });
  const backup = manifest.backup;
  const keys =
    kind === "owner" ? await ownerKeysFor(federation, backup, name, quick) : heirsKeysFor(federation, backup);
  return { bad, restored: await restore({ manifest, kind, grants, sets, keys }) };
}

describe("an addition", () => {
  test("makes one manifest with the backup, by its key's signatures, in their order", async () => {
    const { digest, manifest } = await openManifest([built.envelope, added.envelope], chain);
    expect({ digest, manifest }).toEqual({ digest: added.digest, manifest: added.manifest });
    expect(manifest.compartments.slice(0, 1)).toEqual(built.manifest.compartments);
    await expect(openManifest([added.envelope], chain)).rejects.toThrow(/not a manifest/);
    await expect(openManifest([built.envelope, built.envelope], chain)).rejects.toThrow(/not an addition/);
    await expect(openManifest([built.envelope, added.envelope, added.envelope], chain)).rejects.toThrow(
      /another manif/,
    );
    const { body } = await openStatement(added.envelope);
    const forged = signStatement("backup.updated", body as Addition, signingKey());
    await expect(openManifest([built.envelope, forged.envelope], chain)).rejects.toThrow(/signed by/);
    const later = signStatement("backup.updated", { ...(body as Addition), epoch: 2 }, plan.key);
    await expect(openManifest([built.envelope, later.envelope], chain)).rejects.toThrow(/epoch/);
  });

  test("opens with what was there, for the owner and for heirs", async () => {
    const owner = await given(added.manifest, "owner");
    expect(owner.bad).toEqual([]);
    expect(await contents(added.manifest, owner.restored)).toEqual([words.payload, letter.payload]);
    const heirs = await given(added.manifest, "heirs");
    expect(await contents(added.manifest, heirs.restored)).toEqual([words.payload, letter.payload, will.payload]);
  });

  test("is dealt in shares of its own: those of the first sharing do not pass for it, nor another's for a guardian's", async () => {
    const { manifest } = added;
    const [first, second] = filesOf(manifest, 0) as [Uint8Array, Uint8Array];
    const identity = federation.keyrings[0]?.identity as string;
    const swapped = await openBundles([second, first], identity, manifest, key(0));
    expect(swapped).toEqual({ shares: null, faults: ["fileDiffers", "fileDiffers"] });
    await expect(openBundles([first], identity, manifest, key(0))).rejects.toThrow(/missing/);
  });

  test("a second addition goes on from the first", async () => {
    const more = await addTo(added.manifest, added.digest, [will]);
    blobs.push(...more.blobs);
    const { manifest } = await openManifest([built.envelope, added.envelope, more.envelope], chain);
    expect(manifest.compartments.map(({ epoch }) => epoch)).toEqual([undefined, 1, 1, 2]);
    const { restored } = await given(manifest, "heirs");
    expect(await contents(manifest, restored)).toHaveLength(4);
  });
});

describe("a thief with the phone", () => {
  /** Signed by the right key, with bundles that hold nothing. */
  async function junk(): Promise<Manifest> {
    const { body } = await openStatement(added.envelope);
    const bundles = await Promise.all(
      federation.roster.roster.guardians.map(async ({ key: guardian, recipient }) => {
        const file = await seal(new Uint8Array([1, 2, 3]), [recipient]);
        blobs.push(file);
        return { guardian, file: refOf(file) };
      }),
    );
    const spoilt = signStatement("backup.updated", { ...(body as Addition), bundles }, plan.key);
    return (await openManifest([built.envelope, spoilt.envelope], chain)).manifest;
  }

  test("adds what opens nothing, and the owner still gets back all that was there", async () => {
    const manifest = await junk();
    expect((await opened(manifest, 1)).faults).toEqual(["cannotOpen"]);
    const { bad, restored } = await given(manifest, "owner");
    expect(bad).toEqual([]);
    expect(restored).toMatchObject({ outcome: "restored", damaged: [manifest.compartments[1]?.id] });
    expect(await contents(manifest, restored)).toEqual([words.payload]);
  });

  test("a guardian who leaves out a sharing that others hand over is named, and the rest is used", async () => {
    const { manifest } = added;
    const { identity, recipient } = await newIdentity();
    const grants = grantsTo(manifest, "owner");
    const whole = (await opened(manifest, 1)).shares as ShareSet;
    const part = (await opened(manifest, 2)).shares as ShareSet;
    const short = { ...part, shares: part.shares.slice(0, 2) };
    const released = await Promise.all(
      [whole, short].map(async (set) => {
        const { file, sealed } = await sealRelease(set, manifest, grants, recipient);
        return { guardian: set.guardian, sealed, file };
      }),
    );
    const { sets, bad } = await openReleases(released, { identity, manifest, grants });
    expect(bad).toEqual([{ guardian: key(2), fault: "notAsDealt" }]);
    const keys = await ownerKeysFor(federation, manifest.backup, name, quick);
    const restored = await restore({ manifest, kind: "owner", grants, sets, keys });
    expect(await contents(manifest, restored)).toEqual([words.payload]);
  });
});
