import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { fromBase64, own, toHex, utf8 } from "./bytes";
import { combine, type ShareContext, shareCommitment, split } from "./splitting";
import vault from "./testdata/vault-shares.json";

/** GF(2^8) as AES has it, by definition: no tables, nothing of the library's. */
function times(a: number, b: number): number {
  let product = 0;
  for (let bit = 7; bit >= 0; bit--) {
    product = (product << 1) ^ (product & 0x80 ? 0x11b : 0);
    if ((b >> bit) & 1) product ^= a;
  }
  return product;
}
const inverses = Array.from({ length: 256 }, (_, a) => {
  for (let b = 1; b < 256; b++) if (times(a, b) === 1) return b;
  return 0;
});

/** The value at `x` of the polynomial of least degree through the points. */
function interpolate(points: [x: number, y: number][], x: number): number {
  return points.reduce((sum, [xi, yi], i) => {
    const others = points.filter((_, j) => j !== i);
    return sum ^ others.reduce((term, [xj]) => times(term, times(x ^ xj, inverses[xi ^ xj] as number)), yi);
  }, 0);
}

/** Every byte of the shares' polynomials at `x`. */
function valueAt(shares: Uint8Array[], x: number): Uint8Array<ArrayBuffer> {
  const length = (shares[0] as Uint8Array).length - 1;
  return Uint8Array.from({ length }, (_, k) =>
    interpolate(
      shares.map((share) => [share[length] as number, share[k] as number]),
      x,
    ),
  );
}

function splitIndependently(secret: Uint8Array, places: number[], coefficients: number[][]): Uint8Array[] {
  return places.map((x) =>
    Uint8Array.from([
      ...secret.map((byte, k) => [byte, ...(coefficients[k] ?? [])].reduceRight((sum, c) => times(sum, x) ^ c, 0)),
      x,
    ]),
  );
}

const secretBytes = fc.uint8Array({ minLength: 16, maxLength: 40 });
/** n, t with 2 ≤ t ≤ n ≤ 30, and t of the n places in any order. */
const quorum = fc
  .integer({ min: 2, max: 30 })
  .chain((n) => fc.record({ n: fc.constant(n), t: fc.integer({ min: 2, max: n }) }))
  .chain(({ n, t }) =>
    fc.record({
      n: fc.constant(n),
      t: fc.constant(t),
      places: fc.shuffledSubarray(
        Array.from({ length: n }, (_, i) => i),
        { minLength: t, maxLength: t },
      ),
    }),
  );

describe("the format is HashiCorp Vault's", () => {
  test.each(vault.vectors)("Vault's own shares of $secret", async ({ secret, threshold, shares }) => {
    const read = shares.map(fromBase64);
    expect(await combine(read.slice(0, threshold), threshold)).toEqual(utf8(secret));
    expect(await combine(read.slice(-threshold), threshold)).toEqual(utf8(secret));
  });

  test("an independent implementation reads our shares", async () => {
    await fc.assert(
      fc.asyncProperty(secretBytes, quorum, async (secret, { n, t, places }) => {
        const shares = await split(secret, { shares: n, threshold: t });
        const chosen = places.map((place) => shares[place] as Uint8Array);
        expect(toHex(valueAt(chosen, 0))).toBe(toHex(secret));
      }),
      { numRuns: 15 },
    );
  });

  test("we read the shares of an independent implementation", async () => {
    const inputs = fc.integer({ min: 2, max: 30 }).chain((t) =>
      fc.record({
        secret: secretBytes,
        places: fc.uniqueArray(fc.integer({ min: 1, max: 255 }), { minLength: t, maxLength: t }),
        coefficients: fc.array(fc.array(fc.nat(255), { minLength: t - 1, maxLength: t - 1 }), {
          minLength: 40,
          maxLength: 40,
        }),
      }),
    );
    await fc.assert(
      fc.asyncProperty(inputs, async ({ secret, places, coefficients }) => {
        const shares = splitIndependently(secret, places, coefficients);
        expect(toHex(await combine(shares, places.length))).toBe(toHex(secret));
      }),
      { numRuns: 25 },
    );
  });
});

test("any t of n shares give the secret back", async () => {
  await fc.assert(
    fc.asyncProperty(secretBytes, quorum, async (secret, { n, t, places }) => {
      const shares = await split(secret, { shares: n, threshold: t });
      expect(shares).toHaveLength(n);
      const chosen = places.map((place) => shares[place] as Uint8Array);
      expect(toHex(await combine(chosen, t))).toBe(toHex(secret));
    }),
    { numRuns: 60 },
  );
});

test("t − 1 shares are refused, and tell nothing: each secret there is fits them", async () => {
  await fc.assert(
    fc.asyncProperty(secretBytes, quorum, fc.nat(), async (secret, { n, t, places }, seed) => {
      const shares = await split(secret, { shares: n, threshold: t });
      const chosen = places.map((place) => shares[place] as Uint8Array).slice(1);
      await expect(combine(chosen, t)).rejects.toThrow(RangeError);

      const other = secret.map((byte, i) => byte ^ (seed + i + 1));
      const atZero = Uint8Array.from([...other, 0]);
      const free = Array.from({ length: 255 }, (_, i) => i + 1).find((x) =>
        chosen.every((share) => share.at(-1) !== x),
      );
      const invented = Uint8Array.from([...valueAt([...chosen, atZero], free as number), free as number]);
      expect(toHex(await combine([...chosen, invented], t))).toBe(toHex(other));
    }),
    { numRuns: 15 },
  );
});

test("t − 1 shares under a lower threshold give something else, and not the secret", async () => {
  await fc.assert(
    fc.asyncProperty(secretBytes, fc.integer({ min: 3, max: 10 }), async (secret, t) => {
      const shares = await split(secret, { shares: t, threshold: t });
      expect(toHex(await combine(shares, t - 1))).not.toBe(toHex(secret));
    }),
    { numRuns: 20 },
  );
});

test("two splittings of one secret have nothing in common but the secret", async () => {
  const secret = new Uint8Array(32).fill(7);
  const [a, b] = [await split(secret, { shares: 3, threshold: 2 }), await split(secret, { shares: 3, threshold: 2 })];
  expect(new Set([...a, ...b].map((share) => toHex(share.slice(0, 32)))).size).toBe(6);
});

describe("hostile shares", () => {
  const secret = utf8("the wrapped identity of a wallet");
  const deal = () => split(secret, { shares: 5, threshold: 3 }) as Promise<[Uint8Array, Uint8Array, Uint8Array]>;

  test("x = 0, with which its holder would choose the result, is refused", async () => {
    const [a, b] = await deal();
    const chosen = Uint8Array.from([...utf8("an identity of the thief's choice"), 0]).slice(-a.length);
    await expect(combine([a, b, chosen], 3)).rejects.toThrow("x = 0");
  });

  test("x = 0 is refused also beyond the threshold", async () => {
    const [a, b, c] = await deal();
    await expect(combine([a, b, c, new Uint8Array(a.length)], 3)).rejects.toThrow("x = 0");
  });

  test("the same x twice is refused, whether the shares are the same or not", async () => {
    const [a, b, c] = await deal();
    await expect(combine([a, b, a], 3)).rejects.toThrow("same x");
    const double = c.slice();
    double[double.length - 1] = a.at(-1) as number;
    await expect(combine([a, b, double], 3)).rejects.toThrow("same x");
  });

  test("unequal lengths are refused", async () => {
    const [a, b, c] = await deal();
    await expect(combine([a, b, c.slice(1)], 3)).rejects.toThrow("equally long");
    await expect(combine([a, b, Uint8Array.from([...c, 1])], 3)).rejects.toThrow("equally long");
    await expect(combine([Uint8Array.of(1), Uint8Array.of(2)], 2)).rejects.toThrow("equally long");
    await expect(combine([new Uint8Array(), new Uint8Array()], 2)).rejects.toThrow("equally long");
  });

  test("too few are refused", async () => {
    const [a, b] = await deal();
    await expect(combine([a, b], 3)).rejects.toThrow("fewer");
    await expect(combine([], 2)).rejects.toThrow(RangeError);
  });

  test("another backup's share combines to garbage without a word, and its commitment tells", async () => {
    const context: ShareContext = {
      backup: "aa".repeat(32),
      compartment: "bb".repeat(8),
      grant: "owner",
      epoch: 0,
      guardian: "cc".repeat(32),
    };
    const mine = await deal();
    const theirs = await deal();
    const committed = shareCommitment(context, mine[2]);
    const foreign = theirs[2].slice();
    foreign[foreign.length - 1] = mine[2].at(-1) as number;
    expect(toHex(await combine([mine[0], mine[1], foreign], 3))).not.toBe(toHex(secret));
    expect(shareCommitment(context, foreign)).not.toBe(committed);
    expect(shareCommitment({ ...context, backup: "ab".repeat(32) }, mine[2])).not.toBe(committed);
  });
});

test("a commitment is another for every other place, and every other byte", () => {
  const context: ShareContext = {
    backup: "01".repeat(32),
    compartment: "02".repeat(8),
    grant: "owner",
    epoch: 0,
    guardian: "03".repeat(32),
  };
  const share = new Uint8Array(80).fill(4);
  const commitments = [
    shareCommitment(context, share),
    shareCommitment({ ...context, backup: "11".repeat(32) }, share),
    shareCommitment({ ...context, compartment: "12".repeat(8) }, share),
    shareCommitment({ ...context, grant: "heirs" }, share),
    shareCommitment({ ...context, epoch: 1 }, share),
    shareCommitment({ ...context, guardian: "13".repeat(32) }, share),
    shareCommitment(context, share.subarray(1)),
    ...Array.from(share, (_, at) =>
      shareCommitment(
        context,
        share.map((byte, i) => (i === at ? byte ^ 1 : byte)),
      ),
    ),
  ];
  expect(new Set(commitments).size).toBe(commitments.length);
  // Pinned: a later change of the formula would orphan every share that is out.
  expect(commitments[0]).toBe("4a4dc874465e6b957a2e5fb1915d5a42888f6cba643f96323e137a46ebdd693b");
});

test.each([
  [1, 1],
  [3, 1],
  [2, 3],
  [31, 2],
  [2.5, 2],
  [3, 2.5],
  [Number.NaN, 2],
])("%s shares with threshold %s are refused", async (shares, threshold) => {
  await expect(split(utf8("secret"), { shares, threshold })).rejects.toThrow(RangeError);
});

test("boundary sizes: nothing and too much are refused, a single byte comes back", async () => {
  await expect(split(new Uint8Array(), { shares: 3, threshold: 2 })).rejects.toThrow(RangeError);
  await expect(split(new Uint8Array(65_536), { shares: 3, threshold: 2 })).rejects.toThrow(RangeError);
  const shares = await split(Uint8Array.of(0), { shares: 30, threshold: 30 });
  expect(await combine(shares, 30)).toEqual(Uint8Array.of(0));
});

test("takes what is not a plain Uint8Array: a view, a Buffer", async () => {
  const shares = await split(Buffer.from("secret"), { shares: 3, threshold: 2 });
  expect(
    await combine(
      shares.map((share) => Buffer.from(share)),
      2,
    ),
  ).toEqual(own(utf8("secret")));
});
