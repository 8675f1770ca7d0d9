import { describe, expect, test } from "vitest";
import { largestFile } from "@/lib/protocol/file-size";
import { KeptFile } from "@/lib/protocol/kept-file";
import { bareHeic } from "./bareHeic";
import { fileToKeep, plainName } from "./keepFile";
import { heic } from "./testing/heic";

const asIs = async () => ({ jpeg: Uint8Array.of(0xff, 0xd8, 0xff, 0xd9) });
const file = (name: string, ...parts: BlobPart[]) => new File(parts, name);

describe("a file that is chosen to be kept", () => {
  test("is named by its bytes, whatever it is called", async () => {
    expect(await fileToKeep(file("will.pdf", "%PDF-1.4\n"))).toMatchObject({ name: "will.pdf", type: "pdf" });
    expect(await fileToKeep(file("will.pdf", "<script>"))).toMatchObject({ name: "will.pdf", type: "text" });
    expect(await fileToKeep(file("will.txt", Uint8Array.of(0, 1, 2)))).toMatchObject({ type: "other" });
  });

  test("is drawn anew if it is a photo, and refused if it cannot be", async () => {
    const photo = file("IMG 7.PNG", Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a), "place and time");
    const kept = await fileToKeep(photo, undefined, asIs);
    expect(kept).toMatchObject({ name: "IMG 7.jpg", type: "jpeg", bytes: (await asIs()).jpeg });
    expect(await fileToKeep(photo, undefined, async () => ({ fault: "tooLarge" }))).toEqual({ fault: "photo" });
  });

  test("is emptied of what its camera noted if it is a photo that no browser draws, and refused if it cannot be", async () => {
    const photo = heic();
    const kept = await fileToKeep(file("IMG 8.HEIC", photo));
    if ("fault" in kept) throw new Error(kept.fault);
    expect(kept).toMatchObject({ name: "IMG 8.HEIC", type: "other" });
    expect(kept.bytes).toEqual(bareHeic(photo));
    expect(await fileToKeep(file("IMG 9.HEIC", photo.slice(0, -1)))).toEqual({ fault: "unstripped" });
  });

  test("is not read at all where it is too large or empty", async () => {
    const large = file("film.mp4", "x");
    Object.defineProperty(large, "size", { value: largestFile + 1 });
    Object.defineProperty(large, "stream", {
      value: () => {
        throw new Error("was read");
      },
    });
    expect(await fileToKeep(large)).toEqual({ fault: "tooLarge" });
    expect(await fileToKeep(file("nothing.pdf"))).toEqual({ fault: "empty" });
  });

  test("that is larger than it said, or breaks off, is not held", async () => {
    const liar = file("liar.txt", "more than three");
    Object.defineProperty(liar, "size", { value: 3 });
    expect(await fileToKeep(liar)).toEqual({ fault: "unreadable" });
  });

  test("tells how far it is read", async () => {
    const told: number[] = [];
    await fileToKeep(file("a.txt", "a".repeat(300_000)), (part) => told.push(part));
    expect(told.at(-1)).toBe(1);
  });

  test("has a name that can be sealed", () => {
    for (const name of ["\u202efdp.exe", "a\nb.pdf", "", "   ", "../../x", `${"long ".repeat(100)}.pdf`, "José.pdf"]) {
      const sealed = { kind: "file", label: "x", name: plainName(name), type: "text", bytes: Uint8Array.of(0x61) };
      expect(KeptFile.safeParse(sealed).success, JSON.stringify(name)).toBe(true);
    }
    expect(plainName("José’s will.pdf")).toBe("José’s will.pdf");
  });
});
