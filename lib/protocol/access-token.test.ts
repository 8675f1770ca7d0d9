import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { formatAccessToken, parseAccessToken } from "./access-token";
import { toHex } from "./bytes";

const token = fc.tuple(
  fc.uint8Array({ minLength: 16, maxLength: 16 }),
  fc.uint8Array({ minLength: 32, maxLength: 32 }),
);

describe("an access token", () => {
  it("says its name and, by a hash, its secret", () => {
    fc.assert(
      fc.property(token, token, ([name, secret], [, other]) => {
        const parsed = parseAccessToken(formatAccessToken(name, secret));
        expect(parsed?.name).toBe(toHex(name));
        const another = parseAccessToken(formatAccessToken(name, other));
        expect(another?.hash === parsed?.hash).toBe(toHex(other) === toHex(secret));
      }),
    );
  });

  it("has no second spelling, and nothing behind it", () => {
    const text = formatAccessToken(new Uint8Array(16), new Uint8Array(32));
    expect(text).toBe(`holdfast.${"A".repeat(22)}.${"A".repeat(43)}`);
    const spellings = [
      `${text}=`,
      `${text}.`,
      ` ${text}`,
      text.toUpperCase(),
      `${text.slice(0, -1)}B`,
      "holdfast..",
      "",
    ];
    for (const spelling of spellings) expect(parseAccessToken(spelling)).toBeNull();
    expect(parseAccessToken(`holdfast.${"A".repeat(1_000_000)}`)).toBeNull();
    expect(() => formatAccessToken(new Uint8Array(16), new Uint8Array(16))).toThrow(RangeError);
  });
});
