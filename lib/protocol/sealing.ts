/**
 * Sealing to people: age v1 files (C2SP age) whose header has stanzas of the kind `mlkem768x25519` and no others.
 *
 *   identity  AGE-SECRET-KEY-PQ-1…   bech32 of a 32-byte seed; secret
 *   recipient age1pq1…               bech32 of the 1,216-byte ML-KEM-768 + X25519 public key; 1,959 characters
 *
 * age files with hybrid and classical recipients together are only as strong as the weaker, and the library mixes them
 * without a word; so both doors here accept the hybrid kind alone. An age file does not tell who sealed it: whatever
 * must be known to come from somebody is named by its digest in a signed statement.
 */
import { Decrypter, Encrypter, generateHybridIdentity, identityToRecipient, type Stanza } from "age-encryption";
import { type Bytes, own } from "./bytes";
import { Recipient } from "./fields";

/** Thirty guardians and thirty auditors, and a few to spare. */
const maximumRecipients = 64;
const hybridStanza = "mlkem768x25519";
const hybridIdentity = /^AGE-SECRET-KEY-PQ-1[02-9AC-HJ-NP-Z]{58}$/;

/** A fresh hybrid identity and its recipient. */
export async function newIdentity(): Promise<{ identity: string; recipient: Recipient }> {
  const identity = await generateHybridIdentity();
  return { identity, recipient: await identityToRecipient(identity) };
}

/** The recipient of an identity. @throws RangeError unless it is a well-formed `AGE-SECRET-KEY-PQ-1…`. */
export async function recipientOf(identity: string): Promise<Recipient> {
  if (!hybridIdentity.test(identity)) throw new RangeError("not a hybrid age identity");
  try {
    return await identityToRecipient(identity);
  } catch {
    // The library's own message would repeat the secret.
    throw new RangeError("not a hybrid age identity");
  }
}

/**
 * An age file that each of `recipients` can open.
 * @throws RangeError if there is no recipient, more than 64, or one that is not a well-formed `age1pq1…`.
 */
export async function seal(plaintext: Uint8Array, recipients: readonly string[]): Promise<Bytes> {
  if (recipients.length === 0 || recipients.length > maximumRecipients) {
    throw new RangeError("a file is sealed to 1 to 64 recipients");
  }
  const encrypter = new Encrypter();
  for (const recipient of recipients) {
    if (!Recipient.safeParse(recipient).success) throw new RangeError("recipient is not an age1pq recipient");
    try {
      encrypter.addRecipient(recipient);
    } catch {
      throw new RangeError("recipient is malformed");
    }
  }
  return own(await encrypter.encrypt(own(plaintext)));
}

/**
 * Inverse of {@link seal}.
 * @throws RangeError if the identity is not hybrid or malformed, if the file has a stanza of another kind or more than
 * 64, if it is not sealed to this identity, or if a byte of it was changed.
 */
export async function open(file: Uint8Array, identity: string): Promise<Bytes> {
  if (!hybridIdentity.test(identity)) throw new RangeError("not a hybrid age identity");
  const decrypter = new Decrypter();
  // Identities are asked in this order: the first looks at all the stanzas before the second tries any.
  decrypter.addIdentity({ unwrapFileKey: refuseOtherKinds });
  try {
    decrypter.addIdentity(identity);
  } catch {
    // The library's own message would repeat the secret.
    throw new RangeError("not a hybrid age identity");
  }
  try {
    return own(await decrypter.decrypt(own(file)));
  } catch (cause) {
    throw new RangeError("the file is not sealed to this identity, or was changed", { cause });
  }
}

function refuseOtherKinds(stanzas: Stanza[]): null {
  if (stanzas.length > maximumRecipients || stanzas.some((stanza) => stanza.args[0] !== hybridStanza)) {
    throw new RangeError("the file is not sealed to hybrid recipients alone");
  }
  return null;
}
