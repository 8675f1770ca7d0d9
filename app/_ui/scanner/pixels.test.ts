import { describe, expect, it } from "vitest";
import { readPixels } from "./pixels";
import { type Sight, sightOf } from "./testing";

const short = `HOLDFAST:${"4F2K9ABCDE".repeat(5)}ZG`;
const long = `https://desk.example.org/recover#${"aB3".repeat(14)}x.${"c_9".repeat(14)}y.${"t".repeat(22)}`;

const sights: [string, Sight][] = [
  ["from the front", {}],
  ["close", { fill: 0.95 }],
  ["across a table", { fill: 0.3 }],
  ["a little turned", { turned: 0.2 }],
  ["by an eighth", { turned: Math.PI / 4 }],
  ["upside down", { turned: Math.PI }],
  ["from the side", { slant: 0.35 }],
  ["turned, from the side", { turned: 0.4, slant: 0.12 }],
  ["in bad light", { greys: [60, 120] }],
  ["with noise", { noise: 90 }],
  ["all of it", { turned: -0.3, slant: 0.1, greys: [50, 150], noise: 40 }],
  ["in a small frame", { edge: 480, fill: 0.8 }],
];

describe.each([
  ["a request’s code", short],
  ["a guardian’s code", long],
])("%s is read", (_, text) => {
  it.each(sights)("%s", (_how, sight) => expect(readPixels(sightOf(text, sight), "picture")).toBe(text));
});

describe("nothing is read", () => {
  it("where there is no code", () => {
    const empty = { width: 300, height: 300, data: new Uint8ClampedArray(300 * 300 * 4).fill(200) };
    expect(readPixels(empty, "frame")).toBeNull();
    expect(readPixels({ width: 1, height: 1, data: new Uint8ClampedArray(4) }, "picture")).toBeNull();
  });

  it("out of noise", () => {
    expect(readPixels(sightOf(short, { greys: [128, 128], noise: 255 }), "frame")).toBeNull();
  });

  it("of a code of which a half is hidden", () => {
    const sight = sightOf(short);
    sight.data.fill(255, 0, sight.data.length / 2);
    expect(readPixels(sight, "frame")).toBeNull();
  });
});
