/**
 * Which statements have entered, in little memory: of each the first 16 bytes of a SHA-256, in one array that is probed
 * from the place that the digest itself names. 22 to 43 bytes for each, where a `Set` of the words takes two hundred.
 *
 * Two different statements that agree in 128 bits would be taken for one and the same; to make such a pair takes 2^64 tries.
 */
import { utf8 } from "@/lib/protocol/bytes";
import { sha256 } from "@/lib/protocol/hash";
import type { HashFunction } from "@/lib/protocol/log/tree";
import type { Entered } from "../replay";

/** 32-bit words of a digest that are kept. */
const kept = 4;

export class DigestSet implements Entered {
  private slots = new Uint32Array(1_024 * kept);
  size = 0;
  /** What was asked about last is nearly always what is added next. */
  private asked: { identity: string; words: Uint32Array } | null = null;

  constructor(private readonly hash: HashFunction = sha256) {}

  has(identity: string): boolean {
    const words = this.wordsOf(identity);
    return !this.isFree(this.slots, this.find(this.slots, words));
  }

  add(identity: string): void {
    if ((this.size + 1) * kept * 4 > this.slots.length * 3) this.grow();
    const words = this.wordsOf(identity);
    const at = this.find(this.slots, words);
    if (!this.isFree(this.slots, at)) return;
    this.slots.set(words, at);
    this.size++;
  }

  /** Never all zeros, which stand for a free slot. */
  private wordsOf(identity: string): Uint32Array {
    if (identity === this.asked?.identity) return this.asked.words;
    const words = new Uint32Array(this.hash(utf8(identity)).buffer, 0, kept);
    if (this.isFree(words, 0)) words[0] = 1;
    this.asked = { identity, words };
    return words;
  }

  /** Where the words stand, or the free slot where they would. */
  private find(slots: Uint32Array, words: Uint32Array): number {
    const count = slots.length / kept;
    for (let slot = (words[0] as number) % count; ; slot = (slot + 1) % count) {
      const at = slot * kept;
      if (this.isFree(slots, at) || this.isAt(slots, at, words)) return at;
    }
  }

  private isAt(slots: Uint32Array, at: number, words: Uint32Array): boolean {
    for (let i = 0; i < kept; i++) if (slots[at + i] !== words[i]) return false;
    return true;
  }

  private isFree(slots: Uint32Array, at: number): boolean {
    return (
      ((slots[at] as number) | (slots[at + 1] as number) | (slots[at + 2] as number) | (slots[at + 3] as number)) === 0
    );
  }

  private grow(): void {
    const slots = new Uint32Array(this.slots.length * 2);
    for (let at = 0; at < this.slots.length; at += kept) {
      if (this.isFree(this.slots, at)) continue;
      const words = this.slots.subarray(at, at + kept);
      slots.set(words, this.find(slots, words));
    }
    this.slots = slots;
  }
}
