import { describe, expect, test } from "vitest";
import { evidenceFrom, fileLimit, imageSize, photoFrom } from "./images";
import { sizesOf } from "./redraw";

const bytes = (text: string) => Uint8Array.from(Buffer.from(text.replaceAll(" ", ""), "hex"));
const padded = (text: string) => {
  const out = new Uint8Array(64);
  out.set(bytes(text));
  return out;
};

describe("the size of an image, read from its header alone", () => {
  test("PNG", () => {
    expect(imageSize(padded("89504e470d0a1a0a 0000000d 49484452 00000280 000001e0"))).toEqual({
      width: 640,
      height: 480,
    });
  });

  test("JPEG, behind an APP1 segment and fill bytes", () => {
    expect(imageSize(padded("ffd8 ffe10006 00000000 ffff c2 0011 08 01e0 0280"))).toEqual({ width: 640, height: 480 });
  });

  test("WebP, extended", () => {
    expect(imageSize(padded("52494646 00000000 57454250 56503858 0a000000 00000000 7f0200 df0100"))).toEqual({
      width: 640,
      height: 480,
    });
  });

  test("anything else, a script in SVG for instance, has none", () => {
    expect(imageSize(new TextEncoder().encode("<svg xmlns='http://www.w3.org/2000/svg'><script/></svg>"))).toBeNull();
    expect(imageSize(new Uint8Array(3))).toBeNull();
  });

  test("a JPEG whose segments never end is given up", () => {
    expect(imageSize(padded("ffd8 ffe1ffff"))).toBeNull();
  });
});

describe("limits before decoding", () => {
  test("a file that is too large is not read", async () => {
    const huge = { size: fileLimit + 1 } as Blob;
    expect(await photoFrom(huge)).toEqual({ fault: "tooLarge" });
    expect(await evidenceFrom(huge)).toEqual({ fault: "tooLarge" });
  });

  test("an image that would fill the memory is not decoded", async () => {
    const bomb = new Blob([padded("89504e470d0a1a0a 0000000d 49484452 0000ffff 0000ffff")]);
    expect(await photoFrom(bomb)).toEqual({ fault: "tooLarge" });
    const justTooMany = new Blob([padded("89504e470d0a1a0a 0000000d 49484452 00002710 00001389")]);
    expect(await evidenceFrom(justTooMany)).toEqual({ fault: "tooLarge" });
  });

  test("what is no image is refused", async () => {
    expect(await photoFrom(new Blob(["hello"]))).toEqual({ fault: "notAnImage" });
    expect(await evidenceFrom(new Blob([padded("474946383961 8002 e001")]))).toEqual({ fault: "notAnImage" });
  });
});

test("an image is never scaled up, and keeps its shape", () => {
  expect(sizesOf({ width: 100, height: 50 }, [1024, 512])).toEqual([{ width: 100, height: 50 }]);
  expect(sizesOf({ width: 2000, height: 4000 }, [1024, 512])).toEqual([
    { width: 512, height: 1024 },
    { width: 256, height: 512 },
  ]);
});
