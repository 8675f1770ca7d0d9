/**
 * Stretching: Argon2id (RFC 9106), version 0x13, 32 bytes out, no secret, no associated data.
 *
 *   product: 64 MiB, t = 3, p = 1        test: 19 MiB, t = 2, p = 1
 *
 * The parameters stand here and are never read from a server: one that chose them could weaken every key.
 */
import { argon2id } from "hash-wasm";
import { type Bytes, own } from "./bytes";

export type StretchProfile = "product" | "test";

/** What the formats need of Argon2id; a browser passes one that runs in a worker. */
export type Stretch = (password: Uint8Array, salt: Uint8Array) => Promise<Bytes>;

const profiles = {
  product: { memorySize: 64 * 1024, iterations: 3, parallelism: 1 },
  test: { memorySize: 19 * 1024, iterations: 2, parallelism: 1 },
} as const;

/** 32 bytes. @throws RangeError on an empty password or a salt under 16 bytes. */
export async function stretch(password: Uint8Array, salt: Uint8Array, profile: StretchProfile): Promise<Bytes> {
  if (password.length === 0) throw new RangeError("nothing to stretch");
  if (salt.length < 16) throw new RangeError("a salt has at least 16 bytes");
  return own(await argon2id({ password, salt, ...profiles[profile], hashLength: 32, outputType: "binary" }));
}

/** {@link stretch} with its profile fixed, in the calling thread. */
export const stretcher =
  (profile: StretchProfile): Stretch =>
  (password, salt) =>
    stretch(password, salt, profile);
