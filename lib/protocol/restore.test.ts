import fc from "fast-check";
import { combine as combineLibrary } from "shamir-secret-sharing";
import { beforeAll, describe, expect, test } from "vitest";
import type { ShareSet } from "./bundle";
import { concat, fromUtf8 } from "./bytes";
import type { CompartmentKeys } from "./derive";
import type { BuiltBackup } from "./enrol";
import { combineParts, type EscrowPart } from "./escrow";
import { findGrant, grantsTo } from "./manifest";
import { foldName } from "./names";
import { openBundle } from "./open-bundle";
import { openPayload } from "./payload";
import { evaluatePepper } from "./pepper";
import { beginHeirs, beginOwner, finishHeirs, finishOwner } from "./pepper-keys";
import { restore } from "./restore";
import { shareCommitment } from "./splitting";
import type { Manifest } from "./statements/backup";
import { type Stretch, stretcher } from "./stretch";
import {
  blobOf,
  flipped,
  heirsKeysFor,
  name,
  ownerKeysFor,
  quick,
  testBackup,
  usualCompartments,
} from "./testing/backup";
import { type TestFederation, testFederation } from "./testing/federation";
import { subsets } from "./testing/subsets";
import { unwrap, wrappedDigest } from "./wrapping";

/** One compartment for the owner: enough where the number of guardians is what matters. */
const wordsAlone = [usualCompartments[0] as (typeof usualCompartments)[0]];

interface Made {
  federation: TestFederation;
  built: BuiltBackup;
  keys: CompartmentKeys;
}

async function make(guardians: number, threshold: number, stretch: Stretch = quick): Promise<Made> {
  const federation = await testFederation(guardians, threshold);
  const built = await testBackup(federation, { compartments: wordsAlone, stretch });
  return { federation, built, keys: await ownerKeysFor(federation, built.manifest.backup, name, stretch) };
}

async function reveal({ built }: Made, result: Awaited<ReturnType<typeof restore>>) {
  if (result.outcome !== "restored") throw new Error(result.outcome);
  return Promise.all(
    result.identities.map(({ compartment, identity }) => {
      const { payload } = built.manifest.compartments.find((c) => c.id === compartment) as Manifest["compartments"][0];
      return openPayload(payload, blobOf(built, payload.digest), identity);
    }),
  );
}

const small: [guardians: number, threshold: number][] = [
  [2, 2],
  [3, 2],
  [3, 3],
  [4, 2],
  [4, 3],
  [4, 4],
  [5, 3],
];

describe("a quorum is everybody, fewer are nobody", () => {
  test.each(small)("%i guardians, threshold %i: every group of guardians, tried one by one", async (n, threshold) => {
    const made = await make(n, threshold);
    const { manifest, dealt } = made.built;
    const wrong = await ownerKeysFor(made.federation, manifest.backup, "Jane Doe", quick);
    for (const sets of subsets(dealt)) {
      const result = await restore({ manifest, kind: "owner", sets, keys: made.keys });
      const withWrongName = await restore({ manifest, kind: "owner", sets, keys: wrong });
      if (sets.length < threshold) {
        expect(result).toEqual({ outcome: "tooFew", good: sets.map((set) => set.guardian), bad: [] });
        expect(withWrongName.outcome).toBe("tooFew");
      } else {
        expect(await reveal(made, result)).toEqual([wordsAlone[0]?.payload]);
        expect(withWrongName).toEqual({ outcome: "wrongKey", bad: [] });
      }
    }
  });

  test.each([
    [30, 2],
    [30, 10],
    [30, 30],
    [17, 9],
  ])("%i guardians, threshold %i: random groups", async (n, threshold) => {
    const made = await make(n, threshold);
    const { manifest, dealt } = made.built;
    const group = (size: number) => fc.shuffledSubarray(dealt, { minLength: size, maxLength: size });
    const atLeast = fc.shuffledSubarray(dealt, { minLength: threshold });
    await fc.assert(
      fc.asyncProperty(group(threshold), atLeast, group(threshold - 1), async (just, more, fewer) => {
        for (const sets of [just, more]) {
          const result = await restore({ manifest, kind: "owner", sets, keys: made.keys });
          expect(await reveal(made, result)).toEqual([wordsAlone[0]?.payload]);
        }
        expect((await restore({ manifest, kind: "owner", sets: fewer, keys: made.keys })).outcome).toBe("tooFew");
      }),
      { numRuns: 4 },
    );
  });

  test("one fewer than the threshold, with the pepper's key, the name and no rules kept: bytes that open nothing", async () => {
    for (const [n, threshold] of [
      [3, 3],
      [5, 4],
      [9, 5],
    ] as const) {
      const { built, keys } = await make(n, threshold);
      const [ref] = grantsTo(built.manifest, "owner");
      if (!ref) throw new Error("no grant");
      const fewer = built.dealt.slice(0, threshold - 1).map((set) => (set.shares[0] as ShareSet["shares"][0]).share);
      const guess = new Uint8Array(await combineLibrary(fewer));
      expect(wrappedDigest(guess)).not.toBe(findGrant(built.manifest, ref).grant.wrapped);
      expect(unwrap(keys(ref.compartment), guess, { backup: built.manifest.backup, ...ref })).toBeNull();
    }
  });

  test("one guardian's shares, however often they are given, count once", async () => {
    const { built, keys } = await make(3, 2);
    const [one] = built.dealt as [ShareSet];
    const result = await restore({ manifest: built.manifest, kind: "owner", sets: [one, one, { ...one }], keys });
    expect(result).toEqual({ outcome: "tooFew", good: [one.guardian], bad: [] });
  });
});

describe("names", () => {
  let made: Made;
  const argon = stretcher("test");
  beforeAll(async () => {
    made = await make(3, 2, argon);
  });

  const attempt = async (typed: string, { federation, built } = made, stretch: Stretch = argon) => {
    const { manifest, dealt } = built;
    const keys = await ownerKeysFor(federation, manifest.backup, typed, stretch);
    return (await restore({ manifest, kind: "owner", sets: dealt, keys })).outcome;
  };

  test.each(["José O’Brien", "jose o'brien", " JOSE\u0301  O BRIEN "])("%j opens", async (typed) => {
    expect(await attempt(typed)).toBe("restored");
  });

  test.each(["José Brien", "Jose OBrien", "Brien O José", "José O’Brien 2", "Josef O’Brien"])(
    "%j never opens",
    async (typed) => {
      expect(await attempt(typed)).toBe("wrongKey");
    },
  );

  test("no name with another fold ever opens", async () => {
    const cheap = await make(3, 2);
    await fc.assert(
      fc.asyncProperty(fc.stringMatching(/^[A-Za-zé’ ]{2,16}$/), async (typed) => {
        fc.pre(typed.replace(/[^A-Za-zé]/g, "").length >= 2 && foldName(typed) !== foldName(name));
        expect(await attempt(typed, cheap, quick)).toBe("wrongKey");
      }),
      { numRuns: 10 },
    );
  });

  test("the right name under another federation's pepper, or for another backup, never opens", async () => {
    const { manifest, dealt } = made.built;
    const elsewhere = await ownerKeysFor(await testFederation(2, 2), manifest.backup, name, argon);
    const another = await ownerKeysFor(made.federation, "00".repeat(32), name, argon);
    for (const keys of [elsewhere, another]) {
      expect((await restore({ manifest, kind: "owner", sets: dealt, keys })).outcome).toBe("wrongKey");
    }
  });
});

describe("bad shares are found and named, and the others suffice", () => {
  let made: Made;
  let other: BuiltBackup;
  beforeAll(async () => {
    made = await make(4, 2);
    other = await testBackup(made.federation, { compartments: wordsAlone, stretch: quick });
  });

  const withShare = (set: ShareSet, change: (share: Uint8Array<ArrayBuffer>) => Uint8Array<ArrayBuffer>): ShareSet => ({
    ...set,
    shares: set.shares.map((entry) => ({ ...entry, share: change(entry.share) })),
  });
  const spoilt: [string, (set: ShareSet) => ShareSet][] = [
    ["with x = 0", (set) => withShare(set, (share) => concat(share.subarray(0, -1), new Uint8Array([0])))],
    [
      "with another's x",
      (set) =>
        withShare(set, (share) => {
          const others = (made.built.dealt[3] as ShareSet).shares[0] as ShareSet["shares"][0];
          return concat(share.subarray(0, -1), others.share.subarray(-1));
        }),
    ],
    ["another guardian's", (set) => ({ ...set, shares: (made.built.dealt[3] as ShareSet).shares })],
    ["of another length", (set) => withShare(set, (share) => concat(share, share.subarray(-1)))],
    ["of another backup", () => other.dealt[0] as ShareSet],
    ["another backup's under this one's name", (set) => ({ ...set, shares: (other.dealt[0] as ShareSet).shares })],
    ["of another epoch", (set) => ({ ...set, epoch: set.epoch + 1 })],
    [
      "of the other grant",
      (set) => ({ ...set, shares: set.shares.map((s) => ({ ...s, grant: s.grant === "owner" ? "heirs" : "owner" })) }),
    ],
    ["twice", (set) => ({ ...set, shares: [...set.shares, ...set.shares] })],
    ["none", (set) => ({ ...set, shares: [] })],
  ];

  test.each(spoilt)("%s", async (_, spoil) => {
    const { manifest, dealt } = made.built;
    const [first, ...rest] = dealt as [ShareSet, ...ShareSet[]];
    const bad = spoil(first);
    const result = await restore({ manifest, kind: "owner", sets: [bad, ...rest], keys: made.keys });
    expect(result.bad).toEqual([first.guardian]);
    expect(await reveal(made, result)).toEqual([wordsAlone[0]?.payload]);
    const alone = await restore({ manifest, kind: "owner", sets: [bad, rest[0] as ShareSet], keys: made.keys });
    expect(alone).toEqual({ outcome: "tooFew", good: [rest[0]?.guardian], bad: [first.guardian] });
  });

  test("every changed bit of any share", () => {
    const { manifest, dealt } = made.built;
    const length = (dealt[0] as { shares: { share: Uint8Array }[] }).shares[0]?.share.length as number;
    return fc.assert(
      fc.asyncProperty(fc.nat(3), fc.nat(length - 1), async (place, at) => {
        const sets = dealt.map((set, i) => (i === place ? withShare(set, (share) => flipped(share, at)) : set));
        const result = await restore({ manifest, kind: "owner", sets, keys: made.keys });
        expect(result).toMatchObject({ outcome: "restored", bad: [dealt[place]?.guardian] });
      }),
      { numRuns: 60 },
    );
  });

  test("a guardian whose second try is good is not named", async () => {
    const { manifest, dealt } = made.built;
    const [first, second] = dealt as [ShareSet, ShareSet];
    const bad = withShare(first, (share) => flipped(share, 0));
    const result = await restore({ manifest, kind: "owner", sets: [bad, first, second], keys: made.keys });
    expect(result).toMatchObject({ outcome: "restored", bad: [] });
  });

  test("somebody who is no guardian is named, and not counted", async () => {
    const { manifest, dealt } = made.built;
    const stranger = { ...(dealt[0] as ShareSet), guardian: "00".repeat(32) };
    const result = await restore({ manifest, kind: "owner", sets: [stranger, dealt[1] as ShareSet], keys: made.keys });
    expect(result).toEqual({ outcome: "tooFew", good: [dealt[1]?.guardian], bad: [stranger.guardian] });
  });

  test("a share with x = 0 is refused even if the manifest commits to it", async () => {
    const { manifest, dealt } = made.built;
    const set = withShare(dealt[0] as ShareSet, (share) => concat(share.subarray(0, -1), new Uint8Array([0])));
    const [entry] = set.shares as [ShareSet["shares"][0]];
    const { backup, epoch } = manifest;
    const context = { backup, epoch, guardian: set.guardian, compartment: entry.compartment, grant: entry.grant };
    const committed: Manifest = {
      ...manifest,
      compartments: manifest.compartments.map((c) => ({
        ...c,
        grants: c.grants.map((g) =>
          g.grant !== entry.grant
            ? g
            : {
                ...g,
                shares: g.shares.map((s) =>
                  s.guardian === set.guardian ? { ...s, commitment: shareCommitment(context, entry.share) } : s,
                ),
              },
        ),
      })),
    };
    const result = await restore({
      manifest: committed,
      kind: "owner",
      sets: [set, ...dealt.slice(1)],
      keys: made.keys,
    });
    expect(result).toMatchObject({ outcome: "restored", bad: [set.guardian] });
  });

  test("a backup that was dealt wrongly is told from a wrong name", async () => {
    const { manifest, dealt } = made.built;
    const wrong = (change: (c: Manifest["compartments"][0]) => Manifest["compartments"][0]) =>
      restore({
        manifest: { ...manifest, compartments: manifest.compartments.map(change) },
        kind: "owner",
        sets: dealt,
        keys: made.keys,
      });
    const otherWrapping = wrong((c) => ({ ...c, grants: c.grants.map((g) => ({ ...g, wrapped: "00".repeat(32) })) }));
    expect(await otherWrapping).toEqual({ outcome: "damaged", bad: [] });
    const otherRecipient = wrong((c) => ({ ...c, recipient: manifest.card.recipient }));
    expect(await otherRecipient).toEqual({ outcome: "damaged", bad: [] });
  });
});

describe("owner and heirs", () => {
  let made: Made;
  beforeAll(async () => {
    const federation = await testFederation(3, 2);
    const built = await testBackup(federation, { stretch: quick });
    made = { federation, built, keys: await ownerKeysFor(federation, built.manifest.backup, name, quick) };
  });

  test("no recovery by the owner reads the will; the heirs read all, without the name", async () => {
    const { manifest, dealt } = made.built;
    const [words, will] = usualCompartments.map(({ payload }) => payload);
    expect(await reveal(made, await restore({ manifest, kind: "owner", sets: dealt, keys: made.keys }))).toEqual([
      words,
    ]);
    const keys = heirsKeysFor(made.federation, manifest.backup);
    expect(await reveal(made, await restore({ manifest, kind: "heirs", sets: dealt, keys }))).toEqual([words, will]);
  });

  test("the first stage alone can be restored first", async () => {
    const { manifest, dealt } = made.built;
    const grants = grantsTo(manifest, "heirs").filter((ref) => findGrant(manifest, ref).grant.stage === 1);
    const keys = heirsKeysFor(made.federation, manifest.backup);
    const result = await restore({ manifest, kind: "heirs", grants, sets: dealt, keys });
    expect(await reveal(made, result)).toEqual([usualCompartments[1]?.payload]);
  });

  test("the owner's keys open no heirs' grant, nor the other way round", async () => {
    const { manifest, dealt } = made.built;
    const heirs = heirsKeysFor(made.federation, manifest.backup);
    expect((await restore({ manifest, kind: "heirs", sets: dealt, keys: made.keys })).outcome).toBe("wrongKey");
    expect((await restore({ manifest, kind: "owner", sets: dealt, keys: heirs })).outcome).toBe("wrongKey");
  });

  test("asking for a grant that is not there, or of the other kind, is refused", async () => {
    const { manifest, dealt } = made.built;
    const asking = { manifest, kind: "owner" as const, sets: dealt, keys: made.keys };
    const missing = { compartment: "00".repeat(8), grant: "owner" as const };
    await expect(restore({ ...asking, grants: [missing] })).rejects.toThrow(RangeError);
    await expect(restore({ ...asking, grants: grantsTo(manifest, "heirs") })).rejects.toThrow(RangeError);
    await expect(restore({ ...asking, grants: [] })).rejects.toThrow(RangeError);
  });
});

test("the server can burn: kits of a quorum and the export's files are enough", async () => {
  const federation = await testFederation(5, 3);
  const built = await testBackup(federation, { stretch: quick });
  const { manifest } = built;
  const kits = [4, 0, 2];
  const parts = kits.map((place) => federation.pepper.parts[place] as EscrowPart);
  const publicKey = federation.roster.roster.pepper[0] as string;
  const secretKey = combineParts(parts, federation.roster.roster.pepper);
  const sets = await Promise.all(
    kits.map(async (place) => {
      const { guardian, file } = manifest.bundles[place] as Manifest["bundles"][0];
      const { identity } = federation.keyrings[place] as { identity: string };
      const opened = await openBundle(blobOf(built, file.digest), identity, manifest, guardian);
      if (!("shares" in opened)) throw new Error(opened.fault);
      return opened.shares;
    }),
  );
  const owner = beginOwner(name, manifest.backup, publicKey);
  const ownerAnswer = evaluatePepper(secretKey, owner.blinded, owner.info);
  const keys = await finishOwner(owner, manifest.backup, ownerAnswer, publicKey, quick);
  const made = { federation, built, keys };
  expect(await reveal(made, await restore({ manifest, kind: "owner", sets, keys }))).toHaveLength(1);
  const heirs = beginHeirs(manifest.backup, publicKey);
  expect(fromUtf8(heirs.input)).toBe(manifest.backup);
  const heirsKeys = finishHeirs(
    heirs,
    manifest.backup,
    evaluatePepper(secretKey, heirs.blinded, heirs.info),
    publicKey,
  );
  expect(await reveal(made, await restore({ manifest, kind: "heirs", sets, keys: heirsKeys }))).toHaveLength(2);
});
