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
  if (Array.isArray(value)) return `[${value.map(write).join(",")}]`;
  if (typeof value !== "object" || value === null) throw new TypeError(`cannot be written canonically: ${value}`);
  const fields = Object.entries(value)
    .filter(([, v]) => v !== undefined)
    .sort(([a], [b]) => (a < b ? -1 : 1));
  return `{${fields.map(([k, v]) => `${write(k)}:${write(v)}`).join(",")}}`;
}

/** Canonical bytes; a key whose value is `undefined` is left out. @throws TypeError on what has no canonical form. */
export const encodeCanonical = (value: unknown): Bytes => utf8(write(value));

/** @throws TypeError or SyntaxError unless `bytes` is exactly what {@link encodeCanonical} writes for its value. */
export function parseCanonical(bytes: Uint8Array): Canonical {
  const text = fromUtf8(bytes);
  const value: unknown = JSON.parse(text);
  if (write(value) !== text) throw new TypeError("JSON is not in canonical form");
  return value as Canonical;
}
