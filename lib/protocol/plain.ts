/**
 * Recognises the canonical JSON of values that fit a schema, by its text alone: the question that is asked of every entry of
 * a log, answered many times faster than by parsing, writing anew, and asking the schema, which also says what is wrong.
 *
 * It is read off the schema, and knows the kinds of schema that statements are made of. What it does not know, it does not
 * recognise. So a text that is recognised is canonical, and the schema takes its value as it is; of any other text nothing
 * is known.
 */
import type { z } from "zod";

/** Where the value ends whose text begins at `at`; −1 where it is not recognised. */
type Recognise = (text: string, at: number) => number;
type Test = (value: never) => boolean;
type Schema = z.core.$ZodType;

/** No escapes, and no characters that would need one (but quotes, which end a text). */
const needsEscape = /[^ -[\]-\uffff]/;

/** @param schema of which every part is read now, so that no text makes it slow. */
export function recogniser(schema: Schema): (text: string) => boolean {
  const end = recognising(schema);
  return (text) => !needsEscape.test(text) && end(text, 0) === text.length;
}

const nothing: Recognise = () => -1;

function recognising(schema: Schema): Recognise {
  const { def } = (schema as z.core.$ZodTypes)._zod;
  const tests = (def.checks ?? []).map(testOf);
  switch (def.type) {
    case "string":
      return "format" in def ? nothing : string(tests);
    case "number":
      return "format" in def && def.format === "safeint" ? integer(tests) : nothing;
    case "array":
      return array(recognising(def.element), def.checks ?? []);
    case "object":
      return def.catchall?._zod.def.type === "never" ? whole(strictObject(def.shape), tests) : nothing;
    case "boolean":
      return oneOf([true, false], tests);
    case "literal":
      return oneOf(def.values, tests);
    case "enum":
      return oneOf(Object.values(def.entries), tests);
    case "union":
      return "discriminator" in def ? whole(firstOf(def.options.map(recognising)), tests) : nothing;
    default:
      return nothing;
  }
}

const pass = (tests: readonly Test[], value: unknown): boolean => tests.every((test) => test(value as never));

function string(tests: readonly Test[]): Recognise {
  return (text, at) => {
    if (text[at] !== '"') return -1;
    const end = text.indexOf('"', at + 1);
    return end > 0 && pass(tests, text.slice(at + 1, end)) ? end + 1 : -1;
  };
}

const digits = /-?\d+/y;

function integer(tests: readonly Test[]): Recognise {
  return (text, at) => {
    digits.lastIndex = at;
    const spelt = digits.exec(text)?.[0] ?? "";
    const value = Number(spelt);
    return Number.isSafeInteger(value) && String(value) === spelt && pass(tests, value) ? at + spelt.length : -1;
  };
}

function oneOf(values: readonly unknown[], tests: readonly Test[]): Recognise {
  // Of texts and truth values none begins with another; of numbers one may.
  if (tests.length > 0 || !values.every((value) => typeof value === "string" || typeof value === "boolean"))
    return nothing;
  const spellings = values.map((value) => JSON.stringify(value));
  return (text, at) => {
    const found = spellings.find((spelt) => text.startsWith(spelt, at));
    return found === undefined ? -1 : at + found.length;
  };
}

function array(element: Recognise, checks: readonly z.core.$ZodCheck[]): Recognise {
  const isOfLength = ({ _zod }: z.core.$ZodCheck) => /^(min|max)_length$/.test(_zod.def.check);
  const lengths = checks.filter(isOfLength).map(testOf);
  const tests = checks.filter((check) => !isOfLength(check)).map(testOf);
  const elements: Recognise = (text, at) => {
    if (text[at] !== "[") return -1;
    let [end, length] = [at + 1, 0];
    for (; text[end] !== "]"; length++) {
      if (length > 0 && text[end++] !== ",") return -1;
      end = element(text, end);
      if (end < 0) return -1;
    }
    return pass(lengths, { length }) ? end + 1 : -1;
  };
  return whole(elements, tests);
}

/** In canonical JSON keys stand in order, so that there is one place for each. */
function strictObject(shape: Readonly<Record<string, Schema>>): Recognise {
  const fields = Object.keys(shape)
    .sort()
    .map((key) => {
      const { def } = (shape[key] as z.core.$ZodTypes)._zod;
      const optional = def.type === "optional" && (def.checks ?? []).length === 0;
      const value = recognising(optional ? def.innerType : (shape[key] as Schema));
      return { optional, value, first: `{${JSON.stringify(key)}:`, later: `,${JSON.stringify(key)}:` };
    });
  return (text, at) => {
    let end = at;
    for (const { optional, value, first, later } of fields) {
      const begins = end === at ? first : later;
      if (text.startsWith(begins, end)) {
        end = value(text, end + begins.length);
        if (end < 0) return -1;
      } else if (!optional) return -1;
    }
    return end > at && text[end] === "}" ? end + 1 : -1;
  };
}

const firstOf =
  (options: readonly Recognise[]): Recognise =>
  (text, at) => {
    for (const option of options) {
      const end = option(text, at);
      if (end >= 0) return end;
    }
    return -1;
  };

/** Recognised, and fit to be looked at as a whole. */
const whole = (recognise: Recognise, tests: readonly Test[]): Recognise =>
  tests.length === 0
    ? recognise
    : (text, at) => {
        const end = recognise(text, at);
        return end >= 0 && pass(tests, JSON.parse(text.slice(at, end))) ? end : -1;
      };

/** A text is measured in code points, each of which takes one or two of its units. */
const lengthOf = (value: string | unknown[]): number => (typeof value === "string" ? [...value].length : value.length);

const never: Test = () => false;

function testOf(check: z.core.$ZodCheck): Test {
  const { def } = (check as z.core.$ZodChecks | z.core.$ZodCustom)._zod;
  switch (def.check) {
    case "string_format": {
      const { pattern } = def;
      const known = def.format === "regex" && pattern && !pattern.global && !pattern.sticky;
      return known ? (value: string) => pattern.test(value) : never;
    }
    case "min_length":
      return (value: string | unknown[]) => value.length >= 2 * def.minimum - 1 || lengthOf(value) >= def.minimum;
    case "max_length":
      return (value: string | unknown[]) => value.length <= def.maximum || lengthOf(value) <= def.maximum;
    case "greater_than":
      return (value: number) => (def.inclusive ? value >= Number(def.value) : value > Number(def.value));
    case "less_than":
      return (value: number) => (def.inclusive ? value <= Number(def.value) : value < Number(def.value));
    case "custom":
      return (value) => def.fn(value) === true;
    default:
      return never;
  }
}
