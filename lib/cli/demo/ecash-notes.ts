import { base64url, bech32m } from "@scure/base";
import { concat, fromHex, utf8 } from "@/lib/protocol/bytes";
import type { Payload } from "@/lib/protocol/payload";
import { random } from "./door";

/**
 * Ecash as a Fedimint wallet gives it as text, and the invite code of its federation, written as lib/protocol/ecash.ts
 * reads them. The keys and signatures in the notes are drawn by lot: no federation would take them.
 */
const mint = { id: "7d".repeat(4) + "0a51".repeat(14), url: "wss://mint.riverside.example/" };

/** BigSize (BOLT 1). */
function varint(value: number): Uint8Array {
  const sized = (first: number, size: number) =>
    Uint8Array.from([
      first,
      ...Array.from({ length: size }, (_, i) => Math.floor(value / 256 ** (size - 1 - i)) % 256),
    ]);
  if (value < 0xfd) return Uint8Array.of(value);
  return value < 0x1_0000 ? sized(0xfd, 2) : value < 0x1_0000_0000 ? sized(0xfe, 4) : sized(0xff, 8);
}

const block = (content: Uint8Array): Uint8Array => concat(varint(content.length), content);
const parts = (...all: [variant: number, content: Uint8Array][]): Uint8Array =>
  concat(varint(all.length), ...all.flatMap(([variant, content]) => [varint(variant), block(content)]));

/** One note of each size, the powers of two of a thousandth, that the sum takes. */
export function ecashNotes(sats: number): string {
  const sizes: number[] = [];
  for (let left = sats * 1000, size = 1; left > 0; left = Math.floor(left / 2), size *= 2) {
    if (left % 2 === 1) sizes.push(size);
  }
  const tiers = sizes.map((size) => concat(varint(size), varint(1), random(48 + 32)));
  const notes = concat(varint(tiers.length), ...tiers);
  return base64url.encode(parts([0, notes], [1, fromHex(mint.id.slice(0, 8))]));
}

export const inviteCode = bech32m.encode(
  "fed1",
  bech32m.toWords(parts([0, concat(block(utf8(mint.url)), varint(0))], [1, fromHex(mint.id)])),
  false,
);

/** What a member keeps of it. */
export const ecash = (sats: number): Extract<Payload, { kind: "ecash" }> => ({
  ...{ kind: "ecash", label: "Ecash", notes: ecashNotes(sats), invite: inviteCode },
});
