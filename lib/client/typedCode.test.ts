import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { toHex } from "@/lib/protocol/bytes";
import { formatCaseQr, formatFallback, matchesCase } from "@/lib/protocol/code";
import { readTyped, shapeCode } from "./typedCode";

const digest = fc.uint8Array({ minLength: 32, maxLength: 32 }).map(toHex);
const id = "0123456789abcdef".repeat(4);
const code = formatFallback(id);

describe("the field", () => {
  test.each([
    ["4f2k9abcde", "4F2K9-ABCDE"],
    ["4f2k9", "4F2K9"],
    ["4f2k9-", "4F2K9"],
    [" 4f2k9 – abc", "4F2K9-ABC"],
    ["oil", "011"],
    ["OOOOO LLLLL", "00000-11111"],
    ["holdfast:4F2K9AB", "4F2K9-AB"],
    ["", ""],
  ])("%j is shown as %j", (typed, shown) => expect(shapeCode(typed)).toBe(shown));

  test("keeps what it has set once more, and sets a beginning as the beginning of the whole", () => {
    fc.assert(
      fc.property(fc.string(), fc.nat(60), (text, length) => {
        const shown = shapeCode(text);
        expect(shapeCode(shown)).toBe(shown);
        const start = shapeCode(shown.slice(0, length));
        expect(shown.startsWith(start)).toBe(true);
      }),
    );
  });
});

describe("what is said of a code while it is typed", () => {
  test("nothing but the right groups so far, until it is whole", () => {
    expect(readTyped("", id)).toEqual({ shown: "", foreign: [], right: 0, differs: null, verdict: "open" });
    for (let length = 1; length < code.length; length++) {
      const said = readTyped(code.slice(0, length), id);
      expect(said).toMatchObject({ differs: null, verdict: "open", right: Math.floor((length + 1) / 6) });
    }
    expect(readTyped(code, id)).toMatchObject({ right: 4, differs: null, verdict: "match" });
  });

  test("the first group that differs is named as soon as it is whole", () => {
    const typed = `ZZZZZ${code.slice(5)}`;
    expect(readTyped(typed.slice(0, 4), id).verdict).toBe("open");
    expect(readTyped(typed.slice(0, 5), id)).toMatchObject({ right: 0, differs: 1, verdict: "differs" });
    expect(readTyped(`${code.slice(0, 12)}ZZZZZ`, id)).toMatchObject({ right: 2, differs: 3, verdict: "differs" });
  });

  test("what occurs in no code is named, each once", () => {
    expect(readTyped("U4?2U-ñ", id).foreign).toEqual(["U", "?", "Ñ"]);
    expect(readTyped(code.replaceAll("0", "o").replaceAll("1", "l"), id)).toMatchObject({
      foreign: [],
      verdict: "match",
    });
  });

  test("something behind a right code is told apart from another code", () => {
    expect(readTyped(`${code}9`, id)).toMatchObject({ differs: null, verdict: "tooLong" });
    expect(readTyped(`${code.slice(0, 5)}${code}`, id).verdict).toBe("differs");
  });

  test("the whole text of the square may be pasted", () => {
    expect(readTyped(formatCaseQr(id), id).verdict).toBe("match");
    expect(readTyped(formatCaseQr("ff".repeat(32)), id).verdict).toBe("differs");
  });

  test("trust line 4: it says match exactly where the code is held to be this request's", () => {
    fc.assert(
      fc.property(digest, digest, fc.nat(30), fc.boolean(), (one, other, cut, same) => {
        const typed = (formatFallback(same ? one : other) + formatFallback(other)).slice(0, cut);
        expect(readTyped(typed, one).verdict === "match").toBe(matchesCase(typed, one) === "match");
      }),
    );
  });
});
