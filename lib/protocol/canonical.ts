/**
 * Canonical JSON: what we sign is written in exactly one way.
 *
 * UTF-8; no white space; the keys of an object sorted by UTF-16 code units; numbers are safe integers; no null, no
 * undefined, no lone surrogates. For such values this equals RFC 8785. Example: `{"a":[1,"x"],"b":true}`.
 */
import { type Bytes, fromUtf8, utf8 } from "./bytes";

export type Canonical = string | number | boolean | Canonical[] | { [key: string]: Canonical };

function write(value: unknown): string {
  if (typeof value === "string") {
    if (!value.isWellFormed()) throw new TypeError("text has a lone surrogate");
    return JSON.stringify(value);
  }
  if (typeof value === "boolean") return String(value);
  if (typeof value === "number") {
    if (!Number.isSafeInteger(value) || Object.is(value, -0)) throw new TypeError("numbers must be safe integers");
    return String(value);
  }
  // Array.from makes the holes of a sparse array visible: they are undefined, and refused.
  if (Array.isArray(value)) return `[${Array.from(value, write).join(",")}]`;
  if (!isPlainObject(value)) throw new TypeError("a value of this kind has no canonical form");
  const fields = Object.entries(value)
    .filter(([, v]) => v !== undefined)
    .sort(([a], [b]) => (a < b ? -1 : 1));
  return `{${fields.map(([k, v]) => `${write(k)}:${write(v)}`).join(",")}}`;
}

/** Bytes, dates, maps would be written as what `Object.entries` sees of them, which is not what they are. */
function isPlainObject(value: unknown): value is object {
  if (typeof value !== "object" || value === null) return false;
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === null || prototype === Object.prototype;
}

/** Canonical bytes; a key whose value is `undefined` is left out. @throws TypeError on what has no canonical form. */
export const encodeCanonical = (value: unknown): Bytes => utf8(write(value));

/** @throws TypeError or SyntaxError unless `bytes` is exactly what {@link encodeCanonical} writes for its value. */
export function parseCanonical(bytes: Uint8Array): Canonical {
  const text = fromUtf8(bytes);
  const value = parseJson(text);
  if (write(value) !== text) throw new TypeError("JSON is not in canonical form");
  return value as Canonical;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    // The engine's own message quotes the text, which may be a secret.
    throw new SyntaxError("not JSON");
  }
}
