import "server-only";
import { env } from "@/lib/env/env";
import { type Refused, refused } from "./refused";

/** Where people find this federation, without a slash at its end. */
export const hostUrl = (): string => env().url;

/** What a browser sends as `Origin` from this federation's own pages. */
export const hostOrigin = (): string => new URL(env().url).origin;

export const hostIsHttps = (): boolean => new URL(env().url).protocol === "https:";

/** True where browsers give cryptography and camera: https, and this very machine. */
export function hostIsSecure(): boolean {
  const { protocol, hostname } = new URL(env().url);
  return protocol === "https:" || /^(localhost|.+\.localhost|127(\.\d+){3}|\[::1\])$/.test(hostname);
}

/** A refusal while the host is neither https nor this very machine: nothing that people would rely on may begin there. */
export function requireSecureHost(): Refused | null {
  return hostIsSecure() ? null : refused("hostInsecure", "the address is neither https nor localhost");
}
