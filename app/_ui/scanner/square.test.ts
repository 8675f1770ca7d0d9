import { expect, it } from "vitest";
import { pictureSize, squareOf } from "./square";

it("takes the middle of a frame, and makes a large one smaller", () => {
  expect(squareOf({ width: 1280, height: 720 })).toEqual({ x: 280, y: 0, side: 720, edge: 720 });
  expect(squareOf({ width: 1080, height: 1920 })).toEqual({ x: 0, y: 420, side: 1080, edge: 800 });
});

it("makes a large picture smaller in its proportion, and a small one no larger", () => {
  expect(pictureSize({ width: 4800, height: 3600 })).toEqual({ width: 2400, height: 1800 });
  expect(pictureSize({ width: 300, height: 200 })).toEqual({ width: 300, height: 200 });
  expect(pictureSize({ width: 60_000, height: 10 })).toEqual({ width: 2400, height: 1 });
});
