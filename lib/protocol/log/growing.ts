/**
 * A tree that grows leaf by leaf and still knows the root that it had at every size: what a reader of a whole log needs
 * to hold the trees against it that the signers of statements say they saw.
 *
 * It keeps the hash of every complete subtree, level by level: 64 bytes for each leaf, in pages, so that growing copies
 * nothing. With a shelf, it keeps of each level the last page alone.
 */
import { toHex } from "../bytes";
import type { Digest, LogHead } from "../fields";
import { sha256 } from "../hash";
import { foldRight, type HashFunction, hashNode, hashSize, type Place, placesOf } from "./tree";

/** Hashes to a page: 64 KB. */
const pageHashes = 2_048;

/** Where bytes go that are seldom asked for again: slower than memory, and larger. */
export interface Shelf {
  /** @returns where they lie. */
  put(bytes: Uint8Array): number;
  get(at: number, length: number): Uint8Array;
}

/** The hashes of one level, in order. */
class Level {
  count = 0;
  private readonly pages: (Uint8Array | number)[] = [];

  constructor(private readonly shelf: Shelf | undefined) {}

  add(hash: Uint8Array): void {
    const at = this.count % pageHashes;
    if (at === 0) this.begin();
    (this.pages.at(-1) as Uint8Array).set(hash, at * hashSize);
    this.count++;
  }

  private begin(): void {
    const full = this.pages.at(-1);
    if (this.shelf && full instanceof Uint8Array) this.pages[this.pages.length - 1] = this.shelf.put(full);
    this.pages.push(new Uint8Array(pageHashes * hashSize));
  }

  at(index: number): Uint8Array {
    const at = (index % pageHashes) * hashSize;
    const page = this.pages[Math.floor(index / pageHashes)] as Uint8Array | number;
    if (typeof page === "number") return (this.shelf as Shelf).get(page + at, hashSize);
    return page.subarray(at, at + hashSize);
  }
}

/** Roots that were asked for and are remembered: many sign while the log stands at one size. */
const remembered = 256;

export class GrowingTree {
  private readonly levels: Level[] = [];
  private readonly roots = new Map<number, Digest>();

  constructor(
    private readonly hash: HashFunction = sha256,
    private readonly shelf?: Shelf,
  ) {}

  get size(): number {
    return this.levels[0]?.count ?? 0;
  }

  /** Appends a leaf, given by its hash (`hashLeaf`). @throws RangeError unless it has 32 bytes. */
  add(leafHash: Uint8Array): void {
    if (leafHash.length !== hashSize) throw new RangeError("a leaf hash has 32 bytes");
    let joined = leafHash;
    for (let l = 0; ; l++) {
      const level = this.level(l);
      level.add(joined);
      if (level.count % 2 === 1) return;
      joined = hashNode(level.at(level.count - 2), level.at(level.count - 1), this.hash);
    }
  }

  private level(l: number): Level {
    const there = this.levels[l] ?? new Level(this.shelf);
    this.levels[l] = there;
    return there;
  }

  /** RFC 6962 root of the first `size` leaves. @throws RangeError if there are fewer. */
  root(size: number = this.size): Digest {
    if (!(size <= this.size)) throw new RangeError("the tree has not so many leaves");
    const known = this.roots.get(size);
    if (known !== undefined) return known;
    const hashes = placesOf(0, size).map(({ level, index }: Place) => (this.levels[level] as Level).at(index));
    const root = toHex(foldRight(hashes, this.hash));
    if (this.roots.size >= remembered) this.roots.clear();
    this.roots.set(size, root);
    return root;
  }

  head(): LogHead {
    return { size: this.size, root: this.root() };
  }
}
