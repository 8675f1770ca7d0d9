/**
 * Talking to the server: JSON both ways, refusals as values, {@link Offline} when no answer came.
 *
 * Every answer is parsed here; one that does not fit is a {@link Stop} ("answerMalformed"), never half believed.
 * People without an account sign each request with the key of their backup or case; what signs and hashes is loaded then.
 */
import type { Bytes } from "@/lib/protocol/bytes";
import type { SigningKey } from "@/lib/protocol/ed25519";
import { connection } from "./connection";
import { Refusal, type Shape } from "./firstAnswers";
import { isRefused, Offline, type Refused, refused, Stop } from "./outcome";

export interface Call {
  method?: "GET" | "POST" | "PUT" | "DELETE";
  /** Sent as JSON. */
  body?: unknown;
  /** Sent as they are, instead of a body. */
  bytes?: Bytes;
  /** Signs the request in the name of this backup or case key. */
  key?: SigningKey;
  signal?: AbortSignal;
}

export interface Api {
  /** The parsed answer, or the refusal. */
  call<T>(path: string, answer: Shape<T>, call?: Call): Promise<T | Refused>;
  /** Bytes of a public or session-bound path: tiles, notes. */
  bytes(path: string, call?: Call): Promise<Bytes | Refused>;
  /** A sealed file, held to its digest. */
  blob(digest: string, key?: SigningKey): Promise<Bytes | Refused>;
  /** An HTML form's way of posting, for next-auth alone. Status and JSON. */
  form(path: string, fields: Record<string, string>): Promise<{ status: number; json: unknown }>;
}

/** How often a broken connection is tried again, and after how many milliseconds. */
const pauses = [0, 400, 1_500];

export interface Wire {
  fetch: typeof fetch;
  now(): number;
  pause(milliseconds: number): Promise<void>;
  /** Told of each call whether an answer came in the end. */
  heard?(answered: boolean): void;
}

const browserWire: Wire = {
  fetch: (input, init) => fetch(input, init),
  now: () => Date.now(),
  pause: (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds)),
  heard: connection.heard,
};

/** What may be sent again without a second effect: reading, and submitting (idempotent by the statements' digests). */
const repeatable = (path: string, method: string) =>
  method === "GET" || path === "/api/statements" || path === "/api/pepper";

export function httpApi(wire: Wire = browserWire): Api {
  async function send(path: string, { method = "GET", body, bytes, key, signal }: Call): Promise<Response> {
    const text = body === undefined ? undefined : JSON.stringify(body);
    const type = bytes ? "application/octet-stream" : text === undefined ? null : "application/json";
    let broken: unknown;
    const tries = repeatable(path, method) ? pauses : [0];
    for (const [attempt, pause] of tries.entries()) {
      if (pause > 0) await wire.pause(pause);
      const headers: Record<string, string> = type ? { "Content-Type": type } : {};
      if (key) {
        const { authorisation } = await import("./authorise");
        headers.Authorization = authorisation(key, { method, path, body: bytes ?? text }, wire.now());
      }
      try {
        const answer = await wire.fetch(path, { method, headers, body: bytes ?? text, signal, cache: "no-store" });
        // A proxy whose server is away, or a server that cannot answer just now: its last word counts, if it has one.
        const answered = answer.status < 502 || answer.status > 504;
        if (answered || attempt === tries.length - 1) {
          wire.heard?.(answered);
          return answer;
        }
        broken = new Error(`status ${answer.status}`);
      } catch (error) {
        if (signal?.aborted) throw error;
        broken = error;
      }
    }
    wire.heard?.(false);
    throw new Offline("no answer from the server", { cause: broken });
  }

  async function refusalOf(answer: Response): Promise<Refused> {
    const parsed = Refusal.safeParse(await answer.json().catch(() => null));
    if (!parsed.success) throw new Offline(`the server answered ${answer.status} without a word`);
    return refused(parsed.data.code, parsed.data.because);
  }

  async function bytes(path: string, call: Call = {}): Promise<Bytes | Refused> {
    const answer = await send(path, call);
    if (!answer.ok) return refusalOf(answer);
    try {
      return new Uint8Array(await answer.arrayBuffer());
    } catch (error) {
      throw new Offline("the answer broke off", { cause: error });
    }
  }

  return {
    bytes,
    async call<T>(path: string, shape: Shape<T>, call: Call = {}) {
      const answer = await send(path, call);
      if (!answer.ok) return refusalOf(answer);
      let json: unknown;
      try {
        json = answer.status === 204 ? null : JSON.parse(await answer.text());
      } catch (error) {
        throw new Offline("the answer broke off", { cause: error });
      }
      const parsed = shape.safeParse(json);
      if (!parsed.success) throw new Stop("answerMalformed", `${path}: ${parsed.error.issues[0]?.message}`, { path });
      return parsed.data;
    },
    async blob(digest, key) {
      const file = await bytes(`/api/blobs/${digest}`, { key });
      if (isRefused(file)) return file;
      const { blobDigest } = await import("@/lib/protocol/hash");
      if (blobDigest(file) !== digest) throw new Stop("fileAltered", "a blob is not of its digest", { digest });
      return file;
    },
    async form(path, fields) {
      const body = new URLSearchParams(fields);
      try {
        const answer = await wire.fetch(path, { method: "POST", body, cache: "no-store", redirect: "follow" });
        return { status: answer.status, json: await answer.json().catch(() => null) };
      } catch (error) {
        throw new Offline("no answer from the server", { cause: error });
      }
    },
  };
}
