import "server-only";
import { parseEnvelope } from "@/lib/protocol/dsse";
import { parseStatement, type Signed } from "@/lib/protocol/statements/statement";

/**
 * A statement out of our own log, whose signatures were verified before it was entered. (Whoever does not trust this
 * server opens the same bytes with `openStatement`.)
 */
export function readStatement(envelopeBytes: Uint8Array): Signed {
  const envelope = parseEnvelope(envelopeBytes);
  return { ...parseStatement(envelope), signers: envelope.signatures.map(({ key }) => key) } as Signed;
}
