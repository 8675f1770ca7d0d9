import "server-only";
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
  const address = entries.at(-proxies) ?? entries[0] ?? "";
  if (!address.includes(":")) return address || "unknown";
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(address);
  return mapped ? (mapped[1] as string) : networkOf(address);
}

/** The /64 of an IPv6 address: one household has all of it. */
function networkOf(address: string): string {
  const [left = "", right] = address.replace(/%.*$/, "").split("::");
  const head = left === "" ? [] : left.split(":");
  const tail = right === undefined || right === "" ? [] : right.split(":");
  const gap = right === undefined ? 0 : Math.max(0, 8 - head.length - tail.length);
  const groups = [...head, ...Array<string>(gap).fill("0"), ...tail];
  return `${groups
    .slice(0, 4)
    .map((group) => group.toLowerCase().replace(/^0+(?=.)/, ""))
    .join(":")}::/64`;
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
