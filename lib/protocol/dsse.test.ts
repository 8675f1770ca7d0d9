import fc from "fast-check";
import { expect, test } from "vitest";
import { fromUtf8, own, utf8 } from "./bytes";
import { encodeCanonical } from "./canonical";
import { type Envelope, envelopeDigest, formatEnvelope, parseEnvelope, preAuthEncoding, statementDigest } from "./dsse";
import { blobDigest } from "./hash";

const key = (n: number) => n.toString(16).padStart(2, "0").repeat(32);
const signature = (n: number) => new Uint8Array(64).fill(n);
const envelope: Envelope = {
  type: "http://example.com/HelloWorld",
  body: utf8("hello world"),
  signatures: [
    { key: key(1), signature: signature(1) },
    { key: key(2), signature: signature(2) },
  ],
};

/** The envelope's JSON with some of its fields replaced. */
function spelt(change: (json: Record<string, unknown> & { signatures: Record<string, string>[] }) => void): Uint8Array {
  const json = JSON.parse(fromUtf8(formatEnvelope(envelope)));
  change(json);
  return encodeCanonical(json);
}

test("DSSE v1.0.2, protocol.md: the pre-authentication encoding of its example", () => {
  expect(fromUtf8(preAuthEncoding(envelope.type, envelope.body))).toBe(
    "DSSEv1 29 http://example.com/HelloWorld 11 hello world",
  );
});

test("lengths are counted in bytes, not in characters", () => {
  expect(fromUtf8(preAuthEncoding("é", utf8("€")))).toBe("DSSEv1 2 é 3 €");
});

test("the encoding of no type and body is that of another", () => {
  const text = fc.string({ maxLength: 6, unit: fc.constantFrom("1", " ", "a") });
  fc.assert(
    fc.property(text, text, text, text, (a, b, c, d) => {
      const same = fromUtf8(preAuthEncoding(a, utf8(b))) === fromUtf8(preAuthEncoding(c, utf8(d)));
      expect(same).toBe(a === c && b === d);
    }),
  );
});

test("a statement's digest does not depend on who has signed, an envelope's does", () => {
  const one = { ...envelope, signatures: envelope.signatures.slice(1) };
  expect(statementDigest(one.type, one.body)).toBe(blobDigest(preAuthEncoding(envelope.type, envelope.body)));
  expect(envelopeDigest(formatEnvelope(one))).not.toBe(envelopeDigest(formatEnvelope(envelope)));
});

test("parse is the inverse of format, whatever the order of the signatures", () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 50 }), fc.uniqueArray(fc.nat(255), { minLength: 1 }), (body, signers) => {
      const given: Envelope = {
        type: "a/b",
        body: own(body),
        signatures: signers.map((n) => ({ key: key(n), signature: signature(n) })),
      };
      const bytes = formatEnvelope(given);
      const sorted = given.signatures.sort((a, b) => (a.key < b.key ? -1 : 1));
      expect(parseEnvelope(bytes)).toEqual({ ...given, signatures: sorted });
      expect(formatEnvelope(parseEnvelope(bytes))).toEqual(bytes);
    }),
    { numRuns: 50 },
  );
});

test("the formatter refuses what the parser would", () => {
  const { signatures } = envelope;
  expect(() => formatEnvelope({ ...envelope, signatures: [] })).toThrow();
  expect(() => formatEnvelope({ ...envelope, signatures: [...signatures, ...signatures] })).toThrow();
  expect(() => formatEnvelope({ ...envelope, signatures: [{ key: key(1), signature: new Uint8Array(63) }] })).toThrow();
  expect(() => formatEnvelope({ ...envelope, signatures: [{ key: "AB", signature: signature(1) }] })).toThrow();
  expect(() => formatEnvelope({ ...envelope, type: "" })).toThrow();
});

test.each<[string, Uint8Array]>([
  ["signatures out of order", spelt((json) => json.signatures.reverse())],
  ["one key twice", spelt((json) => json.signatures.splice(1, 1, json.signatures[0] as Record<string, string>))],
  ["no signature", spelt((json) => json.signatures.splice(0))],
  ["a signature of 66 bytes", spelt((json) => Object.assign(json.signatures[0] as object, { sig: "A".repeat(88) }))],
  [
    "unused bits that are not zero",
    spelt((json) => Object.assign(json.signatures[0] as object, { sig: `${"A".repeat(85)}B==` })),
  ],
  ["a key in capitals", spelt((json) => Object.assign(json.signatures[0] as object, { keyid: "AB".repeat(32) }))],
  ["a payload in base64url", spelt((json) => Object.assign(json, { payload: "-_8=" }))],
  ["a payload without padding", spelt((json) => Object.assign(json, { payload: "aGk" }))],
  ["a field more", spelt((json) => Object.assign(json, { more: 1 }))],
  ["a field less", spelt((json) => Object.assign(json, { payloadType: undefined }))],
  ["white space", utf8(JSON.stringify(JSON.parse(fromUtf8(formatEnvelope(envelope))), null, 1))],
])("an envelope with %s is refused", (_, bytes) => {
  expect(() => parseEnvelope(bytes)).toThrow();
});

test("an envelope is read alike by its text alone and as JSON, whatever is changed in it", () => {
  const anyEnvelope = fc
    .tuple(
      fc.uint8Array({ maxLength: 30 }),
      fc.uniqueArray(fc.nat(255), { minLength: 1, maxLength: 4 }),
      fc.constantFrom("a/b", "application/vnd.holdfast.case.opened+json", "é", 'a"b', "a b", "a\\b", "x".repeat(200)),
    )
    .map(([body, signers, type]) =>
      fromUtf8(
        formatEnvelope({
          type,
          body: own(body),
          signatures: signers.map((n) => ({ key: key(n), signature: signature(n) })),
        }),
      ),
    );
  const change = fc.tuple(fc.nat(), fc.nat(2), fc.constantFrom(...'"\\{}[],:=+/AQf0 \né'));
  const changed = fc.tuple(anyEnvelope, fc.array(change, { maxLength: 2 })).map(([text, changes]) =>
    changes.reduce((now, [place, gone, more]) => {
      const at = place % (now.length + 1);
      return now.slice(0, at) + (gone === 1 ? "" : more) + now.slice(gone === 0 ? at : at + 1);
    }, text),
  );
  // What the formatter writes of what JSON says is in it.
  const asJson = (text: string): Envelope | null => {
    try {
      const { payload, payloadType, signatures, ...more } = JSON.parse(text);
      const rebuilt: Envelope = {
        type: payloadType,
        body: own(Buffer.from(payload, "base64")),
        signatures: signatures.map(({ keyid, sig }: Record<string, string>) => ({
          key: keyid,
          signature: own(Buffer.from(sig ?? "", "base64")),
        })),
      };
      return Object.keys(more).length === 0 && fromUtf8(formatEnvelope(rebuilt)) === text ? rebuilt : null;
    } catch {
      return null;
    }
  };
  const read = (text: string): Envelope | null => {
    try {
      return parseEnvelope(utf8(text));
    } catch {
      return null;
    }
  };
  let good = 0;
  fc.assert(
    fc.property(changed, (text) => {
      const found = read(text);
      expect(found).toEqual(asJson(text));
      if (found) good++;
    }),
    { numRuns: 600 },
  );
  expect(good).toBeGreaterThan(100);
});
