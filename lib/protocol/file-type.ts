/**
 * What a file is, by its bytes: a name says what somebody calls it. Only the kinds that a page shows or that people leave
 * as a will are told apart; the rest is `other`, kept as it is and never shown.
 *
 * The rules are fixed for ever: a file that was sealed under a type must be of it when it is opened in ten years.
 */

export const fileTypes = ["pdf", "jpeg", "png", "webp", "text", "other"] as const;
export type FileType = (typeof fileTypes)[number];

/** The media type under which a file is handed to the person. */
export const mediaTypeOf: Record<FileType, string> = {
  pdf: "application/pdf",
  jpeg: "image/jpeg",
  png: "image/png",
  webp: "image/webp",
  text: "text/plain;charset=utf-8",
  other: "application/octet-stream",
};

const begins = (bytes: Uint8Array, at: number, ...first: number[]): boolean =>
  first.every((byte, place) => bytes[at + place] === byte);

const riff = [0x52, 0x49, 0x46, 0x46];
const webp = [0x57, 0x45, 0x42, 0x50];

/** Tab, line feed, carriage return. */
const isBreak = (byte: number): boolean => byte === 0x09 || byte === 0x0a || byte === 0x0d;

/** Well-formed UTF-8 without control characters. A zero byte, which nearly every other format has, ends the look early. */
function isText(bytes: Uint8Array): boolean {
  for (const byte of bytes) if ((byte < 0x20 && !isBreak(byte)) || byte === 0x7f) return false;
  try {
    new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}

export function typeOf(bytes: Uint8Array): FileType {
  if (begins(bytes, 0, 0x25, 0x50, 0x44, 0x46, 0x2d)) return "pdf";
  if (begins(bytes, 0, 0xff, 0xd8, 0xff)) return "jpeg";
  if (begins(bytes, 0, 0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a)) return "png";
  if (begins(bytes, 0, ...riff) && begins(bytes, 8, ...webp)) return "webp";
  return bytes.length > 0 && isText(bytes) ? "text" : "other";
}
