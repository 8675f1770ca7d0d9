import { base64, base64urlnopad } from "@scure/base";
import fc from "fast-check";
import { expect, test } from "vitest";
import {
  concat,
  equal,
  fromBase64,
  fromBase64url,
  fromHex,
  fromU64,
  fromUtf8,
  own,
  prefixed,
  toBase64,
  toBase64url,
  toHex,
  u64,
  utf8,
} from "./bytes";

const anyBytes = fc.uint8Array({ maxLength: 70 }).map(own);

test.each([
  ["", ""],
  ["f", "Zg=="],
  ["fo", "Zm8="],
  ["foo", "Zm9v"],
  ["foob", "Zm9vYg=="],
  ["fooba", "Zm9vYmE="],
  ["foobar", "Zm9vYmFy"],
])("RFC 4648 §10: base64 of %j", (text, encoded) => {
  expect(toBase64(utf8(text))).toBe(encoded);
  expect(fromBase64(encoded)).toEqual(utf8(text));
  expect(toBase64url(utf8(text))).toBe(encoded.replace(/=+$/, ""));
});

test("RFC 4648 §5: base64url writes - and _ in place of + and /", () => {
  expect(toBase64(Uint8Array.of(0xfb, 0xff))).toBe("+/8=");
  expect(toBase64url(Uint8Array.of(0xfb, 0xff))).toBe("-_8");
});

test("every spelling comes back as the bytes it spells", () => {
  fc.assert(
    fc.property(anyBytes, (bytes) => {
      expect(fromHex(toHex(bytes))).toEqual(bytes);
      expect(fromBase64(toBase64(bytes))).toEqual(bytes);
      expect(fromBase64url(toBase64url(bytes))).toEqual(bytes);
    }),
  );
});

test.each(["AB", "abc", "0g", " 00", "00\n"])("hexadecimal %j is refused", (text) => {
  expect(() => fromHex(text)).toThrow();
});

test.each(["Zg", "Zh==", "Zg==\n", "Zg =", "_w==", "Zg==Zg=="])("base64 %j is refused", (text) => {
  expect(() => fromBase64(text)).toThrow();
});

test.each(["Zg==", "Zh", "Z", "+w", "Zg\n"])("base64url %j is refused", (text) => {
  expect(() => fromBase64url(text)).toThrow();
});

test("text that UTF-8 cannot hold, and bytes that are not UTF-8, are refused", () => {
  expect(() => utf8("a\ud800")).toThrow(RangeError);
  for (const bytes of [[0xff], [0xc0, 0x80], [0xed, 0xa0, 0x80], [0xe2, 0x82]]) {
    expect(() => fromUtf8(Uint8Array.from(bytes))).toThrow(TypeError);
  }
  expect(fromUtf8(utf8("\ufeffé😀"))).toBe("\ufeffé😀");
});

test("u64 is big-endian, and holds safe integers alone", () => {
  expect(toHex(u64(0x0102030405))).toBe("0000000102030405");
  expect(fromU64(u64(Number.MAX_SAFE_INTEGER))).toBe(Number.MAX_SAFE_INTEGER);
  for (const n of [-1, 0.5, Number.NaN, 2 ** 53]) expect(() => u64(n)).toThrow(RangeError);
  expect(() => fromU64(fromHex("0020000000000000"))).toThrow(RangeError);
  expect(() => fromU64(new Uint8Array(7))).toThrow(RangeError);
  // A view into a larger buffer, as subarray makes it.
  expect(fromU64(concat(Uint8Array.of(9), u64(7)).subarray(1))).toBe(7);
});

test("prefixed: lengths of 8 bytes, so that no two lists of parts give the same bytes", () => {
  expect(toHex(prefixed("ab", Uint8Array.of(1)))).toBe("00000000000000026162000000000000000101");
  // Zeros alone: nothing tells such parts apart but their lengths.
  const lists = fc.array(
    fc.nat(9).map((length) => new Uint8Array(length)),
    { maxLength: 4 },
  );
  fc.assert(
    fc.property(lists, lists, (a, b) => {
      expect(toHex(prefixed(...a)) === toHex(prefixed(...b))).toBe(
        JSON.stringify(a.map(toHex)) === JSON.stringify(b.map(toHex)),
      );
    }),
  );
  expect(toHex(prefixed("ab", "c"))).not.toBe(toHex(prefixed("a", "bc")));
});

test("equal compares every byte and the length", () => {
  fc.assert(
    fc.property(fc.uint8Array({ minLength: 1, maxLength: 40 }), fc.nat(), (bytes, at) => {
      const other = bytes.slice();
      expect(equal(bytes, other)).toBe(true);
      other[at % other.length] = (other[at % other.length] as number) ^ 1;
      expect(equal(bytes, other)).toBe(false);
      expect(equal(bytes, bytes.subarray(1))).toBe(false);
    }),
  );
});

test("own copies: a later change of the source is not seen", () => {
  const source = Uint8Array.of(1, 2, 3);
  const copy = own(source.subarray(1));
  source[1] = 9;
  expect([...copy]).toEqual([2, 3]);
  expect(copy.buffer.byteLength).toBe(2);
});

test("what a browser reads, and how it spells it, is what Node.js reads and spells", () => {
  const alphabet = fc.constantFrom(..."AQZgw/+-_= \n\u0100é");
  const text = fc.oneof(
    anyBytes.map(toBase64),
    anyBytes.map(toBase64url),
    fc.tuple(anyBytes.map(toBase64), alphabet, fc.nat()).map(([good, more, at]) => {
      const place = at % (good.length + 1);
      return good.slice(0, place) + more + good.slice(place + (at % 2));
    }),
    fc.string({ unit: alphabet, maxLength: 9 }),
  );
  const read = (decode: (spelt: string) => Uint8Array, spelt: string) => {
    try {
      return [...decode(spelt)];
    } catch {
      return null;
    }
  };
  fc.assert(
    fc.property(text, (spelt) => {
      expect(read(fromBase64, spelt)).toEqual(read(base64.decode, spelt));
      expect(read(fromBase64url, spelt)).toEqual(read(base64urlnopad.decode, spelt));
    }),
    { numRuns: 500 },
  );
  fc.assert(
    fc.property(anyBytes, (bytes) => {
      expect(toBase64(bytes)).toBe(base64.encode(bytes));
      expect(toBase64url(bytes)).toBe(base64urlnopad.encode(bytes));
    }),
  );
});
