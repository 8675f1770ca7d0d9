/**
 * The trees that others saw, held against the one that this browser has read.
 *
 * Who acts signs the head of the tree that was checked for it. A server that shows two guardians two histories is
 * therefore found out by the first act that passes from one to the other: what its signer saw is no beginning of the tree
 * that is read here. This is shown over the log's public tiles. Their hashes are claims, and RFC 6962 makes them safe: a
 * consistency proof first binds the root that they give for the smaller tree to the own, signed one; only then is that
 * root compared with the one that was seen. So false tiles accuse the server of false tiles, and never anybody of a fork.
 */
import { fromHex, toHex } from "@/lib/protocol/bytes";
import type { Digest, LogHead } from "@/lib/protocol/fields";
import { tileReader } from "@/lib/protocol/log/tile";
import { consistencyProof, emptyRoot, type HashReader, rootOf, verifyConsistency } from "@/lib/protocol/log/tree";
import { seenIn } from "@/lib/protocol/statements/seen";
import type { Desk } from "./desk";
import type { Standing } from "./keptLog";
import { hashTiles } from "./logTiles";
import { Stop } from "./outcome";
import type { HeldEntry } from "./trail";

/** A head that a statement names, and the statement's place in the log. */
export interface SeenHead {
  seen: LogHead;
  statement: Digest;
  index: number;
}

export const seenHeads = (entries: readonly HeldEntry[]): SeenHead[] =>
  entries.flatMap(({ statement, index }) => {
    const seen = seenIn(statement);
    return seen ? [{ seen, statement: statement.digest, index }] : [];
  });

type Reading = Pick<Desk, "device" | "genesis" | "reader">;

/**
 * Each head is proven once, and remembered; one that this browser stood at itself needs no proof.
 * @throws Stop, kept by the reader: "logSplit" for a head that is no beginning of the own tree, or larger than the tree
 * could be when its statement entered; "logInconsistent" for tiles that are not those of the own tree. "entryOmitted" and
 * Offline where a tile cannot be had; nothing is said of the head then.
 */
export async function holdSeenHeads(desk: Reading, { state }: Standing, claims: readonly SeenHead[]): Promise<void> {
  const rootAt = ownRoots(desk, state.head);
  const judged = claims.map(async (claim): Promise<Stop | null> => {
    const { seen, statement, index } = claim;
    const evidence = { statement, index, seenSize: seen.size, seenRoot: seen.root, checkpoint: state.checkpoint ?? "" };
    if (seen.size > index) return new Stop("logSplit", "a tree was seen that could not stand yet", evidence);
    const here = await rootAt(seen.size);
    if (here === seen.root) return null;
    return new Stop("logSplit", "another tree of that size was seen", { ...evidence, rootHere: here });
  });
  try {
    const split = (await Promise.all(judged)).find((stop) => stop !== null);
    if (split) throw split;
  } catch (error) {
    const faults: readonly unknown[] = ["logSplit", "logInconsistent"];
    throw error instanceof Stop && faults.includes(error.code) ? await desk.reader.report(error) : error;
  }
}

/** Roots of the own tree's first leaves, by their number: those kept, else proven and kept. */
function ownRoots({ device: { storage, api }, genesis }: Reading, own: LogHead): (size: number) => Promise<string> {
  const reader = tileReader(own.size, hashTiles(api));
  const find = async (size: number): Promise<string> => {
    const kept = await storage.get("heads", [genesis, size]);
    if (kept) return kept.root;
    const root = await provenRoot(size, own, reader);
    await storage.put("heads", { genesis, size, root });
    return root;
  };
  const roots = new Map<number, Promise<string>>();
  return (size) => {
    const root = roots.get(size) ?? find(size);
    roots.set(size, root);
    return root;
  };
}

/** Root of the own tree's first `size` leaves. @throws Stop "logInconsistent" if the tiles are not the own tree's. */
async function provenRoot(size: number, own: LogHead, reader: HashReader): Promise<string> {
  if (size === 0) return toHex(emptyRoot);
  const root = await rootOf(size, reader);
  const proof = await consistencyProof(size, own.size, reader);
  const claim = { oldSize: size, oldRoot: root, newSize: own.size, newRoot: fromHex(own.root) };
  if (!verifyConsistency(proof, claim)) {
    throw new Stop("logInconsistent", "the tiles are not those of the signed tree", { size, ownSize: own.size });
  }
  return toHex(root);
}
