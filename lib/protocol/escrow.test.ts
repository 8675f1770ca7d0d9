import { p256 } from "@noble/curves/nist.js";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { fromHex, toHex } from "./bytes";
import {
  checkPart,
  combineParts,
  dealPepper,
  type EscrowPart,
  formatPart,
  parsePart,
  screenCommitments,
} from "./escrow";
import { pepperPublicKey } from "./pepper";
import rfc9591 from "./testdata/rfc9591-p256.json";

const order = p256.Point.Fn.ORDER;
const scalarBytes = (n: bigint) => fromHex(n.toString(16).padStart(64, "0"));

describe("RFC 9591, appendix E.4: FROST(P-256, SHA-256), trusted dealer", () => {
  const parts: EscrowPart[] = rfc9591.parts.map((scalar, i) => ({ identifier: i + 1, scalar: fromHex(scalar) }));
  const commitments = [rfc9591.publicKey, pepperPublicKey(fromHex(rfc9591.coefficient))];

  test("each published part fits the commitments to the published coefficients", () => {
    for (const part of parts) expect(checkPart(part, part.identifier, commitments)).toBe(true);
  });

  test.each([
    [0, 1],
    [0, 2],
    [2, 1],
  ])("the parts %s and %s give the published key", (a, b) => {
    const chosen = [parts[a] as EscrowPart, parts[b] as EscrowPart];
    expect(toHex(combineParts(chosen, commitments))).toBe(rfc9591.secretKey);
  });
});

test("any t of n parts give the key, and each fits its own place alone", () => {
  const quorum = fc
    .integer({ min: 2, max: 8 })
    .chain((n) => fc.record({ n: fc.constant(n), t: fc.integer({ min: 2, max: n }), seed: fc.nat() }));
  fc.assert(
    fc.property(quorum, ({ n, t, seed }) => {
      const { secretKey, commitments, parts } = dealPepper(n, t);
      expect(commitments).toHaveLength(t);
      expect(commitments[0]).toBe(pepperPublicKey(secretKey));
      expect(parts.map((part) => part.identifier)).toEqual(Array.from({ length: n }, (_, i) => i + 1));
      for (const part of parts) expect(checkPart(part, part.identifier, commitments)).toBe(true);
      const rotated = [...parts.slice(seed % n), ...parts.slice(0, seed % n)];
      expect(combineParts(rotated.slice(0, t), commitments)).toEqual(secretKey);
      expect(() => combineParts(rotated.slice(1, t), commitments)).toThrow(RangeError);
    }),
    { numRuns: 8 },
  );
});

test("the largest federation: 30 of 30", () => {
  const { secretKey, commitments, parts } = dealPepper(30, 30);
  expect(combineParts(parts, commitments)).toEqual(secretKey);
});

test.each([
  [1, 1],
  [2, 1],
  [2, 3],
  [31, 3],
  [3, 2.5],
  [Number.NaN, 2],
])("%s guardians with threshold %s are refused", (guardians, threshold) => {
  expect(() => dealPepper(guardians, threshold)).toThrow(RangeError);
});

describe("a dealer who lies is caught by the guardian's browser", () => {
  const { commitments, parts } = dealPepper(5, 3);
  const mine = parts[1] as EscrowPart;

  test("part of somebody else", () => {
    expect(checkPart(parts[2] as EscrowPart, 2, commitments)).toBe(false);
    expect(checkPart({ ...(parts[2] as EscrowPart), identifier: 2 }, 2, commitments)).toBe(false);
    expect(checkPart(mine, 3, commitments)).toBe(false);
    expect(checkPart({ ...mine, identifier: 3 }, 2, commitments)).toBe(false);
  });

  test("a changed byte of the part", () => {
    for (let at = 0; at < 32; at++) {
      const scalar = mine.scalar.map((byte, i) => (i === at ? byte ^ 1 : byte));
      expect(checkPart({ identifier: 2, scalar }, 2, commitments)).toBe(false);
    }
  });

  test("commitments in another order, fewer, more, or of another dealing", () => {
    const [a, b, c] = commitments as [string, string, string];
    for (const other of [[b, a, c], [a, b], [a, b, c, a], dealPepper(5, 3).commitments]) {
      expect(checkPart(mine, 2, other)).toBe(false);
    }
  });

  test("a part that is zero, not below the order, or not 32 bytes", () => {
    const wrong = [new Uint8Array(32), new Uint8Array(32).fill(255), mine.scalar.slice(1), new Uint8Array(33)];
    for (const scalar of wrong)
      expect(checkPart({ identifier: 2, scalar: new Uint8Array(scalar) }, 2, commitments)).toBe(false);
  });

  test("a part spelt anew, with the order added", () => {
    // −3 + 2x is 1 at 2: so small that it can be spelt again within 32 bytes.
    const line = [order - 3n, 2n].map((coefficient) => pepperPublicKey(scalarBytes(coefficient)));
    expect(checkPart({ identifier: 2, scalar: scalarBytes(1n) }, 2, line)).toBe(true);
    expect(checkPart({ identifier: 2, scalar: scalarBytes(order + 1n) }, 2, line)).toBe(false);
  });

  test.each([0, -1, 1.5, 31, Number.NaN])("the identifier %s", (identifier) => {
    expect(checkPart({ ...mine, identifier }, identifier, commitments)).toBe(false);
  });
});

test("commitments are compressed points of the curve, 2 to 30 of them", () => {
  const { commitments } = dealPepper(3, 2);
  const good = commitments[0] as string;
  expect(screenCommitments(commitments)).toBe(true);
  for (const bad of [
    `02${"00".repeat(31)}01`,
    "00",
    "00".repeat(33),
    good.toUpperCase(),
    toHex(p256.Point.fromBytes(fromHex(good)).toBytes(false)),
    "02ffffffff00000001000000000000000000000000ffffffffffffffffffffffff",
  ]) {
    expect(screenCommitments([good, bad]), bad).toBe(false);
  }
  expect(screenCommitments([good])).toBe(false);
  expect(screenCommitments(Array(31).fill(good))).toBe(false);
});

describe("putting the key together", () => {
  const { secretKey, commitments, parts } = dealPepper(5, 3);
  const [a, b, c, d] = parts as [EscrowPart, EscrowPart, EscrowPart, EscrowPart];

  test("names a part that does not fit, wherever it stands", () => {
    const bad = { ...c, scalar: d.scalar };
    expect(() => combineParts([a, b, bad], commitments)).toThrow("part 3");
    expect(() => combineParts([a, b, d, bad], commitments)).toThrow("part 3");
    expect(combineParts([a, b, d], commitments)).toEqual(secretKey);
  });

  test("refuses one part twice", () => {
    expect(() => combineParts([a, b, b], commitments)).toThrow("same identifier");
  });

  test("refuses the parts of another dealing", () => {
    expect(() => combineParts(dealPepper(5, 3).parts, commitments)).toThrow(RangeError);
  });
});

test("parse is the inverse of format", () => {
  for (const part of dealPepper(30, 2).parts) expect(parsePart(formatPart(part))).toEqual(part);
});

test("a part that we would not write is refused", () => {
  const text = formatPart({ identifier: 3, scalar: new Uint8Array(32) });
  expect(text).toBe(`3.${"A".repeat(43)}`);
  for (const bad of ["", `0${text}`, `31${text.slice(1)}`, `0${text.slice(1)}`, `${text}\n`, `${text}A`, ` ${text}`]) {
    expect(() => parsePart(bad), bad).toThrow(RangeError);
  }
  // The last character has two bits that are not part of the 32 bytes.
  expect(() => parsePart(`3.${"A".repeat(42)}B`)).toThrow(RangeError);
  expect(() => formatPart({ identifier: 0, scalar: new Uint8Array(32) })).toThrow(RangeError);
  expect(() => formatPart({ identifier: 1, scalar: new Uint8Array(31) })).toThrow(RangeError);
});
