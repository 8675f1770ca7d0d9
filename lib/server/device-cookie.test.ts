import type { AuthOptions } from "next-auth";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { toBase64url } from "@/lib/protocol/bytes";
import { digestOf } from "@/lib/protocol/hash";
import { authHandler } from "./auth-door";
import { consume, limits } from "./limits";
import { begun, type Guardian } from "./testing/federation";
import { type House, openHouse } from "./testing/house";
import { random } from "./testing/scene";

// next-auth's own handler reads cookies and headers of the framework's request, which there is none of here.
vi.mock("next-auth", () => ({
  default:
    ({ providers }: AuthOptions) =>
    async (request: Request) => {
      const [{ options }] = providers as unknown as [{ options: { authorize: Authorize } }];
      const form = Object.fromEntries(await request.formData());
      const user = await options.authorize(form, { headers: Object.fromEntries(request.headers) }).catch(() => null);
      return Response.json({}, { status: user ? 200 : 401, headers: { "Set-Cookie": "next-auth.session-token=a" } });
    },
}));
type Authorize = (form: unknown, request: { headers: Record<string, string> }) => Promise<unknown>;

const origin = "https://holdfast.example";
let house: House;
let ada: Guardian;
beforeAll(async () => {
  house = await openHouse(vi.stubEnv, origin);
  ada = await begun();
});
afterAll(() => house.close());

async function signIn(cookie = "", secret = ada.account.secret) {
  const body = new URLSearchParams({ email: ada.account.email, secret: toBase64url(secret) }).toString();
  const headers = { origin, cookie, "content-length": `${body.length}`, "x-forwarded-for": "203.0.113.5" };
  const type = { "content-type": "application/x-www-form-urlencoded" };
  const request = new Request(`${origin}/api/auth/callback/credentials`, {
    ...{ method: "POST", body },
    headers: { ...headers, ...type },
  });
  const answer = await authHandler(request, {
    params: Promise.resolve({ nextauth: ["callback", "credentials"] }),
  });
  return { status: answer.status, cookies: answer.headers.getSetCookie() };
}

test("the browser of a guardian who has signed in is let in again, however often others have tried meanwhile", async () => {
  expect((await signIn("", random(32))).cookies).toHaveLength(1);
  const [, mark = ""] = (await signIn()).cookies;
  expect(mark).toMatch(
    /^holdfast-device=[0-9a-f]{32}\.[0-9a-f]{64}; Path=\/api\/auth; Max-Age=31536000; HttpOnly; SameSite=Strict; Secure$/,
  );
  await consume(limits.signInAccount, digestOf("limit", ada.account.email), limits.signInAccount.points);
  expect((await signIn()).status).toBe(401);
  const cookie = `a=b; ${mark.split(";")[0]}`;
  const again = await signIn(cookie);
  // It keeps the mark that it has.
  expect([again.status, again.cookies[1]]).toEqual([200, mark]);
  expect((await signIn(cookie, random(32))).cookies).toHaveLength(1);
});
