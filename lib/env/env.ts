import "server-only";
import { resolve } from "node:path";
import { z } from "zod";
import { parseVerifierKey, signatureTypes, type VerifierKey } from "@/lib/protocol/log/note";

/** A witness whom the operator has named, and where it takes checkpoints: without a slash at its end. */
export interface OutsideWitness {
  key: VerifierKey;
  url: string;
}

/**
 * The environment, the only place that reads `process.env`. Parsed at the first call, not at import: a build needs none
 * of it. Every variable has a default or may be missing; the README's table says what each means.
 */
const Environment = z
  .object({
    PORT: z.coerce.number().int().min(1).max(65535).default(3000),
    HOLDFAST_URL: z
      .url({ protocol: /^https?$/ })
      .transform((url) => url.replace(/\/+$/, ""))
      .optional(),
    HOLDFAST_DATA_DIR: z.string().min(1).optional(),
    DATABASE_URL: z
      .string()
      .regex(/^postgres(ql)?:\/\//)
      .optional(),
    HOLDFAST_PROXIES: z.coerce.number().int().min(1).max(9).default(1),
    SMTP_URL: z
      .string()
      .regex(/^smtps?:\/\/[^/]/)
      .refine((url) => URL.canParse(url))
      .optional(),
    SMTP_FROM: z
      .string()
      .max(320)
      .regex(/^(?:[^<>\p{C}]*<[^<>@\s\p{C}]+@[^<>@\s\p{C}]+>|[^<>@\s\p{C}]+@[^<>@\s\p{C}]+)$/u)
      .optional(),
    HOLDFAST_WITNESSES: z.string().max(20_000).transform(witnessesIn).optional(),
    HOLDFAST_DEMO: z.literal("1").optional(),
  })
  .transform((raw) => ({
    port: raw.PORT,
    /** The address that people use, without a slash at its end. */
    url: raw.HOLDFAST_URL ?? `http://localhost:${raw.PORT}`,
    /** Absolute path. */
    dataDir: resolve(/* turbopackIgnore: true */ raw.HOLDFAST_DATA_DIR ?? ".holdfast"),
    /** Whether the data folder is the default one. */
    dataDirIsDefault: raw.HOLDFAST_DATA_DIR === undefined,
    /** Null: the embedded PostgreSQL is to be started. */
    databaseUrl: raw.DATABASE_URL ?? null,
    smtpUrl: raw.SMTP_URL ?? null,
    /** Whom mails come from: "Name <address>", or an address. */
    smtpFrom: raw.SMTP_FROM ?? `Holdfast <holdfast@${mailHost(raw.HOLDFAST_URL ?? "http://localhost")}>`,
    /** Who is asked to cosign the log, besides the guardians. */
    witnesses: raw.HOLDFAST_WITNESSES ?? [],
    /** How many reverse proxies stand one behind the other before this server. */
    proxies: raw.HOLDFAST_PROXIES,
    /**
     * Set by `npm run demo` for its own server. It shows nothing by itself: only of a data folder that the same command
     * has marked, and whose log is the demo's, are sign-ins offered.
     */
    demo: raw.HOLDFAST_DEMO !== undefined,
  }));
export type Env = z.infer<typeof Environment>;

/** Pairs "key address", with commas between them. */
function witnessesIn(text: string, context: z.RefinementCtx): OutsideWitness[] {
  try {
    return text
      .split(",")
      .map((pair) => pair.trim())
      .filter((pair) => pair !== "")
      .map(witnessIn);
  } catch {
    context.addIssue({ code: "custom", message: "not such pairs" });
    return z.NEVER;
  }
}

function witnessIn(pair: string): OutsideWitness {
  const [key = "", url = "", ...more] = pair.split(/\s+/);
  const parsed = parseVerifierKey(key);
  const isHere = /^http:\/\/(localhost|127\.0\.0\.1)[:/]/.test(url);
  if (more.length > 0 || parsed.type !== signatureTypes.cosignature || !URL.canParse(url))
    throw new RangeError("no pair");
  if (!url.startsWith("https://") && !isHere) throw new RangeError("no address that a log may be sent to");
  return { key: parsed, url: url.replace(/\/+$/, "") };
}

/** The host of an address as it stands behind the @ (RFC 5321, section 4.1.3). */
function mailHost(url: string): string {
  const { hostname } = new URL(url);
  if (hostname.startsWith("[")) return hostname.replace("[", "[IPv6:");
  return /^[\d.]+$/.test(hostname) ? `[${hostname}]` : hostname;
}

const expected: Record<string, string> = {
  PORT: "a number from 1 to 65535",
  HOLDFAST_URL: "an http or https address",
  HOLDFAST_DATA_DIR: "a path",
  DATABASE_URL: "an address that begins with postgresql://",
  HOLDFAST_PROXIES: "a number from 1 to 9",
  SMTP_URL: "an address that begins with smtp:// or smtps://",
  SMTP_FROM: "an e-mail address, or a name with one in angle brackets",
  HOLDFAST_WITNESSES: "pairs of a witness's verifier key and its https address, with commas between the pairs",
  HOLDFAST_DEMO: "1, or not set",
};

/** A variable that cannot be used. The message is one sentence and never repeats the value, which may be a secret. */
export class EnvironmentFault extends Error {}

/** @throws EnvironmentFault naming the first variable that is wrong. An empty variable counts as missing. */
export function parseEnv(source: Record<string, string | undefined>): Env {
  const given = Object.fromEntries(Object.entries(source).filter(([, value]) => value !== ""));
  const parsed = Environment.safeParse(given);
  if (parsed.success) return parsed.data;
  const name = String(parsed.error.issues[0]?.path[0]);
  throw new EnvironmentFault(`${name} must be ${expected[name] ?? "set otherwise"}.`);
}

let parsed: Env | null = null;

/** This process's environment. @throws EnvironmentFault */
export function env(): Env {
  parsed ??= parseEnv(process.env);
  return parsed;
}

/** Whether npm runs this process, in a shell of its own. */
export const startedByNpm = (): boolean => Boolean(process.env.npm_lifecycle_event);

/** The access token with which `npm run verify -- --follow` was called, if by a variable; a secret. */
export const givenToken = (): string | undefined => process.env.HOLDFAST_TOKEN;

/**
 * The environment that a child process inherits, with `changes` on top (undefined takes a variable away): a way to hand
 * on what this process was given without every caller reading `process.env`.
 */
export const childEnvironment = (changes: Record<string, string | undefined>): NodeJS.ProcessEnv => ({
  ...process.env,
  ...changes,
});
