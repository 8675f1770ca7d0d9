/** Small logs for the tests: leaves of a few scopes in a known order, and what a log would sign about them. */
import { type Bytes, own, toHex, utf8 } from "../../bytes";
import { type SigningKey, signingKey } from "../../ed25519";
import type { Digest } from "../../fields";
import { sha256 } from "../../hash";
import { signCheckpoint } from "../checkpoint";
import { type Entry, formatEntry, headOf, nextEntry, type ScopeHead } from "../entry";
import { signatureTypes, type VerifierKey } from "../note";
import { type HashReader, hashLeaf, type Place } from "../tree";
import { naiveRoot } from "./naive";

export const origin = "holdfast.example/log";
export const logSigner: SigningKey = signingKey(sha256(utf8("log of the tests")));
export const logKey: VerifierKey = { name: origin, type: signatureTypes.note, key: logSigner.key };

export const digest = (text: string): Digest => toHex(sha256(utf8(text)));

/** Distinct leaves that are no entries, for what looks at trees alone. */
export const plainLeaves = (count: number): Bytes[] => Array.from({ length: count }, (_, i) => utf8(`leaf ${i}`));

/** A log of one entry for each number, which names the scope; its place in the list makes time and envelope. */
export function sampleLeaves(scopes: readonly number[]): Bytes[] {
  const heads = new Map<Digest, ScopeHead>();
  return scopes.map((number, i) => {
    const scope = digest(`scope ${number}`);
    const entry: Entry = nextEntry(heads.get(scope), {
      scope,
      acceptedAt: 1000 + i,
      envelope: digest(`envelope ${i}`),
    });
    const leaf = formatEntry(entry);
    heads.set(scope, headOf(entry, leaf));
    return leaf;
  });
}

/** What the log signs once it has these leaves. */
export const checkpointOf = (leaves: readonly Uint8Array[]): string =>
  signCheckpoint({ origin, size: leaves.length, root: toHex(naiveRoot(leaves)) }, logSigner);

/** A reader over leaves in memory that hashes each place anew. */
export function memoryReader(leaves: readonly Uint8Array[]): HashReader {
  const hashAt = ({ level, index }: Place): Uint8Array => {
    const range = leaves.slice(index * 2 ** level, (index + 1) * 2 ** level);
    if (range.length !== 2 ** level) throw new RangeError("no such place");
    return level === 0 ? hashLeaf(range[0] as Bytes) : naiveRoot(range);
  };
  return { readHashes: (places) => places.map(hashAt) };
}

/** The bytes with one bit changed. */
export function flip(bytes: Uint8Array, byte: number, bit: number): Bytes {
  const changed = own(bytes);
  changed[byte] = (changed[byte] as number) ^ (1 << bit);
  return changed;
}
