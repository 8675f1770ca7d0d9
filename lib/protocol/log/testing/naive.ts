/**
 * RFC 6962 §2.1 written down word for word, over whole lists of leaves and with node's own SHA-256: slow, and sharing
 * nothing with the tree that it is compared to.
 */
import { createHash } from "node:crypto";

const digest = (...parts: Uint8Array[]): Uint8Array => {
  const hash = createHash("sha256");
  for (const part of parts) hash.update(part);
  return new Uint8Array(hash.digest());
};

/** k of the RFC: the largest power of two smaller than n. */
function largestPowerBelow(n: number): number {
  return n <= 2 ? 1 : 2 * largestPowerBelow(Math.ceil(n / 2));
}

/** MTH(D[n]). */
export function naiveRoot(leaves: readonly Uint8Array[]): Uint8Array {
  const [only] = leaves;
  if (!only) return digest();
  if (leaves.length === 1) return digest(Uint8Array.of(0), only);
  const k = largestPowerBelow(leaves.length);
  return digest(Uint8Array.of(1), naiveRoot(leaves.slice(0, k)), naiveRoot(leaves.slice(k)));
}

/** PATH(m, D[n]). */
export function naivePath(m: number, leaves: readonly Uint8Array[]): Uint8Array[] {
  if (leaves.length === 1) return [];
  const k = largestPowerBelow(leaves.length);
  return m < k
    ? [...naivePath(m, leaves.slice(0, k)), naiveRoot(leaves.slice(k))]
    : [...naivePath(m - k, leaves.slice(k)), naiveRoot(leaves.slice(0, k))];
}

/** SUBPROOF(m, D[n], whole); PROOF(m, D[n]) is the one with `whole` true. */
export function naiveProof(m: number, leaves: readonly Uint8Array[], whole = true): Uint8Array[] {
  if (m === leaves.length) return whole ? [] : [naiveRoot(leaves)];
  const k = largestPowerBelow(leaves.length);
  return m <= k
    ? [...naiveProof(m, leaves.slice(0, k), whole), naiveRoot(leaves.slice(k))]
    : [...naiveProof(m - k, leaves.slice(k), false), naiveRoot(leaves.slice(0, k))];
}
