import { beforeAll, describe, expect, test } from "vitest";
import { refOf } from "@/lib/protocol/blob";
import { bundleFormat } from "@/lib/protocol/bundle";
import { toBase64url } from "@/lib/protocol/bytes";
import { signingKey } from "@/lib/protocol/ed25519";
import { buildBackup } from "@/lib/protocol/enrol";
import { type Keyring, statementKey } from "@/lib/protocol/keyring";
import { seal } from "@/lib/protocol/sealing";
import { signStatement } from "@/lib/protocol/signing";
import { planFor } from "@/lib/protocol/testing/backup";
import { sayIn } from "@/lib/words/say";
import { acceptShares } from "./acceptShares";
import { backupSheet, deleteBackup, importSheet, refreshPayload, undeleteBackup, veto } from "./backupActs";
import type { Device } from "./device";
import { followBackup } from "./followBackup";
import { followCase } from "./followRecovery";
import { submit } from "./submit";
import { altering, saying } from "./testing/lies";
import { approvedBy, enrolled, requested } from "./testing/story";
import { given, newValley, type Valley } from "./testing/valley";

const say = sayIn("en", "backup.paper");

let valley: Valley;
let phone: Device;
let id: string;
beforeAll(async () => {
  valley = await newValley({ guardians: 3, threshold: 2 });
  phone = await valley.device();
  id = (await enrolled(valley, phone)).id;
});
const followed = async () => given(await followBackup(phone, id));

describe("a backup on the device that holds its key", () => {
  test("keeps neither the name nor what is protected on the device", async () => {
    const kept = JSON.stringify(await phone.storage.getAll("backups"));
    expect(kept).toContain("Wallet");
    for (const secret of ["brien", "winner", "All to Ana"]) expect(kept.toLowerCase()).not.toContain(secret);
  });

  test("is refreshed once a day, deleted and taken back", async () => {
    const before = await followed();
    const { compartment } = before.payloads[0] as (typeof before.payloads)[0];
    const content = { kind: "text" as const, label: "Ecash", content: "newer notes" };
    given(await refreshPayload(phone, before, compartment, content));
    const once = await followed();
    expect(once.payloads[0]).toMatchObject({ version: 1 });
    expect(await refreshPayload(phone, once, compartment, content)).toMatchObject({ refused: "refreshTooSoon" });
    valley.clock.now += 2 * 86_400_000;
    expect(await refreshPayload(phone, before, compartment, content)).toMatchObject({ refused: "payloadStale" });
    given(await refreshPayload(phone, once, compartment, content));
    expect((await followed()).payloads[0]).toMatchObject({ version: 2 });
    expect((await phone.storage.get("backups", id))?.contents).toContainEqual(
      expect.objectContaining({ compartment, label: "Ecash" }),
    );
    given(await deleteBackup(phone, await followed()));
    expect((await followed()).deletedAt).not.toBeNull();
    given(await undeleteBackup(phone, await followed()));
    expect((await followed()).deletedAt).toBeNull();
  });

  test("sees a request made in its name, and objects; also from a device that has only the sheet", async () => {
    const browser = await valley.device();
    const request = await requested(valley, browser);
    await approvedBy(await valley.desk(0), request, given(await followCase(browser, request)).code.qr);
    const sheet = backupSheet(say, await followed());
    const elsewhere = await valley.device();
    const there = given(await importSheet(elsewhere, sheet.text));
    expect(there.requests).toMatchObject([{ case: request, kind: "recovery", vetoed: false }]);
    given(await veto(elsewhere, there, request));
    expect((await followed()).requests).toMatchObject([{ vetoed: true }]);
    expect(await elsewhere.storage.count("backups")).toBe(1);
  });

  test("a text that is no sheet is refused", async () => {
    expect(() => importSheet(phone, "HOLDFAST-BACKUP-1:NONSENSE")).toThrow(RangeError);
  });
});

describe("good shares", () => {
  test("count only where a guardian of the roster has signed so, for this very manifest", async () => {
    const { manifestDigest } = await followed();
    const said = { accepted: [{ backup: id, manifest: manifestDigest }], refused: [], signedAt: valley.clock.now };
    const forged = toBase64url(signStatement("shares.accepted", said, signingKey()).envelope);
    const stale = { ...said, accepted: [{ backup: id, manifest: "ab".repeat(32) }] };
    const guardian = statementKey(valley.keyrings[0] as Keyring);
    const old = toBase64url(signStatement("shares.accepted", stale, guardian).envelope);
    valley.server.lie = saying<object>("/api/backups/", (json) => ({ ...json, acceptances: [forged, old] }));
    expect((await followed()).guardians.map(({ share }) => share)).toEqual(["unseen", "unseen", "unseen"]);
    valley.server.lie = null;
    const desk = await valley.desk(0);
    await desk.reader.sync();
    given(await acceptShares(desk));
    expect((await followed()).guardians.map(({ share }) => share)).toEqual(["good", "unseen", "unseen"]);
  });

  test("a bundle that the server altered is the server's fault, not the member's", async () => {
    const desk = await valley.desk(
      1,
      altering((path) => path.startsWith("/api/blobs/")),
    );
    await desk.reader.sync();
    await expect(acceptShares(desk)).rejects.toMatchObject({ name: "Stop", code: "fileAltered" });
  });

  test("a share that does not match its commitment is refused by name, and the member sees it", async () => {
    const { pepper, roster, genesis } = valley;
    const plan = await planFor({
      keyrings: valley.keyrings,
      pepper,
      genesis: genesis.envelope,
      roster: { digest: genesis.digest, roster },
    });
    const built = await buildBackup({ ...plan, signedAt: phone.now() });
    const dealt = built.dealt[1] as (typeof built.dealt)[0];
    const shares = dealt.shares.map((entry) => ({ ...entry, share: entry.share.map((byte) => byte ^ 1) }));
    const { recipient } = roster.guardians[1] as (typeof roster.guardians)[0];
    const file = await seal(bundleFormat.format({ ...dealt, shares }), [recipient]);
    const bundles = built.manifest.bundles.map((bundle, place) =>
      place === 1 ? { ...bundle, file: refOf(file) } : bundle,
    );
    const manifest = { ...built.manifest, bundles };
    const signed = signStatement("backup.created", { manifest, signedAt: phone.now() }, plan.key);
    given(await submit(phone, { envelopes: [signed.envelope], blobs: [...built.blobs, file] }));

    const desk = await valley.desk(1);
    await desk.reader.sync();
    const found = given(await acceptShares(desk));
    expect(found?.refused).toEqual([{ backup: manifest.backup, manifest: signed.digest }]);
    const elsewhere = await valley.device();
    const federation = { genesis: genesis.digest, roster: genesis.digest };
    const kept = { ...federation, id: manifest.backup, seed: plan.key.secret, createdAt: 0, contents: [] };
    await elsewhere.storage.put("backups", { ...kept, unsent: null, rehearsedAt: null });
    const seen = given(await followBackup(elsewhere, manifest.backup));
    expect(seen.guardians.map(({ share }) => share)).toEqual(["unseen", "bad", "unseen"]);
  });
});
