import "server-only";
import type { PublicKey } from "@/lib/protocol/fields";

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
  /** When the request came in: milliseconds since the epoch. */
  now: number;
}

/**
 * The address as the nearest proxy saw it: the last entry of `X-Forwarded-For`. Entries before it are the client's own
 * words. Next.js writes the header itself where no proxy did.
 */
export function addressOf(headers: Headers): string {
  const last = headers.get("x-forwarded-for")?.split(",").at(-1)?.trim() ?? "";
  if (!last.includes(":")) return last || "unknown";
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(last);
  return mapped ? (mapped[1] as string) : networkOf(last);
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
