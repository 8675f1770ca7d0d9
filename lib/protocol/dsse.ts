/**
 * DSSE envelopes (secure-systems-lab/dsse v1.0.2).
 *
 *   PAE(type, body) = "DSSEv1" SP len(type) SP type SP len(body) SP body      (lengths in decimal ASCII)
 *   signature       = Ed25519(key, PAE)
 *   statement digest = SHA-256(PAE), so it is the same however many have signed
 *
 * An envelope is stored and hashed as canonical JSON:
 *   {"payload":"<base64>","payloadType":"application/vnd.holdfast.case.opened+json",
 *    "signatures":[{"keyid":"<public key, hex>","sig":"<base64, 64 bytes>"}]}
 * with the signatures in ascending order of `keyid`, each key once.
 */
import { z } from "zod";
import { type Bytes, concat, fromBase64, fromUtf8, toBase64, utf8 } from "./bytes";
import { encodeCanonical, parseCanonical } from "./canonical";
import { type Digest, PublicKey } from "./fields";
import { sha256Hex } from "./hash";

export interface Signature {
  /** Ed25519 public key, hexadecimal. */
  key: string;
  /** 64 bytes. */
  signature: Bytes;
}

export interface Envelope {
  type: string;
  body: Bytes;
  signatures: Signature[];
}

/** The bytes that are signed. */
export function preAuthEncoding(type: string, body: Uint8Array): Bytes {
  const typeLength = utf8(type).length;
  return concat(utf8(`DSSEv1 ${typeLength} ${type} ${body.length} `), body);
}

/** The digest by which a statement is known everywhere. */
export const statementDigest = (type: string, body: Uint8Array): Digest => sha256Hex(preAuthEncoding(type, body));

/** SHA-256 of the envelope's canonical bytes: what the log's leaf commits to. */
export const envelopeDigest = (bytes: Uint8Array): Digest => sha256Hex(bytes);

const EnvelopeJson = z.strictObject({
  payload: z.base64(),
  payloadType: z.string().min(1).max(200),
  signatures: z
    .array(z.strictObject({ keyid: PublicKey, sig: z.string().regex(/^[A-Za-z0-9+/]{86}==$/, "must be 64 bytes") }))
    .min(1)
    .max(60)
    .refine(inAscendingOrder, "signatures must be in ascending order of their keys, each key once"),
});

function inAscendingOrder(signatures: { keyid: string }[]): boolean {
  return signatures.every(({ keyid }, i) => i === 0 || (signatures[i - 1] as { keyid: string }).keyid < keyid);
}

/** @throws ZodError unless there are 1 to 60 signatures of 64 bytes, each by a key of its own. */
export function formatEnvelope(envelope: Envelope): Bytes {
  const signatures = [...envelope.signatures].sort((a, b) => (a.key < b.key ? -1 : 1));
  return encodeCanonical(
    EnvelopeJson.parse({
      payload: toBase64(envelope.body),
      payloadType: envelope.type,
      signatures: signatures.map(({ key, signature }) => ({ keyid: key, sig: toBase64(signature) })),
    }),
  );
}

type EnvelopeJson = z.infer<typeof EnvelopeJson>;

/** Inverse of {@link formatEnvelope}; checks no signature. @throws Error on what it would not write. */
export function parseEnvelope(bytes: Uint8Array): Envelope {
  const json = recognise(fromUtf8(bytes)) ?? EnvelopeJson.parse(parseCanonical(bytes));
  return {
    type: json.payloadType,
    body: fromBase64(json.payload),
    signatures: json.signatures.map(({ keyid, sig }) => ({ key: keyid, signature: fromBase64(sig) })),
  };
}

const begins = '{"payload":"';
const signature = '{"keyid":"[0-9a-f]{64}","sig":"[A-Za-z0-9+/]{86}=="}';
const rest = new RegExp(
  `^","payloadType":"([\\w./+-]{1,200})","signatures":\\[((?:${signature},){0,59}${signature})\\]}$`,
);
const signatureLength = 174;

/**
 * Nearly every envelope is recognised by its text, many times faster than JSON is parsed, written anew and looked at: it has
 * what it must have and where it must have it, and nothing in it needs an escape. Whether the payload is base64, who decodes
 * it says. Null for what is not recognised: it may be an envelope all the same.
 */
function recognise(text: string): EnvelopeJson | null {
  const end = text.indexOf('"', begins.length);
  if (!text.startsWith(begins) || end < 0) return null;
  const [, payloadType, all] = rest.exec(text.slice(end)) ?? [];
  if (payloadType === undefined || all === undefined) return null;
  const signatures = Array.from({ length: (all.length + 1) / signatureLength }, (_, i) => {
    const at = i * signatureLength;
    return { keyid: all.slice(at + 10, at + 74), sig: all.slice(at + 83, at + 171) };
  });
  return inAscendingOrder(signatures) ? { payload: text.slice(begins.length, end), payloadType, signatures } : null;
}
