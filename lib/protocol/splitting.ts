/**
 * Splitting: Shamir's scheme over GF(2^8) with the polynomial x^8 + x^4 + x^3 + x + 1, in HashiCorp Vault's format:
 *
 *   share = y1 ‖ y2 ‖ … ‖ yk ‖ x        k the secret's length; x from 1 to 255, different in every share
 *
 * where yi is the value at x of a random polynomial of degree threshold − 1 whose value at 0 is the secret's byte i.
 * The library interpolates whatever it is given: a share with x = 0 lets its holder choose the result, too few shares
 * give silent garbage. So every rule is checked here, and each share is held to its commitment before it comes here.
 */
import { combine as combineLibrary, split as splitLibrary } from "shamir-secret-sharing";
import { type Bytes, fromHex, own, u64 } from "./bytes";
import type { Digest, GrantKind } from "./fields";
import { digestOf } from "./hash";

export type Share = Bytes;

/** What a share belongs to: no other place accepts it. */
export interface ShareContext {
  /** 64 hexadecimal digits. */
  backup: string;
  /** 16 hexadecimal digits. */
  compartment: string;
  grant: GrantKind;
  epoch: number;
  /** The guardian's statement key, 64 hexadecimal digits. */
  guardian: string;
}

const highestCount = 30;

/**
 * `shares` shares of `secret`, any `threshold` of which give it back.
 * @throws RangeError unless 2 ≤ threshold ≤ shares ≤ 30 and the secret has 1 to 65,535 bytes.
 */
export async function split(
  secret: Uint8Array,
  { shares, threshold }: { shares: number; threshold: number },
): Promise<Share[]> {
  checkThreshold(threshold);
  if (!Number.isInteger(shares) || shares < threshold || shares > highestCount) {
    throw new RangeError("the number of shares must be from the threshold to 30");
  }
  if (secret.length === 0 || secret.length > 65_535) throw new RangeError("the secret must have 1 to 65,535 bytes");
  return (await splitLibrary(own(secret), shares, threshold)).map(own);
}

/**
 * Inverse of {@link split}; the first `threshold` shares are used. Shares of another secret, or changed ones, give
 * another secret without notice: check {@link shareCommitment} first.
 * @throws RangeError if there are fewer shares than `threshold`, if one has x = 0 or no secret byte, if two have the
 * same x, or if their lengths differ. All that are given are checked, also those beyond the threshold.
 */
export async function combine(shares: readonly Uint8Array[], threshold: number): Promise<Bytes> {
  checkThreshold(threshold);
  if (shares.length < threshold) throw new RangeError("fewer shares than the threshold");
  const length = shares[0]?.length ?? 0;
  if (length < 2 || shares.some((share) => share.length !== length)) {
    throw new RangeError("shares must be equally long, two bytes at least");
  }
  const places = shares.map((share) => share[length - 1] as number);
  if (places.includes(0)) throw new RangeError("a share with x = 0 is not a share");
  if (new Set(places).size !== places.length) throw new RangeError("two shares have the same x");
  return own(await combineLibrary(shares.slice(0, threshold).map(own)));
}

/**
 * `digestOf("share", backup(32), compartment(8), grant, u64(epoch), guardian(32), share)`: in the signed manifest, so
 * that a share which was changed, or belongs elsewhere, is refused and its guardian named.
 */
export function shareCommitment(context: ShareContext, share: Uint8Array): Digest {
  return digestOf(
    "share",
    fromHex(context.backup),
    fromHex(context.compartment),
    context.grant,
    u64(context.epoch),
    fromHex(context.guardian),
    share,
  );
}

function checkThreshold(threshold: number): void {
  if (!Number.isInteger(threshold) || threshold < 2 || threshold > highestCount) {
    throw new RangeError("the threshold must be from 2 to 30");
  }
}
