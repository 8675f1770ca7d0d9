/** Another history under the log's own key: what whoever has stolen that key can show. */
import { concat, toHex } from "@/lib/protocol/bytes";
import { envelopeDigest } from "@/lib/protocol/dsse";
import { signCheckpoint } from "@/lib/protocol/log/checkpoint";
import { formatBundle, formatEntry, headOf, nextEntry, type ScopeHead } from "@/lib/protocol/log/entry";
import { writeExport } from "@/lib/protocol/log/export";
import { formatNote, type NoteSignature, parseNote } from "@/lib/protocol/log/note";
import { parseTilePath, tileWidth } from "@/lib/protocol/log/tile";
import { hashLeaf, hashNode, type Place, rootOf } from "@/lib/protocol/log/tree";
import type { LoggedEntry } from "./database";
import { type Keys, type Lie, showing } from "./liar";

type Told = Pick<LoggedEntry, "scope" | "acceptedAt" | "envelope">;

export interface ForgedLog {
  entries: (Told & { leaf: Uint8Array<ArrayBuffer>; index: number })[];
  /** Shows its checkpoint, its leaves and its export in the place of the real ones. */
  lie: Lie;
}

/**
 * A well-formed log of these entries: every chain and every hash is right, and the checkpoint is well signed.
 * @param lines are put under it as they are.
 */
export function forgeLog(
  { logOrigin: origin, log: key }: Keys,
  told: readonly Told[],
  lines: readonly NoteSignature[] = [],
): ForgedLog {
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
  const note = async () => {
    const root = toHex(await rootOf(entries.length, reader));
    const { text, signatures } = parseNote(signCheckpoint({ origin, size: entries.length, root }, key));
    return formatNote({ text, signatures: [...signatures, ...lines] });
  };
  const exported = async (from: number) => {
    const chunks: Uint8Array[] = [];
    for await (const chunk of writeExport(await note(), entries.slice(from), from)) chunks.push(chunk);
    return concat(...chunks);
  };
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
    (path) => path === "/log/checkpoint" || path.startsWith("/log/tile/") || /^\/api\/export(\?|$)/.test(path),
    async (path) => {
      if (path.startsWith("/api/export")) return exported(Number(/from=(\d+)/.exec(path)?.[1] ?? 0));
      if (path === "/log/checkpoint") return Buffer.from(await note());
      return path.startsWith("/log/tile/entries/") ? bundle(path) : hashes(path);
    },
  );
  return { entries, lie };
}
