import type { Bytes } from "@/lib/protocol/bytes";

/**
 * A sheet of A4 as a PDF (ISO 32000-1): a heading, and lines under it, in the viewer's own Helvetica. Lengths in points,
 * from the lower left. Nobody's real paper looks like it, and each says at its foot what it is.
 */
const sheet = { width: 595, height: 842, left: 72, top: 730 };

export interface Sheet {
  heading: string;
  /** An empty one leaves a gap. */
  lines: readonly string[];
  foot: string;
}

/** Within a string of a content stream (7.3.4.2); what Latin-1 lacks is left to a question mark. */
const quoted = (text: string): string =>
  `(${[...text]
    .map((sign) => (sign.charCodeAt(0) > 255 ? "?" : sign))
    .join("")
    .replace(/[\\()]/g, "\\$&")})`;

function drawn({ heading, lines, foot }: Sheet): string {
  const at = (font: string, size: number, y: number, text: string) =>
    `BT /${font} ${size} Tf ${sheet.left} ${y} Td ${quoted(text)} Tj ET`;
  return [
    `1 w 40 40 ${sheet.width - 80} ${sheet.height - 80} re S`,
    at("B", 22, sheet.top, heading),
    `${sheet.left} ${sheet.top - 14} m ${sheet.width - sheet.left} ${sheet.top - 14} l S`,
    ...lines.map((line, place) => at("R", 12, sheet.top - 50 - place * 22, line)),
    at("R", 9, 58, foot),
  ].join("\n");
}

const font = (name: string) => `<</Type/Font/Subtype/Type1/BaseFont/${name}/Encoding/WinAnsiEncoding>>`;

/** A page for each sheet. */
export function paperPdf(...sheets: Sheet[]): Bytes {
  const first = 5;
  const kids = sheets.map((_, place) => `${first + place * 2} 0 R`);
  const objects = [
    "<</Type/Catalog/Pages 2 0 R>>",
    `<</Type/Pages/Count ${sheets.length}/Kids[${kids.join(" ")}]>>`,
    font("Helvetica"),
    font("Helvetica-Bold"),
    ...sheets.flatMap((one, place) => {
      const drawing = drawn(one);
      const box = `/MediaBox[0 0 ${sheet.width} ${sheet.height}]`;
      const resources = "/Resources<</Font<</R 3 0 R/B 4 0 R>>>>";
      const page = `<</Type/Page/Parent 2 0 R${box}/Contents ${first + 1 + place * 2} 0 R${resources}>>`;
      return [page, `<</Length ${drawing.length}>>\nstream\n${drawing}\nendstream`];
    }),
  ];
  let text = "%PDF-1.4\n";
  const table = objects.map((object, place) => {
    const offset = text.length;
    text += `${place + 1} 0 obj\n${object}\nendobj\n`;
    return `${String(offset).padStart(10, "0")} 00000 n \n`;
  });
  const size = objects.length + 1;
  const trailer = `trailer\n<</Size ${size}/Root 1 0 R>>\nstartxref\n${text.length}\n%%EOF\n`;
  const whole = `${text}xref\n0 ${size}\n0000000000 65535 f \n${table.join("")}${trailer}`;
  return Uint8Array.from(whole, (sign) => sign.charCodeAt(0));
}
