/** `npm run verify -- --follow URL`: a verified copy of a server's log, on another machine. */
import { readFile, stat } from "node:fs/promises";
import { resolve } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { givenToken } from "@/lib/env/env";
import { parseAccessToken } from "@/lib/protocol/access-token";
import { Mirror, MirrorFault, type Round } from "./mirror";
import { sourceAt, Trouble } from "./mirror-source";
import { toldToStop } from "./run-until-stopped";
import { startMeter } from "./verify-meter";
import { faultLines, utc, verdictLines } from "./verify-words";

export interface FollowCall {
  url: URL;
  into: string;
  tokenFile: string | undefined;
  fingerprint: string | undefined;
  once: boolean;
  /** Minutes between two looks. */
  every: number;
}

/** Exit codes beside 0. */
const somethingWrong = 1;
const cannotTell = 2;
const interrupted = 130;

/**
 * Exit code 0 when all went well; 1 when the log does not go on from the copy, or does not pass; 2 when that cannot be told:
 * the server cannot be reached, the token is not taken, the copy was changed.
 */
export async function follow({ url, into, tokenFile, fingerprint, once, every }: FollowCall): Promise<number> {
  const stopping = new AbortController();
  const { signal } = stopping;
  void toldToStop().then(() => stopping.abort());
  let mirror: Mirror | null = null;
  const meter = startMeter();
  try {
    const token = await readToken(tokenFile);
    const wait = (seconds: number) => pause(seconds * 1_000, undefined, { signal });
    const source = sourceAt({ url, token, signal, wait });
    mirror = await Mirror.open({
      source,
      folder: resolve(into),
      fingerprint,
      signal,
      progress: meter.tell,
      now: Date.now,
    });
    for (let first = true; ; first = false) {
      const round = await mirror.round();
      meter.end();
      for (const line of roundLines(round, first)) console.log(line);
      if (once) return 0;
      await wait(every * 60);
    }
  } catch (error) {
    meter.end();
    if (signal.aborted) return stopped(once);
    return explain(error);
  } finally {
    await mirror?.close();
  }
}

function roundLines({ verdict, added }: Round, first: boolean): string[] {
  if (first) return [...verdictLines(verdict), `${added} of them are new in the copy.`];
  return added > 0
    ? [`${utc(Date.now())}: ${added} new, ${verdict.size} entries checked. Nothing altered, nothing missing.`]
    : [];
}

function stopped(once: boolean): number {
  console.log("Stopped. What was verified before is kept.");
  return once ? interrupted : 0;
}

function explain(error: unknown): number {
  if (error instanceof MirrorFault) {
    for (const line of faultLines(error.fault)) console.error(line);
    console.error(`The evidence is in ${error.evidence}. The copy stays as it was before.`);
    return somethingWrong;
  }
  console.error(error instanceof Trouble ? error.message : error);
  return cannotTell;
}

/** @throws Trouble unless there is one, kept as a secret should be. */
async function readToken(path: string | undefined): Promise<string> {
  const text = (path === undefined ? givenToken() : await readTokenFile(path))?.trim();
  if (!text) throw new Trouble("There is no token: put it into the variable HOLDFAST_TOKEN, or name its file.");
  if (!parseAccessToken(text)) throw new Trouble("That is no access token: /audit/tokens makes one.");
  return text;
}

async function readTokenFile(path: string): Promise<string> {
  const { mode } = await stat(path);
  if (process.platform !== "win32" && (mode & 0o077) !== 0) {
    throw new Trouble(`Others can read ${path}: chmod 600 it first.`);
  }
  return readFile(path, "utf8");
}
