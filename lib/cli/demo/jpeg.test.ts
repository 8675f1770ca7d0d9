import fc from "fast-check";
import { decode } from "jpeg-js";
import { describe, expect, test } from "vitest";
import { encodeJpeg } from "./jpeg";

const picture = (width: number, height: number, colour: (x: number, y: number) => [number, number, number]) => {
  const data = new Uint8Array(width * height * 4);
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) data.set([...colour(x, y), 255], (y * width + x) * 4);
  }
  return { width, height, data };
};

const furthest = (a: Uint8Array, b: Uint8Array) =>
  a.reduce((most, value, i) => Math.max(most, Math.abs(value - (b[i] as number))), 0);

describe("JPEG (ITU-T T.81, baseline), read by another's decoder", () => {
  test("a smooth picture comes back as it was, whatever its size", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 40 }), fc.integer({ min: 1, max: 40 }), (width, height) => {
        const drawn = picture(width, height, (x, y) => [60 + x * 3, 200 - y * 3, 90 + x + y]);
        const decoded = decode(encodeJpeg(drawn, 95), { useTArray: true });
        expect([decoded.width, decoded.height]).toEqual([width, height]);
        expect(furthest(decoded.data, drawn.data)).toBeLessThan(14);
      }),
      { numRuns: 40 },
    );
  });

  test("a picture full of edges, with long runs and the greatest coefficients", () => {
    const drawn = picture(64, 48, (x, y) => (((x >> 1) + (y >> 2)) % 2 ? [255, 255, 255] : [0, 0, 0]));
    expect(furthest(decode(encodeJpeg(drawn, 99), { useTArray: true }).data, drawn.data)).toBeLessThan(40);
  });

  test("a lower quality takes fewer bytes", () => {
    const drawn = picture(80, 80, (x, y) => [(x * 37) % 256, (y * 91) % 256, (x * y) % 256]);
    expect(encodeJpeg(drawn, 40).length).toBeLessThan(encodeJpeg(drawn, 90).length);
  });

  test("half a picture is refused", () => {
    expect(() => encodeJpeg({ width: 8, height: 8, data: new Uint8Array(8) }, 80)).toThrow(RangeError);
  });
});
