/**
 * An honest server in memory, made of the product's own protocol and domain: for tests alone. A device reaches it through
 * a `fetch` of its own; whoever wants it to lie puts a {@link Lie} in between.
 */
import { applyTo } from "@/lib/domain/apply";
import { decide } from "@/lib/domain/decide";
import { needs } from "@/lib/domain/needs";
import { scopeOf } from "@/lib/domain/scope";
import type { CaseState, ScopeId, ScopeState } from "@/lib/domain/state";
import { type Bytes, concat, fromBase64url, own, toBase64url, utf8 } from "@/lib/protocol/bytes";
import { signingKey } from "@/lib/protocol/ed25519";
import { blobDigest } from "@/lib/protocol/hash";
import { parseTilePath } from "@/lib/protocol/log/tile";
import { backupIdOf } from "@/lib/protocol/manifest";
import { blindedDigest, evaluatePepper, heirsInfo, lookupInfo, ownerInfo } from "@/lib/protocol/pepper";
import { verifyRequest } from "@/lib/protocol/request";
import { openStatement, type Signed } from "@/lib/protocol/statements/statement";
import { type LogEntry, MemoryLog } from "./memoryLog";

interface Account {
  salt: Bytes;
  secret: string;
  keyring: string;
  who: { name: string; email: string; role: "guardian"; key: string };
}

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

interface Asked {
  method: string;
  path: string;
  url: URL;
  body: Record<string, unknown>;
  bytes: Bytes;
  form: URLSearchParams;
  key: string | null;
  jar: Jar;
}

/** What stands at a tile's path: leaves, or hashes. */
export function tileOf(log: MemoryLog, path: string): Bytes {
  const { level, index, width } = parseTilePath(path.slice("/log/".length));
  return level === "entries" ? log.bundle(index, width) : log.tile(level, index, width);
}

const ok = (json: unknown): Answer => ({ status: 200, json });
const no = (status: number, code: string): Answer => ({ status, json: { refusal: { code } } });

export class MemoryServer {
  log = new MemoryLog();
  readonly event = signingKey();
  readonly blobs = new Map<string, Bytes>();
  readonly accounts = new Map<string, Account>();
  readonly calls: string[] = [];
  pepperKey: Bytes = new Uint8Array();
  lie: Lie | null = null;
  cardsAtOnce = 30;
  private readonly statements = new Map<string, { signed: Signed; entry: LogEntry }>();
  private readonly world = new Map<ScopeId, ScopeState | null>();
  private queue: Promise<unknown> = Promise.resolve();

  constructor(readonly now: () => number) {}

  /** The `fetch` of one device. @param lie this device alone is lied to. */
  fetchFor(jar: Jar, lie: Lie | null = null): typeof fetch {
    return async (input, init) => {
      const url = new URL(String(input), "http://localhost");
      const path = `${url.pathname}${url.search}`;
      const method = init?.method ?? "GET";
      this.calls.push(`${method} ${url.pathname}`);
      const text = typeof init?.body === "string" ? init.body : "";
      const form = init?.body instanceof URLSearchParams ? init.body : new URLSearchParams();
      const token = new Headers(init?.headers).get("authorization")?.replace("Holdfast ", "");
      const bytes = init?.body instanceof Uint8Array ? own(init.body) : utf8(text);
      const bodyDigest = bytes.length === 0 ? undefined : blobDigest(bytes);
      const key = token ? await verifyRequest(token, { method, path, bodyDigest }, this.now()) : null;
      const body = text === "" ? {} : (JSON.parse(text) as Record<string, unknown>);
      let answer = await this.answer({ method, path, url, body, bytes, form, key, jar });
      for (const liar of [this.lie, lie]) answer = (await liar?.(path, answer)) ?? answer;
      const content = answer.bytes ?? JSON.stringify(answer.json ?? null);
      return new Response(answer.status === 204 ? null : content, { status: answer.status });
    };
  }

  /** Files on their way, by owner and digest: one session here stands for each device. */
  readonly uploads = new Map<string, { size: number; bytes: Bytes }>();

  private async answer(asked: Asked): Promise<Answer> {
    const { path, url, method } = asked;
    const last = url.pathname.split("/").at(-1) as string;
    if (url.pathname === "/api/federation") return this.federation();
    if (url.pathname === "/api/statements") return this.submit(asked);
    if (url.pathname === "/api/pepper") return this.pepper(asked);
    if (url.pathname.startsWith("/api/blobs/")) return this.blob(last);
    if (url.pathname === "/api/trail") {
      return ok({ entries: url.searchParams.getAll("scope").flatMap((scope) => this.dtos(scope)) });
    }
    if (url.pathname.startsWith("/api/uploads")) return this.upload(asked, last);
    if (url.pathname === "/api/cards") return this.cards(url.searchParams);
    if (url.pathname.startsWith("/api/cases/")) return this.followCase(last);
    if (url.pathname.startsWith("/api/backups/")) return this.followBackup(last);
    if (path === "/log/checkpoint") return { status: 200, bytes: utf8(await this.log.checkpoint()) };
    if (path.startsWith("/log/tile/")) return { status: 200, bytes: tileOf(this.log, path) };
    return this.account(asked, method);
  }

  private account({ path, body, form, jar }: Asked, method: string): Answer {
    if (path === "/api/sign-in/salt") {
      const account = this.accounts.get(body.email as string);
      return ok({ salt: toBase64url(account?.salt ?? new Uint8Array(16)) });
    }
    if (path === "/api/auth/csrf") return ok({ csrfToken: "token" });
    if (path === "/api/auth/callback/credentials") {
      const account = this.accounts.get(form.get("email") as string);
      if (account?.secret !== form.get("secret")) return ok({ url: "http://localhost/sign-in?error=notSignedIn" });
      jar.email = form.get("email");
      return ok({ url: "http://localhost/desk" });
    }
    if (path === "/api/auth/signout") {
      jar.email = null;
      return ok({ url: "http://localhost/" });
    }
    const account = jar.email === null ? undefined : this.accounts.get(jar.email);
    if (!account) return no(401, "notSignedIn");
    if (path === "/api/keyring" && method === "GET") return ok({ keyring: account.keyring, account: account.who });
    if (path === "/api/keyring") {
      if (blobDigest(fromBase64url(account.keyring)) !== body.previous) return no(409, "keyringStale");
      account.keyring = body.keyring as string;
      return { status: 204 };
    }
    if (path === "/api/passphrase") {
      if (account.secret !== body.current) return no(409, "passphraseWrong");
      if (blobDigest(fromBase64url(account.keyring)) !== body.previous) return no(409, "keyringStale");
      const { secret, keyring, salt } = body as Record<"secret" | "keyring" | "salt", string>;
      Object.assign(account, { secret, keyring, salt: fromBase64url(salt) });
      return { status: 204 };
    }
    if (path === "/api/join-tokens") return { status: 204 };
    return no(404, "notFound");
  }

  private dtos(scope: string) {
    return this.log.of(scope).map(({ index, leaf, envelope }) => ({
      index,
      leaf: toBase64url(leaf),
      envelope: toBase64url(envelope),
    }));
  }

  private chain(): string[] {
    return [...this.statements.values()]
      .filter(({ signed: { name } }) => name === "roster.genesis" || name === "roster.updated")
      .map(({ entry }) => toBase64url(entry.envelope));
  }

  private federation(): Answer {
    const chain = this.chain();
    const genesis = [...this.statements.keys()][0] ?? null;
    return ok({ name: "Valley", genesis, chain, open: true, secure: true, url: "http://localhost" });
  }

  /** Statements enter one submission after the other, all or none. */
  private submit({ body }: Asked): Promise<Answer> {
    const entered = this.queue.then(() => this.enter(body as { envelopes: string[]; blobs: string[] }));
    this.queue = entered.catch(() => undefined);
    return entered;
  }

  private async enter({ envelopes, blobs }: { envelopes: string[]; blobs: string[] }): Promise<Answer> {
    const opened = await Promise.all(
      envelopes.map(async (text) => ({
        envelope: fromBase64url(text),
        signed: await openStatement(fromBase64url(text)),
      })),
    );
    const before = new Map(this.world);
    const fresh = opened.filter(({ signed }) => !this.statements.has(signed.digest));
    for (const { signed } of fresh) {
      for (const scope of needs(this.world, signed)) this.world.set(scope, null);
      const refusal = decide(this.world, signed, this.now());
      if (refusal) {
        this.world.clear();
        for (const [scope, state] of before) this.world.set(scope, state);
        return { status: 409, json: { refusal: { code: refusal.refused, because: refusal.because } } };
      }
      const scope = scopeOf(signed);
      this.world.set(scope, applyTo(this.world.get(scope) ?? null, signed, this.now()));
    }
    for (const { signed, envelope } of fresh) {
      this.moveUploads(signed.body);
      this.statements.set(signed.digest, { signed, entry: this.log.append(scopeOf(signed), envelope, this.now()) });
    }
    for (const text of blobs) this.blobs.set(blobDigest(fromBase64url(text)), fromBase64url(text));
    const receipts = opened.map(async ({ signed: { digest } }) => {
      const { entry } = this.statements.get(digest) as { entry: LogEntry };
      return { digest, index: entry.index, proof: await this.log.receipt(entry) };
    });
    return ok({ receipts: await Promise.all(receipts) });
  }

  private upload({ method, url, body, bytes, key, jar }: Asked, last: string): Answer {
    const owner = key ?? jar.email ?? "somebody";
    if (method === "POST") {
      const name = `${owner}/${body.digest}`;
      const begun = this.uploads.get(name) ?? { size: body.size as number, bytes: new Uint8Array() };
      this.uploads.set(name, begun);
      return this.uploadState(name);
    }
    const name = `${owner}/${last}`;
    const before = this.uploads.get(name);
    if (method === "DELETE") this.uploads.delete(name);
    if (method === "DELETE") return { status: 204 };
    if (!before) return no(404, "notFound");
    if (method === "PUT" && Number(url.searchParams.get("offset")) === before.bytes.length) {
      const held = concat(before.bytes, bytes);
      if (held.length === before.size && blobDigest(held) !== last) {
        this.uploads.delete(name);
        return no(422, "uploadDiffers");
      }
      this.uploads.set(name, { ...before, bytes: held });
    }
    return this.uploadState(name);
  }

  private uploadState(name: string): Answer {
    const { size, bytes } = this.uploads.get(name) as { size: number; bytes: Bytes };
    return ok({ size, held: bytes.length, complete: bytes.length === size });
  }

  /** What was sent ahead and a statement names is a sealed file from then on. */
  private moveUploads(body: unknown): void {
    const said = JSON.stringify(body);
    for (const [name, { size, bytes }] of this.uploads) {
      const digest = name.split("/").at(-1) as string;
      if (bytes.length !== size || !said.includes(digest)) continue;
      this.uploads.delete(name);
      this.blobs.set(digest, bytes);
    }
  }

  private blob(digest: string): Answer {
    const bytes = this.blobs.get(digest);
    return bytes ? { status: 200, bytes: own(bytes) } : no(404, "notFound");
  }

  private pepper({ body, key }: Asked): Answer {
    if (!key) return no(403, "notAllowed");
    const blinded = fromBase64url(body.blinded as string);
    const { purpose, backup } = body as { purpose: string; backup: string };
    if (purpose === "case") {
      const state = this.world.get(body.case as string) as CaseState;
      const asked = state.asked.some((entry) => entry.blinded === blindedDigest(blinded));
      if (state.key !== key || !asked) return no(403, "pepperNotAsked");
    } else if (purpose !== "lookup" && backupIdOf(key) !== backup) return no(403, "notAllowed");
    const heirs = purpose === "heirs" || body.grant === "heirs";
    const info = purpose === "lookup" ? lookupInfo : heirs ? heirsInfo(backup) : ownerInfo(backup);
    const { evaluated, proof } = evaluatePepper(this.pepperKey, blinded, info);
    return ok({ evaluated: toBase64url(evaluated), proof: toBase64url(proof) });
  }

  private states<K extends ScopeState["kind"]>(kind: K) {
    return [...this.world].filter(([, state]) => state?.kind === kind) as [ScopeId, Extract<ScopeState, { kind: K }>][];
  }

  private cards(query: URLSearchParams): Answer {
    const { lookup } = this.world.get(query.get("case") as string) as CaseState;
    const named = this.states("backup")
      .filter(([, state]) => state.manifest.lookup === lookup && !state.purged)
      .map(([backup]) => backup);
    const from = named.indexOf(query.get("after") ?? "") + 1;
    const page = named.slice(from, from + this.cardsAtOnce);
    const next = from + page.length < named.length ? (page.at(-1) ?? null) : null;
    return ok({ backups: page.map((backup) => ({ backup, entries: this.dtos(backup) })), next });
  }

  private followCase(id: string): Answer {
    const state = this.world.get(id);
    if (state?.kind !== "case") return no(404, "notFound");
    const released = [...new Set(state.releases.map(({ backup }) => backup))];
    const backups = released.map((backup) => ({ backup, entries: this.dtos(backup) }));
    return ok({ entries: this.dtos(id), backups, chain: this.chain() });
  }

  private followBackup(id: string): Answer {
    const state = this.world.get(id);
    if (state?.kind !== "backup") return no(404, "notFound");
    const acceptances = [...this.statements.values()]
      .filter(({ signed }) => signed.name === "shares.accepted")
      .map(({ entry }) => toBase64url(entry.envelope));
    const cases = Object.keys(state.matched).map((found) => ({ case: found, entries: this.dtos(found) }));
    return ok({ entries: this.dtos(id), acceptances, cases });
  }
}
