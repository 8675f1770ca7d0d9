import "server-only";
import type { NextRequest } from "next/server";
import type { z } from "zod";
import type { RefusalCode, RefusalDto } from "@/lib/contract/refusals";
import { type Bytes, concat, fromUtf8, toHex } from "@/lib/protocol/bytes";
import { sha256 } from "@/lib/protocol/hash";
import { verifyRequest } from "@/lib/protocol/request";
import { quotesValues } from "@/lib/store/quotes-values";
import { addressOf, type Caller, deviceOf, languageOf } from "./caller";
import { hostOrigin } from "./host";
import { consume, limits } from "./limits";
import { isRefused, type Refused, refused } from "./refused";
import { sessionIdOf } from "./session";

/**
 * The one adapter between HTTP and the use cases. A route names its input's schema and its use case; everything that
 * all routes have in common is here: reading and bounding the body, telling who calls, the Origin check, refusals with
 * their status, and faults that say nothing about the inside.
 */
export interface Route<I, O> {
  input: z.ZodType<I>;
  use: (caller: Caller, input: I) => Promise<O | Refused>;
  /** What the input is parsed from; the path's parameters with the query or with the body, if not said otherwise. */
  raw?: (parts: { params: Params; url: URL; body: unknown }) => unknown;
  /** Default: 200 with JSON, or 204 for `null`. */
  answer?: (output: O) => Response;
  /** Greatest number of bytes in the body. */
  maxBody?: number;
  /** Asked before the body is read, where reading it is a burden; the caller's key is not known yet. */
  before?: (caller: Caller) => Promise<Refused | null>;
}

type Params = Record<string, string | string[] | undefined>;
interface Context {
  params: Promise<Params>;
}
type Handler = (request: NextRequest, context: Context) => Promise<Response>;

/** A handler for GET. */
export function reading<I, O>(route: Route<I, O>): Handler {
  const raw = route.raw ?? (({ params, url }) => ({ ...Object.fromEntries(url.searchParams), ...params }));
  return (request, context) =>
    guarded(request, async () => {
      const arrival = await arrivalOf(request);
      // Strangers make keys and tokens for nothing: before one is looked at, and counted, its address is.
      const isUnproven = signatureOf(request) !== null || arrival.bearer !== null;
      const barred = isUnproven ? await consume(limits.readAddress, arrival.address) : null;
      if (barred) return refusalResponse(barred);
      return run(request, context, { ...route, raw }, arrival, { bytes: null, body: {} });
    });
}

/** A handler for POST, PUT and DELETE: same origin only, JSON only. */
export function changing<I, O>(route: Route<I, O>): Handler {
  const raw = route.raw ?? (({ params, body }) => ({ ...(body as object), ...params }));
  return writing({ ...route, raw }, "application/json");
}

/** A handler for PUT: same origin only, bytes as they are. The input has them as `body`, beside path and query. */
export function receiving<I, O>(route: Route<I, O>): Handler {
  const raw = route.raw ?? (({ params, url, body }) => ({ ...Object.fromEntries(url.searchParams), body, ...params }));
  return writing({ ...route, raw }, "application/octet-stream");
}

type WholeRoute<I, O> = Route<I, O> & Required<Pick<Route<I, O>, "raw">>;
type BodyType = "application/json" | "application/octet-stream";

const writing =
  <I, O>(route: WholeRoute<I, O>, type: BodyType): Handler =>
  (request, context) =>
    guarded(request, async () => {
      if (request.headers.get("origin") !== hostOrigin()) {
        return refusalResponse(refused("notAllowed", "the request comes from another origin"));
      }
      const max = route.maxBody ?? 100_000;
      if (Number(request.headers.get("content-length") ?? 0) > max) return refusalResponse(tooLarge(max));
      const arrival = await arrivalOf(request);
      const barred = await route.before?.(arrival);
      if (barred) return refusalResponse(barred);
      const bytes = await readBody(request, max, type);
      if (isRefused(bytes)) return refusalResponse(bytes);
      const body = type === "application/json" ? parseJson(bytes) : bytes;
      return isRefused(body) ? refusalResponse(body) : run(request, context, route, arrival, { bytes, body });
    });

function parseJson(bytes: Bytes): object | Refused {
  if (bytes.length === 0) return {};
  let body: unknown;
  try {
    body = JSON.parse(fromUtf8(bytes));
  } catch {
    return refused("badInput", "the body is not JSON");
  }
  return typeof body === "object" && body !== null && !Array.isArray(body)
    ? body
    : refused("badInput", "the body is not a JSON object");
}

async function run<I, O>(
  request: NextRequest,
  context: Context,
  route: WholeRoute<I, O>,
  arrival: Caller,
  { bytes, body }: { bytes: Bytes | null; body: unknown },
): Promise<Response> {
  const parsed = route.input.safeParse(route.raw({ params: await context.params, url: request.nextUrl, body }));
  if (!parsed.success) {
    const issue = parsed.error.issues[0];
    return refusalResponse(refused("badInput", `${issue?.path.join(".") || "input"}: ${issue?.message}`));
  }
  const caller = await callerOf(request, arrival, bytes);
  if (isRefused(caller)) return refusalResponse(caller);
  const output = await route.use(caller, parsed.data);
  if (isRefused(output)) return refusalResponse(output);
  return route.answer ? route.answer(output) : jsonResponse(output);
}

/** Who calls, as far as it is known before the body. */
async function arrivalOf(request: NextRequest): Promise<Caller> {
  const bearer = authorizationOf(request, "Bearer");
  return {
    session: bearer === null ? await sessionIdOf(request.cookies.getAll()) : null,
    key: null,
    bearer,
    address: addressOf(request.headers),
    device: deviceOf(request.headers),
    language: languageOf(request.headers),
    now: Date.now(),
  };
}

/** The token by which a key says that it signed this request, unverified. */
const signatureOf = (request: NextRequest): string | null => authorizationOf(request, "Holdfast");

function authorizationOf(request: NextRequest, scheme: "Holdfast" | "Bearer"): string | null {
  const header = request.headers.get("authorization");
  return header?.startsWith(`${scheme} `) ? header.slice(scheme.length + 1) : null;
}

async function callerOf(request: NextRequest, arrival: Caller, body: Bytes | null): Promise<Caller | Refused> {
  const token = signatureOf(request);
  if (token === null) return arrival;
  const bodyDigest = body && body.length > 0 ? toHex(sha256(body)) : undefined;
  const path = `${request.nextUrl.pathname}${request.nextUrl.search}`;
  const signed = { method: request.method, path, bodyDigest };
  const key = await verifyRequest(token, signed, arrival.now);
  return key === null
    ? refused("notAllowed", "the signature over the request does not hold, or is too old")
    : { ...arrival, key };
}

const tooLarge = (max: number): Refused => refused("tooLarge", `the body has more than ${max} bytes`);

/** The body's bytes; reading stops as soon as there are too many. */
async function readBody(request: NextRequest, max: number, type: BodyType): Promise<Bytes | Refused> {
  if (!request.body) return concat();
  const isOfType = request.headers.get("content-type")?.split(";")[0]?.trim() === type;
  const chunks: Uint8Array[] = [];
  let size = 0;
  for (const reader = request.body.getReader(); ; ) {
    const { done, value } = await reader.read();
    if (done) return concat(...chunks);
    // The framework gives a body to requests that have none: only bytes must say what they are.
    if (!isOfType && value.length > 0) {
      await reader.cancel();
      return refused("badInput", `the body must be ${type}`);
    }
    size += value.length;
    if (size > max) {
      await reader.cancel();
      return tooLarge(max);
    }
    chunks.push(value);
  }
}

async function guarded(request: NextRequest, act: () => Promise<Response>): Promise<Response> {
  try {
    return await act();
  } catch (error) {
    console.error(`${request.method} ${request.nextUrl.pathname} failed:`, describeFault(error));
    return refusalResponse(refused("unavailable", "the server could not do this"));
  }
}

/** For the operator's log. The database's messages may quote values, so that of them only name and code are told. */
function describeFault(error: unknown): string {
  if (!(error instanceof Error)) return typeof error;
  const code = "code" in error && typeof error.code === "string" ? ` ${error.code}` : "";
  const frames = error.stack?.split("\n").filter((line) => line.startsWith("    at ")) ?? [];
  const message = quotesValues(error) ? "" : `: ${error.message}`;
  return [`${error.name}${code}${message}`, ...frames].join("\n");
}

const statuses: Partial<Record<RefusalCode, number>> = {
  badInput: 400,
  notSignedIn: 401,
  notAllowed: 403,
  tokenInvalid: 403,
  hostInsecure: 403,
  notFound: 404,
  tooLarge: 413,
  uploadDiffers: 422,
  blobMissing: 422,
  blobUnasked: 422,
  tooMany: 429,
  busy: 503,
  unavailable: 503,
};

/** Every refusal that has no status of its own is a conflict with the state of things. */
export function refusalResponse({ code, because, retryAfter }: Refused): Response {
  const body: RefusalDto = { refusal: { code, because } };
  const headers: Record<string, string> = { "Cache-Control": "no-store" };
  if (retryAfter !== undefined) headers["Retry-After"] = String(retryAfter);
  return Response.json(body, { status: statuses[code] ?? 409, headers });
}

function jsonResponse(output: unknown): Response {
  const headers = { "Cache-Control": "no-store" };
  return output === null ? new Response(null, { status: 204, headers }) : Response.json(output, { headers });
}

/** Bytes with the given kind and caching. */
export const bytesResponse = (bytes: Bytes, type: string, cache: string): Response =>
  new Response(bytes, {
    headers: { "Content-Type": type, "Cache-Control": cache, "X-Content-Type-Options": "nosniff" },
  });

/** Bytes as they come, to be saved as a file of this name; made no faster than they are taken. Never kept by a cache. */
export const downloadResponse = (chunks: AsyncGenerator<Bytes, void>, type: string, name: string): Response =>
  new Response(
    new ReadableStream<Bytes>({
      async pull(controller) {
        const { done, value } = await chunks.next();
        if (done) controller.close();
        else controller.enqueue(value);
      },
      async cancel() {
        await chunks.return();
      },
    }),
    {
      headers: {
        "Content-Type": type,
        "Content-Disposition": `attachment; filename="${name}"`,
        "Cache-Control": "private, no-store",
        "X-Content-Type-Options": "nosniff",
      },
    },
  );

export const textResponse = (text: string, cache: string): Response =>
  new Response(text, {
    headers: {
      "Content-Type": "text/plain; charset=utf-8",
      "Cache-Control": cache,
      "X-Content-Type-Options": "nosniff",
    },
  });
