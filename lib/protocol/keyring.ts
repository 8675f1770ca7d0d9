/**
 * The keyring of a guardian or executor: made in the browser, kept by the server sealed.
 *
 *   plaintext {"format":"holdfast/v1/keyring","genesis"?,"identity","statementSeed","witnessSeed"}
 *   sealed    = XChaCha20-Poly1305 (see aead.ts, purpose "keyring") under a 32-byte unlock key:
 *               the account's, or the output of a passkey's PRF
 *
 *   material  = Argon2id(UTF-8 of the normalised passphrase, random account salt)
 *   unlock    = HKDF-SHA-256(material, prefixed("holdfast/v1/unlock"))         opens the keyring; never leaves the browser
 *   auth      = HKDF-SHA-256(material, prefixed("holdfast/v1/auth"))           the sign-in secret
 *
 * `genesis` pins the federation: its digest is written down when this guardian has signed, and no server can show
 * another federation to this keyring afterwards.
 */
import { z } from "zod";
import { decrypt, encrypt } from "./aead";
import { type Bytes, own, utf8 } from "./bytes";
import { expand } from "./derive";
import { type SigningKey, signingKey } from "./ed25519";
import { Digest, type PublicKey, type Recipient } from "./fields";
import { normalisePassphrase } from "./passphrase";
import { bytesField, plaintextFormat } from "./plaintext";
import { newIdentity, recipientOf } from "./sealing";
import type { Stretch } from "./stretch";

const seed = bytesField(32).refine((bytes) => bytes.length === 32, "a seed has 32 bytes");

const Keyring = z.strictObject({
  /** age identity: opens what is sealed to this person. */
  identity: z.string().startsWith("AGE-SECRET-KEY-PQ-1").max(100),
  /** Seed of the Ed25519 statement key: signs what this person decides. */
  statementSeed: seed,
  /** Seed of the Ed25519 witness key: cosigns checkpoints. */
  witnessSeed: seed,
  genesis: Digest.optional(),
});
export type Keyring = z.output<typeof Keyring>;

/** The plaintext of a keyring, for what seals it. */
export const keyringFormat = plaintextFormat("keyring", Keyring);

export interface PublicKeys {
  /** Statement key; the guardian's id. */
  key: PublicKey;
  recipient: Recipient;
  witnessKey: PublicKey;
}

export async function newKeyring(): Promise<Keyring> {
  const { identity } = await newIdentity();
  return { identity, statementSeed: signingKey().secret, witnessSeed: signingKey().secret };
}

/** @throws RangeError if the identity is malformed. */
export async function publicKeys(keyring: Keyring): Promise<PublicKeys> {
  return {
    key: statementKey(keyring).key,
    recipient: await recipientOf(keyring.identity),
    witnessKey: witnessKey(keyring).key,
  };
}

export const statementKey = (keyring: Keyring): SigningKey => signingKey(keyring.statementSeed);
export const witnessKey = (keyring: Keyring): SigningKey => signingKey(keyring.witnessSeed);

/** The keyring with the federation pinned. @throws RangeError if another one is pinned already. */
export function pinGenesis(keyring: Keyring, genesis: Digest): Keyring {
  if (keyring.genesis !== undefined && keyring.genesis !== genesis) {
    throw new RangeError("this keyring belongs to another federation");
  }
  return { ...keyring, genesis };
}

/** One Argon2id, two keys of 32 bytes. The salt is the account's: 16 random bytes at least. */
export async function deriveAccountKeys(
  passphrase: string,
  salt: Uint8Array,
  stretch: Stretch,
): Promise<{ unlock: Bytes; auth: Bytes }> {
  const material = await stretch(utf8(normalisePassphrase(passphrase)), salt);
  return { unlock: expand(material, "unlock"), auth: expand(material, "auth") };
}

/** @throws RangeError unless the key has 32 bytes. */
export const sealKeyring = (keyring: Keyring, unlockKey: Uint8Array): Bytes =>
  encrypt(unlockKey, keyringFormat.format(keyring), ["keyring"]);

/**
 * Inverse of {@link sealKeyring}.
 * @returns null under a wrong key, or if the bytes were changed.
 * @throws Error if what was sealed is no keyring.
 */
export function openKeyring(sealed: Uint8Array, unlockKey: Uint8Array): Keyring | null {
  const plaintext = decrypt(unlockKey, own(sealed), ["keyring"]);
  return plaintext && keyringFormat.parse(plaintext);
}
