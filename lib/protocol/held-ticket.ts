/**
 * A ticket as an executor's account holds it: sealed to the executor's keys, and signed by whoever put it there, so that
 * a server cannot slip a request of its own among somebody's.
 *
 *   file      = age file to `to.recipient` of the plaintext "held-ticket" {ticket, by, signature}
 *   signature = Ed25519 by `by` over prefixed("holdfast/v1/held-ticket", key of the receiving account, ticket line)
 *
 * Signed by the receiving account itself, it is that executor's own. Signed by another, it is an offer: its code is
 * compared with that person's before anything is done with it, and then it is signed anew.
 */
import { z } from "zod";
import { type Bytes, prefixed } from "./bytes";
import { type SigningKey, signBytes, verifySignature } from "./ed25519";
import { PublicKey, type Recipient } from "./fields";
import { bytesField, lineField, plaintextFormat } from "./plaintext";
import { open, seal } from "./sealing";
import { formatTicketLine, parseTicket, type Ticket } from "./ticket";

const HeldTicket = z.strictObject({ ticket: lineField(2_000), by: PublicKey, signature: bytesField(64) });
const format = plaintextFormat("held-ticket", HeldTicket);

const messageOf = (to: PublicKey, line: string) => prefixed("holdfast/v1/held-ticket", to, line);

/** @throws RangeError on a malformed recipient or ticket. */
export async function sealHeldTicket(
  ticket: Ticket,
  by: SigningKey,
  to: { key: PublicKey; recipient: Recipient },
): Promise<Bytes> {
  const line = formatTicketLine(ticket);
  const signature = signBytes(by.secret, messageOf(to.key, line));
  return seal(format.format({ ticket: line, by: by.key, signature }), [to.recipient]);
}

/**
 * Inverse of {@link sealHeldTicket}, for the account whose keys these are.
 * @throws RangeError or Error if it is not sealed to them, holds no ticket, or was signed for somebody else or by nobody.
 */
export async function openHeldTicket(
  file: Uint8Array,
  to: { key: PublicKey; identity: string },
): Promise<{ ticket: Ticket; by: PublicKey }> {
  const { ticket, by, signature } = format.parse(await open(file, to.identity));
  if (!(await verifySignature(by, signature, messageOf(to.key, ticket)))) {
    throw new RangeError("the ticket is signed by nobody, or for somebody else");
  }
  return { ticket: parseTicket(ticket), by };
}
