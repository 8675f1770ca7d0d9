import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { fromBase64, utf8 } from "../bytes";
import { signingKey } from "../ed25519";
import {
  formatNote,
  formatVerifierKey,
  keyId,
  type Note,
  type NoteSignature,
  parseNote,
  parseVerifierKey,
  signNote,
  type VerifierKey,
  verifyNote,
} from "./note";

/** C2SP signed-note, section "Example". */
const fooKey = "example.com/foo+530d903a+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k";
const fooNote =
  "This is an example message.\n\n" +
  "— example.com/foo Uw2QOkn8srV1yJGh2VYRlL1Tnagv1YEq6TfXppzi2ONncAlTgK7Ztg1ERYNZXsYjOBH3mFXmRKuwHjG1Yu72IneyaQM=\n";

/** golang.org/x/mod/sumdb/note, package documentation and tests. */
const peterKey = "PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW";
const enochKey = "EnochRoot+af0cfe78+ATtqJ7zOtqQtYqOo0CpvDXNlMhV3HeJDpjrASKGLWdop";
const peterSeed = fromBase64("AYEKFALVFGyNhPJEMzD1QIDr+Y7hfZx09iUvxdXHKDFz").slice(1);
const text = "If you think cryptography is the answer to your problem,\nthen you don't know what your problem is.\n";
const peterLine =
  "— PeterNeumann x08go/ZJkuBS9UG/SffcvIAQxVBtiFupLLr8pAcElZInNIuGUgYN1FFYC2pZSNXgKvqfqdngotpRZb6KE6RyyBwJnAM=\n";
const enochLine =
  "— EnochRoot rwz+eBzmZa0SO3NbfRGzPCpDckykFXSdeX+MNtCOXm2/5n2tiOHp+vAF1aGrQ5ovTG01oOTGwnWLox33WWd1RvMc+QQ=\n";
const [foo, peter, enoch] = [fooKey, peterKey, enochKey].map(parseVerifierKey) as [
  VerifierKey,
  VerifierKey,
  VerifierKey,
];

describe("C2SP signed-note vectors", () => {
  it("the specification's example verifies", async () => {
    const note = parseNote(fooNote);
    expect(note.text).toBe("This is an example message.\n");
    expect(await verifyNote(note, [foo])).toEqual([foo]);
    expect(formatNote(note)).toBe(fooNote);
  });

  it.each([fooKey, peterKey, enochKey])("the verifier key %s comes back as it went", (key) => {
    expect(formatVerifierKey(parseVerifierKey(key))).toBe(key);
    expect(keyId(parseVerifierKey(key))).toBe(key.split("+")[1]);
  });

  it("signing gives the signature of the Go implementation", () => {
    const key = signingKey(peterSeed);
    expect(key.key).toBe(peter.key);
    expect(formatNote({ text, signatures: [signNote(text, "PeterNeumann", key)] })).toBe(`${text}\n${peterLine}`);
  });

  it("a note by two keys is known by either and by both", async () => {
    const note = parseNote(`${text}\n${peterLine}${enochLine}`);
    expect(await verifyNote(note, [peter])).toEqual([peter]);
    expect(await verifyNote(note, [peter, enoch])).toEqual([peter, enoch]);
    expect(await verifyNote(note, [foo])).toEqual([]);
    expect(await verifyNote(note, [])).toEqual([]);
  });

  it("a note of the Go checksum database verifies under its published key", async () => {
    const note = parseNote(
      "go.sum database tree\n20852163\nCsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=\n\n" +
        "— sum.golang.org Az3grlgtzPICa5OS8npVmf1Myq/5IZniMp+ZJurmRDeOoRDe4URYN7u5/Zhcyv2q1gGzGku9nTo+zyWE+xeMcTOAYQ8=\n",
    );
    const key = parseVerifierKey("sum.golang.org+033de0ae+Ac4zctda0e5eza+HJyk9SxEdh+s3Ux18htTTAD8OuAn8");
    expect(await verifyNote(note, [key])).toEqual([key]);
  });
});

describe("a note that is not what was signed", () => {
  it("is refused whole if a known key's line does not verify, whatever others say", async () => {
    const note = parseNote(`${text}\n${peterLine}${enochLine}`);
    const signature = (note.signatures[0] as NoteSignature).signature.with(0, 0) as NoteSignature["signature"];
    const forged: Note = {
      ...note,
      signatures: [{ ...(note.signatures[0] as NoteSignature), signature }, ...note.signatures],
    };
    expect(await verifyNote(forged, [peter, enoch])).toBeNull();
    expect(await verifyNote(forged, [enoch])).toEqual([enoch]);
  });

  it("gives away any single character that was changed", async () => {
    const positions = fc.integer({ min: 0, max: fooNote.length - 1 });
    await fc.assert(
      fc.asyncProperty(
        positions,
        fc.string({ unit: "grapheme", minLength: 1, maxLength: 1 }),
        async (at, character) => {
          fc.pre(fooNote[at] !== character);
          const changed = fooNote.slice(0, at) + character + fooNote.slice(at + 1);
          let note: Note;
          try {
            note = parseNote(changed);
          } catch {
            return;
          }
          expect((await verifyNote(note, [foo])) ?? []).toEqual([]);
        },
      ),
      { numRuns: 300 },
    );
  });

  it("is not taken for one by a key of the same name, or the same id", async () => {
    const note = parseNote(fooNote);
    expect(await verifyNote(note, [{ ...foo, key: peter.key }])).toEqual([]);
    expect(await verifyNote(note, [{ ...foo, name: "example.com/bar" }])).toEqual([]);
  });

  it("is not judged by a key of another type", async () => {
    await expect(verifyNote(parseNote(fooNote), [{ ...foo, type: 4 }])).rejects.toThrow(RangeError);
  });
});

describe("the form of a note", () => {
  it.each([
    ["no signature", text],
    ["no signature behind the blank line", `${text}\n`],
    ["no line feed at the end", `${text}\n${peterLine.slice(0, -1)}`],
    ["a control character", `\u0001${text}\n${peterLine}`],
    ["a carriage return", `${text}\n${peterLine.slice(0, -1)}\r\n`],
    ["a tab in the text", `a\tb\n\n${peterLine}`],
    ["a lone surrogate", `\ud800${text}\n${peterLine}`],
    ["a name with white space", `${text}\n${peterLine.replace("PeterNeumann", "Bad Name")}`],
    ["a name with a no-break space", `${text}\n${peterLine.replace("PeterNeumann", "Bad\u00a0Name")}`],
    ["a name with a plus", `${text}\n${peterLine.replace("PeterNeumann", "Bad+Name")}`],
    ["no name", `${text}\n${peterLine.replace("PeterNeumann", "")}`],
    ["a line that is no signature", `${text}\n${peterLine}Unexpected line.\n`],
    ["a hyphen for the dash", `${text}\n${peterLine.replace("—", "-")}`],
    ["a signature without bytes", `${text}\n— PeterNeumann x08gow==\n`],
    ["base64 without padding", `${text}\n${peterLine.replace("=", "")}`],
    ["base64 with loose bits", `${text}\n${peterLine.replace("nAM=", "nAN=")}`],
    ["101 signatures", `${text}\n${peterLine.repeat(101)}`],
    ["no text", `\n${peterLine}`],
  ])("refused: %s", (_, source) => {
    expect(() => parseNote(source)).toThrow();
  });

  it("has room for 100 signatures", () => {
    expect(parseNote(`${text}\n${peterLine.repeat(100)}`).signatures).toHaveLength(100);
  });

  it("comes back as it went, blank lines in the text included", () => {
    const line = fc.string({ unit: "grapheme", maxLength: 12 }).filter((s) => !/\p{Cc}/u.test(s) && s.isWellFormed());
    const noteText = fc.array(line, { minLength: 1, maxLength: 5 }).map((lines) => `${lines.join("\n")}\n`);
    const name = fc.stringMatching(/^[a-z0-9./-]{1,20}$/);
    const signature = fc.record({
      name,
      id: fc.stringMatching(/^[0-9a-f]{8}$/),
      signature: fc.uint8Array({ minLength: 1, maxLength: 80 }).map((bytes) => new Uint8Array(bytes)),
    });
    const note = fc.record({ text: noteText, signatures: fc.array(signature, { minLength: 1, maxLength: 4 }) });
    fc.assert(
      fc.property(note, (made) => {
        expect(parseNote(formatNote(made))).toEqual(made);
      }),
      { numRuns: 200 },
    );
  });

  it("is not written where it could not be read", () => {
    const signature = signNote(text, "PeterNeumann", signingKey(peterSeed));
    expect(() => formatNote({ text: "abc", signatures: [signature] })).toThrow(RangeError);
    expect(() => formatNote({ text: "a\u0000b\n", signatures: [signature] })).toThrow(RangeError);
    expect(() => formatNote({ text, signatures: [] })).toThrow(RangeError);
    expect(() => formatNote({ text, signatures: [{ ...signature, name: "a+b" }] })).toThrow(RangeError);
    expect(() => formatNote({ text, signatures: [{ ...signature, id: "00" }] })).toThrow(RangeError);
    expect(() => formatNote({ text, signatures: [{ ...signature, signature: utf8("") }] })).toThrow(RangeError);
  });
});

describe("the form of a verifier key", () => {
  it.each([
    ["another id", fooKey.replace("530d903a", "530d903b")],
    ["an id in capitals", fooKey.replace("530d903a", "530D903A")],
    ["an unknown type", "example.com/foo+530d903a+AukyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k"],
    ["a key that is too short", "example.com/foo+530d903a+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U0="],
    ["no name", fooKey.replace("example.com/foo", "")],
    ["no key", "example.com/foo+530d903a+"],
    ["one part", "example.com/foo"],
    ["nothing", ""],
    ["white space", `${fooKey}\n`],
  ])("refused: %s", (_, source) => {
    expect(() => parseVerifierKey(source)).toThrow();
  });

  it("differs by type, so that a witness's key is never taken for a log's", () => {
    const witness = formatVerifierKey({ ...foo, type: 4 });
    expect(witness).not.toContain("530d903a");
    expect(parseVerifierKey(witness)).toEqual({ ...foo, type: 4 });
  });

  it("comes back as it went, also where base64 has a plus", () => {
    for (let i = 0; i < 64; i++) {
      const key: VerifierKey = { name: "n", type: 1, key: "fb".repeat(31) + i.toString(16).padStart(2, "0") };
      expect(parseVerifierKey(formatVerifierKey(key))).toEqual(key);
    }
    expect(() => formatVerifierKey({ ...foo, name: "a b" })).toThrow(RangeError);
  });
});
