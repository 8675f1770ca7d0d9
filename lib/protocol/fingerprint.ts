/**
 * The fingerprint of a federation as people have it: the fifteen words of its genesis (`fingerprintWords`), which they
 * read to each other, or all 64 digits of the digest.
 */
import type { Digest } from "./fields";
import { checkMnemonic, fingerprintWords, readWords } from "./words";

/** What was typed or pasted, in its one spelling; null if it is neither fifteen words of the list nor 64 digits. */
export function readFingerprint(text: string): string | null {
  const digits = text.trim().toLowerCase();
  if (/^[0-9a-f]{64}$/.test(digits)) return digits;
  const words = readWords(text);
  return words.length === 15 && checkMnemonic(words).verdict !== "badWords" ? words.join(" ") : null;
}

/** Whether a fingerprint, as {@link readFingerprint} gives it, is that of this genesis. */
export const isFingerprintOf = (fingerprint: string, genesis: Digest): boolean =>
  fingerprint === genesis || fingerprint === fingerprintWords(genesis).join(" ");
