import { beforeAll, describe, expect, test } from "vitest";
import { refOf } from "./blob";
import { bundleFormat, releasedFormat, type ShareSet } from "./bundle";
import { openClaim } from "./claim";
import { matchesCase } from "./code";
import { signingKey } from "./ed25519";
import type { BuiltBackup } from "./enrol";
import type { BlobRef, GrantRef } from "./fields";
import { statementKey } from "./keyring";
import { grantsTo } from "./manifest";
import { openNotes, sealNotes } from "./notes";
import { type OpenedCase, openCase } from "./open-case";
import { openPayload } from "./payload";
import { agreedReleases, openReleases, type ReleasedFile, sealRelease } from "./release";
import { restore } from "./restore";
import { openSealedIdentity, sealNewIdentity } from "./sealed-identity";
import { recipientOf, seal } from "./sealing";
import { signStatement } from "./signing";
import type { StatementBody } from "./statements/statement";
import { openStatement, type Signed } from "./statements/statement";
import { blobOf, flipped, lookupFor, name, ownerKeysFor, testBackup, usualCompartments } from "./testing/backup";
import { type TestFederation, testFederation } from "./testing/federation";
import { formatTicket, parseTicket } from "./ticket";

let federation: TestFederation;
let built: BuiltBackup;
let opened: OpenedCase;
let grants: GrantRef[];
let recipient: string;

beforeAll(async () => {
  federation = await testFederation(4, 3);
  built = await testBackup(federation);
  grants = grantsTo(built.manifest, "owner");
  opened = await openCase({
    kind: "recovery",
    key: signingKey(),
    genesis: federation.roster.digest,
    roster: federation.roster,
    lookup: await lookupFor(federation, name),
    claim: { displayName: "José", message: "The phone is in the lake." },
    signedAt: 5,
  });
  recipient = await recipientOf(opened.ticket.recipientIdentity);
});

const guardians = () => federation.roster.roster.guardians.map((guardian) => guardian.key);
const dealtTo = (place: number) => built.dealt[place] as ShareSet;
const releaseOf = async (place: number): Promise<ReleasedFile> => {
  const { file, sealed } = await sealRelease(dealtTo(place), built.manifest, grants, recipient);
  return { guardian: dealtTo(place).guardian, sealed, file };
};
const reader = () => ({ identity: opened.ticket.recipientIdentity, manifest: built.manifest, grants });

type Released = StatementBody<"share.released">;
const statementOf = async (
  place: number,
  sealed: BlobRef,
  changed: Partial<Released> = {},
  key = statementKey(federation.keyrings[place] as never),
) => {
  const body: Released = {
    case: opened.caseId,
    backup: built.manifest.backup,
    manifest: built.digest,
    grants,
    payloads: [
      {
        compartment: (grants[0] as GrantRef).compartment,
        version: 0,
        digest: (built.manifest.compartments[0] as { payload: BlobRef }).payload.digest,
      },
    ],
    sealed,
    seen: { size: 9, root: "00".repeat(32) },
    signedAt: 9,
    ...changed,
  };
  return (await openStatement(signStatement("share.released", body, key).envelope)) as Signed<"share.released">;
};

describe("opening a case", () => {
  test("signs with the case key, names its files, and holds three keys that differ", async () => {
    const signed = await openStatement(opened.envelope);
    if (signed.name !== "case.opened") throw new Error(signed.name);
    expect(signed).toMatchObject({ digest: opened.caseId, signers: [signed.body.key] });
    expect([signed.body.files.identity, signed.body.claim]).toEqual(opened.blobs.map(refOf));
    expect(signed.body.recipient).toBe(recipient);
    expect(signed.body.files.recipient).toBe(await recipientOf(opened.ticket.fileIdentity));
    expect(signed.body.files.recipient).not.toBe(signed.body.recipient);
    expect(matchesCase("HOLDFAST:", opened.caseId)).toBe("incomplete");
  });

  test("the ticket goes on with it, from any device", () => {
    expect(parseTicket(formatTicket(opened.ticket, []))).toEqual(opened.ticket);
    expect(signingKey(opened.ticket.caseSeed).key).toHaveLength(64);
  });

  test("each guardian reads the claim; the requester's recipient does not", async () => {
    const signed = await openStatement(opened.envelope);
    if (signed.name !== "case.opened") throw new Error(signed.name);
    const [identity, claim] = opened.blobs as [Uint8Array, Uint8Array];
    for (const { identity: guardian } of federation.keyrings) {
      const read = await openClaim(signed.body, { identity, claim }, guardian);
      expect(read).toEqual({ displayName: "José", message: "The phone is in the lake." });
    }
    const files = { identity, claim };
    await expect(openClaim(signed.body, files, opened.ticket.recipientIdentity)).rejects.toThrow();
    const guardian = federation.keyrings[0]?.identity as string;
    await expect(openClaim(signed.body, { identity, claim: flipped(claim, 400) }, guardian)).rejects.toThrow(/signed/);
  });

  test("an inheritance has no lookup, a corrected case names the one before", async () => {
    const common = {
      key: signingKey(),
      genesis: federation.roster.digest,
      roster: federation.roster,
      claim: { displayName: "Ana" },
      signedAt: 6,
    };
    const inheritance = await openCase({ kind: "inheritance", ...common });
    expect((await openStatement(inheritance.envelope)).body).not.toHaveProperty("lookup");
    expect(inheritance.ticket).not.toHaveProperty("lookup");
    const corrected = await openCase({ kind: "recovery", lookup: "00".repeat(32), corrects: opened.caseId, ...common });
    expect((await openStatement(corrected.envelope)).body).toMatchObject({ corrects: opened.caseId });
  });
});

describe("desk notes", () => {
  test("are read by guardians through the desk identity, and by nobody else", async () => {
    const desk = await sealNewIdentity(federation.roster.roster.guardians.map((g) => g.recipient));
    const file = await sealNotes({ note: "Calm.", coercion: ["hurried"] }, desk.ref.recipient);
    const reading = federation.keyrings[0]?.identity as string;
    const deskIdentity = await openSealedIdentity(desk.ref, desk.file, reading);
    expect(await openNotes(refOf(file), file, deskIdentity)).toEqual({ note: "Calm.", coercion: ["hurried"] });
    await expect(openNotes(refOf(file), file, opened.ticket.fileIdentity)).rejects.toThrow();
    await expect(openNotes(refOf(desk.file), file, deskIdentity)).rejects.toThrow(/signed/);
  });
});

describe("a release", () => {
  test("of a quorum gives the words back, and holds no grant that was not decided", async () => {
    const released = await Promise.all([0, 2, 3].map(releaseOf));
    const { sets, bad } = await openReleases(released, reader());
    expect(bad).toEqual([]);
    expect(sets.every((set) => set.shares.every((share) => share.grant === "owner"))).toBe(true);
    const keys = await ownerKeysFor(federation, built.manifest.backup, name);
    const result = await restore({ manifest: built.manifest, kind: "owner", sets, keys });
    if (result.outcome !== "restored") throw new Error(result.outcome);
    const identity = result.identities[0]?.identity as string;
    const { payload } = built.manifest.compartments[0] as { payload: BlobRef };
    expect(await openPayload(payload, blobOf(built, payload.digest), identity)).toEqual(usualCompartments[0]?.payload);
  });

  test("is not sealed from a bundle that is not as it was dealt, nor for a grant that is not there", async () => {
    const bad = { ...dealtTo(0), shares: dealtTo(1).shares };
    await expect(sealRelease(bad, built.manifest, grants, recipient)).rejects.toThrow(/dealt/);
    const missing = [{ compartment: "00".repeat(8), grant: "owner" as const }];
    await expect(sealRelease(dealtTo(0), built.manifest, missing, recipient)).rejects.toThrow(/no such grant/);
    await expect(sealRelease(dealtTo(0), built.manifest, grants, "age1x")).rejects.toThrow();
  });

  test("every way to be bad is told apart, its guardian named, and the rest suffice", async () => {
    const good = (await Promise.all([0, 1, 2, 3].map(releaseOf))) as [
      ReleasedFile,
      ReleasedFile,
      ReleasedFile,
      ReleasedFile,
    ];
    const [first, ...rest] = good;
    const resealed = async (plaintext: Uint8Array, to = recipient): Promise<ReleasedFile> => {
      const file = await seal(plaintext, [to]);
      return { guardian: first.guardian, sealed: refOf(file), file };
    };
    const owned = { ...dealtTo(0), shares: dealtTo(0).shares.filter((share) => share.grant === "owner") };
    const cases: [ReleasedFile, string][] = [
      [{ ...first, file: null }, "missing"],
      [{ ...first, file: flipped(first.file as Uint8Array, first.sealed.size - 1) }, "fileDiffers"],
      [{ ...first, file: rest[0]?.file as Uint8Array }, "fileDiffers"],
      [{ ...first, sealed: rest[0]?.sealed as BlobRef, file: rest[0]?.file as Uint8Array }, "notAsDealt"],
      [await resealed(releasedFormat.format(owned), federation.roster.roster.guardians[0]?.recipient), "cannotOpen"],
      [await resealed(bundleFormat.format(owned)), "cannotOpen"],
      [await resealed(new Uint8Array([1])), "cannotOpen"],
      [await resealed(releasedFormat.format(dealtTo(0))), "notAsDealt"],
      [await resealed(releasedFormat.format({ ...owned, epoch: 1 })), "notAsDealt"],
      [
        await resealed(
          releasedFormat.format({ ...owned, shares: owned.shares.map((s) => ({ ...s, share: flipped(s.share, 0) })) }),
        ),
        "notAsDealt",
      ],
    ];
    for (const [spoilt, fault] of cases) {
      const { sets, bad } = await openReleases([spoilt, ...rest], reader());
      expect(bad).toEqual([{ guardian: first.guardian, fault }]);
      expect(sets.map((set) => set.guardian)).toEqual(rest.map((file) => file.guardian));
    }
    const twice = await openReleases([{ ...first, file: null }, first], reader());
    expect(twice.bad).toEqual([]);
    expect(twice.sets).toHaveLength(1);
  });

  test("opens for the case's recipient alone: a server that swapped it gets what it asked for, the requester nothing", async () => {
    const other = (await testFederation(2, 2)).keyrings[0]?.identity as string;
    const { bad } = await openReleases([await releaseOf(0)], { ...reader(), identity: other });
    expect(bad).toEqual([{ guardian: dealtTo(0).guardian, fault: "cannotOpen" }]);
  });
});

describe("what the guardians say alike", () => {
  const sealed: BlobRef = { digest: "11".repeat(32), size: 1 };
  const say = (place: number, changed: Partial<Released> = {}) => statementOf(place, sealed, changed);
  const agreed = (releases: Signed<"share.released">[]) =>
    agreedReleases(releases, opened.caseId, guardians(), 3)[0] ?? null;

  test("counts from the threshold on, whatever the rest say", async () => {
    const three = await Promise.all([0, 1, 2].map((place) => say(place)));
    const stray = await say(3, { manifest: "22".repeat(32) });
    expect(agreed(three.slice(1))).toBeNull();
    const agreement = agreed([stray, ...three]);
    expect(agreement).toMatchObject({ backup: built.manifest.backup, manifest: built.digest, grants });
    expect(agreement?.releases).toEqual(three);
  });

  test.each([
    ["another backup", { backup: "22".repeat(32) }],
    ["another manifest", { manifest: "22".repeat(32) }],
    ["another case", { case: "22".repeat(32) }],
    ["other payloads", { payloads: [{ compartment: "00".repeat(8), version: 1, digest: "22".repeat(32) }] }],
    ["other grants", { grants: [{ compartment: "00".repeat(8), grant: "owner" as const }] }],
  ])("one of three who names %s leaves too few", async (_, changed) => {
    expect(agreed([await say(0), await say(1), await say(2, changed)])).toBeNull();
  });

  test("one guardian twice counts once, and somebody from outside not at all", async () => {
    const two = [await say(0), await say(1)];
    expect(agreed([...two, await say(1, { signedAt: 10 })])).toBeNull();
    expect(agreed([...two, await statementOf(2, sealed, {}, signingKey())])).toBeNull();
    expect(agreed([])).toBeNull();
  });
});
