import { NextRequest } from "next/server";
import NextAuth from "next-auth";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { z } from "zod";
import { GET as getFollowedCase } from "@/app/api/cases/[id]/route";
import { GET as getFederation } from "@/app/api/federation/route";
import { GET as getHealth } from "@/app/api/health/route";
import { GET as getKeyring, PUT as putKeyring } from "@/app/api/keyring/route";
import { POST as postPepper } from "@/app/api/pepper/route";
import { GET as getQueue } from "@/app/api/queue/route";
import { DELETE as deleteSession } from "@/app/api/sessions/[id]/route";
import { POST as postSalt } from "@/app/api/sign-in/salt/route";
import { POST as postStatements } from "@/app/api/statements/route";
import { GET as getTrail } from "@/app/api/trail/route";
import { GET as getCheckpoint } from "@/app/log/checkpoint/route";
import { GET as getEnvelope } from "@/app/log/envelope/[digest]/route";
import { GET as getTile } from "@/app/log/tile/[...path]/route";
import { GET as getVkey } from "@/app/log/vkey/route";
import { federationScope } from "@/lib/domain/scope";
import { toBase64url, utf8 } from "@/lib/protocol/bytes";
import { envelopeDigest } from "@/lib/protocol/dsse";
import { type SigningKey, signingKey } from "@/lib/protocol/ed25519";
import { blobDigest } from "@/lib/protocol/hash";
import { openCheckpoint } from "@/lib/protocol/log/checkpoint";
import { parseBundle, parseEntry } from "@/lib/protocol/log/entry";
import { parseVerifierKey } from "@/lib/protocol/log/note";
import { tileReader } from "@/lib/protocol/log/tile";
import { rootOf } from "@/lib/protocol/log/tree";
import { blindName, lookupInfo } from "@/lib/protocol/pepper";
import { signRequest } from "@/lib/protocol/request";
import { reading } from "./http";
import { consume, limits } from "./limits";
import { database, ownStore } from "./own-store";
import { authOptions } from "./session";
import { type Founded, type Guardian, opened } from "./testing/federation";
import { type House, openHouse } from "./testing/house";
import { asked, enrolled, matching, type Request as Requested, random } from "./testing/scene";

const origin = "http://localhost:3000";
let house: House;
let federation: Founded;
let ada: Guardian;
let cookie: string;
let made: Requested;
let match: ReturnType<typeof matching>;

beforeAll(async () => {
  house = await openHouse(vi.stubEnv, origin);
  vi.stubEnv("NEXTAUTH_URL", origin);
  federation = await opened(3, 2);
  ada = federation.guardians[0] as Guardian;
  cookie = await cookieOf(ada);
  const backup = await enrolled(federation);
  made = await asked(federation, backup.lookup);
  match = matching(ada, made, backup);
});
afterAll(() => house.close());

/** One call of next-auth's own handler, which the framework's route would make, with a plain request and response. */
async function nextAuth(path: string[], method: string, cookie = "", body = {}) {
  const headers: Record<string, string[]> = {};
  let status = 0;
  let sent: unknown;
  const response = {
    status(code: number) {
      status = code;
      return response;
    },
    getHeader: (name: string) => headers[name],
    setHeader(name: string, value: string | string[]) {
      headers[name] = [value].flat();
      return response;
    },
    json: (value: unknown) => {
      sent = value;
    },
    send: (value: unknown) => {
      sent = value;
    },
    end: () => {},
  };
  const cookies = Object.fromEntries(cookie.split("; ").map((pair) => pair.split(/=(.*)/s).slice(0, 2)));
  const request = { query: { nextauth: path }, method, body, cookies, headers: { "x-forwarded-for": "192.0.2.1" } };
  await NextAuth(await authOptions(() => {}))(request, response);
  const set = (headers["Set-Cookie"] ?? []).map((line) => line.split(";") as [string, ...string[]]);
  return { status, sent, set };
}

/** Signs in as a browser does. */
async function signInWith({ account }: Guardian, secret = account.secret) {
  const csrf = await nextAuth(["csrf"], "GET");
  const { csrfToken } = csrf.sent as { csrfToken: string };
  const cookie = csrf.set.map(([pair]) => decodeURIComponent(pair)).join("; ");
  const body = { csrfToken, email: account.email, secret: toBase64url(secret), json: "true" };
  const answer = await nextAuth(["callback", "credentials"], "POST", cookie, body);
  return { ...answer, session: answer.set.find(([pair]) => pair.startsWith("next-auth.session-token=")) };
}

/** The Cookie header of a fresh session. */
async function cookieOf(guardian: Guardian): Promise<string> {
  const { session, sent } = await signInWith(guardian);
  expect((sent as { url: string }).url).not.toContain("error=");
  expect(session?.join(";")).toMatch(/HttpOnly.*SameSite=Lax/);
  return session?.[0] ?? "";
}

interface Sent {
  method?: string;
  body?: unknown;
  text?: string;
  headers?: Record<string, string>;
  key?: SigningKey;
}
const requestOf = (path: string, { method = "GET", body, text, headers = {}, key }: Sent = {}) => {
  const sent = text ?? (body === undefined ? undefined : JSON.stringify(body));
  const bodyDigest = sent === undefined ? undefined : blobDigest(utf8(sent));
  const signed = key && { authorization: `Holdfast ${signRequest(key, { method, path, bodyDigest }, Date.now())}` };
  const all = new Headers(method === "GET" ? {} : { origin, "content-type": "application/json" });
  for (const [name, value] of Object.entries({ ...signed, ...headers })) all.set(name, value);
  return new NextRequest(`${origin}${path}`, { method, body: sent, headers: all });
};
const none = { params: Promise.resolve({}) };
const codeIn = async (answer: Response) => (await answer.json()).refusal?.code;
const submission = () => ({ envelopes: [toBase64url(match.envelope)], blobs: [] });

describe("a request from another origin", () => {
  test.each([
    ["another site", { origin: "https://evil.example" }],
    ["a page without an origin", { origin: "null" }],
    ["the same host on another port", { origin: "http://localhost:3001" }],
  ])("changes nothing: %s", async (_, headers) => {
    const answer = await postStatements(
      requestOf("/api/statements", { method: "POST", body: submission(), headers: { ...headers, cookie } }),
      none,
    );
    expect(answer.status).toBe(403);
    expect(await codeIn(answer)).toBe("notAllowed");
  });

  test("changes nothing where the origin is missing", async () => {
    const request = requestOf("/api/statements", { method: "POST", body: submission(), headers: { cookie } });
    request.headers.delete("origin");
    expect((await postStatements(request, none)).status).toBe(403);
  });
});

describe("input", () => {
  test("that is too large is refused before it is read to its end", async () => {
    const text = `{"email":"${"a".repeat(200_000)}"}`;
    const answer = await postSalt(requestOf("/api/sign-in/salt", { method: "POST", text }), none);
    expect(answer.status).toBe(413);
  });

  test("that streams on without a length is cut off", async () => {
    let pulled = 0;
    const body = new ReadableStream({
      pull(controller) {
        pulled++;
        controller.enqueue(new Uint8Array(50_000).fill(0x20));
      },
    });
    const init = { method: "POST", body, duplex: "half", headers: { origin, "content-type": "application/json" } };
    const answer = await postSalt(new NextRequest(`${origin}/api/sign-in/salt`, init as never), none);
    expect(answer.status).toBe(413);
    expect(pulled).toBeLessThan(10);
  });

  test.each([
    ["no JSON", "{"],
    ["a list", "[]"],
    ["a form's encoding", "email=ada"],
    ["an unknown field", '{"email":"a@example.org","admin":true}'],
    ["a wrong kind", '{"email":1}'],
    ["a name with half a character", '{"email":"\\ud800@example.org"}'],
  ])("that is %s is refused", async (_, text) => {
    const answer = await postSalt(requestOf("/api/sign-in/salt", { method: "POST", text }), none);
    expect([answer.status, await codeIn(answer)]).toEqual([400, "badInput"]);
  });

  test("that is not JSON by its type is refused: a form of another site could send it", async () => {
    const headers = { "content-type": "text/plain" };
    const body = { email: "a@example.org" };
    const answer = await postSalt(requestOf("/api/sign-in/salt", { method: "POST", body, headers }), none);
    expect(answer.status).toBe(400);
  });

  test("that is not there needs no type, though the framework gives the request an empty body", async () => {
    const body = new ReadableStream({ start: (controller) => controller.close() });
    const init = { method: "DELETE", body, duplex: "half", headers: { origin, cookie } };
    const id = "0".repeat(64);
    const request = new NextRequest(`${origin}/api/sessions/${id}`, init as never);
    const answer = await deleteSession(request, { params: Promise.resolve({ id }) });
    expect([answer.status, await codeIn(answer)]).toEqual([404, "notFound"]);
  });

  test("of a spelling that is not canonical is refused", async () => {
    const body = { ...submission(), blobs: ["AB"] };
    const answer = await postStatements(
      requestOf("/api/statements", { method: "POST", body, headers: { cookie } }),
      none,
    );
    expect(await codeIn(answer)).toBe("badInput");
  });
});

describe("the door for statements", () => {
  /** A long body that tells how much of it was asked for. */
  function longBody(address: string, headers: Record<string, string> = {}) {
    const told = { pulled: 0 };
    const body = new ReadableStream(
      {
        pull(controller) {
          told.pulled++;
          controller.enqueue(new Uint8Array(50_000).fill(0x20));
        },
      },
      { highWaterMark: 0 },
    );
    const all = { origin, "content-type": "application/json", "x-forwarded-for": address, ...headers };
    const init = { method: "POST", body, duplex: "half", headers: all };
    return { told, request: new NextRequest(`${origin}/api/statements`, init as never) };
  }

  test("reads nothing from an address at its limit, and counts whatever was sent; a guardian there is not shut out", async () => {
    const address = "203.0.113.77";
    await consume(limits.submitAddress, address, limits.submitAddress.points - 1);
    const headers = { "x-forwarded-for": address };
    const send = (more: Record<string, string> = {}) =>
      postStatements(
        requestOf("/api/statements", { method: "POST", text: "garbage", headers: { ...headers, ...more } }),
        none,
      );
    expect(await codeIn(await send())).toBe("badInput");
    expect(await codeIn(await send())).toBe("tooMany");
    const { told, request } = longBody(address);
    const answer = await postStatements(request, none);
    expect([answer.status, told.pulled]).toEqual([429, 0]);
    expect(Number(answer.headers.get("retry-after"))).toBeGreaterThan(0);
    expect(await codeIn(await send({ cookie }))).toBe("badInput");
    expect(await codeIn(await send({ cookie: "next-auth.session-token=e30.e30." }))).toBe("tooMany");
  });

  test("reads nothing of what says itself that it is too large", async () => {
    const { told, request } = longBody("203.0.113.78", { "content-length": "99000000" });
    expect([(await postStatements(request, none)).status, told.pulled]).toEqual([413, 0]);
  });
});

describe("a fault", () => {
  test("says nothing about the inside", async () => {
    const logged = vi.spyOn(console, "error").mockImplementation(() => {});
    const broken = { params: Promise.reject(new Error("password=hunter2")) };
    const answer = await getFollowedCase(requestOf(`/api/cases/${made.caseId}`), broken);
    expect(answer.status).toBe(503);
    expect(await answer.text()).not.toContain("hunter2");
    logged.mockRestore();
  });
});

test("the database's own words, which quote values, do not reach the operator's log, bare or wrapped", async () => {
  const { db, pool } = await ownStore();
  const query = "SELECT 'hunter2'::int";
  const faults: (() => Promise<unknown>)[] = [() => pool.query(query), () => db.$queryRawUnsafe(query)];
  for (const use of faults) {
    const logged = vi.spyOn(console, "error").mockImplementation(() => {});
    const failing = reading({ input: z.strictObject({}), use: async () => (await use()) as null });
    expect((await failing(requestOf("/api/health"), none)).status).toBe(503);
    const said = logged.mock.calls.flat().join();
    logged.mockRestore();
    expect(said).toMatch(/failed:.*(22P02|P2010)/);
    expect(said).not.toContain("hunter2");
  }
});

describe("a session cookie", () => {
  test("opens the desk", async () => {
    const answer = await getQueue(requestOf("/api/queue", { headers: { cookie } }), none);
    expect(answer.status).toBe(200);
    expect(answer.headers.get("cache-control")).toBe("no-store");
    expect((await getKeyring(requestOf("/api/keyring", { headers: { cookie } }), none)).status).toBe(200);
  });

  test("that is missing, altered or somebody's invention opens nothing", async () => {
    // The last but one: some bits of the last character of base64 may belong to nothing.
    const altered = `${cookie.slice(0, -2)}${cookie.at(-2) === "A" ? "B" : "A"}${cookie.at(-1)}`;
    for (const headers of [{}, { cookie: altered }, { cookie: "next-auth.session-token=e30.e30." }]) {
      const answer = await getQueue(requestOf("/api/queue", { headers: headers as Record<string, string> }), none);
      expect(answer.status).toBe(401);
    }
  });

  test("brings a guardian's statement in, once", async () => {
    const send = () =>
      postStatements(requestOf("/api/statements", { method: "POST", body: submission(), headers: { cookie } }), none);
    const [one, two] = await Promise.all([send(), send()]);
    expect([one.status, two.status]).toEqual([200, 200]);
    expect((await one.json()).receipts[0].index).toBe((await two.json()).receipts[0].index);
  });

  test("is not given for a wrong secret", async () => {
    const { status, session, sent } = await signInWith(ada, random(32));
    expect([status, session]).toEqual([401, undefined]);
    expect((sent as { url: string }).url).toContain("error=CredentialsSignin");
  });

  test("is worth nothing after signing out, also to whoever kept a copy", async () => {
    const own = await cookieOf(ada);
    const desk = () => getQueue(requestOf("/api/queue", { headers: { cookie: own } }), none);
    expect((await desk()).status).toBe(200);
    const csrf = await nextAuth(["csrf"], "GET");
    const cookie = [own, ...csrf.set.map(([pair]) => decodeURIComponent(pair))].join("; ");
    const { csrfToken } = csrf.sent as { csrfToken: string };
    await nextAuth(["signout"], "POST", cookie, { csrfToken, json: "true" });
    expect((await desk()).status).toBe(401);
  });
});

describe("a request signed by a key", () => {
  const path = () => `/api/cases/${made.caseId}`;
  const context = () => ({ params: Promise.resolve({ id: made.caseId }) });

  test("is answered to the case's own key", async () => {
    const answer = await getFollowedCase(requestOf(path(), { key: made.key }), context());
    expect(answer.status).toBe(200);
  });

  test("signed for another path, or long ago, is refused", async () => {
    const token = (at: number, signed: string) => ({
      authorization: `Holdfast ${signRequest(made.key, { method: "GET", path: signed }, at)}`,
    });
    for (const headers of [token(Date.now(), "/api/cases/other"), token(Date.now() - 700_000, path())]) {
      const answer = await getFollowedCase(requestOf(path(), { headers }), context());
      expect(answer.status).toBe(403);
    }
  });

  test("is counted by its address before its key: strangers with fresh keys leave no rows behind", async () => {
    const db = await database();
    const headers = { "x-forwarded-for": "198.51.100.7" };
    await consume(limits.readAddress, "198.51.100.7", limits.readAddress.points);
    const before = await db.rateLimit.count();
    for (const key of [signingKey(), signingKey(), made.key]) {
      const answer = await getFollowedCase(requestOf(path(), { key, headers }), context());
      expect([answer.status, await codeIn(answer)]).toEqual([429, "tooMany"]);
    }
    expect(await db.rateLimit.count()).toBe(before);
    expect((await getFollowedCase(requestOf(path(), { key: made.key }), context())).status).toBe(200);
    // A guardian's session is no key that anybody makes.
    expect(
      (await getQueue(requestOf("/api/queue?tab=waiting", { headers: { ...headers, cookie } }), none)).status,
    ).toBe(200);
  });

  test("whose body was exchanged is refused", async () => {
    const key = signingKey();
    const { blinded } = blindName(utf8("ada"), lookupInfo, federation.roster.roster.pepper[0] as string);
    const body = { purpose: "lookup", blinded: toBase64url(blinded) };
    expect((await postPepper(requestOf("/api/pepper", { method: "POST", body, key }), none)).status).toBe(200);
    const { headers } = requestOf("/api/pepper", { method: "POST", body, key });
    const other = { ...body, blinded: toBase64url(random(33)) };
    const exchanged = { authorization: headers.get("authorization") ?? "" };
    const answer = await postPepper(
      requestOf("/api/pepper", { method: "POST", body: other, headers: exchanged }),
      none,
    );
    expect(answer.status).toBe(403);
  });
});

describe("the log's public paths", () => {
  test("answer a tool that knows C2SP alone: the tiles lead to the signed root", async () => {
    const vkey = await (await getVkey(requestOf("/log/vkey"), none)).text();
    const note = await getCheckpoint(requestOf("/log/checkpoint"), none);
    expect(note.headers.get("content-type")).toBe("text/plain; charset=utf-8");
    const opened = await openCheckpoint(await note.text(), parseVerifierKey(vkey.trim()));
    if ("fault" in opened) throw new Error(opened.fault);
    const { size, root } = opened.checkpoint;
    const reader = tileReader(size, async ({ level, index, width }) => {
      expect(index).toBe(0);
      const answer = await getTile(requestOf(`/log/tile/${level}/000.p/${width}`), {
        params: Promise.resolve({ path: [String(level), "000.p", String(width)] }),
      });
      expect(answer.headers.get("content-type")).toBe("application/octet-stream");
      expect(answer.headers.get("cache-control")).toContain("public");
      return new Uint8Array(await answer.arrayBuffer());
    });
    expect(toBase64url(await rootOf(size, reader))).toBe(toBase64url(Buffer.from(root, "hex")));
  });

  test("keep entries and envelopes for those who may read the log, and caches for one browser", async () => {
    const context = { params: Promise.resolve({ path: ["entries", "000.p", "2"] }) };
    expect((await getTile(requestOf("/log/tile/entries/000.p/2"), context)).status).toBe(401);
    const answer = await getTile(requestOf("/log/tile/entries/000.p/2", { headers: { cookie } }), context);
    expect(answer.headers.get("cache-control")).toContain("private");
    const leaves = parseBundle(new Uint8Array(await answer.arrayBuffer()));
    expect(leaves).toHaveLength(2);
    const byLeaf = parseEntry(leaves[0] as Uint8Array).envelope;
    for (const digest of [federation.genesis, byLeaf]) {
      const envelope = { params: Promise.resolve({ digest }) };
      expect((await getEnvelope(requestOf(`/log/envelope/${digest}`), envelope)).status).toBe(401);
      const given = await getEnvelope(requestOf(`/log/envelope/${digest}`, { headers: { cookie } }), envelope);
      expect(given.headers.get("cache-control")).toContain("private");
      expect(envelopeDigest(new Uint8Array(await given.arrayBuffer()))).toBe(byLeaf);
    }
  });

  test.each([
    ["that the log has not reached", ["0", "001"]],
    ["of another spelling", ["00", "000.p", "1"]],
    ["of a level that is none", ["x", "000"]],
    ["above the folder", ["..", "..", "secrets.json"]],
  ])("have no tile %s", async (_, path) => {
    const answer = await getTile(requestOf(`/log/tile/${path.join("/")}`), { params: Promise.resolve({ path }) });
    expect(answer.status).toBe(404);
  });
});

test("what everybody may know needs no session; a trail without one does", async () => {
  expect(await (await getHealth(requestOf("/api/health"), none)).json()).toMatchObject({ status: "ok" });
  expect((await getFederation(requestOf("/api/federation"), none)).status).toBe(200);
  expect((await getTrail(requestOf(`/api/trail?scope=${federationScope}`), none)).status).toBe(401);
  expect((await putKeyring(requestOf("/api/keyring", { method: "PUT", body: {} }), none)).status).toBe(400);
});
