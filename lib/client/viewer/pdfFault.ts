/** Why a PDF is not shown, out of what its parser threw: what to do next depends on it. */

/**
 * `damaged`: there are parts of one, and no pages can be made of them. `notPdf`: it only says that it is one. `noReader`:
 * nothing is known of the file, for what reads PDFs could not be fetched or started.
 */
export type PdfFault = "damaged" | "locked" | "notPdf" | "tooManyPages" | "tooSlow" | "noReader";

export class PdfTrouble extends Error {
  override name = "PdfTrouble";
  constructor(readonly fault: PdfFault) {
    super(`the PDF cannot be shown: ${fault}`);
  }
}

/** @param objects whether there are any in it, see {@link hasObjects}. */
export function pdfFault(error: unknown, objects: boolean): PdfFault {
  if (error instanceof PdfTrouble) return error.fault;
  if (error instanceof Error && error.name === "PasswordException") return "locked";
  return objects ? "damaged" : "notPdf";
}

/** Whether an indirect object begins anywhere (ISO 32000-1, 7.3.10): without one a file is no PDF, whatever stands first. */
export function hasObjects(bytes: Uint8Array): boolean {
  const isDigit = (byte: number | undefined) => byte !== undefined && byte >= 0x30 && byte <= 0x39;
  for (let at = bytes.indexOf(0x6f); at >= 0; at = bytes.indexOf(0x6f, at + 1)) {
    // "0 obj": a generation, a space, the word.
    const word = bytes[at + 1] === 0x62 && bytes[at + 2] === 0x6a && bytes[at - 1] === 0x20;
    if (word && isDigit(bytes[at - 2])) return true;
  }
  return false;
}
