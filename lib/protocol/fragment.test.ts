import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { toBase64url, toHex } from "./bytes";
import { formatFragment, parseFragment } from "./fragment";

const digest = fc.uint8Array({ minLength: 32, maxLength: 32 }).map(toHex);
const token = fc.uint8Array({ minLength: 17, maxLength: 64 }).map(toBase64url);
const a = "A".repeat(43);

describe("the fragment", () => {
  test("example", () => {
    const fragment = { genesis: "00".repeat(32), roster: "00".repeat(32) };
    expect(formatFragment(fragment)).toBe(`${a}.${a}`);
    expect(formatFragment({ ...fragment, token: "t".repeat(22) })).toBe(`${a}.${a}.${"t".repeat(22)}`);
  });

  test("round trip, with and without #", () => {
    fc.assert(
      fc.property(digest, digest, fc.option(token, { nil: undefined }), (genesis, roster, joinToken) => {
        const fragment = joinToken === undefined ? { genesis, roster } : { genesis, roster, token: joinToken };
        const text = formatFragment(fragment);
        expect(parseFragment(text)).toEqual(fragment);
        expect(parseFragment(`#${text}`)).toEqual(fragment);
      }),
    );
  });

  test.each([
    "",
    "#",
    a,
    `${a}.`,
    `${a}.${a}.`,
    `${a}.${a}.short`,
    `${a}.${a}.${"t".repeat(22)}.x`,
    `${a}=.${a}`,
    `${a}.${a.slice(1)}B`,
    `##${a}.${a}`,
    `${a}.${a}A`,
  ])("%j is refused", (text) => expect(() => parseFragment(text)).toThrow());

  test("what is no digest is not written", () => {
    expect(() => formatFragment({ genesis: "00", roster: "00".repeat(32) })).toThrow();
    expect(() => formatFragment({ genesis: "00".repeat(32), roster: "00".repeat(32), token: "a b" })).toThrow();
  });
});
