import { describe, expect, test } from "vitest";
import { z } from "zod";
import { utf8 } from "@/lib/protocol/bytes";
import { signingKey } from "@/lib/protocol/ed25519";
import { blobDigest } from "@/lib/protocol/hash";
import { verifyRequest } from "@/lib/protocol/request";
import { httpApi } from "./api";
import { Offline, Stop } from "./outcome";

const now = () => 1_790_000_000_000;

/** An API whose server gives these answers one after the other, a `null` being a broken connection. */
function scripted(...answers: (Response | null)[]) {
  const seen: { path: string; init: RequestInit }[] = [];
  const fetch: typeof globalThis.fetch = async (input, init = {}) => {
    seen.push({ path: String(input), init });
    const answer = answers.shift();
    if (!answer) throw new TypeError("fetch failed");
    return answer;
  };
  return { seen, api: httpApi({ fetch, now, pause: async () => {} }) };
}

const json = (value: unknown, status = 200) => new Response(JSON.stringify(value), { status });
const Answer = z.object({ n: z.number() });

describe("what comes back", () => {
  test("an answer is parsed, a refusal is a value", async () => {
    const { api } = scripted(json({ n: 1 }), json({ refusal: { code: "tooMany", because: "limit" } }, 429));
    expect(await api.call("/api/x", Answer)).toEqual({ n: 1 });
    expect(await api.call("/api/x", Answer)).toEqual({ refused: "tooMany", because: "limit" });
  });

  test("an answer of another shape is a stop, not half believed", async () => {
    const { api } = scripted(json({ n: "1" }));
    await expect(api.call("/api/x", Answer)).rejects.toMatchObject({ name: "Stop", code: "answerMalformed" });
  });

  test("a page of somebody's proxy, or a refusal of an unknown kind, is no answer", async () => {
    const { api } = scripted(new Response("<html>", { status: 404 }), json({ refusal: { code: "nonsense" } }, 400));
    await expect(api.call("/api/x", Answer)).rejects.toBeInstanceOf(Offline);
    await expect(api.call("/api/x", Answer)).rejects.toBeInstanceOf(Offline);
  });

  test("a blob of other bytes than its digest is a stop", async () => {
    const { api } = scripted(new Response("a"), new Response("b"));
    expect(await api.blob(blobDigest(utf8("a")))).toEqual(utf8("a"));
    await expect(api.blob(blobDigest(utf8("a")))).rejects.toBeInstanceOf(Stop);
  });
});

describe("a broken connection", () => {
  test("reading, submitting and asking the pepper are tried again; nothing else is", async () => {
    for (const [path, method, times] of [
      ["/api/queue", "GET", 3],
      ["/api/statements", "POST", 3],
      ["/api/pepper", "POST", 3],
      ["/api/setup/invitations", "POST", 1],
      ["/api/keyring", "PUT", 1],
    ] as const) {
      const { api, seen } = scripted();
      await expect(api.call(path, Answer, { method, body: {} })).rejects.toBeInstanceOf(Offline);
      expect(seen).toHaveLength(times);
    }
  });

  test("a server that is away is asked again, and its last word counts", async () => {
    const away = () => json({ refusal: { code: "unavailable" } }, 503);
    const { api } = scripted(away(), null, json({ n: 2 }), away(), away(), away());
    expect(await api.call("/api/x", Answer)).toEqual({ n: 2 });
    expect(await api.call("/api/x", Answer)).toMatchObject({ refused: "unavailable" });
  });
});

test("a request in the name of a key is signed over method, path, query and body", async () => {
  const key = signingKey();
  const { api, seen } = scripted(json({ n: 1 }));
  await api.call("/api/pepper?x=1", Answer, { method: "POST", body: { a: 1 }, key });
  const [{ init }] = seen as [(typeof seen)[0]];
  const token = new Headers(init.headers).get("authorization")?.replace("Holdfast ", "") as string;
  const bodyDigest = blobDigest(utf8(init.body as string));
  const request = { method: "POST", path: "/api/pepper?x=1", bodyDigest };
  expect(await verifyRequest(token, request, now())).toBe(key.key);
  expect(await verifyRequest(token, { ...request, path: "/api/pepper" }, now())).toBeNull();
});
