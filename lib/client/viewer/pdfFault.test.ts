import { getDocument } from "pdfjs-dist/legacy/build/pdf.mjs";
import { expect, test, vi } from "vitest";
import type { Bytes } from "@/lib/protocol/bytes";
import { hasObjects, PdfTrouble, pdfFault } from "./pdfFault";
import { brokenPdf, damagedPdf, lockedPdf, smallPdf } from "./testing/pdfs";

// The library asks for what only drawing needs as soon as it is read; nothing is drawn here.
vi.hoisted(() => vi.stubGlobal("DOMMatrix", class {}));

/** What the parser itself makes of a file. */
async function read(file: Bytes) {
  const objects = hasObjects(file);
  const loading = getDocument({ data: file.slice(), isEvalSupported: false, verbosity: 0 });
  try {
    return (await loading.promise).numPages;
  } catch (error) {
    return pdfFault(error, objects);
  } finally {
    await loading.destroy();
  }
}

test("a whole PDF has its pages", async () => {
  expect(await read(smallPdf("one", "two"))).toBe(2);
});

test("a password, a damaged file and something that only calls itself a PDF are told apart", async () => {
  expect(await read(lockedPdf())).toBe("locked");
  expect(await read(damagedPdf())).toBe("damaged");
  expect(await read(brokenPdf())).toBe("notPdf");
});

test("what is known better than the parser knows it stays as it is", () => {
  expect(pdfFault(new PdfTrouble("tooSlow"), true)).toBe("tooSlow");
  expect(pdfFault(new PdfTrouble("noReader"), false)).toBe("noReader");
});

test("objects are found wherever they begin, and words that are like them are none", () => {
  const latin = (text: string) => Uint8Array.from(text, (sign) => sign.charCodeAt(0));
  expect(hasObjects(latin("%PDF-1.4\n12 0 obj<<>>"))).toBe(true);
  for (const text of ["", "obj", "0obj", "an obj", "endobj", "7 ob"]) expect(hasObjects(latin(text)), text).toBe(false);
});
