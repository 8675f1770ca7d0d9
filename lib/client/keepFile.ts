/**
 * A file that a member chooses to keep: held to its limit before it is read, named by its bytes, and if it is a photo drawn
 * anew, so that neither place, camera nor time goes along.
 */
import { type Bytes, concat } from "@/lib/protocol/bytes";
import { evidenceType } from "@/lib/protocol/evidence-type";
import { largestFile } from "@/lib/protocol/file-size";
import { type FileType, typeOf } from "@/lib/protocol/file-type";
import { bareHeic } from "./bareHeic";
import { photoToKeep } from "./images";

export interface KeepableFile {
  name: string;
  type: FileType;
  bytes: Bytes;
}
export type KeepFault = "tooLarge" | "empty" | "unreadable" | "photo" | "unstripped";

const pictures: readonly FileType[] = ["jpeg", "png", "webp"];

/**
 * @param tell which part of the file is read, 0 to 1.
 * @param redraw for photos alone.
 */
export async function fileToKeep(
  file: File,
  tell: (part: number) => void = () => {},
  redraw = photoToKeep,
): Promise<KeepableFile | { fault: KeepFault }> {
  if (file.size > largestFile) return { fault: "tooLarge" };
  if (file.size === 0) return { fault: "empty" };
  const bytes = await read(file, tell).catch(() => null);
  if (bytes?.length !== file.size) return { fault: "unreadable" };
  const type = typeOf(bytes);
  if (evidenceType(bytes) === "image/heic") return heicToKeep(file.name, bytes);
  if (!pictures.includes(type)) return { name: plainName(file.name), type, bytes };
  const drawn = await redraw(new Blob([bytes]));
  if ("fault" in drawn) return { fault: "photo" };
  return { name: plainName(file.name.replace(/\.[^.]*$/u, "").concat(".jpg")), type: "jpeg", bytes: drawn.jpeg };
}

/** No browser here draws one anew, so that what its camera noted is taken out of it as it is. */
function heicToKeep(name: string, file: Bytes): KeepableFile | { fault: KeepFault } {
  const bytes = bareHeic(file);
  return bytes ? { name: plainName(name), type: "other", bytes } : { fault: "unstripped" };
}

async function read(file: File, tell: (part: number) => void): Promise<Bytes> {
  const parts: Uint8Array[] = [];
  const reader = file.stream().getReader();
  let held = 0;
  for (let next = await reader.read(); !next.done; next = await reader.read()) {
    parts.push(next.value);
    held += next.value.length;
    // The size that was promised may be wrong by now: what is more is not held.
    if (held > largestFile) throw new RangeError("the file has grown");
    tell(held / file.size);
  }
  return concat(...parts);
}

/** A name in one line without anything that could hide a part of it, so that it can be sealed and shown. */
export function plainName(name: string): string {
  const plain = name.replace(/[\p{Cc}\p{Cf}\p{Co}\p{Cs}\p{Zl}\p{Zp}\p{NChar}]/gu, "").replace(/[/\\]/g, "-");
  const trimmed = [...plain.trim()].slice(-100).join("").trim();
  return trimmed === "" ? "file" : trimmed;
}
