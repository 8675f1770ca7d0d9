/**
 * Opening an entry: all about it that can be judged by itself, with no other entry at hand. Nearly all the work of an
 * audit is here, so it may be spread over workers; the rest (`audit.ts`) goes entry by entry. What is opened is made of
 * texts and short arrays, so that it passes from one thread to another as it is.
 */
import { type Bytes, toHex } from "@/lib/protocol/bytes";
import { type Envelope, parseEnvelope, preAuthEncoding } from "@/lib/protocol/dsse";
import { verifyUnderScreened, wellEncodedKey } from "@/lib/protocol/ed25519";
import type { Digest, PublicKey } from "@/lib/protocol/fields";
import { sha256 } from "@/lib/protocol/hash";
import { leafDigest } from "@/lib/protocol/log/entry";
import { type HashFunction, hashLeaf } from "@/lib/protocol/log/tree";
import { readStatement, type Signed, type StatementName } from "@/lib/protocol/statements/statement";

/** What is opened of an entry; the leaf has been parsed. */
export interface Closed {
  leaf: Uint8Array;
  envelope: Uint8Array;
}

export interface OpenedEntry {
  /** The tree's hash of the leaf (`hashLeaf`). */
  leafHash: Bytes;
  /** By this the scope's next entry names this one (`leafDigest`). */
  leafDigest: Digest;
  /** SHA-256 of the envelope as it is: for whoever judges to hold against the leaf. */
  envelope: Digest;
  /** What the envelope holds, or what is wrong with it. */
  statement: OpenedStatement | EnvelopeFault;
}

/**
 * A statement that fits its schema and whose signatures all verified, under keys that are not all screened: by the rules
 * only keys that were registered may sign, and what registers a key is refused if the key is of small order.
 */
export interface OpenedStatement {
  name: StatementName;
  digest: Digest;
  signers: PublicKey[];
  /** The body's canonical JSON. */
  body: string;
  /** The key that it registers, a backup's or a case's, where a signature shows it to be one: the rules need not screen it. */
  screened: PublicKey | null;
}

export type EnvelopeFault =
  /** Not the canonical bytes of an envelope with a statement that there is. */
  | { fault: "malformedStatement" }
  /** The signature of this key does not verify. */
  | { fault: "badSignature"; key: PublicKey };

/** Opens entries, and answers in their order. */
export type OpenEntries = (entries: readonly Closed[]) => Promise<OpenedEntry[]>;

/** How one signature is verified. */
export type Verify = (key: PublicKey, signature: Uint8Array, message: Uint8Array) => Promise<boolean>;

/** Opens entries where it is called. */
export const opener =
  (verify: Verify = verifyUnderScreened, hash: HashFunction = sha256): OpenEntries =>
  (entries) =>
    Promise.all(entries.map((entry) => openEntry(entry, verify, hash)));

/** The statement as the rules read it. */
export const signedOf = ({ name, digest, signers, body }: OpenedStatement): Signed =>
  ({ name, digest, signers, body: JSON.parse(body) }) as Signed;

async function openEntry({ leaf, envelope }: Closed, verify: Verify, hash: HashFunction): Promise<OpenedEntry> {
  return {
    leafHash: hashLeaf(leaf, hash),
    leafDigest: leafDigest(leaf, hash),
    envelope: toHex(hash(envelope)),
    statement: await openEnvelope(envelope, verify, hash),
  };
}

async function openEnvelope(
  bytes: Uint8Array,
  verify: Verify,
  hash: HashFunction,
): Promise<OpenedStatement | EnvelopeFault> {
  let envelope: Envelope;
  let statement: { name: StatementName; text: string };
  try {
    envelope = parseEnvelope(bytes);
    statement = readStatement(envelope);
  } catch {
    return { fault: "malformedStatement" };
  }
  const { type, body, signatures } = envelope;
  const message = preAuthEncoding(type, body);
  for (const { key, signature } of signatures) {
    if (!(await verify(key, signature, message))) return { fault: "badSignature", key };
  }
  const { name, text } = statement;
  const signers = signatures.map(({ key }) => key);
  const [registered] = name === "backup.created" || name === "case.opened" ? signers : [];
  const screened = registered !== undefined && wellEncodedKey(registered) ? registered : null;
  return { name, digest: toHex(hash(message)), signers, body: text, screened };
}
