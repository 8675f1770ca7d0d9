import "server-only";
import { hostOrigin } from "./host";
import { refusalResponse } from "./http";
import { type Refused, refused } from "./refused";
import { answerAuth } from "./session";

/**
 * What of next-auth is open to the world. It has more doors than a sign-in needs: one writes whatever it is sent into the
 * server's log, and it reads bodies of any length.
 */
const doors = new Set(["GET csrf", "POST callback/credentials", "POST signout"]);

/** Bytes of a form at most: an address, a secret, a token against forged requests. */
const maxForm = 10_000;

/** The route handler of `/api/auth/…`. */
export async function authHandler(
  request: Request,
  context: { params: Promise<{ nextauth: string[] }> },
): Promise<Response> {
  const { nextauth } = await context.params;
  const barred = bar(request, nextauth.join("/"));
  return barred ? refusalResponse(barred) : answerAuth(request, context);
}

function bar({ method, headers }: Request, path: string): Refused | null {
  if (!doors.has(`${method} ${path}`)) return refused("notFound", "there is no such door");
  if (method === "GET") return null;
  if (headers.get("origin") !== hostOrigin()) return refused("notAllowed", "the request comes from another origin");
  // Who tells no length sends in pieces, and might never end; a browser tells the length of every form.
  const length = headers.get("content-length");
  const fits = length !== null && /^\d{1,6}$/.test(length) && Number(length) <= maxForm;
  return fits ? null : refused("tooLarge", `the form has more than ${maxForm} bytes, or does not tell its length`);
}
