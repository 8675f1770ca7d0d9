import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { fromHex, toHex } from "./bytes";
import { formatCaseQr, formatFallback, matchesCase, parseCaseQr } from "./code";
import { correctCrockford, fromCrockford, toCrockford } from "./crockford";

const digest = fc.uint8Array({ minLength: 32, maxLength: 32 }).map(toHex);
const one = "ff".repeat(32);
const zero = "00".repeat(32);

describe("Crockford base32", () => {
  test("known spellings", () => {
    expect(toCrockford(fromHex("ff00"))).toBe("ZW00");
    expect(toCrockford(fromHex("0123456789abcdef"))).toBe("04HMASW9NF6YY");
  });

  test("bytes survive; other spellings of them are refused", () => {
    fc.assert(
      fc.property(fc.uint8Array({ minLength: 1, maxLength: 40 }), (bytes) => {
        const text = toCrockford(bytes);
        expect(toHex(fromCrockford(text))).toBe(toHex(bytes));
        expect(() => fromCrockford(`${text}=`)).toThrow();
        if (/[A-Z]/.test(text)) expect(() => fromCrockford(text.toLowerCase())).toThrow();
        if (text.includes("0")) expect(() => fromCrockford(text.replace("0", "O"))).toThrow();
      }),
    );
    expect(() => fromCrockford("ZW01")).toThrow();
    expect(() => fromCrockford("UUUU")).toThrow();
  });

  test("what people confuse is corrected", () => expect(correctCrockford(" il-oO\u2013x9 ")).toBe("1100X9"));
});

describe("the case code", () => {
  test("is HOLDFAST: and 52 characters; the fallback is the first 100 bits in fives", () => {
    expect(formatCaseQr(one)).toBe(`HOLDFAST:${"Z".repeat(51)}G`);
    expect(formatFallback(one)).toBe("ZZZZZ-ZZZZZ-ZZZZZ-ZZZZZ");
  });

  test("round trip", () => {
    fc.assert(
      fc.property(digest, (caseId) => {
        expect(parseCaseQr(formatCaseQr(caseId))).toBe(caseId);
      }),
    );
  });

  test.each([
    "",
    "https://example.org/#HOLDFAST:0",
    `holdfast:${"0".repeat(52)}`,
    `HOLDFAST:${"0".repeat(51)}`,
    `HOLDFAST:${"0".repeat(51)}1`,
    `HOLDFAST:${"0".repeat(53)}`,
    `HOLDFAST:${"0".repeat(54)}`,
    `HOLDFAST:${"O".repeat(52)}`,
  ])("%j is no case code", (text) => expect(() => parseCaseQr(text)).toThrow());

  test("a scanned and a typed code match their own case and differ from every other", () => {
    fc.assert(
      fc.property(digest, digest, (caseId, other) => {
        fc.pre(caseId.slice(0, 25) !== other.slice(0, 25));
        const fallback = formatFallback(caseId);
        const typed = [fallback, fallback.toLowerCase(), fallback.replaceAll("-", " "), fallback.replaceAll("-", "")];
        for (const input of [...typed, formatCaseQr(caseId), formatCaseQr(caseId).toLowerCase()]) {
          expect(matchesCase(input, caseId)).toBe("match");
          expect(matchesCase(input, other)).toBe("differs");
        }
      }),
    );
  });

  test("O for 0, I and L for 1 are forgiven, other letters are not", () => {
    expect(matchesCase("OOOOO-ooooo-00000-00000", zero)).toBe("match");
    expect(matchesCase(formatFallback("08".repeat(32)).replaceAll("1", "l"), "08".repeat(32))).toBe("match");
    expect(matchesCase("UUUUU-UUUUU-UUUUU-UUUUU", zero)).toBe("differs");
  });

  test("one character changed anywhere differs", () => {
    const code = formatCaseQr(zero);
    for (let at = "HOLDFAST:".length; at < code.length; at++) {
      expect(matchesCase(`${code.slice(0, at)}Z${code.slice(at + 1)}`, zero)).toBe("differs");
    }
    for (const at of [0, 1, 2, 3, 4, 6, 22]) {
      const typed = formatFallback(zero);
      expect(matchesCase(`${typed.slice(0, at)}Z${typed.slice(at + 1)}`, zero)).toBe("differs");
    }
  });

  test("nothing is said of a code that is not whole; too long is another one", () => {
    expect(matchesCase("", zero)).toBe("incomplete");
    expect(matchesCase("0".repeat(19), zero)).toBe("incomplete");
    expect(matchesCase("Z".repeat(19), zero)).toBe("incomplete");
    expect(matchesCase(`HOLDFAST:${"0".repeat(51)}`, zero)).toBe("incomplete");
    expect(matchesCase("0".repeat(21), zero)).toBe("differs");
    expect(matchesCase(`HOLDFAST:${"0".repeat(53)}`, zero)).toBe("differs");
  });
});
