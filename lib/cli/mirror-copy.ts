/**
 * A copy of a log in a folder:
 *
 *   log.holdfast    an export, whole at any time but while something is being added (`lib/protocol/log/export.ts`)
 *   verified.json   {size, root, end}: the tree whose entries and signatures were verified here, and the byte of
 *                   log.holdfast at which its entries end
 *   addition        a part of the log that was verified and is being added; next.json says from where to where
 *   incoming        what is being fetched, not verified
 *   lock            whose process works here (`folder-lock.ts`)
 *   evidence/       what was found, if anything was: nothing is added any more until somebody has taken it away
 *
 * Adding is done once `addition` stands: whoever comes after a crash does it again from the beginning, with the same result.
 */
import { mkdir, open, readFile, rename, rm, stat, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { z } from "zod";
import type { AuditFault } from "@/lib/domain/audit/fault";
import { utf8 } from "@/lib/protocol/bytes";
import { Digest } from "@/lib/protocol/fields";
import { formatHead } from "@/lib/protocol/log/export";
import { lockFolder } from "./folder-lock";
import { Trouble } from "./mirror-source";

const Kept = z.strictObject({ size: z.int().positive(), root: Digest, end: z.int().positive() });
export type Kept = z.infer<typeof Kept>;
const Next = z.strictObject({ before: Kept, after: Kept });

/** What is saved when a fault was found. */
export interface Evidence {
  fault: AuditFault;
  /** The checkpoint of the copy. */
  kept: string | null;
  /** The checkpoint that the server shows, and the one at the end of what it gave. */
  shown: string | null;
  given: string | null;
  at: number;
}

export class Copy {
  private constructor(
    private readonly folder: string,
    /** Null: nothing was verified here, whatever stands there. */
    public kept: Kept | null,
    private readonly unlock: () => Promise<void>,
  ) {}

  /**
   * Takes the folder for this process, and ends what another one began.
   * @throws Trouble if another works there, or there is evidence.
   */
  static async open(folder: string): Promise<Copy> {
    await mkdir(folder, { recursive: true, mode: 0o700 });
    const unlock = await lockFolder(folder);
    try {
      if (await isThere(join(folder, "evidence"))) {
        throw new Trouble(
          `Something was found before: look at ${join(folder, "evidence")}, pass it on, and move it away to go on.`,
        );
      }
      const kept = await readJson(join(folder, "verified.json"), Kept);
      const copy = new Copy(folder, kept, unlock);
      await rm(copy.incoming, { force: true });
      await copy.endAddition();
      return copy;
    } catch (error) {
      await unlock();
      throw error;
    }
  }

  private path = (name: string): string => join(this.folder, name);

  get log(): string {
    return this.path("log.holdfast");
  }
  get incoming(): string {
    return this.path("incoming");
  }

  hasLog = (): Promise<boolean> => isThere(this.log);

  /** Leaves the folder to others. */
  async close(): Promise<void> {
    await rm(this.incoming, { force: true });
    await this.unlock();
  }

  /** Remembers that all of `log.holdfast` was verified here. */
  async noteVerified({ size, root }: Pick<Kept, "size" | "root">, checkpoint: string): Promise<void> {
    const end = (await stat(this.log)).size - tailOf(checkpoint);
    await this.keep({ size, root, end });
  }

  /** Adds what was fetched, and verified, to the copy: all of it or nothing. `checkpoint` stands at its end. */
  async add({ size, root }: Pick<Kept, "size" | "root">, checkpoint: string): Promise<void> {
    if (!this.kept) {
      await rename(this.incoming, this.log);
      await syncFolder(this.folder);
      return this.noteVerified({ size, root }, checkpoint);
    }
    const before = this.kept;
    const head = formatHead(before.size, size).length;
    const added = (await stat(this.incoming)).size - head - tailOf(checkpoint);
    const after = { size, root, end: before.end + added };
    await writeWhole(this.path("next.json"), JSON.stringify({ before, after }));
    await rename(this.incoming, this.path("addition"));
    await syncFolder(this.folder);
    await this.endAddition();
  }

  private async endAddition(): Promise<void> {
    const [addition, nextPath] = [this.path("addition"), this.path("next.json")];
    if (await isThere(addition)) {
      const next = await readJson(nextPath, Next);
      if (!next) throw new Trouble(`${addition} stands there without next.json: remove it, and verified.json.`);
      const { before, after } = next;
      const log = await open(this.log, "r+");
      const source = await open(addition);
      try {
        let at = before.end;
        const from = formatHead(before.size, after.size).length;
        for await (const chunk of source.createReadStream({ start: from, autoClose: false }) as AsyncIterable<Buffer>) {
          // A disk that is nearly full takes less than it is given.
          for (let done = 0; done < chunk.length; ) {
            done += (await log.write(chunk, done, chunk.length - done, at + done)).bytesWritten;
          }
          at += chunk.length;
        }
        await log.truncate(at);
        await log.sync();
        const head = formatHead(0, after.size);
        await log.write(head, 0, head.length, 0);
        await log.sync();
      } finally {
        await source.close();
        await log.close();
      }
      await this.keep(after);
      await rm(addition);
    }
    await rm(nextPath, { force: true });
  }

  private async keep(kept: Kept): Promise<void> {
    await writeWhole(this.path("verified.json"), JSON.stringify(kept));
    await syncFolder(this.folder);
    this.kept = kept;
  }

  /** Saves what was found, with what was fetched. @returns where. */
  async saveEvidence({ fault, kept, shown, given, at }: Evidence): Promise<string> {
    const folder = this.path("evidence");
    await mkdir(folder, { recursive: true, mode: 0o700 });
    const files = { "kept.checkpoint": kept, "shown.checkpoint": shown, "given.checkpoint": given };
    for (const [name, text] of Object.entries(files)) {
      if (text !== null) await writeFile(join(folder, name), text, { mode: 0o600 });
    }
    const told = { ...fault, foundAt: new Date(at).toISOString() };
    await writeFile(join(folder, "fault.json"), `${JSON.stringify(told, null, 2)}\n`, { mode: 0o600 });
    if (await isThere(this.incoming)) await rename(this.incoming, join(folder, "given.part"));
    await syncFolder(folder);
    return folder;
  }
}

/** Bytes of an export behind its entries. */
const tailOf = (checkpoint: string): number => 4 + utf8(checkpoint).length;

async function isThere(path: string): Promise<boolean> {
  return stat(path).then(
    () => true,
    () => false,
  );
}

async function readJson<T>(path: string, schema: z.ZodType<T>): Promise<T | null> {
  if (!(await isThere(path))) return null;
  try {
    return schema.parse(JSON.parse(await readFile(path, "utf8")));
  } catch {
    throw new Trouble(`${path} cannot be read: remove it, and all of the copy is verified anew.`);
  }
}

/** Written beside, then put in its place. */
async function writeWhole(path: string, text: string): Promise<void> {
  const file = await open(`${path}.new`, "w", 0o600);
  try {
    await file.writeFile(text);
    await file.sync();
  } finally {
    await file.close();
  }
  await rename(`${path}.new`, path);
}

/** So that names that were given outlive a crash; some systems cannot do it to a folder. */
async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder).catch(() => null);
  await handle?.sync().catch(() => {});
  await handle?.close();
}
