/**
 * What a file is by its first bytes, whatever it is called: a script named `.pdf` is no PDF. Anything else than these is
 * kept as bytes, and nobody's browser here tries to show it.
 *
 *   PDF   "%PDF-" at the very beginning (ISO 32000-2 §7.5.2; readers that search further invite two readings of one file)
 *   JPEG  ff d8 ff            PNG   89 "PNG" 0d 0a 1a 0a        WebP  "RIFF" ???? "WEBP"
 *   HEIC  ???? "ftyp" and a brand of ISO/IEC 23008-12 annex B
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
  return text(4, 8) === "ftyp" && heifBrands.includes(text(8, 12)) ? "image/heic" : "application/octet-stream";
}
