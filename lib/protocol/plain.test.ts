/** That whatever is recognised is canonical JSON that the schema itself takes as it is; and that statements are recognised. */
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { z } from "zod";
import { fromUtf8, utf8 } from "./bytes";
import { encodeCanonical, parseCanonical } from "./canonical";
import { recogniser } from "./plain";
import { type StatementName, schemas } from "./statements/statement";
import { statements } from "./testdata/statements";

const names = Object.keys(schemas) as StatementName[];

/** What somebody might put in the place of a part of a statement. */
const strange = fc.oneof(
  fc.string({ unit: "binary", maxLength: 8 }),
  fc.constantFrom(
    "",
    "a".repeat(64),
    "0".repeat(64),
    `${"0".repeat(64)}\n`,
    "😀",
    "owner",
    "heirs",
    "recovery",
    "inheritance",
  ),
  fc.constantFrom(0, -0, 1, 2, 30, 31, -1, 0.5, Number.NaN, Number.POSITIVE_INFINITY, 2 ** 53, 25_000_001, 8.64e15 + 1),
  fc.constantFrom<unknown>(null, undefined, true, false, [], {}, [null], { __proto__: null }),
);

/** Every place in a value, as the keys that lead to it. */
function* placesIn(value: unknown, path: string[] = []): Generator<string[]> {
  yield path;
  if (typeof value !== "object" || value === null) return;
  for (const [key, part] of Object.entries(value)) yield* placesIn(part, [...path, key]);
}

type Change = (part: unknown) => unknown;

/** The value with a change at a place; as it is where an earlier change has taken the place away. */
function changedAt(value: unknown, [key, ...path]: string[], change: Change): unknown {
  if (key === undefined) return change(value);
  if (typeof value !== "object" || value === null || !Object.hasOwn(value, key)) return value;
  const part = changedAt((value as Record<string, unknown>)[key], path, change);
  return Array.isArray(value) ? value.with(Number(key), part) : { ...(value as object), [key]: part };
}

const anyChange: fc.Arbitrary<Change> = fc.oneof(
  strange.map((other) => () => other),
  fc.tuple(fc.constantFrom("aaa", "case", "zzz", "__proto__"), strange).map(
    ([key, more]) =>
      (part: unknown) =>
        typeof part === "object" && !Array.isArray(part) ? { ...part, [key]: more } : part,
  ),
  fc.nat(3).map((at) => (part: unknown) => {
    if (Array.isArray(part)) return part.toSpliced(at, 1);
    if (typeof part !== "object" || part === null) return part;
    return Object.fromEntries(Object.entries(part).filter((_, i) => i !== at));
  }),
  fc
    .constantFrom(1, 40, 100)
    .map((times) => (part: unknown) => (Array.isArray(part) ? Array.from({ length: times }, () => part).flat() : part)),
  fc.constant((part: unknown) =>
    typeof part === "object" && part ? Object.fromEntries(Object.entries(part).reverse()) : part,
  ),
);

/** Texts near this one: a character less, more or another. */
const nearby = (text: string) =>
  fc
    .tuple(fc.nat(text.length), fc.nat(2), fc.constantFrom(...'"\\{}[],:0123456789aeflnrstu- \n\u0000é😀'))
    .map(([at, gone, more]) => text.slice(0, at) + (gone === 1 ? "" : more) + text.slice(gone === 0 ? at : at + 1));

describe.each(names)("%s", (name) => {
  const schema: z.ZodType = schemas[name];
  const recognises = recogniser(schema);
  const text = fromUtf8(encodeCanonical(statements[name]));
  const example: unknown = JSON.parse(text);

  function holds(changed: string): boolean {
    if (!recognises(changed)) return false;
    const value = parseCanonical(utf8(changed));
    expect(schema.parse(value)).toEqual(value);
    return true;
  }

  test("is recognised as it is written, and spelt in no other way", () => {
    expect(recognises(text)).toBe(true);
    const reversed = JSON.stringify(Object.fromEntries(Object.entries(example as object).reverse()));
    for (const other of [
      reversed,
      `${text} `,
      ` ${text}`,
      text.replace(":", ": "),
      text.replace('"', '"\\u0061'),
      "{}",
      "",
    ]) {
      expect(recognises(other), other).toBe(false);
    }
  });

  test("is recognised only where the schema takes it as it is, whatever is changed in it", () => {
    const anyPlace = fc.constantFrom(...placesIn(example));
    let recognised = 0;
    fc.assert(
      fc.property(fc.array(fc.tuple(anyPlace, anyChange), { minLength: 1, maxLength: 2 }), (changes) => {
        const changed = changes.reduce((value, [at, change]) => changedAt(value, at, change), example);
        if (holds(JSON.stringify(changed) ?? "")) recognised++;
      }),
      { numRuns: 150 },
    );
    expect(recognised).toBeGreaterThan(0);
    fc.assert(
      fc.property(nearby(text), (changed) => {
        holds(changed);
      }),
      { numRuns: 300 },
    );
  });
});

test.each<[string, z.ZodType, string]>([
  ["one that changes what it reads", z.string().trim(), '"a"'],
  ["one that fills in", z.int().default(1), "1"],
  ["one that takes numbers with fractions", z.number(), "1"],
  ["one that lets keys pass", z.object({ a: z.int() }), '{"a":1}'],
  [
    "an optional one that is looked at as a whole",
    z.strictObject({
      a: z
        .int()
        .optional()
        .refine(() => false),
    }),
    '{"a":1}',
  ],
  ["one of which exactly one must fit", z.xor([z.string(), z.string().max(3)]), '"a"'],
  ["a pattern that remembers where it was", z.string().regex(/a/g), '"a"'],
  ["numbers to choose from", z.literal([1, 12]), "12"],
])("of a schema that it does not know nothing is recognised: %s", (_, schema, text) => {
  expect(recogniser(schema)(text)).toBe(false);
});

test("a text is measured in code points, as the schema does", () => {
  const recognises = recogniser(z.string().min(2).max(3));
  expect(['"😀"', '"😀a"', '"aaa"', '"aaaa"'].map(recognises)).toEqual([false, true, true, false]);
});

test("what has no end is not waited for", () => {
  const recognises = recogniser(z.strictObject({ a: z.array(z.int()), b: z.string() }));
  for (const text of ['{"a":[', '{"a":[1', '{"a":[1,', '{"a":[]', '{"a":[],"b":"', '{"a":[],"b":""']) {
    expect(recognises(text), text).toBe(false);
  }
  expect(recognises('{"a":[1,2],"b":""}')).toBe(true);
});
