import fc from "fast-check";
import { expect, test } from "vitest";
import { fromUtf8, utf8 } from "./bytes";
import { type Canonical, encodeCanonical, parseCanonical } from "./canonical";

const text = fc.string({ unit: "binary", maxLength: 12 }).filter((s) => s.isWellFormed());
const { value: anyCanonical } = fc.letrec<{ value: Canonical }>((tie) => ({
  value: fc.oneof(
    { maxDepth: 4 },
    text,
    fc.boolean(),
    fc.maxSafeInteger().map((n) => (n === 0 ? 0 : n)),
    fc.array(tie("value"), { maxLength: 4 }),
    fc.dictionary(text, tie("value"), { maxKeys: 4, noNullPrototype: true }),
  ),
}));

test("RFC 8785 §3.2.3: keys are sorted by UTF-16 code units", () => {
  const bytes = encodeCanonical({
    "\u20ac": "Euro Sign",
    "\r": "Carriage Return",
    "\ufb33": "Hebrew Letter Dalet With Dagesh",
    "1": "One",
    "\ud83d\ude00": "Emoji: Grinning Face",
    "\u0080": "Control",
    "\u00f6": "Latin Small Letter O With Diaeresis",
  });
  expect(Object.values(JSON.parse(fromUtf8(bytes)))).toHaveLength(7);
  expect(fromUtf8(bytes)).toBe(
    '{"\\r":"Carriage Return","1":"One","\u0080":"Control","\u00f6":"Latin Small Letter O With Diaeresis",' +
      '"\u20ac":"Euro Sign","\ud83d\ude00":"Emoji: Grinning Face","\ufb33":"Hebrew Letter Dalet With Dagesh"}',
  );
});

test("RFC 8785 §3.2.2.2: control characters, quote and backslash are escaped, others stand", () => {
  expect(fromUtf8(encodeCanonical("€$\u000f\nA'B\"\\/"))).toBe('"€$\\u000f\\nA\'B\\"\\\\/"');
});

test("parse is the inverse of encode", () => {
  fc.assert(
    fc.property(anyCanonical, (value) => {
      expect(parseCanonical(encodeCanonical(value))).toEqual(value);
    }),
  );
});

test("a value has one spelling, whatever the order in which it was put together", () => {
  fc.assert(
    fc.property(fc.dictionary(text, fc.integer(), { noNullPrototype: true }), (value) => {
      const reversed = Object.fromEntries(Object.entries(value).reverse());
      expect(encodeCanonical(reversed)).toEqual(encodeCanonical(value));
    }),
  );
});

test.each([
  ['{"b":1,"a":2}', "keys out of order"],
  ['{"a":1,"a":1}', "a key twice"],
  ['{"a": 1}', "white space"],
  ['{"a":1}\n', "a line break at the end"],
  ['\ufeff{"a":1}', "a byte order mark"],
  ["1.0", "a fraction of zero"],
  ["1e3", "an exponent"],
  ["-0", "minus zero"],
  ["1.5", "a fraction"],
  ["9007199254740993", "a number that is not safe"],
  ["null", "null"],
  ['"\\u0041"', "a needless escape"],
  ['"\\/"', "an escaped slash"],
  ['"\\ud800"', "a lone surrogate"],
  ['"\\u000F"', "capital hexadecimal digits"],
  ["", "nothing"],
  ["[1,]", "a trailing comma"],
])("%s is refused: %s", (json) => {
  expect(() => parseCanonical(utf8(json))).toThrow();
});

test.each([
  [null],
  [undefined],
  [[undefined]],
  [Array(1)],
  [1.5],
  [-0],
  [2 ** 53],
  [1n],
  [new Date(0)],
  [Uint8Array.of(1)],
  [new Map([["a", 1]])],
  ["\ud800"],
  [{ "\ud800": 1 }],
  [() => 1],
])("%o has no canonical form", (value) => {
  expect(() => encodeCanonical(value)).toThrow(TypeError);
});

test("a key without a value is left out", () => {
  expect(fromUtf8(encodeCanonical({ a: undefined, b: 1 }))).toBe('{"b":1}');
});

test("__proto__ is a key like any other", () => {
  const bytes = utf8('{"__proto__":{"a":1}}');
  const value = parseCanonical(bytes);
  expect(Object.getPrototypeOf(value)).toBe(Object.prototype);
  expect(encodeCanonical(value)).toEqual(bytes);
});

test("an error does not repeat what was read: it may be a secret", () => {
  expect(() => parseCanonical(utf8('{"seed":"correct horse"'))).toThrow(
    expect.not.objectContaining({ message: expect.stringContaining("horse") }),
  );
  expect(() => encodeCanonical({ seed: 123456789123456789n })).toThrow(
    expect.not.objectContaining({ message: expect.stringContaining("1234") }),
  );
});
