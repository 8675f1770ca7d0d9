import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type Bytes, concat, fromUtf8, own, u64, utf8 } from "./bytes";
import { largestFile } from "./file-size";
import { type FileType, typeOf } from "./file-type";
import { formatFile, isFramed, type KeptFile, largestSealed, parseFile } from "./kept-file";
import { openPayload, payloadFormat, sealPayload } from "./payload";
import { newIdentity } from "./sealing";

const pdf = utf8("%PDF-1.7\n1 0 obj\n<< >>\nendobj\n%%EOF\n");
const will: KeptFile = { kind: "file", label: "My will", name: "will.pdf", type: "pdf", will: true, bytes: pdf };

/** The same bytes under another header. */
function reheaded(change: (header: string) => string): Bytes {
  const file = formatFile(will);
  const length = Number(new DataView(file.buffer, file.byteOffset).getBigUint64(0));
  const header = utf8(change(fromUtf8(file.subarray(8, 8 + length))));
  return concat(u64(header.length), header, file.subarray(8 + length));
}

describe("a kept file", () => {
  test("example: a will, byte by byte", () => {
    const header = `{"format":"holdfast/v1/file","label":"My will","name":"will.pdf","size":${pdf.length},"type":"pdf","will":true}`;
    expect(formatFile(will)).toEqual(concat(u64(header.length), utf8(header), pdf));
  });

  test("survives, whatever bytes it has", () => {
    fc.assert(
      fc.property(fc.uint8Array({ minLength: 1, maxLength: 2_000 }), fc.boolean(), (raw, asWill) => {
        const bytes = own(raw);
        const file: KeptFile = { kind: "file", label: "x", name: "y", type: typeOf(bytes), bytes };
        const said = asWill ? { ...file, will: true as const } : file;
        const plaintext = payloadFormat.format(said);
        expect(isFramed(plaintext)).toBe(true);
        expect(payloadFormat.parse(plaintext)).toEqual(said);
      }),
    );
  });

  test("is told by its first bytes, not by its name", () => {
    const told: [FileType, Uint8Array][] = [
      ["pdf", pdf],
      ["jpeg", Uint8Array.of(0xff, 0xd8, 0xff, 0xe0)],
      ["png", Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a)],
      ["webp", utf8("RIFF0000WEBPVP8 ")],
      ["text", utf8("All to Ana.\r\n\tJosé")],
      ["text", utf8("<script>alert(1)</script>")],
      ["other", utf8("\u0000\u0001")],
      ["other", Uint8Array.of(0xc3, 0x28)],
      ["other", new Uint8Array(0)],
      ["text", utf8("PDF-1.7")],
    ];
    expect(told.map(([, bytes]) => typeOf(bytes))).toEqual(told.map(([type]) => type));
    const script = utf8("<script>alert(1)</script>");
    expect(() => formatFile({ ...will, bytes: script })).toThrow(RangeError);
    expect(() => parseFile(reheaded((header) => header.replace('"pdf"', '"jpeg"')))).toThrow(/type/);
  });

  test("with a wrong length, another kind, another spelling or anything behind it is refused", () => {
    const file = formatFile(will);
    expect(parseFile(file)).toEqual(will);
    for (const wrong of [
      new Uint8Array(0),
      file.subarray(0, 7),
      file.subarray(0, 20),
      file.subarray(0, -1),
      concat(file, Uint8Array.of(0)),
      concat(u64(0), file.subarray(8)),
      concat(u64(4_001), file.subarray(8)),
      concat(u64(2 ** 40), file.subarray(8)),
      concat(new Uint8Array(8).fill(0xff), file.subarray(8)),
      reheaded((header) => header.replace("/file", "/payload")),
      reheaded((header) => header.replace('"will":true', '"will":false')),
      reheaded((header) => header.replace("{", '{"a":1,')),
      reheaded((header) => `${header} `),
      reheaded((header) => header.replace(/"size":\d+/, '"size":1')),
      reheaded((header) => header.replace(/"size":\d+/, `"size":${largestFile + 1}`)),
      reheaded((header) => header.replace("will.pdf", "wi\u202ell.pdf")),
      reheaded((header) => header.replace('"pdf"', '"exe"')),
    ]) {
      expect(() => parseFile(wrong)).toThrow();
    }
  });

  test("is not read as a payload in JSON, nor the other way round", () => {
    const text = payloadFormat.format({ kind: "text", label: "Will", content: "All to Ana", will: true });
    expect(isFramed(text)).toBe(false);
    expect(() => parseFile(text)).toThrow();
    const inJson = utf8(
      `{"bytes":"JVBERi0","format":"holdfast/v1/payload","kind":"file","label":"x","name":"y","type":"pdf"}`,
    );
    expect(() => payloadFormat.parse(inJson)).toThrow();
  });

  test("has at most twenty million bytes, and a larger one is not even opened", async () => {
    const large = new Uint8Array(largestFile + 1).fill(0x61);
    expect(() => formatFile({ ...will, type: "text", bytes: large })).toThrow();
    const { identity, recipient } = await newIdentity();
    await expect(openPayload({ digest: "ab".repeat(32) }, new Uint8Array(largestSealed + 1), identity)).rejects.toThrow(
      "too large for a payload",
    );
    // The largest that there may be fits into what is opened.
    const most: KeptFile = { ...will, type: "text", bytes: large.slice(0, largestFile) };
    const sealed = await sealPayload(most, recipient);
    expect(sealed.length).toBeLessThanOrEqual(largestSealed);
  });
});
