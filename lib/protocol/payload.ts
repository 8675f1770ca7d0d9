/** What a compartment holds: the thing that the member wants back. */
import { z } from "zod";
import { heldTo } from "./blob";
import type { Bytes } from "./bytes";
import type { Recipient } from "./fields";
import { lineField, plaintextFormat, textField } from "./plaintext";
import { open, seal } from "./sealing";
import { checkMnemonic } from "./words";

/** A label is the member's own word for it and leaves the browser sealed alone. */
const label = lineField(100);

export const Payload = z.discriminatedUnion("kind", [
  z.strictObject({
    kind: z.literal("words"),
    label,
    /** A BIP-39 phrase of the English list; its checksum holds. */
    words: z
      .array(z.string())
      .max(24)
      .refine((words) => checkMnemonic(words).verdict === "ok", "must be a BIP-39 phrase"),
    /** Invite code of the wallet's federation: without it a Fedimint phrase restores nothing. */
    invite: lineField(2000).optional(),
  }),
  z.strictObject({ kind: z.literal("text"), label, content: textField(100_000) }),
]);
export type Payload = z.output<typeof Payload>;

export const payloadFormat = plaintextFormat("payload", Payload);

/** @param recipient the compartment's, out of the manifest. */
export const sealPayload = (payload: Payload, recipient: Recipient): Promise<Bytes> =>
  seal(payloadFormat.format(payload), [recipient]);

/**
 * Inverse of {@link sealPayload}; `ref` is the payload's head, as signed.
 * @throws RangeError if the file is not the signed one or cannot be opened, Error if it holds no payload.
 */
export const openPayload = async (ref: { digest: string }, file: Uint8Array, identity: string): Promise<Payload> =>
  payloadFormat.parse(await open(heldTo(ref, file), identity));
