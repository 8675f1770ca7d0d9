/**
 * The ticket of a case, saved when it is opened: with it the requester goes on from any device. A secret: it holds the
 * case key and the identity to which the shares are sealed.
 *
 *   kind   = "HOLDFAST-TICKET-1"
 *   fields = genesis(32) ‖ roster(32) ‖ case(32) ‖ case key's seed(32) ‖ recipient identity's seed(32)
 *            ‖ file identity's seed(32) ‖ lookup(32, absent in an inheritance)
 */
import { type Bytes, concat, fromHex, toHex } from "./bytes";
import type { Digest } from "./fields";
import { formatIdentity, identitySeed } from "./identity-seed";
import { formatLine, formatPaper, parsePaper } from "./secret-paper";

const kind = "HOLDFAST-TICKET-1";

export interface Ticket {
  genesis: Digest;
  /** The roster that the requester's browser had checked. */
  roster: Digest;
  caseId: Digest;
  /** Seed of the case key (Ed25519). */
  caseSeed: Bytes;
  /** age identity to which shares are sealed. */
  recipientIdentity: string;
  /** age identity that opens claim and evidence. */
  fileIdentity: string;
  /** Lookup of the name that was typed; an inheritance has none. */
  lookup?: Digest | undefined;
}

function fieldsOf(ticket: Ticket): Bytes {
  const digests = [ticket.genesis, ticket.roster, ticket.caseId].map(fromHex);
  const seeds = [ticket.caseSeed, identitySeed(ticket.recipientIdentity), identitySeed(ticket.fileIdentity)];
  const parts = [...digests, ...seeds, ...(ticket.lookup === undefined ? [] : [fromHex(ticket.lookup)])];
  if (parts.some((part) => part.length !== 32)) throw new RangeError("every field of a ticket has 32 bytes");
  return concat(...parts);
}

/** For a QR code. @throws RangeError on a field of another length. */
export const formatTicketLine = (ticket: Ticket): string => formatLine(kind, fieldsOf(ticket));

/** The file to save or print; `sentences` stand above the line. @throws RangeError on a field of another length. */
export const formatTicket = (ticket: Ticket, sentences: string[]): string =>
  formatPaper(sentences, kind, fieldsOf(ticket));

/** Inverse of {@link formatTicket} and {@link formatTicketLine}. @throws RangeError if the text holds no whole ticket. */
export function parseTicket(text: string): Ticket {
  const fields = parsePaper(kind, text);
  if (fields.length !== 192 && fields.length !== 224) throw new RangeError("not a ticket");
  const field = (place: number): Bytes => fields.slice(place * 32, place * 32 + 32);
  return {
    genesis: toHex(field(0)),
    roster: toHex(field(1)),
    caseId: toHex(field(2)),
    caseSeed: field(3),
    recipientIdentity: formatIdentity(field(4)),
    fileIdentity: formatIdentity(field(5)),
    ...(fields.length === 224 ? { lookup: toHex(field(6)) } : {}),
  };
}
