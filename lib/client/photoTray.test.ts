import { beforeAll, beforeEach, describe, expect, test, vi } from "vitest";
import { type Bytes, concat, fromHex, toBase64url } from "@/lib/protocol/bytes";
import type { BlobRef } from "@/lib/protocol/fields";
import { denyCase, holdCase, matchBackup } from "./acts";
import { httpApi } from "./api";
import { approveCase } from "./approve";
import { loadCase } from "./case";
import { readPhoto } from "./caseFiles";
import type { Desk } from "./desk";
import { followCase } from "./followRecovery";
import { dropPhotosOf, keptPhoto } from "./photoDrafts";
import { openTray, type Tray } from "./photoTray";
import { enrolled, known, requested } from "./testing/story";
import { given, newValley, type Valley } from "./testing/valley";
import { allStand, refsOf } from "./trayView";

/** A bare JPEG of this many bytes, about; what it shows nobody knows. */
const picture = (mark: number, data = 3_000): Bytes =>
  concat(
    fromHex("ffd8 ffc0000b080280 01e0 01011100 ffda0008010100003f00".replaceAll(" ", "")),
    new Uint8Array(data).fill(mark),
    fromHex("ffd9"),
  );
const fileOf = (mark: number, name = `photo-${mark}.jpg`) => new File([picture(mark)], name);
const prepare = async (file: Blob) => {
  const bytes = new Uint8Array(await file.arrayBuffer());
  return bytes[0] === 0xff ? { jpeg: bytes } : { fault: "notAnImage" as const };
};

let valley: Valley;
let desks: Desk[];
let id: string;
beforeAll(async () => {
  valley = await newValley();
  await enrolled(valley, await valley.device());
  desks = await Promise.all([0, 1, 2, 3].map((place) => valley.desk(place)));
});
beforeEach(async () => {
  valley.server.uploads.clear();
  id = await requested(valley, await valley.device());
});
const desk = (place = 0) => desks[place] as Desk;

/** What the draft would name. */
let kept: BlobRef[] = [];
const pause = () => new Promise<void>((resolve) => setTimeout(resolve, 5));
const open = (own: Desk, refs: BlobRef[] = []): Tray => {
  kept = refs;
  const keep = async (named: BlobRef[]) => {
    kept = named;
  };
  return openTray({ desk: own, caseId: id, purpose: "record", refs, keep, prepare, sending: { pause } });
};
const until = (tray: Tray, condition: (tray: Tray) => boolean) =>
  vi.waitFor(() => expect(condition(tray)).toBe(true), { timeout: 20_000, interval: 20 });
const standing = (tray: Tray) => allStand(tray.view());
/** A guardian whose line breaks at the second piece; nothing arrives from then on until it is mended. */
const onBadLine = (own: Desk) => {
  const line = { broken: true };
  const reach = valley.server.fetchFor({ email: null });
  const fetch: typeof globalThis.fetch = async (input, init) => {
    if (line.broken && init?.method === "PUT") throw new TypeError("fetch failed");
    return reach(input, init);
  };
  const device = { ...own.device, api: httpApi({ fetch, now: own.device.now, pause }) };
  return { line, desk: { ...own, device } };
};

describe("photos of a decision", () => {
  test("are sealed to the desk that the first guardian makes, stand, are named, and another guardian sees them", async () => {
    const tray = open(desk());
    tray.add([fileOf(1), fileOf(2)]);
    await until(tray, (now) => now.view().photos.length === 2 && standing(now));
    expect(kept).toEqual(refsOf(tray.view()));
    expect(tray.view().photos.map(({ jpeg }) => jpeg?.at(40))).toEqual([1, 2]);
    given(await holdCase(desk(), id, { photos: kept }));
    expect(valley.server.uploads.size).toBe(0);

    const [note] = given(await loadCase(desk(1), id)).notes;
    expect(note).toMatchObject({ about: "hold", guardian: desk().me, notes: null, photos: kept });
    const { state } = given(await loadCase(desk(1), id));
    expect(await readPhoto(desk(1), state, kept[1] as BlobRef)).toEqual({ open: picture(2) });
    // Sealed to the desk, not to anybody who has the file.
    const stored = valley.server.blobs.get(kept[0]?.digest ?? "") as Bytes;
    expect(toBase64url(stored)).not.toContain(toBase64url(picture(1)).slice(60, 200));
    tray.close();
  });

  test("go with an approval and with a no, too, beside what was written", async () => {
    const browser = await valley.device();
    id = await requested(valley, browser);
    const code = given(await followCase(browser, id)).code.fallback;
    const [candidate] = given(await loadCase(desk(), id)).candidates;
    const { id: backup, manifestDigest: manifest } = (candidate as NonNullable<typeof candidate>).backup;
    given(await matchBackup(desk(), id, backup, manifest));
    const tray = open(desk());
    tray.add([fileOf(3)]);
    await until(tray, (now) => now.view().photos.length === 1 && standing(now));
    const notes = { note: "passport seen" };
    given(await approveCase(desk(), id, { backup, manifest, code, record: known, notes, photos: kept }));
    const other = open(desk(1));
    other.add([fileOf(4)]);
    await until(other, (now) => now.view().photos.length === 1 && standing(now));
    given(await denyCase(desk(1), id, "notThePerson", { photos: kept }));
    const { notes: written } = given(await loadCase(desk(2), id));
    expect(written).toMatchObject([
      { about: "approval", notes: { open: notes }, photos: [{}] },
      { about: "denial", notes: null, photos: [{}] },
    ]);
  });

  test("two guardians who make the desk at once seal to the same one", async () => {
    const trays = [open(desk(0)), open(desk(1))];
    for (const tray of trays) tray.add([fileOf(5)]);
    for (const tray of trays) await until(tray, (now) => now.view().photos.length === 1 && standing(now));
    const { state, timeline } = given(await loadCase(desk(2), id));
    expect(timeline.filter(({ what }) => what === "deskMade")).toHaveLength(1);
    for (const tray of trays) {
      given(await holdCase(desk(trays.indexOf(tray)), id, { photos: refsOf(tray.view()) }));
      expect(await readPhoto(desk(2), state, refsOf(tray.view())[0] as BlobRef)).toEqual({ open: picture(5) });
    }
  });
});

describe("a tab that is gone in the middle", () => {
  test("finds the photos again, and goes on where they stood", async () => {
    const bad = onBadLine(desk());
    const before = open(bad.desk);
    before.add([fileOf(6), fileOf(7)]);
    await until(before, ({ view }) => view().photos.length === 2 && view().photos.every(({ ref }) => ref !== null));
    await until(before, ({ view }) => view().photos.some(({ state }) => state.is === "sending" && state.waits));
    expect(standing(before)).toBe(false);
    before.close();

    const after = open(desk(), kept);
    expect(standing(after)).toBe(false);
    await until(after, standing);
    expect(refsOf(after.view())).toEqual(kept);
    await until(after, ({ view }) => view().photos.every(({ jpeg }) => jpeg !== null));
    expect(after.view().photos.map(({ jpeg }) => jpeg?.at(40))).toEqual([6, 7]);
    after.clear();
    await expect.poll(() => keptPhoto(desk(), id, "record", kept[0]?.digest ?? "")).toBeNull();
  });

  test("leaves nothing in the browser that no draft names", async () => {
    const tray = open(desk());
    tray.add([fileOf(8), fileOf(9)]);
    await until(tray, (now) => now.view().photos.length === 2 && standing(now));
    const [first, second] = kept as [BlobRef, BlobRef];
    tray.close();
    const again = open(desk(), [second]);
    await until(again, standing);
    expect(await keptPhoto(desk(), id, "record", first.digest)).toBeNull();
    expect(await keptPhoto(desk(), id, "record", second.digest)).not.toBeNull();
    await dropPhotosOf(desk(), id);
    const lost = open(desk(), [second]);
    await until(lost, ({ view }) => view().ready);
    expect(lost.view()).toMatchObject({ photos: [], misfits: [{ fault: "lost" }] });
    expect(kept).toEqual([]);
  });

  test("looks kept only when the draft names it", async () => {
    let written = () => {};
    const keep = () => new Promise<void>((resolve) => (written = resolve));
    const tray = openTray({ desk: desk(), caseId: id, purpose: "record", refs: [], keep, prepare, sending: { pause } });
    tray.add([fileOf(1)]);
    await until(tray, () => refsOf(tray.view()).length === 1);
    expect(tray.view().photos[0]?.state).toEqual({ is: "preparing" });
    written();
    await until(tray, standing);
    tray.close();
  });

  test("keeps a photo in the browser sealed, so that another who unlocks there sees nothing", async () => {
    const tray = open(desk());
    tray.add([fileOf(10)]);
    await until(tray, (now) => now.view().photos.length === 1 && standing(now));
    const file = (await keptPhoto(desk(), id, "record", kept[0]?.digest ?? "")) as Bytes;
    expect(new TextDecoder().decode(file.subarray(0, 21))).toBe("age-encryption.org/v1");
    expect(await keptPhoto({ ...desk(1), device: desk().device }, id, "record", kept[0]?.digest ?? "")).toBeNull();
  });
});

describe("what does not go well", () => {
  test("a file that is no photo is named, and the others go on", async () => {
    const tray = open(desk());
    tray.add([new File(["hello"], "letter.pdf"), fileOf(11)]);
    await until(tray, ({ view }) => view().misfits.length === 1 && view().photos.length === 1);
    expect(tray.view().misfits).toEqual([{ name: "letter.pdf", fault: "notAnImage" }]);
    await until(tray, standing);
  });

  test("six are enough", async () => {
    const tray = open(desk());
    tray.add(Array.from({ length: 8 }, (_, n) => fileOf(20 + n)));
    expect(tray.view().misfits).toHaveLength(2);
    await until(tray, (now) => now.view().photos.length === 6 && standing(now));
  });

  test("one that is taken off the list is taken back from the server, too, also in the middle", async () => {
    const bad = onBadLine(desk());
    const tray = open(bad.desk);
    tray.add([fileOf(30), fileOf(31)]);
    await until(tray, ({ view }) => view().photos.length === 2 && view().photos.every(({ ref }) => ref !== null));
    await until(tray, ({ view }) => view().photos[0]?.state.is === "sending");
    const [first] = tray.view().photos as unknown as [{ id: string; ref: BlobRef }];
    tray.remove(first.id);
    bad.line.broken = false;
    await until(tray, (now) => now.view().photos.length === 1 && standing(now));
    expect([...valley.server.uploads.keys()].some((name) => name.endsWith(first.ref.digest))).toBe(false);
    expect(kept).toEqual(refsOf(tray.view()));
  });

  test("after a refusal it says why, and a press tries again", async () => {
    let full = true;
    const own = await valley.desk(0, (path) =>
      full && path === "/api/uploads" ? { status: 409, json: { refusal: { code: "uploadsFull" } } } : undefined,
    );
    const tray = open(own);
    tray.add([fileOf(40)]);
    await until(tray, ({ view }) => view().photos[0]?.state.is === "failed");
    expect(tray.view().photos[0]?.state).toEqual({ is: "failed", told: { at: "refused.uploadsFull" } });
    full = false;
    tray.retry(tray.view().photos[0]?.id);
    await until(tray, standing);
  });

  test("on a case that takes no more the photo waits for nothing, and is not lost", async () => {
    given(await denyCase(desk(1), id, "other"));
    given(await denyCase(desk(2), id, "other"));
    given(await denyCase(desk(3), id, "other"));
    const tray = open(desk());
    tray.add([fileOf(50)]);
    await until(tray, ({ view }) => view().photos[0]?.state.is === "failed");
    expect(tray.view().photos[0]).toMatchObject({ ref: null, state: { told: { at: "refused.caseOver" } } });
  });
});

test("what the server has lost meanwhile is sent once more before it is named", async () => {
  const tray = open(desk());
  tray.add([fileOf(60)]);
  await until(tray, (now) => now.view().photos.length === 1 && standing(now));
  valley.server.uploads.clear();
  tray.retry();
  await until(tray, ({ view }) => view().photos[0]?.state.is === "sending");
  await until(tray, standing);
  expect(valley.server.uploads.size).toBe(1);
});
