import { ed25519 } from "@noble/curves/ed25519.js";
import { sha512 } from "@noble/hashes/sha2.js";
import fc from "fast-check";
import { afterEach, beforeAll, describe, expect, test, vi } from "vitest";
import { concat, fromHex, toHex, utf8 } from "./bytes";
import { screenPublicKey, signBytes, signingKey, verifySignature, verifyWithoutNative } from "./ed25519";
import cctv from "./testdata/cctv-ed25519.json";
import rfc8032 from "./testdata/rfc8032-ed25519.json";
import wycheproof from "./testdata/wycheproof-ed25519.json";

type Verify = (key: string, signature: Uint8Array, message: Uint8Array) => Promise<boolean>;

const verifiers: Record<string, Verify> = {
  "node:crypto": verifySignature,
  WebCrypto: async () => false,
  "JavaScript alone": async (key, signature, message) => verifyWithoutNative(fromHex(key), signature, message),
};

/** The module as a browser loads it: without node:crypto. */
beforeAll(async () => {
  const hidden = vi.spyOn(process, "getBuiltinModule").mockReturnValue(undefined as never);
  vi.resetModules();
  const inBrowser = await import("./ed25519");
  hidden.mockRestore();
  verifiers.WebCrypto = async (...given) => {
    const used = vi.spyOn(crypto.subtle, "verify");
    const verdict = await inBrowser.verifySignature(...given);
    if (verdict) expect(used).toHaveBeenCalled();
    used.mockRestore();
    return verdict;
  };
});
afterEach(() => vi.restoreAllMocks());

const identity = `01${"00".repeat(31)}`;

describe.each(Object.keys(verifiers))("verified by %s", (name) => {
  const verify: Verify = (...given) => (verifiers[name] as Verify)(...given);

  test.each(rfc8032.vectors)("RFC 8032 §7.1 $name", async ({ key, message, signature }) => {
    expect(await verify(key, fromHex(signature), fromHex(message))).toBe(true);
    expect(await verify(key, fromHex(signature), concat(fromHex(message), Uint8Array.of(0)))).toBe(false);
  });

  test("Wycheproof", async () => {
    for (const { id, key, message, signature, valid } of wycheproof.vectors) {
      expect(await verify(key, fromHex(signature), fromHex(message)), `test ${id}`).toBe(valid);
    }
  });

  test("CCTV: no key and no R of small order, no non-canonical encoding, no cofactor", async () => {
    // Torsion in key or R by itself makes no difference to an equation without cofactor: what is left over does.
    const harmless = ["low_order_component_A", "low_order_component_R"];
    const accepted = cctv.vectors.filter(({ flags }) => flags.every((flag) => harmless.includes(flag)));
    expect(accepted.some(({ flags }) => flags.includes("low_order_component_A"))).toBe(true);
    for (const vector of cctv.vectors) {
      const { number, key, message, signature, flags } = vector;
      const acceptable = accepted.includes(vector);
      expect(await verify(key, fromHex(signature), utf8(message)), `vector ${number} ${flags}`).toBe(acceptable);
    }
  });

  test("an identity-point key with a trivial signature signs nothing", async () => {
    expect(await verify(identity, fromHex(identity + "00".repeat(32)), utf8("anything"))).toBe(false);
  });

  test("an R of small order is refused, though the equation holds: WebCrypto's specification wants that, not all do it", async () => {
    const { secret, key } = signingKey();
    const signature = signedUnder(fromHex(key), secret, 0n);
    expect(toHex(signature.slice(0, 32))).toBe(identity);
    expect(ed25519.verify(signature, utf8("x"), fromHex(key))).toBe(true);
    expect(await verify(key, signature, utf8("x"))).toBe(false);
  });

  test("s + L is refused in place of s", async () => {
    const { secret, key } = signingKey();
    const signature = signBytes(secret, utf8("x"));
    const s = BigInt(`0x${toHex(signature.slice(32).reverse())}`) + ed25519.Point.Fn.ORDER;
    const again = concat(signature.slice(0, 32), fromHex(s.toString(16).padStart(64, "0")).reverse());
    expect(await verify(key, again, utf8("x"))).toBe(false);
  });

  test("a changed bit, anywhere, is refused", async () => {
    const { secret, key } = signingKey();
    const message = utf8("a statement");
    const signature = signBytes(secret, message);
    expect(await verify(key, signature, message)).toBe(true);
    await fc.assert(
      fc.asyncProperty(fc.nat(signature.length * 8 - 1), fc.nat(message.length * 8 - 1), async (a, b) => {
        expect(await verify(key, flipped(signature, a), message)).toBe(false);
        expect(await verify(key, signature, flipped(message, b))).toBe(false);
      }),
      { numRuns: 40 },
    );
  });

  test("malformed input is refused without a throw", async () => {
    const { secret, key } = signingKey();
    const signature = signBytes(secret, utf8("x"));
    expect(await verify(key, signature.slice(0, 63), utf8("x"))).toBe(false);
    expect(await verify(key, concat(signature, Uint8Array.of(0)), utf8("x"))).toBe(false);
    expect(await verify(key.slice(2), signature, utf8("x"))).toBe(false);
    expect(await verify("ff".repeat(32), signature, utf8("x"))).toBe(false);
  });
});

test("verifies where the browser knows no Ed25519, and where it has no WebCrypto at all", async () => {
  const { secret, key } = signingKey();
  const signature = signBytes(secret, utf8("x"));
  const hidden = vi.spyOn(process, "getBuiltinModule").mockReturnValue(undefined as never);
  vi.resetModules();
  const inBrowser = await import("./ed25519");
  hidden.mockRestore();
  vi.spyOn(crypto.subtle, "verify").mockRejectedValue(new DOMException("no Ed25519", "NotSupportedError"));
  expect(await inBrowser.verifySignature(key, signature, utf8("x"))).toBe(true);
  expect(await inBrowser.verifySignature(key, signature, utf8("y"))).toBe(false);
  vi.stubGlobal("crypto", {});
  expect(await inBrowser.verifySignature(key, signature, utf8("x"))).toBe(true);
  vi.unstubAllGlobals();
});

test.each(rfc8032.vectors)("signs as RFC 8032 §7.1 $name", ({ secret, key, message, signature }) => {
  expect(signingKey(fromHex(secret)).key).toBe(key);
  expect(toHex(signBytes(fromHex(secret), fromHex(message)))).toBe(signature);
});

test("signs with the seed it is given, however often, and whichever it was given before", () => {
  const [one, two] = [signingKey(), signingKey()];
  const alone = (secret: Uint8Array) => toHex(ed25519.sign(utf8("x"), secret));
  for (const { secret } of [one, two, one, two]) expect(toHex(signBytes(secret, utf8("x")))).toBe(alone(secret));
});

test("a seed of another length is refused", () => {
  expect(() => signingKey(new Uint8Array(31))).toThrow(RangeError);
});

test("screening refuses every point of small order, in every encoding of it", () => {
  // The list of CCTV's ed25519 README: eight points, and the other encodings of four of them.
  const smallOrder = [
    "0000000000000000000000000000000000000000000000000000000000000000",
    "edffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f",
    "0000000000000000000000000000000000000000000000000000000000000080",
    "edffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff",
    identity,
    "0100000000000000000000000000000000000000000000000000000000000080",
    "eeffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f",
    "eeffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff",
    "26e8958fc2b227b045c3f489f2ef98f0d5dfac05d3c63339b13802886d53fc05",
    "26e8958fc2b227b045c3f489f2ef98f0d5dfac05d3c63339b13802886d53fc85",
    "c7176a703d4dd84fba3c0b760d10670f2a2053fa2c39ccc64ec7fd7792ac037a",
    "c7176a703d4dd84fba3c0b760d10670f2a2053fa2c39ccc64ec7fd7792ac03fa",
    "ecffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f",
    "ecffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff",
  ];
  for (const key of smallOrder) expect(screenPublicKey(key), key).toBe(false);
});

test("a key with torsion verifies the same signatures everywhere: one in eight of those of its twin without", async () => {
  const { secret, key: honest } = signingKey();
  const eighth = ed25519.Point.fromBytes(fromHex("26e8958fc2b227b045c3f489f2ef98f0d5dfac05d3c63339b13802886d53fc05"));
  const mixed = ed25519.Point.fromBytes(fromHex(honest)).add(eighth).toBytes();
  expect(screenPublicKey(toHex(mixed))).toBe(true);
  const seen = new Set<boolean>();
  for (let nonce = 1n; seen.size < 2; nonce++) {
    const signature = signedUnder(mixed, secret, nonce);
    const verdicts = await Promise.all(
      Object.values(verifiers).map((verify) => verify(toHex(mixed), signature, utf8("x"))),
    );
    expect(new Set(verdicts).size).toBe(1);
    seen.add(verdicts[0] as boolean);
  }
});

/** A signature whose hash names another key than that of the secret, as whoever wants verifiers to disagree makes it. */
function signedUnder(key: Uint8Array, seed: Uint8Array, nonce: bigint): Uint8Array {
  const { Point, utils } = ed25519;
  const r = Point.BASE.multiplyUnsafe(nonce).toBytes();
  const k = Point.Fn.create(BigInt(`0x${toHex(sha512(concat(r, key, utf8("x"))).reverse())}`));
  const s = Point.Fn.create(nonce + k * utils.getExtendedPublicKey(seed).scalar);
  return concat(r, fromHex(s.toString(16).padStart(64, "0")).reverse());
}

test("screening refuses what is no point or no key", () => {
  const honest = signingKey().key;
  expect(screenPublicKey(honest)).toBe(true);
  expect(screenPublicKey("02".padEnd(64, "0"))).toBe(false);
  expect(screenPublicKey(honest.toUpperCase())).toBe(false);
  expect(screenPublicKey(`${honest}\n`)).toBe(false);
});

function flipped(bytes: Uint8Array, bit: number): Uint8Array {
  const out = bytes.slice();
  out[bit >> 3] = (out[bit >> 3] as number) ^ (1 << (bit & 7));
  return out;
}
