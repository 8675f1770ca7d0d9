import { expect, test } from "vitest";
import { signBytes, signingKey, verifySignature, verifyWithoutNative, screenPublicKey } from "./ed25519";
import { fromHex, utf8 } from "./bytes";

test("signs and verifies", async () => {
  const key = signingKey();
  const signature = signBytes(key.secret, utf8("x"));
  expect(screenPublicKey(key.key)).toBe(true);
  expect(await verifySignature(key.key, signature, utf8("x"))).toBe(true);
  expect(verifyWithoutNative(fromHex(key.key), signature, utf8("x"))).toBe(true);
  expect(await verifySignature(key.key, signature, utf8("y"))).toBe(false);
});
