/**
 * What a compartment holds: the thing that the member wants back, or leaves.
 *
 * Words, text and ecash are canonical JSON (`plaintext.ts`), a file is framed (`kept-file.ts`). What only a wallet can
 * judge is kept as it was typed: a payload must open for ever, whatever later versions know of ecash.
 */
import { z } from "zod";
import { heldTo } from "./blob";
import type { Bytes } from "./bytes";
import type { Recipient } from "./fields";
import { formatFile, isFramed, KeptFile, largestSealed, parseFile } from "./kept-file";
import { lineField, type PlaintextFormat, plaintextFormat, textField } from "./plaintext";
import { open, seal } from "./sealing";
import { checkMnemonic } from "./words";

/** A label is the member's own word for it and leaves the browser sealed alone. */
const label = lineField(100);
/** Invite code of the wallet's federation: without it a Fedimint phrase restores nothing, and notes are worth nothing. */
const invite = lineField(2000);

const Written = z.discriminatedUnion("kind", [
  z.strictObject({
    kind: z.literal("words"),
    label,
    /** A BIP-39 phrase of the English list; its checksum holds. */
    words: z
      .array(z.string())
      .max(24)
      .refine((words) => checkMnemonic(words).verdict === "ok", "must be a BIP-39 phrase"),
    invite: invite.optional(),
  }),
  z.strictObject({
    kind: z.literal("text"),
    label,
    content: textField(100_000),
    /** A will goes to heirs before everything else. */
    will: z.literal(true).optional(),
  }),
  z.strictObject({
    kind: z.literal("ecash"),
    label,
    /** Out-of-band notes in the spelling in which a wallet gave them, without white space; see `ecash.ts`. */
    notes: z
      .string()
      .max(100_000)
      .regex(/^[A-Za-z0-9+/_-]+={0,2}$/, "must be notes in one piece"),
    invite: invite.optional(),
  }),
]);

export const Payload = z.discriminatedUnion("kind", [...Written.options, KeptFile]);
export type Payload = z.output<typeof Payload>;

const writtenFormat = plaintextFormat("payload", Written);

export const payloadFormat: PlaintextFormat<Payload> = {
  format: (payload) => (payload.kind === "file" ? formatFile(payload) : writtenFormat.format(payload)),
  parse: (plaintext) => (isFramed(plaintext) ? parseFile(plaintext) : writtenFormat.parse(plaintext)),
};

/** @param recipient the compartment's, out of the manifest. */
export const sealPayload = (payload: Payload, recipient: Recipient): Promise<Bytes> =>
  seal(payloadFormat.format(payload), [recipient]);

/**
 * Inverse of {@link sealPayload}; `ref` is the payload's head, as signed.
 * @throws RangeError if the file is not the signed one, too large, or cannot be opened, Error if it holds no payload.
 */
export async function openPayload(ref: { digest: string }, file: Uint8Array, identity: string): Promise<Payload> {
  if (file.length > largestSealed) throw new RangeError("too large for a payload");
  return payloadFormat.parse(await open(heldTo(ref, file), identity));
}
