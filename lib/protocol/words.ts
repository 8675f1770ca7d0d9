/**
 * Words that people read to each other or write down, all of the English BIP-39 list (2048 words, 11 bits each).
 *
 *   fingerprint of a federation = the first 165 bits of the genesis digest as 15 words: the server chooses fields of
 *                                 every version it might show, so nothing shorter resists a search for two alike
 *   words of a joiner           = the first 55 bits of digestOf("joiner", key, recipient, witness key) as 5 words
 */
import { mnemonicToEntropy } from "@scure/bip39";
import { wordlist } from "@scure/bip39/wordlists/english.js";
import { fromHex } from "./bytes";
import { Digest } from "./fields";
import { digestOf } from "./hash";

const indexOf = new Map(wordlist.map((word, index) => [word, index]));

/** The first `count` groups of eleven bits, big-endian. */
function wordsOf(digest: Digest, count: number): string[] {
  const bits = [...fromHex(Digest.parse(digest))].map((byte) => byte.toString(2).padStart(8, "0")).join("");
  return Array.from(
    { length: count },
    (_, i) => wordlist[Number.parseInt(bits.slice(i * 11, i * 11 + 11), 2)] as string,
  );
}

/** 15 words. @throws ZodError unless it is a digest. */
export const fingerprintWords = (genesis: Digest): string[] => wordsOf(genesis, 15);

/** 5 words, by which a convener knows a joiner's keys over the telephone. */
export function joinerWords(keys: { key: string; recipient: string; witnessKey: string }): string[] {
  return wordsOf(digestOf("joiner", keys.key, keys.recipient, keys.witnessKey), 5);
}

/** 5 words, by which guardians know an auditor's keys before they name them in a roster. */
export const auditorWords = ({ key, recipient }: { key: string; recipient: string }): string[] =>
  wordsOf(digestOf("auditor", key, recipient), 5);

/** What was typed or pasted, as words: lower-case, at white space, without the numbers of a numbered list. */
export function readWords(text: string): string[] {
  return text
    .normalize("NFKD")
    .toLowerCase()
    .split(/[\s,;]+/)
    .map((word) => word.replace(/^\d+[.):]?/, ""))
    .filter((word) => word !== "");
}

export type MnemonicVerdict =
  | { verdict: "ok" }
  /** Places, counted from 0, whose words the list lacks. */
  | { verdict: "badWords"; at: number[] }
  | { verdict: "badLength"; length: number }
  | { verdict: "badChecksum" };

/** Unknown words come first: they are what a person can mend while typing. */
export function checkMnemonic(words: string[]): MnemonicVerdict {
  const at = words.flatMap((word, index) => (indexOf.has(word) ? [] : [index]));
  if (at.length > 0) return { verdict: "badWords", at };
  if (![12, 15, 18, 21, 24].includes(words.length)) return { verdict: "badLength", length: words.length };
  try {
    mnemonicToEntropy(words.join(" "), wordlist);
    return { verdict: "ok" };
  } catch {
    return { verdict: "badChecksum" };
  }
}

/** The words of the list that begin with `prefix`, at most `limit`; none for an empty prefix. */
export function completeWord(prefix: string, limit = 8): string[] {
  const start = prefix.trim().toLowerCase();
  return start === "" ? [] : wordlist.filter((word) => word.startsWith(start)).slice(0, limit);
}
