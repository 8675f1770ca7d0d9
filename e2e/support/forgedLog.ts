/** Another history under the log's own key: what whoever has stolen that key can show. */
import { concat, toHex } from "@/lib/protocol/bytes";
import { envelopeDigest } from "@/lib/protocol/dsse";
import { signCheckpoint } from "@/lib/protocol/log/checkpoint";
import { formatBundle, formatEntry, headOf, nextEntry, type ScopeHead } from "@/lib/protocol/log/entry";
import { parseTilePath, tileWidth } from "@/lib/protocol/log/tile";
import { hashLeaf, hashNode, type Place, rootOf } from "@/lib/protocol/log/tree";
import type { LoggedEntry } from "./database";
import { type Keys, type Lie, showing } from "./liar";

type Told = Pick<LoggedEntry, "scope" | "acceptedAt" | "envelope">;

export interface ForgedLog {
  entries: (Told & { leaf: Uint8Array<ArrayBuffer>; index: number })[];
  /** Shows its checkpoint and its leaves in the place of the real ones. */
  lie: Lie;
}

/** A well-formed log of these entries: every chain and every hash is right, and the checkpoint is well signed. */
export function forgeLog({ logOrigin: origin, log: key }: Keys, told: readonly Told[]): ForgedLog {
  const heads = new Map<string, ScopeHead>();
  const entries = told.map(({ scope, acceptedAt, envelope }, index) => {
    const entry = nextEntry(heads.get(scope), { scope, acceptedAt, envelope: envelopeDigest(envelope) });
    const leaf = formatEntry(entry);
    heads.set(scope, headOf(entry, leaf));
    return { scope, acceptedAt, envelope, leaf, index };
  });
  const hashAt = ({ level, index }: Place): Uint8Array<ArrayBuffer> => {
    if (level === 0) return hashLeaf((entries[index] as (typeof entries)[0]).leaf);
    const below = { level: level - 1, index: index * 2 };
    return hashNode(hashAt(below), hashAt({ ...below, index: below.index + 1 }));
  };
  const reader = { readHashes: (places: readonly Place[]) => places.map(hashAt) };
  const note = async () =>
    signCheckpoint({ origin, size: entries.length, root: toHex(await rootOf(entries.length, reader)) }, key);
  const bundle = (path: string) => {
    const { index, width } = parseTilePath(path.slice("/log/".length));
    return formatBundle(entries.slice(index * tileWidth, index * tileWidth + width).map(({ leaf }) => leaf));
  };
  const hashes = (path: string) => {
    const { level, index, width } = parseTilePath(path.slice("/log/".length));
    const places = Array.from({ length: width }, (_, i) => ({
      level: 8 * Number(level),
      index: index * tileWidth + i,
    }));
    return concat(...places.map(hashAt));
  };
  const lie = showing(
    (path) => path === "/log/checkpoint" || path.startsWith("/log/tile/"),
    async (path) => {
      if (path === "/log/checkpoint") return Buffer.from(await note());
      return path.startsWith("/log/tile/entries/") ? bundle(path) : hashes(path);
    },
  );
  return { entries, lie };
}
