/** Accounts: sign-in and the sealed keyring. The passphrase never leaves the browser. */
import { z } from "zod";
import { DisplayName, PublicKey, Recipient } from "@/lib/protocol/fields";
import { wireBytes } from "./encoding";

export const Email = z
  .email()
  .max(254)
  .transform((text) => text.trim().toLowerCase());

/** `POST /api/sign-in/salt`. An unknown address gets a stable salt of its own. */
export const SaltInput = z.strictObject({ email: Email });
export interface SaltDto {
  /** 16 bytes, base64url. */
  salt: string;
}

/** next-auth credentials: `secret` is HKDF(Argon2id(passphrase, salt), "auth"), 32 bytes. */
export const SignInInput = z.strictObject({ email: Email, secret: wireBytes(32) });

export const PublicKeys = z.strictObject({ key: PublicKey, recipient: Recipient, witnessKey: PublicKey });
export type PublicKeys = z.infer<typeof PublicKeys>;

/** What a browser sends when it makes an account: everything secret is already sealed. */
export const NewAccount = z.strictObject({
  email: Email,
  name: DisplayName,
  organisation: DisplayName.optional(),
  salt: wireBytes(16),
  secret: wireBytes(32),
  keyring: wireBytes(4_000),
  keys: PublicKeys,
});
export type NewAccount = z.infer<typeof NewAccount>;

/** `GET /api/keyring`. */
export interface KeyringDto {
  keyring: string;
  account: { name: string; email: string; role: "guardian" | "executor" | "auditor"; key: string };
}
/**
 * `PUT /api/keyring`, until the genesis stands: the keyring sealed anew; `previous` is the SHA-256 of the sealed keyring
 * that it replaces.
 */
export const ReplaceKeyringInput = z.strictObject({
  keyring: wireBytes(4_000),
  previous: z.string().regex(/^[0-9a-f]{64}$/),
});

/** `PUT /api/passphrase`: all that hangs on the passphrase, made anew in the browser and taken as one. */
export const ChangePassphraseInput = z.strictObject({
  /** The sign-in secret of today, 32 bytes. */
  current: wireBytes(32),
  salt: wireBytes(16),
  secret: wireBytes(32),
  keyring: wireBytes(4_000),
  /** SHA-256 of the sealed keyring that is replaced. */
  previous: z.string().regex(/^[0-9a-f]{64}$/),
});

/** `GET /api/sessions`. */
export interface SessionDto {
  id: string;
  device: string;
  createdAt: number;
  lastSeenAt: number;
  current: boolean;
}
