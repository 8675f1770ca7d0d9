import "server-only";
import { isIPv6 } from "node:net";
import { env } from "@/lib/env/env";
import type { PublicKey } from "@/lib/protocol/fields";
import { chooseLocale, type Locale, localeCookie } from "@/lib/words/locale";

/**
 * Who is asking, as far as the request alone can tell. What the caller *may* do is the use case's business (`guard.ts`).
 */
export interface Caller {
  /** Id of the session that the cookie names; whether it still holds is for the guard to find out. */
  session: string | null;
  /** The key that signed this very request (`Authorization: Holdfast …`), verified. */
  key: PublicKey | null;
  /** The access token that the request carries (`Authorization: Bearer …`), unverified; such a request has no session. */
  bearer: string | null;
  /** Network address, for limits; IPv6 addresses are cut to their /64. */
  address: string;
  /** What the browser calls itself, for the list of sessions. */
  device: string;
  /** What the browser wants to be answered in; notices are written in it, too. */
  language: Locale;
  /** When the request came in: milliseconds since the epoch. */
  now: number;
}

/**
 * The address as the outermost of our proxies saw it. Each adds to `X-Forwarded-For` whom it was called by, so that with
 * one proxy it is the last entry, with two the one before; entries before that are the client's own words. Next.js
 * writes the header itself where no proxy did: this server listens on 127.0.0.1 alone, so that is this very machine.
 */
export function addressOf(headers: Headers, proxies = env().proxies): string {
  const entries = (headers.get("x-forwarded-for") ?? "").split(",").map((entry) => entry.trim());
  // Fewer than there are proxies: an inner one was called past the outer.
  return networkOf(withoutPort(entries.at(-proxies) ?? entries[0] ?? ""));
}

/** Some proxies write the caller's port as well: `203.0.113.7:4711`, `[2001:db8::1]:4711`. */
const withoutPort = (entry: string): string =>
  (/^\[(.*)\](?::\d+)?$/.exec(entry) ?? /^([^:]*):\d+$/.exec(entry))?.[1] ?? entry;

/** An IPv4 address, however it is spelled, or the /64 of an IPv6 one: one household has all of it. */
function networkOf(address: string): string {
  if (!isIPv6(address)) return address || "unknown";
  const groups = groupsOf(address);
  const isIPv4 = groups.slice(0, 6).join() === "0,0,0,0,0,65535";
  const ends = groups.slice(6).flatMap((group) => [group >> 8, group & 255]);
  const network = groups.slice(0, 4).map((group) => group.toString(16));
  return isIPv4 ? ends.join(".") : `${network.join(":")}::/64`;
}

/** The eight groups of an IPv6 address. */
function groupsOf(address: string): number[] {
  const sides = address.replace(/%.*$/, "").split("::");
  const [head = [], tail = []] = sides.map((side) => side.split(":").flatMap(valuesOf));
  return [...head, ...Array<number>(8 - head.length - tail.length).fill(0), ...tail];
}

/** One group, or two that are written as IPv4 addresses are. */
function valuesOf(part: string): number[] {
  if (part === "") return [];
  if (!part.includes(".")) return [Number.parseInt(part, 16)];
  const [a = 0, b = 0, c = 0, d = 0] = part.split(".").map(Number);
  return [a * 256 + b, c * 256 + d];
}

const browsers: [RegExp, string][] = [
  [/\bEdgA?\//, "Edge"],
  [/\bFirefox\/|\bFxiOS\//, "Firefox"],
  [/\bChrome\/|\bCriOS\//, "Chrome"],
  [/\bSafari\//, "Safari"],
];
const systems: [RegExp, string][] = [
  [/\bAndroid\b/, "Android"],
  [/\biPhone\b|\biPad\b/, "iOS"],
  [/\bWindows\b/, "Windows"],
  [/\bMac OS X\b/, "macOS"],
  [/\bLinux\b/, "Linux"],
];

/** "Firefox on Android": enough to know one's own devices by. */
export function deviceOf(headers: Headers): string {
  const agent = headers.get("user-agent") ?? "";
  const browser = browsers.find(([pattern]) => pattern.test(agent))?.[1];
  const system = systems.find(([pattern]) => pattern.test(agent))?.[1];
  if (!browser && !system) return "Unknown device";
  return `${browser ?? "A browser"} on ${system ?? "an unknown system"}`;
}

/** The person's own choice, which a cookie holds, else what the browser prefers. */
export function languageOf(headers: Headers): Locale {
  return chooseLocale(cookieOf(headers, localeCookie), headers.get("accept-language"));
}

/** The value of a cookie as it was sent. */
export function cookieOf(headers: Headers, wanted: string): string | undefined {
  const cookies = (headers.get("cookie") ?? "").split(";").map((cookie) => cookie.trim().split("="));
  return cookies.find(([name]) => name === wanted)?.[1];
}
