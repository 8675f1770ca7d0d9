import { p256, p256_oprf } from "@noble/curves/nist.js";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { fromHex, fromUtf8, own, toHex, utf8 } from "./bytes";
import {
  type Blinding,
  blindName,
  evaluatePepper,
  finishPepper,
  heirsInfo,
  lookupInfo,
  ownerInfo,
  pepperPublicKey,
} from "./pepper";
import rfc9497 from "./testdata/rfc9497-poprf-p256.json";

const newKey = () => {
  const secretKey = p256.utils.randomSecretKey();
  return { secretKey, publicKey: pepperPublicKey(secretKey) };
};
const { secretKey, publicKey } = newKey();
const name = utf8("jose marti");

/** Randomness by which the library, which maps 48 bytes to 1 … n − 1, comes to a given scalar. */
const drawing = (scalar: string) => () => fromHex((BigInt(`0x${scalar}`) - 1n).toString(16).padStart(96, "0"));

describe("RFC 9497, A.3.3: P256-SHA256, POPRF", () => {
  test("the key pair", () => {
    const keys = p256_oprf.poprf(utf8("")).deriveKeyPair(fromHex(rfc9497.seed), fromHex(rfc9497.keyInfo));
    expect(toHex(keys.secretKey)).toBe(rfc9497.secretKey);
    expect(pepperPublicKey(fromHex(rfc9497.secretKey))).toBe(rfc9497.publicKey);
  });

  test.each(rfc9497.vectors)("input $input", (vector) => {
    const info = fromUtf8(fromHex(vector.info));
    const blinding: Blinding = {
      input: fromHex(vector.input),
      info,
      blind: fromHex(vector.blind),
      blinded: fromHex(vector.blinded),
    };
    const library = p256_oprf.poprf(fromHex(vector.info));
    const blinded = library.blind(blinding.input, fromHex(rfc9497.publicKey), drawing(vector.blind));
    expect(toHex(blinded.blinded)).toBe(vector.blinded);
    const proven = library.blindEvaluate(fromHex(rfc9497.secretKey), blinding.blinded, drawing(vector.proofRandom));
    expect(toHex(proven.proof)).toBe(vector.proof);

    const answer = evaluatePepper(fromHex(rfc9497.secretKey), blinding.blinded, info);
    expect(toHex(answer.evaluated)).toBe(vector.evaluated);
    expect(toHex(finishPepper(blinding, answer, rfc9497.publicKey))).toBe(vector.output);
    const published = { evaluated: fromHex(vector.evaluated), proof: fromHex(vector.proof) };
    expect(toHex(finishPepper(blinding, published, rfc9497.publicKey))).toBe(vector.output);
  });
});

test("the same name gives the same output under every blinding, and the server sees another element each time", () => {
  const outputs = [1, 2].map(() => {
    const blinding = blindName(name, lookupInfo, publicKey);
    return {
      blinding,
      output: finishPepper(blinding, evaluatePepper(secretKey, blinding.blinded, lookupInfo), publicKey),
    };
  });
  expect(outputs[0]?.output).toEqual(outputs[1]?.output);
  expect(outputs[0]?.output).toHaveLength(32);
  expect(outputs[0]?.blinding.blinded).not.toEqual(outputs[1]?.blinding.blinded);
  expect(outputs[0]?.output).toEqual(p256_oprf.poprf(utf8(lookupInfo)).evaluate(secretKey, name));
});

test("another name, another purpose and another backup give other outputs", () => {
  const output = (input: Uint8Array, info: string) => {
    const blinding = blindName(input, info, publicKey);
    return toHex(finishPepper(blinding, evaluatePepper(secretKey, blinding.blinded, info), publicKey));
  };
  const [a, b] = ["aa".repeat(32), "bb".repeat(32)];
  const outputs = [
    output(name, lookupInfo),
    output(utf8("jose marty"), lookupInfo),
    output(name, ownerInfo(a)),
    output(name, ownerInfo(b)),
    output(name, heirsInfo(a)),
  ];
  expect(new Set(outputs).size).toBe(outputs.length);
});

describe("a lying server is caught", () => {
  const blinding = blindName(name, lookupInfo, publicKey);
  const answer = evaluatePepper(secretKey, blinding.blinded, lookupInfo);

  test("that answers under another key", () => {
    const other = newKey();
    const wrong = evaluatePepper(other.secretKey, blinding.blinded, lookupInfo);
    expect(() => finishPepper(blinding, wrong, publicKey)).toThrow(RangeError);
    expect(() => finishPepper(blinding, answer, other.publicKey)).toThrow(RangeError);
  });

  test("that answers in a swapped context", () => {
    const backup = "aa".repeat(32);
    const wrong = evaluatePepper(secretKey, blinding.blinded, ownerInfo(backup));
    expect(() => finishPepper(blinding, wrong, publicKey)).toThrow(RangeError);
    expect(() => finishPepper({ ...blinding, info: ownerInfo(backup) }, answer, publicKey)).toThrow(RangeError);
  });

  test("that answers for another element", () => {
    const other = blindName(name, lookupInfo, publicKey);
    const wrong = evaluatePepper(secretKey, other.blinded, lookupInfo);
    expect(() => finishPepper(blinding, wrong, publicKey)).toThrow(RangeError);
  });

  test("that keeps a right proof and swaps the element, or the reverse", () => {
    const wrong = evaluatePepper(newKey().secretKey, blinding.blinded, lookupInfo);
    expect(() => finishPepper(blinding, { ...answer, evaluated: wrong.evaluated }, publicKey)).toThrow(RangeError);
    expect(() => finishPepper(blinding, { ...answer, proof: wrong.proof }, publicKey)).toThrow(RangeError);
  });

  test("that changes a byte", () => {
    for (const field of ["evaluated", "proof"] as const) {
      fc.assert(
        fc.property(fc.nat(answer[field].length - 1), fc.nat(7), (at, bit) => {
          const changed = answer[field].map((byte, i) => (i === at ? byte ^ (1 << bit) : byte));
          expect(() => finishPepper(blinding, { ...answer, [field]: changed }, publicKey)).toThrow(RangeError);
        }),
        { numRuns: 25 },
      );
    }
  });

  test("that leaves the proof out, or sends zeros", () => {
    for (const proof of [new Uint8Array(), new Uint8Array(64), answer.proof.slice(0, 63)]) {
      expect(() => finishPepper(blinding, { ...answer, proof }, publicKey)).toThrow(RangeError);
    }
  });
});

describe("non-canonical encodings", () => {
  const { blinded } = blindName(name, lookupInfo, publicKey);
  const uncompressed = p256.Point.fromBytes(blinded).toBytes(false);
  const unusable: [string, Uint8Array][] = [
    ["an uncompressed point", uncompressed],
    ["the point at infinity", Uint8Array.of(0)],
    ["33 zeros", new Uint8Array(33)],
    ["an x that is on no point of the curve", fromHex(`02${"00".repeat(31)}01`)],
    ["an x that is not below the prime", fromHex(`02ffffffff00000001000000000000000000000000ffffffffffffffffffffffff`)],
    ["nothing", new Uint8Array()],
    ["a byte more", Uint8Array.from([...blinded, 0])],
  ];

  test.each(unusable)("the server evaluates not %s", (_, element) => {
    expect(() => evaluatePepper(secretKey, element, lookupInfo)).toThrow(RangeError);
  });

  test.each(unusable)("the browser takes not %s for an answer", (_, evaluated) => {
    const blinding = blindName(name, lookupInfo, publicKey);
    const { proof } = evaluatePepper(secretKey, blinding.blinded, lookupInfo);
    expect(() => finishPepper(blinding, { evaluated: own(evaluated), proof }, publicKey)).toThrow(RangeError);
  });

  test.each(unusable)("nothing is blinded for %s as a key", (_, key) => {
    expect(() => blindName(name, lookupInfo, toHex(key))).toThrow(RangeError);
  });

  test("an uncompressed evaluation is refused though it is the right point: one try, one spelling", () => {
    const blinding = blindName(name, lookupInfo, publicKey);
    const answer = evaluatePepper(secretKey, blinding.blinded, lookupInfo);
    const evaluated = own(p256.Point.fromBytes(answer.evaluated).toBytes(false));
    expect(() => finishPepper(blinding, { ...answer, evaluated }, publicKey)).toThrow(RangeError);
  });
});

test("a key that is no scalar evaluates nothing", () => {
  const { blinded } = blindName(name, lookupInfo, publicKey);
  for (const key of [new Uint8Array(31), new Uint8Array(32).fill(255)]) {
    expect(() => evaluatePepper(key, blinded, lookupInfo)).toThrow(RangeError);
    expect(() => pepperPublicKey(key)).toThrow();
  }
  expect(() => pepperPublicKey(new Uint8Array(32))).toThrow();
});

test("a crash costs no try: the scalar that was kept makes the same element out of the same name, and finishes", () => {
  const before = blindName(name, lookupInfo, publicKey);
  const answer = evaluatePepper(secretKey, before.blinded, lookupInfo);
  const again = blindName(name, lookupInfo, publicKey, before.blind);
  expect(again).toEqual(before);
  expect(finishPepper(again, answer, publicKey)).toEqual(p256_oprf.poprf(utf8(lookupInfo)).evaluate(secretKey, name));
  expect(blindName(utf8("jose marty"), lookupInfo, publicKey, before.blind).blinded).not.toEqual(before.blinded);
});

test("the published scalars make the published elements", () => {
  for (const { input, info, blind, blinded } of rfc9497.vectors) {
    const made = blindName(fromHex(input), fromUtf8(fromHex(info)), rfc9497.publicKey, fromHex(blind));
    expect(toHex(made.blinded)).toBe(blinded);
  }
});

test("what was kept and is no scalar blinds nothing", () => {
  const order = p256.Point.Fn.ORDER.toString(16).padStart(64, "0");
  for (const bad of [new Uint8Array(32), new Uint8Array(31).fill(1), new Uint8Array(33).fill(1), fromHex(order)]) {
    expect(() => blindName(name, lookupInfo, publicKey, bad)).toThrow(RangeError);
  }
});

test("info names the backup, and nothing but a backup", () => {
  const backup = "0f".repeat(32);
  expect(lookupInfo).toBe("lookup");
  expect(ownerInfo(backup)).toBe(`owner/${backup}`);
  expect(heirsInfo(backup)).toBe(`heirs/${backup}`);
  for (const bad of ["", "0F".repeat(32), `${backup}/`, `${backup}\n`]) {
    expect(() => ownerInfo(bad)).toThrow();
    expect(() => heirsInfo(bad)).toThrow();
  }
});
