import { beforeAll, expect, test } from "vitest";
import { refOf } from "./blob";
import { type Bytes, concat, equal, fromHex, utf8 } from "./bytes";
import { openPhoto, sealPhoto } from "./photo";
import { photoBytes } from "./photo-size";
import { newIdentity, seal } from "./sealing";
import { PhotoRefs } from "./statements/case";

const size = (width: number, height: number) =>
  Uint8Array.of(0xff, 0xc0, 0, 11, 8, height >> 8, height & 255, width >> 8, width & 255, 1, 1, 0x11, 0);
const scan = fromHex("ffda0008010100003f00");
const picture = (width = 640, height = 480, data = 100): Bytes =>
  concat(fromHex("ffd8"), size(width, height), scan, new Uint8Array(data), fromHex("ffd9"));

let desk: { identity: string; recipient: string };
beforeAll(async () => {
  desk = await newIdentity();
});

test("what one guardian sealed the others open, and the sealed file is fit to be named", async () => {
  const file = await sealPhoto(picture(2_000, 1_500, photoBytes - 40), desk.recipient);
  expect(PhotoRefs.safeParse([refOf(file)]).success).toBe(true);
  const opened = await openPhoto(refOf(file), file, desk.identity);
  expect(equal(opened, picture(2_000, 1_500, photoBytes - 40))).toBe(true);
});

test("another file than the signed one is not opened, nor one for another desk", async () => {
  const [file, other] = [await sealPhoto(picture(), desk.recipient), await sealPhoto(picture(), desk.recipient)];
  await expect(openPhoto(refOf(other), file, desk.identity)).rejects.toThrow(RangeError);
  await expect(openPhoto(refOf(file), file, (await newIdentity()).identity)).rejects.toThrow(RangeError);
});

test.each([
  ["too many pixels for a decoder", picture(2_001, 10)],
  ["no pixels", picture(0, 10)],
  ["too many bytes", picture(640, 480, photoBytes)],
  ["another kind of file", utf8("<svg onload='…'/>")],
  ["place and time in it", concat(fromHex("ffd8ffe10006"), utf8("Exif"), picture().subarray(2))],
])("%s: neither sealed nor, from a guardian who sealed it all the same, opened", async (_, jpeg) => {
  await expect(sealPhoto(jpeg, desk.recipient)).rejects.toThrow(RangeError);
  const file = await seal(jpeg, [desk.recipient]);
  await expect(openPhoto(refOf(file), file, desk.identity)).rejects.toThrow(RangeError);
});

test("a statement names one to six photos, none twice, none large", () => {
  const ref = (n: number, size = 1_000) => ({ digest: n.toString(16).padStart(64, "0"), size });
  const fits = (refs: unknown) => PhotoRefs.safeParse(refs).success;
  expect(fits(Array.from({ length: 6 }, (_, n) => ref(n)))).toBe(true);
  expect(fits(Array.from({ length: 7 }, (_, n) => ref(n)))).toBe(false);
  expect(fits([])).toBe(false);
  expect(fits([ref(1), ref(1, 2_000)])).toBe(false);
  expect(fits([ref(1, 720_001)])).toBe(false);
  expect(fits([{ ...ref(1), name: "passport.jpg" }])).toBe(false);
});
