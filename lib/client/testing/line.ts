/** What goes over the line between a device and the server in memory: for tests alone. */
import type { Bytes } from "@/lib/protocol/bytes";

/** What a device's cookie jar holds. */
export interface Jar {
  email: string | null;
}

/** Changes an answer on its way; undefined leaves it as it is. */
export type Lie = (path: string, answer: Answer) => Answer | undefined | Promise<Answer | undefined>;

export interface Answer {
  status: number;
  json?: unknown;
  bytes?: Bytes;
}

export interface Asked {
  method: string;
  path: string;
  url: URL;
  body: Record<string, unknown>;
  bytes: Bytes;
  form: URLSearchParams;
  key: string | null;
  jar: Jar;
}

export const ok = (json: unknown): Answer => ({ status: 200, json });
export const no = (status: number, code: string): Answer => ({ status, json: { refusal: { code } } });
