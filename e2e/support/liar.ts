/**
 * A lying server, made outside the product: a proxy before the honest one that rewrites what passes, and holds the data
 * folder with all its keys, as a thief of the host does. The product has no switch for any of this.
 */
import { readdir, readFile } from "node:fs/promises";
import { createServer, type IncomingHttpHeaders } from "node:http";
import { join } from "node:path";
import { type Bytes, fromBase64url } from "@/lib/protocol/bytes";
import { type SigningKey, signingKey } from "@/lib/protocol/ed25519";
import { openStatement } from "@/lib/protocol/statements/statement";
import { freePort } from "@/lib/store/free-port";
import type { House } from "./house";

export interface Asked {
  method: string;
  /** With the query. */
  path: string;
  headers: IncomingHttpHeaders;
  body: Buffer;
}

export interface Answer {
  status: number;
  headers: Headers;
  body: Buffer;
}

/** Changes an answer on its way; undefined leaves it as it is, "cut" breaks the connection off. */
export type Lie = (asked: Asked, answer: Answer) => Answer | "cut" | undefined | Promise<Answer | "cut" | undefined>;

export interface Keys {
  logOrigin: string;
  log: SigningKey;
  event: SigningKey;
  /** The POPRF's secret keys by their public ones. */
  pepper: Map<string, Bytes>;
}

export interface Liar {
  /** Where the deceived person's browser goes. */
  url: string;
  /** Tells these lies from now on, and forgets the ones before. */
  tell(...lies: Lie[]): void;
  /** Is told of every question before it is passed on. */
  before(hear: (asked: Asked) => void): void;
  /** What was asked of it, in order. */
  asked: Asked[];
  /**
   * What people have signed since the present lies began, by its statements' names. That a browser finds its own shares
   * good, it says unasked, and of no request.
   */
  signed(): Promise<string[]>;
  keys: Keys;
  close(): Promise<void>;
}

/** What lies in the data folder for whoever can read it. */
export async function stolenKeys({ dataDir }: House): Promise<Keys> {
  const secrets = JSON.parse(await readFile(join(dataDir, "secrets.json"), "utf8"));
  const seed = (name: string) => signingKey(fromBase64url(secrets[name]));
  const pepper = new Map<string, Bytes>();
  for (const name of await readdir(join(dataDir, "pepper")).catch(() => [])) {
    pepper.set(name, fromBase64url(await readFile(join(dataDir, "pepper", name), "utf8")));
  }
  return { logOrigin: secrets.logOrigin, log: seed("logSeed"), event: seed("eventSeed"), pepper };
}

/** Hop-by-hop, or no longer true of a body that was unpacked. */
const dropped = ["connection", "keep-alive", "transfer-encoding", "content-length", "content-encoding", "host"];

export async function startLiar(house: House): Promise<Liar> {
  const url = `http://localhost:${await freePort()}`;
  const asked: Asked[] = [];
  let lies: Lie[] = [];
  let since = 0;
  let hear: (asked: Asked) => void = () => {};

  const server = createServer(async (request, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    const { method = "GET", url: path = "/", headers } = request;
    const question: Asked = { method, path, headers, body: Buffer.concat(chunks) };
    asked.push(question);
    hear(question);
    const answer = await forward(house, url, question).catch(() => "cut" as const);
    let told: Answer | "cut" = answer;
    for (const lie of lies) if (told !== "cut") told = (await lie(question, told)) ?? told;
    if (told === "cut") {
      request.socket.destroy();
      return;
    }
    const shown = [...told.headers].filter(([name]) => !dropped.includes(name) && name !== "set-cookie");
    response.writeHead(told.status, [
      ...shown.flat(),
      ...told.headers.getSetCookie().flatMap((cookie) => ["set-cookie", cookie]),
      "content-length",
      String(told.body.length),
    ]);
    response.end(told.body);
  });
  await new Promise<void>((resolve) => server.listen(Number(new URL(url).port), "127.0.0.1", resolve));
  return {
    url,
    asked,
    keys: await stolenKeys(house),
    tell(...next) {
      lies = next;
      since = asked.length;
    },
    before(next) {
      hear = next;
    },
    async signed() {
      const envelopes = asked
        .slice(since)
        .filter(({ path, method }) => method === "POST" && path === "/api/statements")
        .flatMap(({ body }) => (JSON.parse(body.toString()) as { envelopes: string[] }).envelopes);
      const statements = await Promise.all(envelopes.map((envelope) => openStatement(fromBase64url(envelope))));
      return statements.map(({ name }) => name).filter((name) => name !== "shares.accepted");
    },
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

/** Asks the honest server, as if the page had been its own. */
async function forward(house: House, own: string, { method, path, headers, body }: Asked): Promise<Answer> {
  const sent = new Headers();
  for (const [name, value] of Object.entries(headers)) {
    if (dropped.includes(name) || value === undefined) continue;
    sent.set(name, String(value).replaceAll(own, house.url));
  }
  sent.set("accept-encoding", "identity");
  const answer = await fetch(new URL(path, house.url), {
    method,
    headers: sent,
    body: body.length > 0 ? new Uint8Array(body) : undefined,
    redirect: "manual",
  });
  const told = new Headers(answer.headers);
  const location = told.get("location");
  if (location) told.set("location", location.replace(house.url, own));
  return { status: answer.status, headers: told, body: Buffer.from(await answer.arrayBuffer()) };
}

const withBody = (answer: Answer, body: Uint8Array): Answer => ({ ...answer, status: 200, body: Buffer.from(body) });

/** Changes the JSON of good answers whose path begins so. */
export const saying =
  <T>(prefix: string, change: (json: T) => unknown): Lie =>
  async ({ path }, answer) => {
    if (!path.startsWith(prefix) || answer.status !== 200) return undefined;
    const json = (await change(JSON.parse(answer.body.toString()))) as object;
    return withBody(answer, Buffer.from(JSON.stringify(json)));
  };

/** Says something else at one path. */
export const showing =
  (which: (path: string) => boolean, body: (path: string) => Uint8Array | Promise<Uint8Array>): Lie =>
  async ({ path }, answer) =>
    which(path) ? withBody(answer, await body(path)) : undefined;

/** Flips one bit in the last byte of what stands at this path. */
export const tampering =
  (which: (path: string) => boolean): Lie =>
  ({ path }, answer) => {
    if (!which(path) || answer.status !== 200) return undefined;
    const body = Buffer.from(answer.body);
    body[body.length - 1] = (body.at(-1) as number) ^ 1;
    return withBody(answer, body);
  };
