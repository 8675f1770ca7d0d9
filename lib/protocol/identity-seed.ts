/** age hybrid identities as their 32-byte seeds: `AGE-SECRET-KEY-PQ-1…` is Bech32 (BIP 173) of the seed, in capitals. */
import { bech32 } from "@scure/base";
import { type Bytes, own } from "./bytes";

const prefix = "age-secret-key-pq-";

/** @throws RangeError unless the seed has 32 bytes. */
export function formatIdentity(seed: Uint8Array): string {
  if (seed.length !== 32) throw new RangeError("an identity's seed has 32 bytes");
  return bech32.encodeFromBytes(prefix, seed).toUpperCase();
}

/** Inverse of {@link formatIdentity}. @throws RangeError on what it would not write; the text is not repeated. */
export function identitySeed(identity: string): Bytes {
  const seed = decode(identity);
  if (seed === null || formatIdentity(seed) !== identity) throw new RangeError("not a hybrid age identity");
  return seed;
}

function decode(identity: string): Bytes | null {
  try {
    const { bytes } = bech32.decodeToBytes(identity);
    return bytes.length === 32 ? own(bytes) : null;
  } catch {
    return null;
  }
}
