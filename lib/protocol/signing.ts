/**
 * Signing statements. The inverse is `openStatement`; the digest of a statement does not depend on who has signed it,
 * so signatures that were made apart can be joined into one envelope.
 */
import type { Bytes } from "./bytes";
import { formatEnvelope, parseEnvelope, preAuthEncoding, statementDigest } from "./dsse";
import { type SigningKey, signBytes } from "./ed25519";
import type { Digest } from "./fields";
import { encodeStatement, type StatementBody, type StatementName, statementType } from "./statements/statement";

export interface SignedEnvelope {
  /** Canonical bytes of the DSSE envelope. */
  envelope: Bytes;
  /** The statement's digest. */
  digest: Digest;
}

/** @throws ZodError if `body` does not fit its schema, RangeError without a key. */
export function signStatement<N extends StatementName>(
  name: N,
  body: StatementBody<N>,
  ...keys: SigningKey[]
): SignedEnvelope {
  if (keys.length === 0) throw new RangeError("a statement needs a signer");
  const type = statementType(name);
  const bytes = encodeStatement(name, body);
  const message = preAuthEncoding(type, bytes);
  const signatures = keys.map(({ key, secret }) => ({ key, signature: signBytes(secret, message) }));
  return { envelope: formatEnvelope({ type, body: bytes, signatures }), digest: statementDigest(type, bytes) };
}

/**
 * One envelope with the signatures of all of these; each key once. Verifies nothing.
 * @throws RangeError unless all carry the very same statement.
 */
export function joinSignatures(envelopes: Uint8Array[]): SignedEnvelope {
  const parsed = envelopes.map(parseEnvelope);
  const digests = new Set(parsed.map(({ type, body }) => statementDigest(type, body)));
  const first = parsed[0];
  if (first === undefined || digests.size !== 1) throw new RangeError("not signatures of one statement");
  const byKey = new Map(parsed.flatMap((envelope) => envelope.signatures).map((s) => [s.key, s]));
  const envelope = formatEnvelope({ type: first.type, body: first.body, signatures: [...byKey.values()] });
  return { envelope, digest: [...digests][0] as Digest };
}
