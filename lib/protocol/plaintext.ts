/**
 * Plaintexts: what is inside a sealed file. Canonical JSON of one schema, with the name of its format in it:
 *
 *   {"format":"holdfast/v1/<name>", …fields}
 *
 * so that what was sealed as one thing is never read as another. Bytes are base64url without padding.
 */
import { z } from "zod";
import { type Bytes, fromBase64url, toBase64url } from "./bytes";
import { encodeCanonical, parseCanonical } from "./canonical";
import { safeLine } from "./fields";

/** Bytes in memory, base64url in JSON; at most `limit` bytes. */
export const bytesField = (limit: number) =>
  z.codec(
    z.string().regex(/^[A-Za-z0-9_-]+$/),
    z.custom<Bytes>((value) => value instanceof Uint8Array && value.length > 0 && value.length <= limit),
    { decode: fromBase64url, encode: toBase64url },
  );

/** One line that people read. */
export const lineField = (limit: number) =>
  z.string().min(1).max(limit).regex(safeLine, "has characters that cannot be shown safely");

/** Text of several lines; tabs and line feeds are its only control characters. */
export const textField = (limit: number) =>
  z
    .string()
    .min(1)
    .max(limit)
    .regex(
      /^(?:[^\p{Cc}\p{Cs}\p{NChar}\u202a-\u202e\u2066-\u2069]|[\n\t])+$/u,
      "has characters that cannot be shown safely",
    );

/** A photograph: JPEG, at most 200 KB, its metadata stripped by the browser that made it. */
export const photoField = bytesField(200_000).refine(
  (bytes) => bytes[0] === 0xff && bytes[1] === 0xd8 && bytes[2] === 0xff,
  "must be a JPEG",
);

export interface PlaintextFormat<T> {
  /** @throws ZodError if the value does not fit. */
  format(value: T): Bytes;
  /** Inverse of `format`. @throws Error on what it would not write. */
  parse(bytes: Uint8Array): T;
}

export function plaintextFormat<S extends z.ZodType<Record<string, unknown>>>(
  name: string,
  schema: S,
): PlaintextFormat<z.output<S>> {
  const format = `holdfast/v1/${name}`;
  return {
    format: (value) => encodeCanonical({ ...(z.encode(schema, value) as Record<string, unknown>), format }),
    parse: (bytes) => {
      const { format: found, ...fields } = z.record(z.string(), z.unknown()).parse(parseCanonical(bytes));
      if (found !== format) throw new RangeError(`not a ${name}`);
      return z.decode(schema, fields as z.input<S>);
    },
  };
}
