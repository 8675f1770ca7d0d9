/** A log in memory, of the product's own formats: for tests alone. */
import { type Bytes, concat, toHex } from "@/lib/protocol/bytes";
import { envelopeDigest } from "@/lib/protocol/dsse";
import { type SigningKey, signingKey } from "@/lib/protocol/ed25519";
import { signCheckpoint } from "@/lib/protocol/log/checkpoint";
import { formatBundle, formatEntry, headOf, nextEntry, type ScopeHead } from "@/lib/protocol/log/entry";
import { formatVerifierKey } from "@/lib/protocol/log/note";
import { formatReceipt } from "@/lib/protocol/log/proof";
import { tileWidth } from "@/lib/protocol/log/tile";
import { hashLeaf, hashNode, inclusionProof, type Place, rootOf } from "@/lib/protocol/log/tree";

export interface LogEntry {
  index: number;
  scope: string;
  leaf: Bytes;
  envelope: Bytes;
  acceptedAt: number;
}

const origin = "holdfast.test";

export class MemoryLog {
  readonly key: SigningKey = signingKey();
  entries: LogEntry[] = [];
  private heads = new Map<string, ScopeHead>();

  get verifierKey(): string {
    return formatVerifierKey({ name: origin, type: 1, key: this.key.key });
  }

  append(scope: string, envelope: Bytes, acceptedAt: number): LogEntry {
    const entry = nextEntry(this.heads.get(scope), { scope, acceptedAt, envelope: envelopeDigest(envelope) });
    const leaf = formatEntry(entry);
    this.heads.set(scope, headOf(entry, leaf));
    const added = { index: this.entries.length, scope, leaf, envelope, acceptedAt };
    this.entries.push(added);
    return added;
  }

  of(scope: string): LogEntry[] {
    return this.entries.filter((entry) => entry.scope === scope);
  }

  private reader = { readHashes: (places: readonly Place[]) => places.map((place) => this.hashAt(place)) };

  private hashAt({ level, index }: Place): Bytes {
    if (level === 0) return hashLeaf((this.entries[index] as LogEntry).leaf);
    const below = { level: level - 1, index: index * 2 };
    return hashNode(this.hashAt(below), this.hashAt({ ...below, index: below.index + 1 }));
  }

  async checkpoint(size = this.entries.length): Promise<string> {
    return signCheckpoint({ origin, size, root: toHex(await rootOf(size, this.reader)) }, this.key);
  }

  bundle(index: number, width: number): Bytes {
    const from = index * tileWidth;
    return formatBundle(this.entries.slice(from, from + width).map(({ leaf }) => leaf));
  }

  /** A tile of hashes. @throws RangeError if the log has not grown that far. */
  tile(level: number, index: number, width: number): Bytes {
    if ((index * tileWidth + width) * tileWidth ** level > this.entries.length) throw new RangeError("no such tile");
    const places = Array.from({ length: width }, (_, i) => ({ level: level * 8, index: index * tileWidth + i }));
    return concat(...places.map((place) => this.hashAt(place)));
  }

  async receipt({ index, leaf }: LogEntry): Promise<string> {
    const size = this.entries.length;
    const hashes = await inclusionProof(index, size, this.reader);
    return formatReceipt(leaf, { index, hashes, checkpoint: await this.checkpoint() });
  }

  /** Another history under the same key: the same entries but for one that is left out. */
  without(index: number): MemoryLog {
    const other = new MemoryLog();
    Object.assign(other, { key: this.key });
    for (const { scope, envelope, acceptedAt } of this.entries.filter((entry) => entry.index !== index)) {
      other.append(scope, envelope, acceptedAt);
    }
    return other;
  }
}
