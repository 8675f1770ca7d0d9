/**
 * Sending a sealed file ahead of the statement that will name it: in pieces, from wherever the server says that it stands,
 * again and again over a connection that breaks, until it stands there whole. The same file may be sent by two tabs, or
 * once more after a reload: what has arrived is not sent twice.
 */
import type { UploadDto } from "@/lib/contract/uploads";
import { refOf } from "@/lib/protocol/blob";
import { type Bytes, toBase64url } from "@/lib/protocol/bytes";
import type { SigningKey } from "@/lib/protocol/ed25519";
import type { Digest } from "@/lib/protocol/fields";
import { Nothing, Upload } from "./answers";
import type { Device } from "./device";
import { isRefused, Offline, type Refused } from "./outcome";

/** Bytes of one piece: small enough that a slow line shows how it goes on. */
const piece = 256 * 1024;
/** A piece that has not arrived after so many milliseconds is sent again. */
const patience = 60_000;
/** How long to wait after the first, second, … failure in a row, in milliseconds; then as after the last. */
const pauses = [1_000, 2_000, 4_000, 8_000, 15_000, 30_000];
/** A file that arrives wrong so often is not sent again. */
const attempts = 3;

export interface Progress {
  /** Bytes that the server holds. */
  held: number;
  /** The connection is broken, or the server busy: it goes on by itself. */
  waits: boolean;
}

export interface Sending {
  /** The key of a case or a backup; without one, the session is the owner. */
  key?: SigningKey;
  /** The 16 bytes of a guardian's code, where the key's backup is still to be made. */
  token?: Bytes | undefined;
  /** Ends it; what has arrived stays, and is found when it is sent again. */
  signal?: AbortSignal;
  tell?: (progress: Progress) => void;
  /** Waits before another try. */
  pause?: (milliseconds: number, signal: AbortSignal | undefined) => Promise<void>;
}

const passing: readonly string[] = ["unavailable", "busy", "tooMany"];

/** @returns null when it stands. @throws Stop; the signal's reason. */
export async function sendAhead(device: Device, file: Bytes, sending: Sending = {}): Promise<Refused | null> {
  const { signal, tell = () => {}, pause = pauseOrWake } = sending;
  const line = lineOf(device, file, sending);
  let held = 0;
  let failures = 0;
  for (let begun = 0; ; ) {
    try {
      let state = await line.begin();
      while (!isRefused(state) && !state.complete) {
        tell({ held: state.held, waits: false });
        const before: UploadDto = state;
        state = await line.add(before.held);
        // Two tabs may outrun each other, but not again and again.
        if (isRefused(state) || state.held !== before.held) failures = 0;
        else throw new Offline("the server does not add what is sent");
        if (!isRefused(state)) held = state.held;
      }
      if (!isRefused(state)) return null;
      if (passing.includes(state.refused)) throw new Offline(state.because);
      // Gone meanwhile, or spoilt on the way: once more from the beginning.
      begun += 1;
      if (!["notFound", "uploadDiffers"].includes(state.refused) || begun === attempts) return state;
    } catch (error) {
      if (signal?.aborted || !(error instanceof Offline)) throw error;
      tell({ held, waits: true });
      await pause(pauses[Math.min(failures++, pauses.length - 1)] as number, signal);
    }
  }
}

/** The calls for one file. A piece that does not arrive in time is a broken connection. */
function lineOf({ api }: Device, file: Bytes, { key, token, signal }: Sending) {
  const { digest, size } = refOf(file);
  const path = `/api/uploads/${digest}`;
  const body = { digest, size, token: token && toBase64url(token) };
  return {
    begin: () => inTime((own) => api.call("/api/uploads", Upload, { method: "POST", body, key, signal: own }), signal),
    add: (from: number) =>
      inTime((own) => {
        const bytes = file.slice(from, from + piece);
        return api.call(`${path}?offset=${from}`, Upload, { method: "PUT", bytes, key, signal: own });
      }, signal),
  };
}

async function inTime<T>(act: (signal: AbortSignal) => Promise<T>, outer: AbortSignal | undefined): Promise<T> {
  outer?.throwIfAborted();
  const own = new AbortController();
  const end = () => own.abort(outer?.reason);
  outer?.addEventListener("abort", end);
  const timer = setTimeout(() => own.abort(new Offline("no answer in time")), patience);
  try {
    return await act(own.signal);
  } catch (error) {
    throw own.signal.aborted ? own.signal.reason : error;
  } finally {
    clearTimeout(timer);
    outer?.removeEventListener("abort", end);
  }
}

/** Waits, but not longer than until the connection is back. @throws the signal's reason. */
async function pauseOrWake(milliseconds: number, signal: AbortSignal | undefined): Promise<void> {
  await new Promise<void>((resolve) => {
    const end = () => {
      clearTimeout(timer);
      globalThis.removeEventListener?.("online", end);
      signal?.removeEventListener("abort", end);
      resolve();
    };
    const timer = setTimeout(end, milliseconds);
    globalThis.addEventListener?.("online", end);
    signal?.addEventListener("abort", end);
  });
  signal?.throwIfAborted();
}

/** Takes back what was sent ahead and is not wanted any more; where that fails, it goes by itself after two days. */
export async function takeBack({ api }: Device, digest: Digest, key?: SigningKey): Promise<void> {
  try {
    await api.call(`/api/uploads/${digest}`, Nothing, { method: "DELETE", key });
  } catch (error) {
    if (!(error instanceof Offline)) throw error;
  }
}
