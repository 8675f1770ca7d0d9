import { closeSync, mkdtempSync, openSync, readSync, rmSync, writeSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Shelf } from "@/lib/protocol/log/growing";

/** A shelf in a file of its own among the temporary ones, which nobody else may read and which goes when it is closed. */
export class FileShelf implements Shelf {
  private readonly folder = mkdtempSync(join(tmpdir(), "holdfast-"));
  private readonly file = openSync(join(this.folder, "shelf"), "wx+", 0o600);
  private end = 0;

  put(bytes: Uint8Array): number {
    const at = this.end;
    for (let done = 0; done < bytes.length; ) done += writeSync(this.file, bytes, done, bytes.length - done, at + done);
    this.end += bytes.length;
    return at;
  }

  /** @throws Error if nothing was put there. */
  get(at: number, length: number): Uint8Array {
    const bytes = new Uint8Array(length);
    for (let done = 0; done < length; ) {
      const read = readSync(this.file, bytes, done, length - done, at + done);
      if (read === 0) throw new Error("nothing lies there");
      done += read;
    }
    return bytes;
  }

  close(): void {
    closeSync(this.file);
    rmSync(this.folder, { recursive: true, force: true });
  }
}
