import { describe, expect, test } from "vitest";
import { signingKey } from "./ed25519";
import { blobDigest } from "./hash";
import { requestSkew, signRequest, verifyRequest } from "./request";

const key = signingKey();
const now = 1_790_000_000_000;
const request = { method: "POST", path: "/api/pepper?x=1", bodyDigest: blobDigest(new Uint8Array([1])) };

describe("key-signed requests", () => {
  test("verify to the key that signed", async () => {
    expect(await verifyRequest(signRequest(key, request, now), request, now)).toBe(key.key);
    const bare = { method: "GET", path: "/api/cases/1" };
    expect(await verifyRequest(signRequest(key, bare, now), bare, now)).toBe(key.key);
  });

  test.each([
    ["method", { ...request, method: "GET" }],
    ["path", { ...request, path: "/api/pepper?x=2" }],
    ["body", { ...request, bodyDigest: blobDigest(new Uint8Array([2])) }],
    ["no body", { method: request.method, path: request.path }],
  ])("a token for another %s is refused", async (_, other) => {
    expect(await verifyRequest(signRequest(key, request, now), other, now)).toBeNull();
  });

  test("ten minutes each way, not a millisecond more", async () => {
    const token = signRequest(key, request, now);
    expect(await verifyRequest(token, request, now + requestSkew)).toBe(key.key);
    expect(await verifyRequest(token, request, now - requestSkew)).toBe(key.key);
    expect(await verifyRequest(token, request, now + requestSkew + 1)).toBeNull();
    expect(await verifyRequest(token, request, now - requestSkew - 1)).toBeNull();
  });

  test("every character of a token counts", async () => {
    const token = signRequest(key, request, now);
    for (let at = 0; at < token.length; at++) {
      const changed = `${token.slice(0, at)}${token[at] === "0" ? "1" : "0"}${token.slice(at + 1)}`;
      expect(await verifyRequest(changed, request, now), `character ${at}`).toBeNull();
    }
  });

  test.each(["", "a.b.c", "..", `${"0".repeat(64)}.1.${"A".repeat(86)}`])(
    "%j is refused, not thrown at",
    async (token) => {
      expect(await verifyRequest(token, request, now)).toBeNull();
    },
  );

  test("a key of small order signs nothing", async () => {
    const identity = `01${"00".repeat(31)}`;
    // R = identity, s = 0 verifies under the identity point for every message.
    const token = `${identity}.${now}.AQ${"A".repeat(84)}`;
    expect(await verifyRequest(token, request, now)).toBeNull();
  });
});
