/**
 * A reader that knows nothing of Holdfast: the C2SP's signed notes, checkpoints and tiles, over node:crypto alone. What
 * it accepts, any tool of the transparency community accepts.
 * Written from c2sp.org/signed-note, /tlog-checkpoint and /tlog-tiles, and RFC 6962 section 2.1.
 */
import { createHash, createPublicKey, verify } from "node:crypto";

const sha256 = (...parts: Uint8Array[]): Buffer => {
  const hash = createHash("sha256");
  for (const part of parts) hash.update(part);
  return hash.digest();
};

const spki = Buffer.from("302a300506032b6570032100", "hex");

export interface VerifiedCheckpoint {
  origin: string;
  size: number;
  /** Base64. */
  root: string;
}

/** Checks a checkpoint's signature under a vkey, "name+hash+key". @throws Error where it does not hold. */
function openNote(note: string, vkey: string): VerifiedCheckpoint {
  // The key's base64 may itself hold a plus.
  const [, name = "", hash = "", key = ""] = /^([^+]+)\+([0-9a-f]{8})\+(.+)$/.exec(vkey.trim()) ?? [];
  const typed = Buffer.from(key, "base64");
  if (typed[0] !== 1 || typed.length !== 33) throw new Error("not an Ed25519 verifier key");
  const id = sha256(Buffer.from(`${name}\n`), typed).subarray(0, 4);
  if (id.toString("hex") !== hash) throw new Error("the verifier key's hash is wrong");
  const split = note.lastIndexOf("\n\n");
  const text = note.slice(0, split + 1);
  const lines = note.slice(split + 2).split("\n");
  const own = lines.find((line) => line.startsWith(`— ${name} `))?.split(" ")[2];
  const signature = Buffer.from(own ?? "", "base64");
  if (!signature.subarray(0, 4).equals(id)) throw new Error("no signature of this key");
  const publicKey = createPublicKey({ key: Buffer.concat([spki, typed.subarray(1)]), format: "der", type: "spki" });
  if (!verify(null, Buffer.from(text), publicKey, signature.subarray(4))) throw new Error("the signature is false");
  const [origin = "", size = "", root = ""] = text.split("\n");
  return { origin, size: Number(size), root };
}

/** tlog-tiles: "x001/234" for 1234. */
function numbered(index: number): string {
  const groups = [String(index % 1000).padStart(3, "0")];
  for (let rest = Math.floor(index / 1000); rest > 0; rest = Math.floor(rest / 1000)) {
    groups.unshift(`x${String(rest % 1000).padStart(3, "0")}`);
  }
  return groups.join("/");
}

const tilePath = (level: number, index: number, width: number) =>
  `/log/tile/${level}/${numbered(index)}${width < 256 ? `.p/${width}` : ""}`;

/** The root of RFC 6962 over hashes of leaves: the largest power of two below to the left. */
function rootOf(hashes: readonly Buffer[]): Buffer {
  if (hashes.length === 1) return hashes[0] as Buffer;
  let left = 1;
  while (left * 2 < hashes.length) left *= 2;
  return sha256(Buffer.from([1]), rootOf(hashes.slice(0, left)), rootOf(hashes.slice(left)));
}

/** Reads the public paths of a log and computes its root from the lowest tiles. @returns the checkpoint that held. */
export async function verifyLog(url: string): Promise<VerifiedCheckpoint> {
  const get = async (path: string) => {
    const answer = await fetch(url + path);
    if (!answer.ok) throw new Error(`${path} answers ${answer.status}`);
    return Buffer.from(await answer.arrayBuffer());
  };
  const checkpoint = openNote(String(await get("/log/checkpoint")), String(await get("/log/vkey")));
  const hashes: Buffer[] = [];
  for (let index = 0; index * 256 < checkpoint.size; index++) {
    const width = Math.min(256, checkpoint.size - index * 256);
    const tile = await get(tilePath(0, index, width));
    if (tile.length !== width * 32) throw new Error("a tile is not as wide as it says");
    for (let at = 0; at < width; at++) hashes.push(tile.subarray(at * 32, at * 32 + 32));
  }
  if (rootOf(hashes).toString("base64") !== checkpoint.root) throw new Error("the tiles make another root");
  return checkpoint;
}
