/**
 * A file that a member keeps: a will as a PDF or a photo, or anything else. Not JSON, in which its bytes would be a third
 * larger, but framed:
 *
 *   plaintext = u64(length of header) ‖ header ‖ the file's bytes
 *   header    = {"format":"holdfast/v1/file","label":"…","name":"…","size":<bytes>,"type":"pdf"[,"will":true]}
 *
 * The header is canonical JSON. It begins with a zero byte of its length, where every other payload begins with `{`.
 * Size and type are those of the bytes that follow, so that nothing can stand behind them or be called what it is not.
 */
import { z } from "zod";
import { type Bytes, concat, fromU64, own, u64 } from "./bytes";
import { largestFile } from "./file-size";
import { fileTypes, typeOf } from "./file-type";
import { lineField, plaintextFormat } from "./plaintext";

/** Bytes of a header at most: label and name in their longest spelling leave room. */
const largestHeader = 4_000;
/** What sealing may add: the header of the age file, and a tag for each 64 KiB. */
const sealing = 16_000;
/** Bytes of a sealed payload at most. What is larger is not even opened. */
export const largestSealed = largestFile + largestHeader + sealing;

export const KeptFile = z.strictObject({
  kind: z.literal("file"),
  /** The member's own word for it. */
  label: lineField(100),
  /** What it was called on the device. */
  name: lineField(200),
  /** By its first bytes, see `file-type.ts`. */
  type: z.enum(fileTypes),
  /** A will goes to heirs before everything else. */
  will: z.literal(true).optional(),
  bytes: z.custom<Bytes>((value) => value instanceof Uint8Array && value.length > 0 && value.length <= largestFile),
});
export type KeptFile = z.output<typeof KeptFile>;

const headerFormat = plaintextFormat(
  "file",
  KeptFile.omit({ kind: true, bytes: true }).extend({ size: z.int().positive().max(largestFile) }),
);

/** True of what {@link formatFile} writes, false of every payload in JSON. */
export const isFramed = (plaintext: Uint8Array): boolean => plaintext[0] === 0;

/** @throws ZodError if a field does not fit, RangeError if the bytes are of another type. */
export function formatFile(file: KeptFile): Bytes {
  const { kind: _, bytes, ...said } = KeptFile.parse(file);
  if (typeOf(bytes) !== said.type) throw new RangeError("the file is not of the type that is said");
  const header = headerFormat.format({ ...said, size: bytes.length });
  return concat(u64(header.length), header, bytes);
}

/** Inverse of {@link formatFile}. @throws Error on what it would not write. */
export function parseFile(plaintext: Uint8Array): KeptFile {
  if (plaintext.length > 8 + largestHeader + largestFile) throw new RangeError("too large for a file");
  const length = fromU64(plaintext.subarray(0, 8));
  if (length > largestHeader || 8 + length > plaintext.length) throw new RangeError("not the header of a file");
  const { size, ...said } = headerFormat.parse(plaintext.subarray(8, 8 + length));
  const bytes = plaintext.subarray(8 + length);
  if (bytes.length !== size) throw new RangeError("the file has another size than is said");
  if (typeOf(bytes) !== said.type) throw new RangeError("the file is not of the type that is said");
  return { kind: "file", ...said, bytes: own(bytes) };
}
