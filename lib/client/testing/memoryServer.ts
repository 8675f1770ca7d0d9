/**
 * An honest server in memory, made of the product's own protocol and domain: for tests alone. A device reaches it through
 * a `fetch` of its own; whoever wants it to lie puts a {@link Lie} in between.
 */
import { applyTo } from "@/lib/domain/apply";
import { everyEntry, traceKeys } from "@/lib/domain/audit/trace";
import { decide } from "@/lib/domain/decide";
import { needs } from "@/lib/domain/needs";
import { requestObstacles } from "@/lib/domain/requestCourse";
import { scopeOf } from "@/lib/domain/scope";
import type { CaseState, ScopeId, ScopeState } from "@/lib/domain/state";
import { caseStatus } from "@/lib/domain/status";
import { type Bytes, concat, fromBase64url, own, toBase64url, utf8 } from "@/lib/protocol/bytes";
import { envelopeDigest } from "@/lib/protocol/dsse";
import { signingKey } from "@/lib/protocol/ed25519";
import { blobDigest } from "@/lib/protocol/hash";
import { writeExport } from "@/lib/protocol/log/export";
import { parseTilePath } from "@/lib/protocol/log/tile";
import { backupIdOf } from "@/lib/protocol/manifest";
import { blindedDigest, evaluatePepper, heirsInfo, lookupInfo, ownerInfo } from "@/lib/protocol/pepper";
import { verifyRequest } from "@/lib/protocol/request";
import { openStatement, type Signed } from "@/lib/protocol/statements/statement";
import { type Answer, type Asked, type Jar, type Lie, no, ok } from "./line";
import { MemoryAccounts } from "./memoryAccounts";
import { type LogEntry, MemoryLog } from "./memoryLog";
import { MemoryUploads } from "./memoryUploads";

/** What stands at a tile's path: leaves, or hashes. */
export function tileOf(log: MemoryLog, path: string): Bytes {
  const { level, index, width } = parseTilePath(path.slice("/log/".length));
  return level === "entries" ? log.bundle(index, width) : log.tile(level, index, width);
}

export class MemoryServer {
  log = new MemoryLog();
  readonly event = signingKey();
  readonly blobs = new Map<string, Bytes>();
  readonly accounts = new MemoryAccounts();
  readonly uploads = new MemoryUploads();
  readonly calls: string[] = [];
  pepperKey: Bytes = new Uint8Array();
  lie: Lie | null = null;
  cardsAtOnce = 30;
  requestsAtOnce = 25;
  /** Where notice is to go, as guardians told. */
  readonly notices: Record<string, unknown>[] = [];
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

  private async answer(asked: Asked): Promise<Answer> {
    const { path, url } = asked;
    const last = url.pathname.split("/").at(-1) as string;
    if (url.pathname === "/api/federation") return this.federation();
    if (url.pathname === "/api/statements") return this.submit(asked);
    if (url.pathname === "/api/pepper") return this.pepper(asked);
    if (url.pathname.startsWith("/api/blobs/")) return this.blob(last);
    if (url.pathname === "/api/trail") {
      return ok({ entries: url.searchParams.getAll("scope").flatMap((scope) => this.dtos(scope)) });
    }
    if (url.pathname.startsWith("/api/uploads")) return this.uploads.answer(asked, last);
    if (url.pathname === "/api/cards") return this.cards(url.searchParams);
    if (url.pathname === "/api/queue") return this.list(url.searchParams);
    if (url.pathname === "/api/notices") {
      this.notices.push(asked.body);
      return { status: 204 };
    }
    if (url.pathname.startsWith("/api/cases/")) return this.followCase(last);
    if (url.pathname.startsWith("/api/backups/")) return this.followBackup(last);
    if (path === "/log/checkpoint") return { status: 200, bytes: utf8(await this.log.checkpoint()) };
    if (url.pathname === "/api/export") return this.export(Number(url.searchParams.get("from") ?? 0));
    if (path.startsWith("/log/envelope/")) return this.envelope(last);
    if (url.pathname === "/api/audit/entries") return this.found(url.searchParams);
    if (path.startsWith("/log/tile/")) return { status: 200, bytes: tileOf(this.log, path) };
    return this.accounts.answer(asked);
  }

  private dtos(scope: string) {
    return this.log.of(scope).map(({ index, leaf, envelope }) => ({
      index,
      leaf: toBase64url(leaf),
      envelope: toBase64url(envelope),
    }));
  }

  private async export(from: number): Promise<Answer> {
    const chunks: Uint8Array[] = [];
    const entries = this.log.entries.slice(from);
    for await (const chunk of writeExport(await this.log.checkpoint(), entries, from)) chunks.push(chunk);
    return { status: 200, bytes: concat(...chunks) };
  }

  private envelope(digest: string): Answer {
    const entry = this.log.entries.find(({ envelope }) => envelopeDigest(envelope) === digest);
    return entry ? { status: 200, bytes: own(entry.envelope) } : no(404, "notFound");
  }

  /** By request or backup, and by act: what a report asks. One page, oldest first. */
  private found(query: URLSearchParams): Answer {
    const wanted = [...this.statements.values()].filter(
      ({ signed }) =>
        traceKeys(signed).includes(query.get("about") ?? everyEntry) &&
        signed.name === (query.get("act") ?? signed.name),
    );
    const entries = wanted.map(({ entry: { index, leaf, envelope } }) => ({
      index,
      leaf: toBase64url(leaf),
      envelope: toBase64url(envelope),
    }));
    const size = this.log.entries.length;
    return ok({ entries, next: null, taken: null, known: size, of: size });
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
    const along = new Set(blobs.map((text) => blobDigest(fromBase64url(text))));
    const there = (digest: string) => along.has(digest) || this.blobs.has(digest) || this.uploads.holds(digest);
    const missing = fresh.flatMap(({ signed }) => payloadsIn(signed)).find((digest) => !there(digest));
    if (missing) {
      this.world.clear();
      for (const [scope, state] of before) this.world.set(scope, state);
      return { status: 409, json: { refusal: { code: "blobMissing", because: `${missing} is not there` } } };
    }
    for (const { signed, envelope } of fresh) {
      for (const [digest, bytes] of this.uploads.takeNamed(signed.body)) this.blobs.set(digest, bytes);
      this.statements.set(signed.digest, { signed, entry: this.log.append(scopeOf(signed), envelope, this.now()) });
    }
    for (const text of blobs) this.blobs.set(blobDigest(fromBase64url(text)), fromBase64url(text));
    const receipts = opened.map(async ({ signed: { digest } }) => {
      const { entry } = this.statements.get(digest) as { entry: LogEntry };
      return { digest, index: entry.index, proof: await this.log.receipt(entry) };
    });
    return ok({ receipts: await Promise.all(receipts) });
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
    if (query.get("all")) return this.allCards(query);
    const id = query.get("case") as string;
    const { lookup } = this.world.get(id) as CaseState;
    const named = this.states("backup")
      .filter(([, state]) => (lookup === null ? state.matched[id] : state.manifest.lookup === lookup && !state.purged))
      .map(([backup]) => backup);
    const from = named.indexOf(query.get("after") ?? "") + 1;
    const page = named.slice(from, from + this.cardsAtOnce);
    const next = from + page.length < named.length ? (page.at(-1) ?? null) : null;
    return ok({ backups: page.map((backup) => ({ backup, entries: this.dtos(backup) })), next });
  }

  private allCards(query: URLSearchParams): Answer {
    const kept = this.states("backup").filter(([, state]) => !state.purged);
    const from = kept.findIndex(([backup]) => backup === query.get("after")) + 1;
    const page = kept.slice(from, from + this.cardsAtOnce);
    const next = from + page.length < kept.length ? (page.at(-1)?.[0] ?? null) : null;
    return ok({ backups: page.map(([backup]) => backup), count: kept.length, next });
  }

  /** The live requests that enough guardians have approved, whatever the tab. */
  private list(query: URLSearchParams): Answer {
    const wanted = this.states("case").filter(([, state]) => state.type === query.get("kind"));
    const rows = wanted
      .filter(([id]) => ["approved", "releasing", "released"].includes(caseStatus(this.world, id, this.now())))
      .map(([id, state]) => ({
        case: id,
        kind: state.type,
        status: caseStatus(this.world, id, this.now()),
        openedAt: state.openedAt,
        expiresAt: state.openedAt,
        waitEndsAt: null,
        ...{ approvedBy: [], deniedBy: [], recusedBy: [], releasedBy: [], needed: 1, claim: null },
        updatedAt: state.lastAcceptedAt,
      }));
    const here = query.get("tab") === "waiting" ? rows : [];
    const from = here.findIndex((row) => row.case === query.get("after")) + 1;
    const page = here.slice(from, from + this.requestsAtOnce);
    const next = from + page.length < here.length ? (page.at(-1)?.case ?? null) : null;
    return ok({ rows: page, counts: { waiting: rows.length, others: 0, closed: 0 }, next });
  }

  private followCase(id: string): Answer {
    const state = this.world.get(id);
    if (state?.kind !== "case") return no(404, "notFound");
    const released = [...new Set(state.releases.map(({ backup }) => backup))];
    const backups = released.map((backup) => ({ backup, entries: this.dtos(backup) }));
    const obstacles = requestObstacles(this.world, id, this.now());
    return ok({ entries: this.dtos(id), backups, chain: this.chain(), obstacles });
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

/** The sealed contents that a backup's statement names. */
function payloadsIn({ name, body }: Signed): string[] {
  if (name === "backup.created") return body.manifest.compartments.map(({ payload }) => payload.digest);
  if (name === "backup.updated") return body.compartments.map(({ payload }) => payload.digest);
  return name === "payload.refreshed" ? [body.payload.digest] : [];
}
