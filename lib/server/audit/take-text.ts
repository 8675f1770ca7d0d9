import "server-only";
import { everyEntry } from "@/lib/domain/audit/trace";
import { formatFallback } from "@/lib/protocol/code";
import { correctCrockford } from "@/lib/protocol/crockford";
import type { PublicKey } from "@/lib/protocol/fields";
import type { StatementName } from "@/lib/protocol/statements/statement";

/** What a text may mean, before anything is looked up. */
export interface Meant {
  acts: StatementName[];
  people: PublicKey[];
  /** Hexadecimal digits with which a digest or key begins; whatever begins so is asked `fits`. */
  digits: { begin: string; fits: (key: string) => boolean }[];
  /** A place in the log. */
  place: number | null;
}

/** So many digits or characters of a code are no word by chance. */
const shortest = 6;

const plain = (text: string): string => text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();

const wordsOf = (text: string): string[] =>
  plain(text)
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean);

/** Every word that was typed begins a word of the text. */
const says = (text: string, typed: readonly string[]): boolean => {
  const words = wordsOf(text);
  return typed.length > 0 && typed.every((word) => words.some((one) => one.startsWith(word)));
};

/**
 * What the text may be: words of an act, of a name, the beginning of a digest or of a case code, a place. Nothing that is
 * sealed can be meant: no server could look through it.
 * @param acts by name, as people call them in the language of whoever asks.
 */
export function takeText(
  text: string,
  acts: ReadonlyMap<StatementName, string>,
  people: ReadonlyMap<PublicKey, string>,
): Meant {
  const typed = wordsOf(text);
  const hex = text.trim().toLowerCase();
  const digits: Meant["digits"] = [];
  if (/^[0-9a-f]+$/.test(hex) && hex.length >= shortest && hex.length <= 64) {
    digits.push({ begin: hex, fits: () => true });
  }
  const code = correctCrockford(text.trim().replace(/^holdfast:/i, ""));
  const begin = code.length >= shortest ? digitsOf(code) : null;
  if (begin) {
    const spoken = code.slice(0, 20);
    digits.push({
      begin,
      fits: (key) => key !== everyEntry && formatFallback(key).replaceAll("-", "").startsWith(spoken),
    });
  }
  const place = /^#?\d{1,15}$/.test(text.trim()) ? Number(text.trim().replace("#", "")) : null;
  return {
    acts: [...acts].filter(([name, label]) => says(label, typed) || says(name, typed)).map(([name]) => name),
    people: [...people].filter(([, name]) => says(name, typed)).map(([key]) => key),
    digits,
    place,
  };
}

const alphabet = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

/** The whole hexadecimal digits in the beginning of a code, five bits a character; null for what is no code. */
function digitsOf(code: string): string | null {
  let bits = "";
  for (const character of code.slice(0, 20)) {
    const value = alphabet.indexOf(character);
    if (value < 0) return null;
    bits += value.toString(2).padStart(5, "0");
  }
  const whole = bits.slice(0, bits.length - (bits.length % 4));
  return (whole.match(/.{4}/g) ?? []).map((four) => Number.parseInt(four, 2).toString(16)).join("");
}
