/**
 * Fedimint's ecash "out of band": what a wallet gives as text, to be pasted into another. Read here without a wallet, to
 * show a person what it says of itself. Whether the notes are good, or spent already, only their federation knows.
 *
 *   text    = base64 or base64url of the bytes, or "fedimint" ‖ base32 of them; white space does not count
 *   bytes   = varint(number of parts) ‖ part…             part = varint(variant) ‖ varint(length) ‖ content
 *   0 notes = varint(number of tiers) ‖ tier…             tier = varint(msat) ‖ varint(number of notes) ‖ note…
 *             note = signature (48 bytes, BLS12-381) ‖ spend key (32 bytes)
 *   1 prefix of the federation's id (4 bytes)
 *   2 invite = varint(number of peers) ‖ (varint(peer) ‖ varint(length) ‖ URL)… ‖ federation's id (32 bytes)
 *   other variants are passed over, as wallets do
 *
 * varint is BigSize of the Lightning network (BOLT 1): one byte below 0xfd, or 0xfd, 0xfe, 0xff and 2, 4, 8 bytes, big
 * endian, in the shortest way. Base32 has the digits 0–9a–v, the low bits of each byte first, and no padding.
 *
 * An invite code is bech32m (BIP 350) with the prefix "fed1", without its limit of 90 characters, or "fedimint" ‖ base32
 * of the same bytes, which has no checksum: varint(number of parts) ‖ part…, with variant 0 (varint(length) ‖ URL ‖
 * varint(peer)), 1 (federation's id).
 *
 * Source: fedimint, `OOBNotes` in fedimint-mint-client, `InviteCode` and `base32` in fedimint-core.
 */
import { base64, base64nopad, base64url, base64urlnopad, bech32m } from "@scure/base";
import { fromUtf8, toHex } from "./bytes";

export interface Ecash {
  /** Sum of all notes, in thousandths of a satoshi. */
  msat: number;
  /** By size, the smallest first. */
  notes: { msat: number; count: number }[];
  /** The first 4 bytes of the federation's id, in hexadecimal. */
  federation: string;
  /** Whether the federation's addresses stand in the notes themselves: then a wallet can join by them. */
  invites: boolean;
}

export interface Invite {
  /** The federation's id, in hexadecimal. */
  federation: string;
  /** Addresses of its guardians. */
  urls: string[];
  /** Whether the code has a checksum, which held: then no character is wrong. */
  checked: boolean;
}

/** Characters above which nothing is decoded. */
const longest = 100_000;
const noteSize = 48 + 32;
const prefix = "fedimint";
const digits = "0123456789abcdefghijklmnopqrstuv";

class Malformed extends Error {}

/** Reads bytes from the front, never beyond the end. */
class Reader {
  private at = 0;
  constructor(private readonly bytes: Uint8Array) {}

  get left(): number {
    return this.bytes.length - this.at;
  }

  take(count: number): Uint8Array {
    if (count > this.left) throw new Malformed("breaks off");
    this.at += count;
    return this.bytes.subarray(this.at - count, this.at);
  }

  varint(): number {
    const [first] = this.take(1) as Uint8Array & [number];
    if (first < 0xfd) return first;
    const size = first === 0xfd ? 2 : first === 0xfe ? 4 : 8;
    const value = this.take(size).reduce((sum, byte) => sum * 256 + byte, 0);
    const least = size === 2 ? 0xfd : 256 ** (size / 2);
    if (value < least || !Number.isSafeInteger(value)) throw new Malformed("a number in a wrong spelling");
    return value;
  }

  block(): Uint8Array {
    return this.take(this.varint());
  }

  end(): void {
    if (this.left > 0) throw new Malformed("goes on behind its end");
  }
}

interface Part {
  variant: number;
  content: Reader;
}

function partsOf(bytes: Uint8Array): Part[] {
  const reader = new Reader(bytes);
  const count = reader.varint();
  // Each has two bytes at least, so that no count asks for more than there is.
  if (count * 2 > reader.left) throw new Malformed("breaks off");
  const parts = Array.from({ length: count }, () => ({
    variant: reader.varint(),
    content: new Reader(reader.block()),
  }));
  reader.end();
  return parts;
}

function readTiers(reader: Reader): Ecash["notes"] {
  const tiers: Ecash["notes"] = [];
  for (let left = reader.varint(); left > 0; left -= 1) {
    const msat = reader.varint();
    const count = reader.varint();
    if (msat === 0 || count * noteSize > reader.left) throw new Malformed("breaks off");
    if (msat <= (tiers.at(-1)?.msat ?? 0)) throw new Malformed("tiers are not in order");
    reader.take(count * noteSize);
    if (count > 0) tiers.push({ msat, count });
  }
  reader.end();
  return tiers;
}

/** The id in an invite that stands within notes. */
function readInviteOfNotes(reader: Reader): string {
  const peers = reader.varint();
  if (peers === 0 || peers * 2 > reader.left) throw new Malformed("an invite without an address");
  for (let left = peers; left > 0; left -= 1) {
    reader.varint();
    fromUtf8(reader.block());
  }
  const id = toHex(reader.take(32));
  reader.end();
  return id;
}

/** Inverse of the base32 above; null unless it is in its only spelling. */
function fromBase32(text: string): Uint8Array | null {
  const out = new Uint8Array(Math.floor((text.length * 5) / 8));
  let buffer = 0;
  let bits = 0;
  let place = 0;
  for (const digit of text) {
    const value = digits.indexOf(digit);
    if (value < 0) return null;
    buffer |= value << bits;
    bits += 5;
    if (bits < 8) continue;
    out[place] = buffer & 0xff;
    place += 1;
    buffer >>= 8;
    bits -= 8;
  }
  return buffer === 0 && bits < 5 ? out : null;
}

const spellings = [base64url, base64, base64urlnopad, base64nopad];

/** Notes without the white space that lines and pasting put in: what is kept, and given back. */
export const withoutSpace = (text: string): string => text.replace(/\s+/gu, "");

function bytesOfNotes(text: string): Uint8Array | null {
  const lower = text.toLowerCase();
  if (lower.startsWith(prefix)) {
    const bytes = fromBase32(lower.slice(prefix.length));
    if (bytes) return bytes;
  }
  for (const spelling of spellings) {
    try {
      return spelling.decode(text);
    } catch {
      // Another spelling, or none.
    }
  }
  return null;
}

/** What notes say of themselves, or null: these are none, or in a form that is not known here. */
export function readEcash(text: string): Ecash | null {
  const notes = withoutSpace(text);
  const bytes = notes.length > longest ? null : bytesOfNotes(notes);
  try {
    return bytes && ecashOf(partsOf(bytes));
  } catch {
    return null;
  }
}

function ecashOf(parts: Part[]): Ecash | null {
  const contentOf = (variant: number) => parts.find((part) => part.variant === variant)?.content;
  const [tiers, short, invite] = [contentOf(0), contentOf(1), contentOf(2)];
  if (!tiers || (!short && !invite)) return null;
  const notes = readTiers(tiers);
  const msat = notes.reduce((sum, tier) => sum + tier.msat * tier.count, 0);
  const id = invite && readInviteOfNotes(invite);
  const said = short && toHex(short.take(4));
  short?.end();
  const federation = said ?? (id as string).slice(0, 8);
  if (notes.length === 0 || !Number.isSafeInteger(msat) || (id && !id.startsWith(federation))) return null;
  return { msat, notes, federation, invites: id !== undefined };
}

/** What an invite code says, or null: this is none, or a character of it is wrong. */
export function readInvite(text: string): Invite | null {
  const code = text.trim();
  if (code.length > 2_000) return null;
  try {
    const lower = code.toLowerCase();
    if (lower.startsWith(prefix)) {
      const bytes = fromBase32(lower.slice(prefix.length));
      return bytes && inviteOf(partsOf(bytes), false);
    }
    const { prefix: human, words } = bech32m.decode(code as `${string}1${string}`, false);
    return human === "fed1" ? inviteOf(partsOf(bech32m.fromWords(words)), true) : null;
  } catch {
    return null;
  }
}

function inviteOf(parts: Part[], checked: boolean): Invite | null {
  const urls = parts.flatMap(({ variant, content }) => (variant === 0 ? [fromUtf8(content.block())] : []));
  const id = parts.find(({ variant }) => variant === 1)?.content;
  if (id?.left !== 32 || urls.length === 0) return null;
  return { federation: toHex(id.take(32)), urls, checked };
}
