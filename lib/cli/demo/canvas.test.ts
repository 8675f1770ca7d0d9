import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { ellipse, type Shape, stroke, within, without } from "./canvas";

const place = fc.tuple(fc.integer({ min: 0, max: 60 }), fc.integer({ min: 0, max: 60 }));
const radius = fc.integer({ min: 3, max: 40 });
const ellipses = fc
  .tuple(place, radius, radius, fc.double({ min: 0, max: 3, noNaN: true }))
  .map(([[x, y], rx, ry, turn]) => ellipse(x, y, rx, ry, turn));
const strokes = fc
  .tuple(place, place, place, fc.integer({ min: 1, max: 6 }))
  .map(([from, by, to, width]) => stroke(from, by, to, width));
const shapes: fc.Arbitrary<Shape> = fc.oneof(
  ellipses,
  strokes,
  fc.tuple(ellipses, ellipses).map(([a, b]) => within(a, b)),
  fc.tuple(ellipses, ellipses).map(([a, b]) => without(a, b)),
);

describe("a distance to a shape", () => {
  test("is never so great that a row drawn by it would run over an edge", () => {
    fc.assert(
      fc.property(shapes, fc.integer({ min: 0, max: 60 }), ({ distance }, row) => {
        let over = 0;
        for (let x = -20; x < 80; x++) {
          const here = distance(x + 0.5, row + 0.5);
          for (let on = 1; on < Math.floor(Math.abs(here) - 0.5); on++) {
            const there = distance(x + on + 0.5, row + 0.5);
            if (Math.sign(there) !== Math.sign(here) || Math.abs(there) < 0.5) over++;
          }
        }
        expect(over).toBe(0);
      }),
      { numRuns: 100 },
    );
  });
});
