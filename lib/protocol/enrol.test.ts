import { beforeAll, describe, expect, test } from "vitest";
import { fromUtf8, toHex } from "./bytes";
import { openCard } from "./card";
import { signingKey } from "./ed25519";
import { buildBackup } from "./enrol";
import { blobDigest } from "./hash";
import { backupIdOf, grantsOf, grantsTo, manifestFault, openManifest } from "./manifest";
import { openBundle } from "./open-bundle";
import { openPayload } from "./payload";
import { refreshPayload } from "./refresh";
import { restore } from "./restore";
import { type Chain, verifyChain } from "./roster";
import { signStatement } from "./signing";
import type { Grant, Manifest } from "./statements/backup";
import { openStatement } from "./statements/statement";
import {
  blobOf,
  card,
  flipped,
  heirsKeysFor,
  lookupFor,
  name,
  ownerKeysFor,
  planFor,
  testBackup,
  usualCompartments,
} from "./testing/backup";
import { type TestFederation, testFederation } from "./testing/federation";

let federation: TestFederation;
let chain: Chain;
let plan: Awaited<ReturnType<typeof planFor>>;
let built: Awaited<ReturnType<typeof testBackup>>;

beforeAll(async () => {
  federation = await testFederation(3, 2);
  chain = await verifyChain([federation.genesis]);
  plan = await planFor(federation);
  built = await buildBackup(plan);
});

const guardian = (place: number) => federation.roster.roster.guardians[place] as { key: string };
const identity = (place: number) => (federation.keyrings[place] as { identity: string }).identity;

describe("a backup", () => {
  test("has a manifest that its own key signed and that follows every rule", async () => {
    expect(await openManifest([built.envelope], chain)).toEqual({ digest: built.digest, manifest: built.manifest });
    expect(built.manifest.backup).toBe(backupIdOf(plan.key.key));
    expect(grantsOf(built.manifest).map((ref) => ref.grant)).toEqual(["owner", "heirs", "heirs"]);
    expect(grantsTo(built.manifest, "owner")).toHaveLength(1);
    expect(built.manifest.lookup).toBe(await lookupFor(federation, "jose o'brien"));
  });

  test("names every file that goes with it, and none else", () => {
    const { card: cardRef, compartments, bundles } = built.manifest;
    const named = [
      cardRef.file,
      cardRef.identity,
      ...compartments.map((c) => c.payload),
      ...bundles.map((b) => b.file),
    ];
    expect(named.map((ref) => ref.digest).sort()).toEqual(built.blobs.map(blobDigest).sort());
    for (const ref of named) expect(blobOf(built, ref.digest).length).toBe(ref.size);
  });

  test("shows nothing of what it holds: no words, no will, no name, no card", () => {
    const everything = [built.envelope, ...built.blobs].map((bytes) => Buffer.from(bytes).toString("latin1"));
    const { payload } = JSON.parse(fromUtf8(built.envelope)) as { payload: string };
    everything.push(Buffer.from(payload, "base64").toString("latin1"));
    // None so short that a base64 text of this length might hold it by chance.
    const typed = Buffer.from(name).toString("latin1");
    for (const secret of ["sausage", "All to Ana", typed, "jose o brien", "the baker", "Wallet", "AGE-SECRET-KEY"]) {
      expect(
        everything.some((text) => text.includes(secret)),
        secret,
      ).toBe(false);
    }
    expect(everything.some((text) => text.includes(toHex(plan.key.secret)))).toBe(false);
  });

  test("tells its progress, step by step to the end", async () => {
    const steps: [number, number][] = [];
    await buildBackup(plan, (done, of) => steps.push([done, of]));
    expect(steps).toEqual([1, 2, 3, 4, 5, 6].map((done) => [done, 6]));
  });

  test("made twice shares no secret, no recipient and no file", async () => {
    const again = await buildBackup(plan);
    const recipients = [built, again].flatMap(({ manifest }) => manifest.compartments.map((c) => c.recipient));
    expect(new Set(recipients).size).toBe(4);
    expect(again.blobs.map(blobDigest).some((digest) => built.blobs.map(blobDigest).includes(digest))).toBe(false);
  });

  test.each([
    ["without compartments", { compartments: [] }],
    [
      "with a grant twice",
      {
        compartments: [
          {
            ...usualCompartments[1],
            grants: [
              { grant: "heirs", stage: 1 },
              { grant: "heirs", stage: 2 },
            ],
          },
        ],
      },
    ],
    [
      "with an owner at an heirs' stage",
      { compartments: [{ ...usualCompartments[1], grants: [{ grant: "owner", stage: 1 }] }] },
    ],
    [
      "with an heirs' grant at stage 0",
      { compartments: [{ ...usualCompartments[1], grants: [{ grant: "heirs", stage: 0 }] }] },
    ],
    [
      "with a phrase whose checksum does not hold",
      {
        compartments: [
          {
            payload: { kind: "words", label: "W", words: Array(12).fill("zoo") },
            grants: [{ grant: "owner", stage: 0 }],
          },
        ],
      },
    ],
    ["with a card that nobody can be known by", { card: { displayName: "José" } }],
  ])("%s is not made", async (_, changed) => {
    await expect(buildBackup({ ...plan, ...(changed as Partial<typeof plan>) })).rejects.toThrow();
  });
});

describe("the reference card", () => {
  const files = () => ({
    identity: blobOf(built, built.manifest.card.identity.digest),
    file: blobOf(built, built.manifest.card.file.digest),
  });

  test("is read by every guardian", async () => {
    for (const place of [0, 1, 2]) expect(await openCard(built.manifest.card, files(), identity(place))).toEqual(card);
  });

  test("of another backup, served in its place, is refused", async () => {
    const other = await testBackup(federation);
    const theirs = {
      identity: blobOf(other, other.manifest.card.identity.digest),
      file: blobOf(other, other.manifest.card.file.digest),
    };
    const { card: ref } = built.manifest;
    await expect(openCard(ref, theirs, identity(0))).rejects.toThrow(/signed/);
    await expect(openCard(ref, { ...files(), file: theirs.file }, identity(0))).rejects.toThrow(/signed/);
    const mixed = { ...ref, identity: other.manifest.card.identity };
    await expect(openCard(mixed, { ...files(), identity: theirs.identity }, identity(0))).rejects.toThrow(/another/);
  });

  test("is closed to a stranger", async () => {
    const stranger = (await testFederation(2, 2)).keyrings[0] as { identity: string };
    await expect(openCard(built.manifest.card, files(), stranger.identity)).rejects.toThrow();
  });
});

describe("a guardian's bundle", () => {
  const bundle = (place: number) =>
    blobOf(built, (built.manifest.bundles[place] as { file: { digest: string } }).file.digest);

  test("opens for its guardian and holds what was dealt", async () => {
    for (const place of [0, 1, 2]) {
      const opened = await openBundle(bundle(place), identity(place), built.manifest, guardian(place).key);
      expect(opened).toEqual({ shares: built.dealt[place] });
    }
  });

  test("of another guardian is not the file that was signed, and opens for nobody else", async () => {
    const { manifest } = built;
    expect(await openBundle(bundle(1), identity(0), manifest, guardian(0).key)).toEqual({ fault: "fileDiffers" });
    expect(await openBundle(bundle(1), identity(0), manifest, guardian(1).key)).toEqual({ fault: "cannotOpen" });
    await expect(openBundle(bundle(1), identity(1), manifest, "00".repeat(32))).rejects.toThrow(/nothing/);
  });

  test("that a server has changed is told from one that was dealt wrongly", async () => {
    const changed = flipped(bundle(0), bundle(0).length - 1);
    const { manifest } = built;
    expect(await openBundle(changed, identity(0), manifest, guardian(0).key)).toEqual({ fault: "fileDiffers" });
    const signedFor = {
      ...manifest,
      bundles: manifest.bundles.map((b, place) =>
        place === 0 ? { ...b, file: { ...b.file, digest: blobDigest(changed) } } : b,
      ),
    };
    expect(await openBundle(changed, identity(0), signedFor, guardian(0).key)).toEqual({ fault: "cannotOpen" });
    const otherEpoch = { ...manifest, compartments: manifest.compartments.map((one) => ({ ...one, epoch: 1 })) };
    expect(await openBundle(bundle(0), identity(0), otherEpoch, guardian(0).key)).toEqual({ fault: "notAsDealt" });
    const lessGranted = { ...manifest, compartments: manifest.compartments.slice(0, 1) };
    expect(await openBundle(bundle(0), identity(0), lessGranted, guardian(0).key)).toEqual({ fault: "notAsDealt" });
  });
});

describe("a manifest", () => {
  const changedManifest = (changed: Partial<Manifest>): Manifest => ({ ...built.manifest, ...changed });
  const [first, second] = [0, 1].map(
    (place) => () => built.manifest.compartments[place] as Manifest["compartments"][0],
  ) as [() => Manifest["compartments"][0], () => Manifest["compartments"][0]];
  const cases: [string, () => Partial<Manifest>, RegExp][] = [
    ["another key's id", () => ({ backup: "00".repeat(32) }), /digest of its key/],
    ["a key of small order", () => ({ key: `01${"00".repeat(31)}` }), /small order/],
    ["another roster", () => ({ roster: "00".repeat(32) }), /another roster/],
    ["another threshold", () => ({ threshold: 3 }), /threshold/],
    ["a guardian missing", () => ({ bundles: built.manifest.bundles.slice(1) }), /bundles/],
    ["guardians in another order", () => ({ bundles: [...built.manifest.bundles].reverse() }), /bundles/],
    [
      "shares missing",
      () => ({
        compartments: [{ ...second(), grants: second().grants.map((g) => ({ ...g, shares: g.shares.slice(1) })) }],
      }),
      /shares/,
    ],
    ["one compartment twice", () => ({ compartments: [first(), first()] }), /same id/],
    [
      "one recipient twice",
      () => ({ compartments: [first(), { ...second(), recipient: first().recipient }] }),
      /recipient/,
    ],
    [
      "the card's recipient",
      () => ({ compartments: [{ ...first(), recipient: built.manifest.card.recipient }] }),
      /recipient/,
    ],
    [
      "a guardian's recipient",
      () => ({ compartments: [{ ...first(), recipient: federation.roster.roster.guardians[0]?.recipient as string }] }),
      /recipient/,
    ],
    [
      "one grant twice",
      () => ({ compartments: [{ ...second(), grants: [...second().grants, ...second().grants] }] }),
      /twice/,
    ],
    [
      "an owner's grant at an heirs' stage",
      () => ({ compartments: [{ ...first(), grants: first().grants.map((g) => ({ ...g, stage: 1 })) }] }),
      /stage/,
    ],
    [
      "one share in two places",
      () => {
        const [owner, heirs] = first().grants as [Grant, Grant];
        return { compartments: [{ ...first(), grants: [owner, { ...heirs, shares: owner.shares }] }] };
      },
      /shares are one/,
    ],
    [
      "one wrapped key in two grants",
      () => {
        const [owner, heirs] = first().grants as [Grant, Grant];
        return { compartments: [{ ...first(), grants: [owner, { ...heirs, wrapped: owner.wrapped }] }] };
      },
      /wrap one key/,
    ],
  ];

  test.each(cases)("with %s is refused", (_, changed, because) => {
    expect(manifestFault(changedManifest(changed()), federation.roster)).toMatch(because);
  });

  test("signed by another key, or by two, is refused", async () => {
    const stranger = signingKey();
    const body = { manifest: built.manifest, signedAt: 1 };
    await expect(openManifest([signStatement("backup.created", body, stranger).envelope], chain)).rejects.toThrow(
      /signed by/,
    );
    const both = signStatement("backup.created", body, plan.key, stranger);
    await expect(openManifest([both.envelope], chain)).rejects.toThrow(/signed by/);
  });

  test("of a roster that the chain lacks is refused, and so is another statement", async () => {
    const other = await testFederation(3, 2);
    await expect(openManifest([built.envelope], await verifyChain([other.genesis]))).rejects.toThrow(/lacks/);
    await expect(openManifest([federation.genesis], chain)).rejects.toThrow(/not a manifest/);
  });
});

describe("a refresh", () => {
  test("seals new content to the compartment, names what it supersedes, and is read with the same identity", async () => {
    const compartment = built.manifest.compartments[0] as Manifest["compartments"][0];
    const payload = { kind: "words", label: "Wallet", words: `${"abandon ".repeat(11)}about`.split(" ") } as const;
    const head = { version: 0, digest: compartment.payload.digest };
    const { envelope, blob } = await refreshPayload({
      key: plan.key,
      manifest: built.manifest,
      compartment: compartment.id,
      head,
      payload: { ...payload, words: [...payload.words] },
      signedAt: 2,
    });
    const signed = await openStatement(envelope);
    expect(signed).toMatchObject({
      name: "payload.refreshed",
      signers: [plan.key.key],
      body: { version: 1, previous: head.digest, payload: { digest: blobDigest(blob) } },
    });
    const keys = await ownerKeysFor(federation, built.manifest.backup, name);
    const restored = await restore({ manifest: built.manifest, kind: "owner", sets: built.dealt, keys });
    if (restored.outcome !== "restored") throw new Error(restored.outcome);
    const { identity: opens } = restored.identities[0] as { identity: string };
    expect(await openPayload({ digest: blobDigest(blob) }, blob, opens)).toEqual(payload);
    await expect(openPayload(head, blob, opens)).rejects.toThrow(/signed/);
  });

  test("of another backup is not made", async () => {
    const refresh = {
      manifest: built.manifest,
      compartment: "00".repeat(8),
      head: { version: 0, digest: "00".repeat(32) },
      payload: { kind: "text", label: "x", content: "y" } as const,
      signedAt: 2,
    };
    await expect(refreshPayload({ key: plan.key, ...refresh })).rejects.toThrow(RangeError);
    const { id } = built.manifest.compartments[0] as { id: string };
    await expect(refreshPayload({ key: signingKey(), ...refresh, compartment: id })).rejects.toThrow(RangeError);
  });
});

test("heirs need nothing that only the deceased knew, and their key is not the owner's", async () => {
  const { backup } = built.manifest;
  const heirs = heirsKeysFor(federation, backup);
  const owner = await ownerKeysFor(federation, backup, name);
  expect(toHex(heirs("00"))).not.toBe(toHex(owner("00")));
});
