/**
 * Shows PDFs page by page on a canvas: no scripts, no forms, no links, no `eval`, nothing fetched. The parser runs in a
 * worker that is ended when it takes too long.
 */
import type { PDFDocumentProxy } from "pdfjs-dist";
import { inTime } from "./inTime";
import { hasObjects, PdfTrouble, pdfFault } from "./pdfFault";

/** More pages than this are not offered: nobody reads them on a screen. */
const pagesLimit = 300;
/** Pixels of a page as it is drawn. */
const drawnPixels = 6_000_000;
/** Pixels of an image inside: larger ones are left out of the drawing. */
const innerPixels = 30_000_000;
/** For opening, and for each page, in milliseconds. */
const patience = 20_000;

export interface Pdf {
  pages: number;
  /** Draws a page, counted from 1, `width` CSS pixels wide. @throws PdfTrouble. */
  draw(page: number, canvas: HTMLCanvasElement, width: number): Promise<void>;
  close(): void;
}

/** @param bytes are handed to the worker and are empty afterwards. @throws PdfTrouble. */
export async function openPdf(bytes: Uint8Array): Promise<Pdf> {
  const reader = await import("pdfjs-dist").catch(() => null);
  if (!reader) throw new PdfTrouble("noReader");
  const { getDocument, PDFWorker, AnnotationMode } = reader;
  const objects = hasObjects(bytes);
  const port = new Worker(new URL("./pdf.worker.ts", import.meta.url), { type: "module" });
  const worker = PDFWorker.create({ port });
  const close = () => {
    worker.destroy();
    port.terminate();
  };
  const broken = new Promise<never>((_, reject) => {
    // One that was never fetched or started has no place in any script.
    port.addEventListener("error", ({ lineno }) => reject(new PdfTrouble(lineno ? "damaged" : "noReader")));
  });
  broken.catch(() => undefined);
  const ended = async <T>(work: Promise<T>): Promise<T> => {
    try {
      return await inTime(Promise.race([work, broken]), patience, () => new PdfTrouble("tooSlow"));
    } catch (error) {
      close();
      throw new PdfTrouble(pdfFault(error, objects));
    }
  };
  const loading = getDocument({
    data: bytes,
    worker,
    isEvalSupported: false,
    enableXfa: false,
    disableFontFace: true,
    useSystemFonts: false,
    useWasm: false,
    useWorkerFetch: false,
    disableAutoFetch: true,
    disableStream: true,
    maxImageSize: innerPixels,
    verbosity: 0,
  });
  const document: PDFDocumentProxy = await ended(loading.promise);
  if (document.numPages > pagesLimit) {
    close();
    throw new PdfTrouble("tooManyPages");
  }
  return {
    pages: document.numPages,
    async draw(number, canvas, width) {
      await ended(
        (async () => {
          const page = await document.getPage(number);
          const natural = page.getViewport({ scale: 1 });
          const wanted = (width * Math.min(globalThis.devicePixelRatio || 1, 2)) / natural.width;
          const most = Math.sqrt(drawnPixels / (natural.width * natural.height));
          const viewport = page.getViewport({ scale: Math.max(0.01, Math.min(wanted, most)) });
          canvas.width = Math.max(1, Math.floor(viewport.width));
          canvas.height = Math.max(1, Math.floor(viewport.height));
          await page.render({ canvas, viewport, annotationMode: AnnotationMode.ENABLE }).promise;
          page.cleanup();
        })(),
      );
    },
    close,
  };
}
