import { describe, expect, test } from "vitest";
import { paperOf } from "./paper";

const text = (...parts: string[]) => new TextEncoder().encode(parts.join(""));
const bytes = (...parts: (number[] | string)[]) =>
  new Uint8Array(parts.flatMap((part) => (typeof part === "string" ? [...new TextEncoder().encode(part)] : part)));
const u32 = (value: number) => [value >>> 24, (value >>> 16) & 255, (value >>> 8) & 255, value & 255];
const png = (width: number, height: number) =>
  bytes([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a], u32(13), "IHDR", u32(width), u32(height), [8, 6, 0, 0, 0, 0]);
const jpeg = (width: number, height: number) =>
  bytes([0xff, 0xd8, 0xff, 0xc0, 0, 17, 8, height >> 8, height & 255, width >> 8, width & 255], Array(30).fill(0));
const u24 = (value: number) => [value & 255, (value >> 8) & 255, value >> 16];
const webp = (width: number, height: number) =>
  bytes("RIFF", u32(0), "WEBP", "VP8X", u32(10), [0, 0, 0, 0], u24(width - 1), u24(height - 1), [0, 0]);

describe("what is shown is decided by the first bytes", () => {
  test("a PDF, also with a line before it; images of three kinds", () => {
    expect(paperOf(text("%PDF-1.7\n1 0 obj"))).toEqual({ show: "pdf" });
    expect(paperOf(png(800, 600))).toEqual({ show: "image", type: "image/png" });
    expect(paperOf(jpeg(800, 600))).toEqual({ show: "image", type: "image/jpeg" });
    expect(paperOf(webp(800, 600))).toEqual({ show: "image", type: "image/webp" });
  });

  test.each([
    ["a script that is called .pdf", text("#!/bin/sh\nrm -rf /\n")],
    ["a script that has a PDF behind its first lines", text("#!/bin/sh\n\n%PDF-1.4\n")],
    ["a page with a script in it", text("<!doctype html><script>alert(1)</script>")],
    ["a drawing that can hold scripts", text('<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>')],
    ["an archive", bytes("PK", [3, 4], Array(60).fill(0))],
    ["a HEIC photo", bytes([0, 0, 0, 24], "ftypheic", Array(40).fill(0))],
    ["nothing much", bytes([0])],
    ["nothing at all", new Uint8Array()],
  ])("%s is not shown", (_, file) => {
    expect(paperOf(file)).toEqual({ show: "none", because: "kind" });
  });
});

describe("limits come before decoding", () => {
  test.each([
    ["PNG", png],
    ["JPEG", jpeg],
    ["WebP", webp],
  ])("a %s of 50,000 by 50,000 pixels is never decoded", (_, image) => {
    expect(paperOf(image(50_000, 50_000))).toEqual({ show: "none", because: "tooLarge" });
  });

  test("an image whose header is cut off, or says that it has no size, is damaged", () => {
    for (const file of [png(800, 600).slice(0, 12), png(0, 600), jpeg(0, 0), bytes([0xff, 0xd8, 0xff, 0xd9])]) {
      expect(paperOf(file)).toEqual({ show: "none", because: "damaged" });
    }
  });
});
