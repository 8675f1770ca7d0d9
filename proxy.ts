import { type NextRequest, NextResponse } from "next/server";
import { developing } from "@/lib/env/mode";

/**
 * Gives every page a strict Content-Security-Policy with a nonce of its own: a script runs only if this server wrote it
 * into this very page, or if such a script loaded it. `wasm-unsafe-eval` is for Argon2id. Style attributes stay
 * allowed: floating parts are placed by them, and they load nothing. In development React evaluates
 * strings, and the framework's own panel writes styles without a nonce.
 */
function policy(nonce: string): string {
  return [
    "default-src 'none'",
    `script-src 'self' 'nonce-${nonce}' 'strict-dynamic' 'wasm-unsafe-eval'${developing ? " 'unsafe-eval'" : ""}`,
    `style-src 'self' ${developing ? "'unsafe-inline'" : `'nonce-${nonce}'`}`,
    "style-src-attr 'unsafe-inline'",
    "img-src 'self' blob: data:",
    "media-src 'self' blob:",
    "font-src 'self'",
    "connect-src 'self'",
    "worker-src 'self'",
    "manifest-src 'self'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ].join("; ");
}

export function proxy(request: NextRequest): NextResponse {
  const nonce = btoa(String.fromCharCode(...crypto.getRandomValues(new Uint8Array(18))));
  const value = policy(nonce);

  // The framework takes the nonce for its own scripts from the request's header; the layout reads x-nonce.
  const headers = new Headers(request.headers);
  headers.set("x-nonce", nonce);
  headers.set("content-security-policy", value);

  const response = NextResponse.next({ request: { headers } });
  response.headers.set("content-security-policy", value);
  return response;
}

/**
 * Pages alone. /api and /log answer data, and the body of a request that passes here is cut at 10 MB without a word.
 * Files are left out by name, not by ending: a page that tells of a missing file needs the policy, too.
 */
export const config = {
  matcher: ["/((?!api/|log/|_next/static/|_next/image|favicon\\.ico$|icon\\.svg$).*)"],
};
