/** PDFs for tests alone: a whole one, and ones that somebody has made to hurt or that nothing can be done with. */
import { deflateSync } from "node:zlib";
import { type Bytes, concat } from "@/lib/protocol/bytes";

const latin = (text: string): Bytes => Uint8Array.from(text, (sign) => sign.charCodeAt(0));

/** A real PDF (ISO 32000-1, 7.5), a page for each text. */
export function smallPdf(...pages: string[]): Bytes {
  const kids = pages.map((_, place) => `${4 + place * 2} 0 R`);
  const objects = [
    "<</Type/Catalog/Pages 2 0 R>>",
    `<</Type/Pages/Count ${pages.length}/Kids[${kids.join(" ")}]>>`,
    "<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>",
    ...pages.flatMap((text, place) => {
      const drawing = `BT /F1 24 Tf 40 200 Td (${text}) Tj ET`;
      const page = `<</Type/Page/Parent 2 0 R/MediaBox[0 0 400 300]/Contents ${5 + place * 2} 0 R/Resources<</Font<</F1 3 0 R>>>>>>`;
      return [page, `<</Length ${drawing.length}>>\nstream\n${drawing}\nendstream`];
    }),
  ];
  return pdfOf(objects);
}

/** A file of these objects (7.5), the first of them its catalog. @param more entries of its trailer. */
function pdfOf(objects: string[], more = ""): Bytes {
  let text = "%PDF-1.4\n";
  const offsets = objects.map((object, place) => {
    const at = text.length;
    text += `${place + 1} 0 obj\n${object}\nendobj\n`;
    return at;
  });
  const table = offsets.map((at) => `${String(at).padStart(10, "0")} 00000 n \n`).join("");
  const size = objects.length + 1;
  const trailer = `trailer\n<</Size ${size}/Root 1 0 R${more}>>\nstartxref\n${text.length}\n%%EOF\n`;
  return latin(`${text}xref\n0 ${size}\n0000000000 65535 f \n${table}${trailer}`);
}

/** Asks its reader to run a script as soon as it is opened (ISO 32000-1, 12.6.4.16). */
export function scriptedPdf(script: string): Bytes {
  return pdfOf([
    `<</Type/Catalog/Pages 2 0 R/OpenAction<</S/JavaScript/JS(${script})>>>>`,
    "<</Type/Pages/Count 1/Kids[3 0 R]>>",
    `<</Type/Page/Parent 2 0 R/MediaBox[0 0 400 300]/AA<</O<</S/JavaScript/JS(${script})>>>>>>`,
  ]);
}

/** Opens only with a password that nobody here has (ISO 32000-1, 7.6.3: standard security handler, revision 2). */
export function lockedPdf(): Bytes {
  const hex = "a7".repeat(32);
  const objects = [
    "<</Type/Catalog/Pages 2 0 R>>",
    "<</Type/Pages/Count 1/Kids[3 0 R]>>",
    "<</Type/Page/Parent 2 0 R/MediaBox[0 0 400 300]>>",
    `<</Filter/Standard/V 1/R 2/P -44/O<${hex}>/U<${hex}>>>`,
  ];
  return pdfOf(objects, `/Encrypt 4 0 R/ID[<${hex}><${hex}>]`);
}

/** A small file whose table says that it has a million objects (7.5.8: a cross-reference stream, deflated). */
export function millionObjectsPdf(): Bytes {
  const head = "%PDF-1.5\n";
  const objects = [
    "<</Type/Catalog/Pages 2 0 R>>",
    "<</Type/Pages/Count 1/Kids[3 0 R]>>",
    "<</Type/Page/Parent 2 0 R/MediaBox[0 0 400 300]>>",
  ];
  const count = 1_000_000;
  const table = new DataView(new ArrayBuffer(count * 7));
  let text = head;
  for (const [place, object] of objects.entries()) {
    table.setUint8((place + 1) * 7, 1);
    table.setUint32((place + 1) * 7 + 1, text.length);
    text += `${place + 1} 0 obj\n${object}\nendobj\n`;
  }
  // All others: the same place in the file, over and over.
  for (let place = objects.length + 1; place < count; place++) {
    table.setUint8(place * 7, 1);
    table.setUint32(place * 7 + 1, head.length);
  }
  const rows = deflateSync(new Uint8Array(table.buffer));
  const dictionary = `<</Type/XRef/Size ${count}/W[1 4 2]/Root 1 0 R/Filter/FlateDecode/Length ${rows.length}>>`;
  const before = latin(`${text}4 0 obj\n${dictionary}\nstream\n`);
  return concat(before, rows, latin(`\nendstream\nendobj\nstartxref\n${text.length}\n%%EOF\n`));
}

/** Says that it is a PDF, and is none. */
export const brokenPdf = (): Bytes => latin(`%PDF-1.7\n${"garbage ".repeat(300)}`);

/** Objects of a PDF, of which the catalog and all that leads to its pages is lost. */
export const damagedPdf = (): Bytes => latin("%PDF-1.7\n7 0 obj\n<</Type/Font>>\nendobj\n8 0 obj\n<</Le");
