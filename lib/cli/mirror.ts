/**
 * A verified copy of a log, and how it goes on. What was verified once is not verified again: at the start the copy is read
 * through, its tree worked out and its statements folded, and only the signatures are taken as they were found before. That
 * this is the same copy, the tree's root says, which `verified.json` keeps: it alone is trusted, and so is who can write it.
 */
import { createReadStream, createWriteStream } from "node:fs";
import { stat } from "node:fs/promises";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { Audit, type Verdict } from "@/lib/domain/audit/audit";
import { type AuditFault, auditFault, isFault } from "@/lib/domain/audit/fault";
import { opener } from "@/lib/domain/audit/open";
import { auditExport } from "@/lib/domain/audit/verify-export";
import { federationScope } from "@/lib/domain/scope";
import type { ScopeId, ScopeState } from "@/lib/domain/state";
import { toHex } from "@/lib/protocol/bytes";
import { type Checkpoint, openCheckpoint, parseCheckpoint } from "@/lib/protocol/log/checkpoint";
import { writeExport } from "@/lib/protocol/log/export";
import { parseNote, parseVerifierKey } from "@/lib/protocol/log/note";
import { tileReader } from "@/lib/protocol/log/tile";
import { rootOf } from "@/lib/protocol/log/tree";
import { Copy, type Kept } from "./mirror-copy";
import { type Source, Trouble } from "./mirror-source";
import { startThreads } from "./verify-threads";

/** Something was found: no mirror goes on from there. */
export class MirrorFault extends Error {
  constructor(
    readonly fault: AuditFault,
    /** Where the evidence was saved. */
    readonly evidence: string,
  ) {
    super(fault.fault);
  }
}

/** What a round came to. */
export interface Round {
  verdict: Verdict;
  /** Entries that are new in the copy. */
  added: number;
}

export interface MirrorParts {
  source: Source;
  folder: string;
  fingerprint?: string | undefined;
  signal: AbortSignal;
  progress: (done: number, size: number) => void;
  now: () => number;
  /** Files of fewer bytes are opened where this runs: starting threads would take longer. */
  threadsFrom?: number;
}

/** Bytes read at a time. */
const chunkSize = 1 << 19;
/** Entries that a log gets while a mirror looks, at most. */
const growsAtMost = 100_000;

export class Mirror {
  private readonly states = new Map<ScopeId, ScopeState | null>();
  private readonly audit: Audit;
  private checkpoint: string | null = null;

  private constructor(
    private readonly parts: MirrorParts,
    private readonly copy: Copy,
  ) {
    const { fingerprint } = parts;
    this.audit = new Audit({ states: this.states, ...(fingerprint !== undefined && { fingerprint }) });
  }

  /** Takes the folder, and reads the copy that is there. @throws Trouble */
  static async open(parts: MirrorParts): Promise<Mirror> {
    const mirror = new Mirror(parts, await Copy.open(parts.folder));
    try {
      if (await mirror.copy.hasLog()) await mirror.readCopy();
      else if (mirror.copy.kept) throw new Trouble("verified.json stands there without its log.holdfast: remove it.");
      return mirror;
    } catch (error) {
      await mirror.close();
      throw error;
    }
  }

  close = (): Promise<void> => this.copy.close();

  private async readCopy(): Promise<void> {
    const { kept, log } = this.copy;
    const found = await this.take(log, { signatures: kept === null });
    if (isFault(found) || (kept && (found.size !== kept.size || found.root !== kept.root))) {
      const at = isFault(found)
        ? `${found.fault}${found.index === null ? "" : ` at entry ${found.index}`}`
        : "its tree";
      throw new Trouble(
        kept
          ? `${log} is not the copy that was verified here (${at}): it was changed since. Remove verified.json, and all of it is verified anew.`
          : `${log} does not pass (${at}): npm run verify tells more.`,
      );
    }
    if (!kept) await this.copy.noteVerified(found, this.checkpoint ?? "");
  }

  /** Goes on with the audit over a file. */
  private async take(path: string, { signatures }: { signatures: boolean }): Promise<Verdict | AuditFault> {
    const { threadsFrom = 4_000_000 } = this.parts;
    const threads = (await stat(path)).size < threadsFrom ? null : startThreads({ signatures });
    try {
      return await auditExport(this.audit, this.chunksOf(path), {
        open: threads?.open ?? opener(signatures ? undefined : async () => true),
        ahead: threads?.ahead ?? 0,
        progress: this.parts.progress,
        checkpoint: (signed) => {
          this.checkpoint = signed;
        },
      });
    } finally {
      await threads?.close();
    }
  }

  private async *chunksOf(path: string): AsyncGenerator<Uint8Array, void> {
    for await (const chunk of createReadStream(path, { highWaterMark: chunkSize })) {
      this.parts.signal.throwIfAborted();
      yield chunk as Uint8Array;
    }
  }

  /**
   * Fetches what is new, verifies it, and adds it to the copy.
   * @throws MirrorFault if the log does not go on from the copy; Trouble if it cannot be fetched.
   */
  async round(): Promise<Round> {
    const { source, now } = this.parts;
    const { kept } = this.copy;
    const before = this.checkpoint;
    const shown = await source.checkpoint();
    const shownSize = sizeIn(shown);
    if (shownSize === null) throw new Trouble("What answers there shows no checkpoint of a log.");
    const fail = async (fault: AuditFault, given: string | null): Promise<never> => {
      const evidence = { fault, kept: before, shown, given, at: now() };
      throw new MirrorFault(fault, await this.copy.saveEvidence(evidence));
    };
    let size: number | null = null;
    if (kept) {
      const told = await this.compare(kept, shown);
      if (told && "fault" in told) return fail(told, null);
      size = told?.size ?? null;
      // What is given, later, goes on from what was shown as well: else two histories are told at once.
      if (told) this.audit.expect(told);
    }
    // Of the same tree there can be newer cosignatures alone.
    if (kept && size === kept.size) await writePart(this.copy.incoming, shown, kept.size);
    else await source.download(kept?.size ?? 0, this.copy.incoming, shownSize + growsAtMost);
    const verdict = await this.take(this.copy.incoming, { signatures: true });
    if (isFault(verdict)) return fail(verdict, this.checkpoint === before ? null : this.checkpoint);
    const added = verdict.size - (kept?.size ?? 0);
    if (added > 0 || this.checkpoint !== before) await this.copy.add(verdict, this.checkpoint as string);
    return { verdict, added };
  }

  /** Holds a checkpoint to the copy; null where its signature is of no key that the copy knows (the next one may be named). */
  private async compare(kept: Kept, shown: string): Promise<Checkpoint | AuditFault | null> {
    const state = this.states.get(federationScope);
    if (state?.kind !== "federation") throw new RangeError("a copy without a federation");
    const opened = await openCheckpoint(shown, parseVerifierKey(state.server.logKey));
    if ("fault" in opened) return null;
    const { checkpoint } = opened;
    const { size, root } = checkpoint;
    if (size < kept.size) return auditFault("rewound", { expected: String(kept.size), found: String(size) });
    const [whole, begun] = size === kept.size ? [root, root] : await this.rootsOf(checkpoint, kept.size);
    if (whole !== root) return auditFault("rootDiffers", { expected: root, found: whole });
    return begun === kept.root ? checkpoint : auditFault("forked", { expected: kept.root, found: begun });
  }

  /** Of the tree of this checkpoint as its tiles have it: its root, and that of its first leaves. */
  private async rootsOf({ size }: Checkpoint, keptSize: number): Promise<[string, string]> {
    const reader = tileReader(size, (tile) => this.parts.source.tile(tile));
    try {
      return [toHex(await rootOf(size, reader)), toHex(await rootOf(keptSize, reader))];
    } catch (error) {
      if (error instanceof RangeError) throw new Trouble("The server's tiles are not those of its checkpoint.");
      throw error;
    }
  }
}

/** A part without entries. */
const writePart = (path: string, checkpoint: string, from: number): Promise<void> =>
  pipeline(Readable.from(writeExport(checkpoint, [], from)), createWriteStream(path, { mode: 0o600, flush: true }));

/** Entries that a checkpoint counts; null for what is none. */
function sizeIn(text: string): number | null {
  try {
    return parseCheckpoint(parseNote(text).text).size;
  } catch {
    return null;
  }
}
