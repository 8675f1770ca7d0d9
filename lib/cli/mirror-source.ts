/** The log of a server, as a mirror fetches it: over a network that breaks, from a server that may not want to. */
import { open } from "node:fs/promises";
import { ExportFault, exportAtMost, readExport } from "@/lib/protocol/log/export";
import { formatTilePath, type Tile } from "@/lib/protocol/log/tile";

/** Why the mirror cannot go on, in a sentence; says nothing of the log. */
export class Trouble extends Error {}

/** It may go better the next time. */
class Passing extends Trouble {}

export interface Source {
  /** The latest checkpoint, a signed note. */
  checkpoint(): Promise<string>;
  tile(tile: Tile): Promise<Uint8Array>;
  /**
   * Writes into the file what comes after the first `from` entries, as long as it is an export of a log of at most
   * `atMost` entries: to where it is that no more, or to its end.
   * @throws Trouble for an export of more entries.
   */
  download(from: number, path: string, atMost: number): Promise<void>;
}

interface Parts {
  /** Where the server is; https, or this very machine. */
  url: URL;
  /** Goes in a header, and to no other server. */
  token: string;
  /** Ends whatever is under way. */
  signal: AbortSignal;
  /** Waits so many seconds. */
  wait: (seconds: number) => Promise<void>;
}

/** Seconds before another try: half a minute in all. */
const pauses = [1, 5, 25];
/** Nothing came for so many milliseconds. */
const patience = 60_000;
/** Bytes of an answer that is no export. */
const mostBytes = 70_000;

export function sourceAt({ url, token, signal, wait }: Parts): Source {
  async function ask<T>(path: string, headers: Record<string, string>, use: (body: Body) => Promise<T>): Promise<T> {
    const idle = new AbortController();
    const timer = setTimeout(() => idle.abort(), patience);
    try {
      const answer = await fetch(new URL(path, url), {
        headers,
        redirect: "manual",
        signal: AbortSignal.any([signal, idle.signal]),
      });
      const trouble = troubleOf(answer);
      if (trouble) {
        await answer.body?.cancel();
        throw trouble;
      }
      return await use(chunksOf(answer, timer));
    } catch (error) {
      signal.throwIfAborted();
      if (error instanceof Trouble || isOfTheDisk(error)) throw error;
      throw new Passing(idle.signal.aborted ? `${url.host} stopped answering.` : `${url.host} cannot be reached.`);
    } finally {
      clearTimeout(timer);
    }
  }

  async function patiently<T>(act: () => Promise<T>): Promise<T> {
    for (const pause of pauses) {
      try {
        return await act();
      } catch (error) {
        if (!(error instanceof Passing)) throw error;
        await wait(pause);
      }
    }
    return act();
  }

  const bytes = (path: string) => patiently(() => ask(path, {}, whole));
  return {
    checkpoint: async () => Buffer.from(await bytes("/log/checkpoint")).toString("utf8"),
    tile: (tile) => bytes(`/log/${formatTilePath(tile)}`),
    download: (from, path, atMost) =>
      patiently(() =>
        ask(`/api/export${from > 0 ? `?from=${from}` : ""}`, { authorization: `Bearer ${token}` }, (body) =>
          intoFile(body, path, from, atMost),
        ),
      ),
  };
}

type Body = AsyncIterable<Uint8Array>;

async function* chunksOf({ body }: Response, timer: NodeJS.Timeout): Body {
  for await (const chunk of (body ?? []) as AsyncIterable<Uint8Array>) {
    timer.refresh();
    yield chunk;
  }
}

async function whole(body: Body): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of body) {
    size += chunk.length;
    if (size > mostBytes) throw new Trouble("The server answers with more than it was asked for.");
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

async function intoFile(body: Body, path: string, from: number, atMost: number): Promise<void> {
  const file = await open(path, "w", 0o600);
  try {
    await readWhile(body, (chunk) => file.writeFile(chunk), from, atMost);
    await file.sync();
  } finally {
    await file.close();
  }
}

/** Reads what comes, and nothing more once it is no export: whoever reads the file finds the same. */
async function readWhile(body: Body, write: (chunk: Uint8Array) => Promise<void>, from: number, atMost: number) {
  let left = exportAtMost(from, Math.max(from, atMost));
  async function* written(): Body {
    for await (const chunk of body) {
      left -= chunk.length;
      if (left < 0) throw new Trouble(tooMuch);
      await write(chunk);
      yield chunk;
    }
  }
  try {
    for await (const part of readExport(written(), from)) {
      if (part.part === "size" && part.size > atMost) throw new Trouble(tooMuch);
    }
  } catch (error) {
    if (!(error instanceof ExportFault)) throw error;
  }
}

const tooMuch = "The server gives a log with far more entries than it shows.";

/** A full disk is no fault of the network's. */
const isOfTheDisk = (error: unknown): boolean =>
  /^(ENOSPC|EDQUOT|EACCES|EPERM|EROFS|ENOENT|EIO)$/.test((error as NodeJS.ErrnoException).code ?? "");

function troubleOf({ status, headers, url }: Response): Trouble | null {
  if (status === 200) return null;
  if (status === 401)
    return new Trouble("The server does not take the token: it is unknown, was revoked or has run out.");
  if (status === 403) return new Trouble("The server does not take the token: no roster names its owner any more.");
  if (status === 429) {
    const seconds = Number(headers.get("retry-after"));
    return new Trouble(`The server asks for patience: try again ${seconds > 0 ? `in ${seconds} seconds` : "later"}.`);
  }
  if (status >= 300 && status < 400) {
    return new Trouble("The server sends us elsewhere: call the command with the address that it leads to.");
  }
  if (status >= 500) return new Passing(`The server has trouble of its own (${status}).`);
  return new Trouble(`What answers there is no log of ours (${status} at ${new URL(url).pathname}).`);
}
