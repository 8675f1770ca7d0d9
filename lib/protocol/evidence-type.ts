/**
 * What a file is by its first bytes, whatever it is called: a script named `.pdf` is no PDF. Anything else than these is
 * kept as bytes, and nobody's browser here tries to show it.
 *
 *   PDF   "%PDF-" at the very beginning (ISO 32000-2 §7.5.2; readers that search further invite two readings of one file)
 *   JPEG  ff d8 ff            PNG   89 "PNG" 0d 0a 1a 0a        WebP  "RIFF" ???? "WEBP"
 *   HEIC  ???? "ftyp" and a brand of ISO/IEC 23008-12 annex B, the first or one of those it says to go by as well
 */
import type { DossierFile } from "./dossier";
import { typeOf } from "./file-type";

export type EvidenceType = DossierFile["type"];

const heifBrands = ["heic", "heix", "heim", "heis", "hevc", "hevx", "mif1", "msf1"];

const viewable = { pdf: "application/pdf", jpeg: "image/jpeg", png: "image/png", webp: "image/webp" } as const;

export function evidenceType(bytes: Uint8Array): EvidenceType {
  const type = typeOf(bytes);
  if (type !== "text" && type !== "other") return viewable[type];
  const text = (from: number, to: number) => String.fromCharCode(...bytes.subarray(from, to));
  if (text(4, 8) !== "ftyp") return "application/octet-stream";
  const size = new DataView(bytes.buffer, bytes.byteOffset).getUint32(0);
  const end = Math.min(size, bytes.length, longestBrands);
  // The first brand, its version, the others.
  const others = Array.from({ length: Math.max(0, Math.floor((end - 16) / 4)) }, (_, place) => 16 + place * 4);
  const isHeif = [8, ...others].some((at) => heifBrands.includes(text(at, at + 4)));
  return isHeif ? "image/heic" : "application/octet-stream";
}

/** Bytes in which brands are looked for. */
const longestBrands = 256;
