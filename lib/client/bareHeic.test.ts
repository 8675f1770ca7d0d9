import { readFile } from "node:fs/promises";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { concat, utf8 } from "@/lib/protocol/bytes";
import { evidenceType } from "@/lib/protocol/evidence-type";
import { bareHeic } from "./bareHeic";
import { box, exif, heic, picture } from "./testing/heic";

const has = (file: Uint8Array, part: Uint8Array) => Buffer.from(file).includes(Buffer.from(part));

describe("what a phone's camera notes in a HEIC photo does not go along", () => {
  test("place, owner and description are gone; the picture stays where and as it was", () => {
    const file = heic();
    expect(evidenceType(file)).toBe("image/heic");
    const bare = bareHeic(file);
    if (!bare) throw new Error("refused");
    for (const note of ["Riverside", "Ivana", "xmpmeta", "Exif  "]) expect(has(bare, utf8(note)), note).toBe(false);
    expect(bare.length).toBe(file.length);
    const at = Buffer.from(file).indexOf(picture);
    expect(at).toBeGreaterThan(0);
    expect(Buffer.from(bare).indexOf(picture)).toBe(at);
    expect(bareHeic(bare)).toEqual(bare);
    // The file that was chosen is not touched.
    expect(has(file, exif)).toBe(true);
  });

  test("nor of one that an encoder made and another program wrote place, owner and device into", async () => {
    const file = new Uint8Array(await readFile(new URL("./testing/photo.heic", import.meta.url)));
    const notes = ["Ivana Novak", "Phone of Ivana", "xmpmeta"];
    for (const note of notes) expect(has(file, utf8(note)), note).toBe(true);
    const bare = bareHeic(file);
    if (!bare) throw new Error("refused");
    for (const note of notes) expect(has(bare, utf8(note)), note).toBe(false);
    expect(bareHeic(bare)).toEqual(bare);
  });

  test("boxes of others' own making are emptied", () => {
    const bare = bareHeic(heic({ more: [box("uuid", utf8("0123456789abcdefmade by Ivana")), box("free", exif)] }));
    expect(bare && has(bare, utf8("Ivana"))).toBe(false);
  });
});

test("what no table names goes, too: an older note that lies on in the data, a property of somebody's own making", () => {
  const own = box("uuid", utf8("0123456789abcdef by Ivana"));
  const bare = bareHeic(heic({ unnamed: utf8("an older note of Ivana"), properties: [own] }));
  expect(bare && has(bare, picture)).toBe(true);
  expect(bare && has(bare, utf8("Ivana"))).toBe(false);
});

describe("a photo of which it is not known what it tells is refused", () => {
  test.each([
    ["the film of a live photo", heic({ more: [box("moov", utf8("Riverside"))] })],
    ["notes that lie over the picture", heic({ shift: -10 })],
    ["notes beyond the end", heic({ shift: 10 })],
    ["bytes behind its last box", concat(heic(), utf8("Ivana"))],
    ["an item of which nothing says what it is", heic({ listed: 9 })],
    ["a whole JPEG for a picture, with notes of its own", heic({ coded: "jpeg" })],
    ["no HEIC at all", utf8("a text that somebody calls photo.heic")],
    ["nothing", new Uint8Array()],
  ])("%s", (_, file) => {
    expect(bareHeic(file)).toBeNull();
  });

  test("one that breaks off anywhere, and whatever else is changed never brings anything but a picture or a no", () => {
    const file = heic();
    for (let length = 0; length < file.length; length++) expect(bareHeic(file.slice(0, length))).toBeNull();
    fc.assert(
      fc.property(fc.nat(file.length - 1), fc.nat(255), (at, byte) => {
        const changed = file.slice();
        changed[at] = byte;
        const bare = bareHeic(changed);
        expect(bare === null || bare.length === file.length).toBe(true);
      }),
    );
  });
});
