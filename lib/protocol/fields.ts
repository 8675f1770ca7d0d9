/** The vocabulary from which the formats are made: one zod schema for each kind of value that a statement may carry. */
import { z } from "zod";

/** SHA-256 in 64 lower-case hexadecimal digits. */
export const Digest = z.string().regex(/^[0-9a-f]{64}$/, "must be 64 lower-case hexadecimal digits");
export type Digest = z.infer<typeof Digest>;

/** Ed25519 public key (RFC 8032), 32 bytes in hexadecimal. Syntax alone: `screenPublicKey` judges the point. */
export const PublicKey = z.string().regex(/^[0-9a-f]{64}$/, "must be an Ed25519 public key in hexadecimal");
export type PublicKey = z.infer<typeof PublicKey>;

/** Compressed P-256 point (SEC 1 §2.3.3), 33 bytes in hexadecimal. */
export const P256Point = z.string().regex(/^0[23][0-9a-f]{64}$/, "must be a compressed P-256 point");

/** age hybrid post-quantum recipient: no other kind is accepted anywhere. */
export const Recipient = z
  .string()
  .max(2048)
  .regex(/^age1pq1[02-9ac-hj-np-z]+$/, "must be an age1pq recipient");
export type Recipient = z.infer<typeof Recipient>;

/** The last moment that dates reach (ECMA-262 §21.4.1.1): what is later no calendar can show. */
export const latestMillis = 8_640_000_000_000_000;

/** Milliseconds since the Unix epoch. */
export const Millis = z.int().nonnegative().max(latestMillis);

/** A length of time in milliseconds, at most ten years. */
export const Duration = z.int().nonnegative().max(315_576_000_000);

/** A backup's name: SHA-256 of its Ed25519 public key. */
export const BackupId = Digest;
/** A case's name, and what its QR code shows: the digest of its `case.opened` statement. */
export const CaseId = Digest;
/** A guardian's name in statements: the guardian's Ed25519 statement key. */
export const GuardianId = PublicKey;

/** A compartment's name, chosen at random by the member's browser: 8 bytes in hexadecimal. */
export const CompartmentId = z.string().regex(/^[0-9a-f]{16}$/);

/** Who may be given what a compartment holds. */
export const GrantKind = z.enum(["owner", "heirs"]);
export type GrantKind = z.infer<typeof GrantKind>;

/** One grant of one compartment. */
export const GrantRef = z.strictObject({ compartment: CompartmentId, grant: GrantKind });
export type GrantRef = z.infer<typeof GrantRef>;

/** A sealed blob: the SHA-256 of its bytes and their number. */
export const BlobRef = z.strictObject({ digest: Digest, size: z.int().positive().max(25_000_000) });
export type BlobRef = z.infer<typeof BlobRef>;

/** The log as its reader saw it when it signed: tree size and RFC 6962 root. */
export const LogHead = z.strictObject({ size: z.int().nonnegative(), root: Digest });
export type LogHead = z.infer<typeof LogHead>;

/** What {@link DisplayName} says of its characters, for other lines that people read. */
export const safeLine = /^(?!\s)[^\p{Cc}\p{Cf}\p{Co}\p{Cs}\p{Zl}\p{Zp}\p{NChar}]+(?<!\s)$/u;

/**
 * A name that people read: no control characters, no direction overrides, trimmed, at most 100 characters. The set must
 * be the same in every engine, old or new, or two readers of one log disagree: so noncharacters are refused (a set
 * fixed for ever), and not all that some version of Unicode has yet to assign.
 */
export const DisplayName = z.string().min(1).max(100).regex(safeLine, "has characters that cannot be shown safely");
