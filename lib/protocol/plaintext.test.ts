import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { bundleFormat, releasedFormat, type ShareSet } from "./bundle";
import { concat, fromUtf8, own, toBase64url, utf8 } from "./bytes";
import { cardFormat } from "./card";
import { claimFormat } from "./claim";
import { keyringFormat } from "./keyring";
import { type DeskNotes, notesFormat } from "./notes";
import { payloadFormat } from "./payload";
import { phrase } from "./testing/backup";

const jpeg = concat(new Uint8Array([0xff, 0xd8, 0xff, 0xe0]), utf8("…"));
const words = { kind: "words" as const, label: "Wallet", words: phrase.split(" ") };
const set: ShareSet = {
  backup: "ab".repeat(32),
  epoch: 0,
  guardian: "cd".repeat(32),
  shares: [{ compartment: "00".repeat(8), grant: "owner", share: own(new Uint8Array([1, 2, 3])) }],
};
const notes: DeskNotes = {
  relationship: "neighbour",
  yearsKnown: 12,
  documents: [{ number: "X 123", issuer: "Town hall", country: "CH", issued: "2020-02-29" }],
  note: "Came alone.\n\tCalm.",
  photos: [jpeg],
  coercion: ["accompanied"],
};

const values: [string, { format(v: never): Uint8Array; parse(b: Uint8Array): unknown }, unknown][] = [
  ["card", cardFormat, { displayName: "José", photo: jpeg, contact: "by the bridge", birthDate: "1970-01-01" }],
  ["payload of words", payloadFormat, { ...words, invite: "fed11qgqzc2nhwden5te0" }],
  ["payload of text", payloadFormat, { kind: "text", label: "Safe", content: "left 3\nright 7" }],
  ["payload of a will", payloadFormat, { kind: "text", label: "Will", content: "All to Ana", will: true }],
  ["payload of ecash", payloadFormat, { kind: "ecash", label: "Purse", notes: "AgEEsuFO5g==", invite: "fed11qgqz" }],
  ["claim", claimFormat, { displayName: "José", message: "I lost\nmy phone.", contact: "+41 …" }],
  ["notes", notesFormat, notes],
  ["bundle", bundleFormat, set],
  ["released", releasedFormat, set],
];

describe("plaintexts", () => {
  test.each(values)("a %s survives", (_, format, value) => {
    expect(format.parse(format.format(value as never))).toEqual(value);
  });

  test("example: a bundle, byte by byte", () => {
    expect(fromUtf8(bundleFormat.format(set))).toBe(
      `{"backup":"${set.backup}","epoch":0,"format":"holdfast/v1/bundle","guardian":"${set.guardian}",` +
        `"shares":[{"compartment":"0000000000000000","grant":"owner","share":"AQID"}]}`,
    );
  });

  test.each(values)("a %s is read as nothing else", (name, format, value) => {
    const bytes = format.format(value as never);
    const others = values.filter(([, other]) => other !== format);
    for (const [, other] of [...others, ["keyring", keyringFormat] as const])
      expect(() => other.parse(bytes), name).toThrow();
  });

  test.each(values)(
    "a %s with another field, other white space, or none of its fields is refused",
    (_, format, value) => {
      const text = fromUtf8(format.format(value as never));
      for (const wrong of [
        text.replace("{", '{"a":1,'),
        `${text} `,
        text.replace('":', '": '),
        "{}",
        "[]",
        "null",
        "",
      ]) {
        expect(() => format.parse(utf8(wrong))).toThrow();
      }
    },
  );

  test("random bytes of shares survive; what is no base64url is refused", () => {
    fc.assert(
      fc.property(fc.uint8Array({ minLength: 1, maxLength: 300 }), (share) => {
        const one = { ...set, shares: [{ compartment: "00".repeat(8), grant: "heirs" as const, share: own(share) }] };
        expect(releasedFormat.parse(releasedFormat.format(one))).toEqual(one);
      }),
    );
    const text = fromUtf8(bundleFormat.format(set));
    for (const wrong of ["AQI=", "AQJ/", "AQJ", ""]) {
      expect(() => bundleFormat.parse(utf8(text.replace('"AQID"', `"${wrong}"`))), wrong).toThrow();
    }
  });
});

describe("hostile content", () => {
  test("direction overrides, control characters and padding in what people read are refused", () => {
    for (const contact of ["a\u202eb", "a\u0000b", " a", "a ", "a\nb", "\u2066a", "a\u2028b", ""]) {
      expect(() => cardFormat.format({ displayName: "José", contact }), JSON.stringify(contact)).toThrow();
      expect(() => claimFormat.format({ displayName: contact }), JSON.stringify(contact)).toThrow();
    }
    for (const message of ["a\u202eb", "a\u0000b", "a\rb", ""]) {
      expect(() => claimFormat.format({ displayName: "José", message }), JSON.stringify(message)).toThrow();
    }
  });

  test("a photo is a JPEG of at most 200 KB", () => {
    const photo = (bytes: Uint8Array) => () => cardFormat.format({ displayName: "José", photo: own(bytes) });
    expect(photo(concat(jpeg, new Uint8Array(200_000 - jpeg.length)))).not.toThrow();
    expect(photo(concat(jpeg, new Uint8Array(200_001 - jpeg.length)))).toThrow();
    expect(photo(utf8("<svg onload=alert(1)>"))).toThrow();
    const svg = utf8(
      `{"contact":"x","displayName":"J","format":"holdfast/v1/card","photo":"${toBase64url(utf8("<svg/>"))}"}`,
    );
    expect(() => cardFormat.parse(svg)).toThrow();
  });

  test("a card says how to know the person, and a birth date is a date", () => {
    expect(() => cardFormat.format({ displayName: "José" })).toThrow();
    expect(() => cardFormat.format({ displayName: "José", contact: "x", birthDate: "1970-02-30" })).toThrow();
  });

  test("a phrase whose checksum does not hold is not kept as words", () => {
    expect(() => payloadFormat.format({ ...words, words: Array(12).fill("zoo") })).toThrow();
    expect(() => payloadFormat.format({ ...words, words: words.words.slice(1) })).toThrow();
  });

  test("ecash is one piece: no white space, and nothing that no wallet writes", () => {
    for (const notes of ["", "AgEE suFO", "AgEE\nsuFO", "AgEE<b>", "AgEE===", "A".repeat(100_001)]) {
      expect(() => payloadFormat.format({ kind: "ecash", label: "Purse", notes }), notes.slice(0, 20)).toThrow();
    }
  });
});
