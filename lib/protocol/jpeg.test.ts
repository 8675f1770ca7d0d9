import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { concat, fromHex, toHex, utf8 } from "./bytes";
import { bareJpeg, sizeOfBareJpeg } from "./jpeg";

const soi = fromHex("ffd8");
const eoi = fromHex("ffd9");
const segment = (kind: number, body: Uint8Array) =>
  concat(Uint8Array.of(0xff, kind, (body.length + 2) >> 8, (body.length + 2) & 255), body);
const frame = segment(0xc0, fromHex("0801e002800311001101110111"));
const tables = [segment(0xdb, new Uint8Array(65)), segment(0xc4, new Uint8Array(20))];
/** A scan with a stuffed byte and a restart in it. */
const scan = concat(segment(0xda, fromHex("03010002110311003f00")), fromHex("1234ff00ab ffd0 77".replaceAll(" ", "")));
const picture = concat(soi, ...tables, frame, scan, eoi);
const exif = segment(0xe1, utf8("Exif\0\0GPS 51.5007 N 0.1246 W"));
const adobe = segment(0xee, concat(utf8("Adobe"), new Uint8Array(7)));

describe("T.81: what a camera adds to a picture does not go along", () => {
  test.each([
    ["Exif with the place", [exif]],
    ["XMP", [segment(0xe1, utf8("http://ns.adobe.com/xap/1.0/\0<x/>"))]],
    ["a thumbnail in JFIF", [segment(0xe0, concat(utf8("JFIF\0"), new Uint8Array(300)))]],
    ["a colour profile with the device's name", [segment(0xe2, utf8("ICC_PROFILE\0Amara's phone"))]],
    ["a remark", [segment(0xfe, utf8("for Elena"))]],
    ["a segment that calls itself Adobe's and is longer", [segment(0xee, utf8("Adobe and so much more"))]],
  ])("%s", (_, added) => {
    const bare = bareJpeg(concat(soi, ...added, ...tables, ...added, frame, scan, eoi));
    expect(toHex(bare)).toBe(toHex(picture));
    expect(() => sizeOfBareJpeg(concat(soi, ...added, ...tables, frame, scan, eoi))).toThrow(RangeError);
  });

  test("a second picture or a film behind the end", () => {
    expect(toHex(bareJpeg(concat(picture, picture)))).toBe(toHex(picture));
    expect(() => sizeOfBareJpeg(concat(picture, utf8("ftypmp42")))).toThrow(RangeError);
  });

  test("fill bytes before a marker", () => {
    const filled = concat(soi, Uint8Array.of(0xff, 0xff), ...tables, frame, scan, Uint8Array.of(0xff), eoi);
    expect(toHex(bareJpeg(filled))).toBe(toHex(picture));
    expect(() => sizeOfBareJpeg(concat(soi, Uint8Array.of(0xff), ...tables, frame, scan, eoi))).toThrow(RangeError);
  });
});

test("what tells how colours are meant stays, and so do the scans of a progressive picture", () => {
  const progressive = concat(soi, adobe, ...tables, segment(0xc2, frame.subarray(4)), scan, ...tables, scan, eoi);
  expect(toHex(bareJpeg(progressive))).toBe(toHex(progressive));
  expect(sizeOfBareJpeg(progressive)).toEqual({ width: 640, height: 480 });
});

test("every beginning of a picture is refused, and so is any other file", () => {
  for (let length = 0; length < picture.length; length++) {
    expect(() => bareJpeg(picture.subarray(0, length))).toThrow(RangeError);
  }
  for (const other of [utf8("<svg/>"), concat(soi, eoi), concat(soi, ...tables, scan, eoi), exif]) {
    expect(() => bareJpeg(other)).toThrow(RangeError);
  }
  expect(() => bareJpeg(concat(soi, frame, frame, scan, eoi))).toThrow(RangeError);
});

test("whatever stands in the file, bare is bare: made bare once more it is the same, or it is refused", () => {
  fc.assert(
    fc.property(fc.uint8Array({ minLength: 1, maxLength: 6 }), fc.nat({ max: picture.length - 1 }), (bytes, at) => {
      const changed = picture.slice();
      changed.set(bytes.subarray(0, picture.length - at), at);
      let bare: Uint8Array;
      try {
        bare = bareJpeg(changed);
      } catch (error) {
        expect(error).toBeInstanceOf(RangeError);
        return;
      }
      expect(toHex(bareJpeg(bare))).toBe(toHex(bare));
    }),
    { numRuns: 500 },
  );
});
