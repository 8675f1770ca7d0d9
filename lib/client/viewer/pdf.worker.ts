/** Reads PDFs: in a worker of its own, so that a hostile one stops nothing but itself. */
import "pdfjs-dist/build/pdf.worker.mjs";
