import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { fromBase64, toHex } from "../bytes";
import { type Checkpoint, formatCheckpoint, openCheckpoint, parseCheckpoint, signCheckpoint } from "./checkpoint";
import { formatNote, parseNote, signNote } from "./note";
import { digest, logKey, logSigner, origin } from "./testing/sample";

/** C2SP tlog-checkpoint, the example of the introduction. */
const sofa = "example.com/behind-the-sofa\n20852163\nCsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=\n";
const checkpoint: Checkpoint = { origin, size: 42, root: digest("root") };

describe("C2SP tlog-checkpoint", () => {
  it("reads and writes the specification's example", () => {
    const expected = {
      origin: "example.com/behind-the-sofa",
      size: 20_852_163,
      root: toHex(fromBase64("CsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=")),
    };
    expect(parseCheckpoint(sofa)).toEqual(expected);
    expect(formatCheckpoint(expected)).toBe(sofa);
  });

  it("comes back as it went", () => {
    const any = fc.record({
      origin: fc.stringMatching(/^[a-z0-9./-]{1,30}$/),
      size: fc.maxSafeNat(),
      root: fc.stringMatching(/^[0-9a-f]{64}$/),
    });
    fc.assert(
      fc.property(any, (made) => {
        expect(parseCheckpoint(formatCheckpoint(made))).toEqual(made);
      }),
    );
  });

  it.each([
    ["a leading zero", sofa.replace("20852163", "020852163")],
    ["a sign", sofa.replace("20852163", "+20852163")],
    ["a fraction", sofa.replace("20852163", "20852163.0")],
    ["hexadecimal", sofa.replace("20852163", "0x13e2d03")],
    ["an exponent", sofa.replace("20852163", "2e7")],
    ["no size", sofa.replace("20852163", "")],
    ["a size that no number holds", sofa.replace("20852163", "9007199254740993")],
    ["white space", sofa.replace("20852163", " 20852163")],
    ["a short root", sofa.replace("CsUYapGG", "")],
    ["loose bits in the root", sofa.replace("q2I=", "q2J=")],
    ["no origin", sofa.replace("example.com/behind-the-sofa", "")],
    ["white space in the origin", sofa.replace("behind-", "behind ")],
    ["an extension line", `${sofa}extension\n`],
    ["a blank line", `${sofa}\n`],
    ["no line feed at the end", sofa.slice(0, -1)],
    ["carriage returns", sofa.replaceAll("\n", "\r\n")],
    ["nothing", ""],
  ])("refused: %s", (_, text) => {
    expect(() => parseCheckpoint(text)).toThrow();
  });

  it("is not written with an origin, size or root that it cannot have", () => {
    expect(() => formatCheckpoint({ ...checkpoint, origin: "two words" })).toThrow(RangeError);
    expect(() => formatCheckpoint({ ...checkpoint, size: -1 })).toThrow(RangeError);
    expect(() => formatCheckpoint({ ...checkpoint, root: "00" })).toThrow(RangeError);
  });
});

describe("opening a signed checkpoint", () => {
  const signed = signCheckpoint(checkpoint, logSigner);

  it("believes what the log's key signed", async () => {
    expect(await openCheckpoint(signed, logKey)).toEqual({ checkpoint, note: parseNote(signed) });
  });

  it("names what is wrong", async () => {
    expect(await openCheckpoint("nonsense", logKey)).toEqual({ fault: "malformedCheckpoint" });
    expect(await openCheckpoint(signed, { ...logKey, name: "other.example/log" })).toEqual({ fault: "wrongOrigin" });
    expect(await openCheckpoint(signed, { ...logKey, key: digest("another key") })).toEqual({ fault: "badSignature" });
  });

  it("does not believe a checkpoint of another log that the same key signed under this log's name", async () => {
    const text = formatCheckpoint({ ...checkpoint, origin: "other.example/log" });
    const renamed = formatNote({ text, signatures: [signNote(text, origin, logSigner)] });
    expect(await openCheckpoint(renamed, logKey)).toEqual({ fault: "wrongOrigin" });
  });

  it("refuses every change of a character", async () => {
    for (let at = 0; at < signed.length; at++) {
      const code = signed.charCodeAt(at) ^ 1;
      const changed = signed.slice(0, at) + String.fromCharCode(code) + signed.slice(at + 1);
      expect(await openCheckpoint(changed, logKey), `character ${at}`).toHaveProperty("fault");
    }
  });
});
