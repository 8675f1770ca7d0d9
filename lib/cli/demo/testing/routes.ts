import { NextRequest } from "next/server";
import { encode } from "next-auth/jwt";
import { toBase64url } from "@/lib/protocol/bytes";
import { hostUrl } from "@/lib/server/host";
import { serverSecrets } from "@/lib/server/secrets";

/** For tests alone: a browser's `fetch` that reaches the product's own route handlers, without a port in between. */
type Handler = (
  request: NextRequest,
  context: { params: Promise<Record<string, string | string[]>> },
) => Promise<Response>;
interface Route {
  path: RegExp;
  params?: (found: RegExpExecArray) => Record<string, string | string[]>;
  load: () => Promise<{ GET?: Handler; POST?: Handler }>;
}

const routes: Route[] = [
  { path: /^\/api\/federation$/, load: () => import("@/app/api/federation/route") },
  { path: /^\/api\/trail$/, load: () => import("@/app/api/trail/route") },
  { path: /^\/api\/cards$/, load: () => import("@/app/api/cards/route") },
  { path: /^\/api\/queue$/, load: () => import("@/app/api/queue/route") },
  { path: /^\/api\/estates$/, load: () => import("@/app/api/estates/route") },
  {
    path: /^\/api\/cases\/([0-9a-f]+)$/,
    params: ([, id = ""]) => ({ id }),
    load: () => import("@/app/api/cases/[id]/route"),
  },
  { path: /^\/api\/statements$/, load: () => import("@/app/api/statements/route") },
  {
    path: /^\/api\/blobs\/(.+)$/,
    params: ([, digest = ""]) => ({ digest }),
    load: () => import("@/app/api/blobs/[digest]/route"),
  },
  { path: /^\/log\/checkpoint$/, load: () => import("@/app/log/checkpoint/route") },
  {
    path: /^\/log\/tile\/(.+)$/,
    params: ([, path = ""]) => ({ path: path.split("/") }),
    load: () => import("@/app/log/tile/[...path]/route"),
  },
];

/** @param session id of a session row, as a signed-in browser's cookie names it. */
export async function fetchWith(session: string): Promise<typeof fetch> {
  const secret = toBase64url((await serverSecrets()).sessionSecret);
  const cookie = `next-auth.session-token=${await encode({ token: { session }, secret })}`;
  return async (input, init) => {
    const url = new URL(String(input), hostUrl());
    const route = routes.find(({ path }) => path.test(url.pathname));
    const found = route?.path.exec(url.pathname);
    if (!route || !found) throw new Error(`the test knows no route ${url.pathname}`);
    const method = init?.method ?? "GET";
    const handler = (await route.load())[method as "GET" | "POST"];
    if (!handler) throw new Error(`${url.pathname} answers no ${method}`);
    const headers = new Headers(init?.headers);
    headers.set("cookie", cookie);
    headers.set("origin", url.origin);
    const request = new NextRequest(url, { method, headers, body: (init?.body as string | undefined) ?? null });
    return handler(request, { params: Promise.resolve(route.params?.(found) ?? {}) });
  };
}
