/**
 * Escrow of the pepper's key: Feldman's verifiable secret sharing on P-256 (as RFC 9591, appendix C.2).
 *
 *   f            a random polynomial of degree threshold − 1 over the scalar field; f(0) is the pepper's key
 *   commitments  threshold compressed points C0 … C(t−1), Cj the base point times the coefficient j of f, in hexadecimal
 *   part         f(identifier), where the guardian at place i of the roster has the identifier i + 1
 *
 * C0 is the pepper's public key. The roster carries the commitments; a part is right if and only if
 * `f(i)·G = Σ Cj·i^j`. As text a part is `<identifier>.<scalar, 32 bytes big-endian, base64url>`, for instance
 * `3.-8P0ze…`; a secret.
 */
import { p256, p256_FROST } from "@noble/curves/nist.js";
import { type Bytes, fromBase64url, fromHex, own, toBase64url, toHex } from "./bytes";
import { P256Point } from "./fields";
import { pepperPublicKey } from "./pepper";

export interface EscrowPart {
  /** The guardian's place in the roster plus one: 1 to 30. */
  identifier: number;
  /** 32 bytes, big-endian. */
  scalar: Bytes;
}

export interface DealtPepper {
  /** The pepper's key: 32 bytes. */
  secretKey: Bytes;
  /** `threshold` compressed points in hexadecimal; the first is the pepper's public key. */
  commitments: string[];
  /** One part per guardian, in the order of the roster. */
  parts: EscrowPart[];
}

/** A fresh pepper key and its parts. @throws RangeError unless 2 ≤ threshold ≤ guardians ≤ 30. */
export function dealPepper(guardians: number, threshold: number): DealtPepper {
  if (!Number.isInteger(guardians) || !Number.isInteger(threshold) || threshold < 2 || threshold > guardians) {
    throw new RangeError("the threshold must be from 2 to the number of guardians");
  }
  if (guardians > 30) throw new RangeError("there are at most 30 guardians");
  const secretKey = own(p256.utils.randomSecretKey());
  const identifiers = Array.from({ length: guardians }, (_, place) => place + 1);
  const names = identifiers.map(p256_FROST.Identifier.fromNumber);
  const dealt = p256_FROST.trustedDealer({ min: threshold, max: guardians }, names, secretKey);
  return {
    secretKey,
    commitments: dealt.public.commitments.map(toHex),
    parts: identifiers.map((identifier, place) => ({
      identifier,
      scalar: own((dealt.secretShares[names[place] as string] as { signingShare: Uint8Array }).signingShare),
    })),
  };
}

/** True if these can be commitments: 2 to 30 compressed points of the curve. */
export function screenCommitments(commitments: readonly string[]): boolean {
  if (commitments.length < 2 || commitments.length > 30) return false;
  return commitments.every((commitment) => {
    if (!P256Point.safeParse(commitment).success) return false;
    try {
      return !p256.Point.fromBytes(fromHex(commitment)).is0();
    } catch {
      return false;
    }
  });
}

/** True if `part` is the part of the guardian with this identifier (place + 1) under these commitments. */
export function checkPart(part: EscrowPart, identifier: number, commitments: readonly string[]): boolean {
  if (part.identifier !== identifier || !isIdentifier(identifier) || part.scalar.length !== 32) return false;
  if (!screenCommitments(commitments)) return false;
  try {
    p256_FROST.validateSecret(
      { identifier: p256_FROST.Identifier.fromNumber(identifier), signingShare: part.scalar },
      {
        signers: { min: commitments.length, max: 30 },
        commitments: commitments.map(fromHex),
        verifyingShares: {},
      },
    );
    return true;
  } catch {
    return false;
  }
}

/**
 * The pepper's key out of `commitments.length` parts or more; the result is checked against the first commitment.
 * @throws RangeError if there are too few, if the commitments are malformed, if two have the same identifier, or if one does not fit: it is named.
 */
export function combineParts(parts: readonly EscrowPart[], commitments: readonly string[]): Bytes {
  if (!screenCommitments(commitments)) throw new RangeError("these are no commitments");
  const threshold = commitments.length;
  if (parts.length < threshold) throw new RangeError("fewer parts than the threshold");
  if (new Set(parts.map((part) => part.identifier)).size !== parts.length) {
    throw new RangeError("two parts have the same identifier");
  }
  const bad = parts.find((part) => !checkPart(part, part.identifier, commitments));
  if (bad) throw new RangeError(`part ${bad.identifier} does not fit the commitments`);
  const shares = parts.slice(0, threshold).map(({ identifier, scalar }) => ({
    identifier: p256_FROST.Identifier.fromNumber(identifier),
    signingShare: scalar,
  }));
  const secretKey = own(p256_FROST.combineSecret(shares, { min: threshold, max: 30 }));
  if (pepperPublicKey(secretKey) !== commitments[0]) throw new RangeError("the parts give another key");
  return secretKey;
}

/** @throws RangeError unless the identifier is 1 to 30 and the scalar has 32 bytes. */
export function formatPart({ identifier, scalar }: EscrowPart): string {
  if (!isIdentifier(identifier) || scalar.length !== 32) throw new RangeError("not an escrow part");
  return `${identifier}.${toBase64url(scalar)}`;
}

/** Inverse of {@link formatPart}. @throws RangeError on what it would not write. */
export function parsePart(text: string): EscrowPart {
  const [, identifier, scalar] = /^([1-9]\d?)\.([A-Za-z0-9_-]{43})$/.exec(text) ?? [];
  if (identifier === undefined || scalar === undefined) throw new RangeError("not an escrow part");
  const part = { identifier: Number(identifier), scalar: decodeScalar(scalar) };
  if (!isIdentifier(part.identifier)) throw new RangeError("not an escrow part");
  return part;
}

const isIdentifier = (n: number): boolean => Number.isInteger(n) && n >= 1 && n <= 30;

function decodeScalar(text: string): Bytes {
  try {
    return fromBase64url(text);
  } catch {
    // Unused bits of the last character that are not zero.
    throw new RangeError("not an escrow part");
  }
}
