import "server-only";
import { cookieOf } from "./caller";
import { hostIsHttps } from "./host";

/** Where a browser keeps its mark (`account/known-device.ts`). Only a sign-in is sent it, and no script reads it. */
const name = "holdfast-device";
const year = 365 * 86_400;

export const deviceMarkOf = (headers: Headers): string | null => cookieOf(headers, name) ?? null;

/** The value of a `Set-Cookie` that keeps the mark for a year after the last sign-in. */
export const deviceCookie = (mark: string): string =>
  [
    `${name}=${mark}`,
    "Path=/api/auth",
    `Max-Age=${year}`,
    "HttpOnly",
    "SameSite=Strict",
    ...(hostIsHttps() ? ["Secure"] : []),
  ].join("; ");
