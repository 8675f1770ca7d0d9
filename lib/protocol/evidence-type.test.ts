import { expect, test } from "vitest";
import { utf8 } from "./bytes";
import { evidenceType } from "./evidence-type";

const latin = (text: string) => Uint8Array.from(text, (character) => character.charCodeAt(0));

test.each([
  ["%PDF-1.7\n%âãÏÓ", "application/pdf"],
  ["\xff\xd8\xff\xe0\x00\x10JFIF", "image/jpeg"],
  ["\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR", "image/png"],
  ["RIFF\x10\x00\x00\x00WEBPVP8 ", "image/webp"],
  ["\x00\x00\x00\x18ftypheic\x00\x00\x00\x00", "image/heic"],
  ["\x00\x00\x00\x18ftypmif1\x00\x00\x00\x00", "image/heic"],
  ["\x00\x00\x00\x1cftypavif\x00\x00\x00\x00avifmif1miaf", "image/heic"],
])("%j is %s", (text, type) => {
  expect(evidenceType(latin(text))).toBe(type);
});

test("what only calls itself so is bytes: scripts, films, a PDF behind a page of HTML, and nothing at all", () => {
  const files = [
    "<script>alert(1)</script>",
    "#!/bin/sh\n",
    "<html>%PDF-1.7",
    "\x00\x00\x00\x18ftypisom",
    "\x00\x00\x00\x14ftypisom\x00\x00\x00\x00avc1mif1",
    "RIFF\x10\x00\x00\x00AVI ",
    "\xff\xd8",
    "%PDF",
    "",
  ];
  for (const text of files) expect(evidenceType(latin(text))).toBe("application/octet-stream");
  expect(evidenceType(utf8("\u{feff}%PDF-1.7"))).toBe("application/octet-stream");
});
