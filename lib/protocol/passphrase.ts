/**
 * Passphrases: of an account (one passphrase unlocks the keyring and signs in) and of a key file.
 *
 * A generated one has six words of the English BIP-39 list, 66 bits. An own one must come to 60 bits of the estimate
 * below, which is the cheapest way to spell it out of these pieces:
 *
 *   a word of the list 11 bits · any other word of 3 to 12 letters 13 · one of the commonest passwords 6 · a year 7 ·
 *   three or more characters in the order of alphabet, digits or keyboard 5 · what stood there before 1 ·
 *   a separator 1 · a letter 4.7, after a letter 2.5 · a digit 3.3 · any other character 5 ·
 *   and one more for a piece that has capitals
 *
 * It errs towards refusing. Behind it stands Argon2id, and the server, which limits tries.
 */
import { wordlist } from "@scure/bip39/wordlists/english.js";

const words = new Set(wordlist);
const common = new Set(
  (
    "password passwort passphrase letmein welcome qwerty qwertz azerty iloveyou admin monkey dragon football baseball " +
    "master sunshine princess shadow superman batman trustno bitcoin satoshi fedimint holdfast guardian changeme " +
    "secret hello login access google michael jordan charlie summer winter starwars whatever freedom nakamoto"
  ).split(" "),
);
const rows = [
  "abcdefghijklmnopqrstuvwxyz",
  "01234567890",
  "qwertyuiop",
  "asdfghjkl",
  "zxcvbnm",
  "qwertzuiop",
  "yxcvbnm",
];
const runs = [...rows, ...rows.map((row) => [...row].reverse().join(""))];
const longestPiece = 16;

/** The bits that a strong passphrase has at least. */
const strongEnough = 60;

/** The form that is stretched: NFKC, trimmed, each run of white space one space, as telephones add some unasked. */
export const normalisePassphrase = (text: string): string => text.normalize("NFKC").trim().replace(/\s+/g, " ");

/**
 * Six words out of 2048, drawn anew while the estimate below finds them weak: one draw in 150, where a word repeats
 * or stands within an earlier one. Of the 66 bits this costs a hundredth of one.
 */
export function generatePassphrase(): string {
  for (;;) {
    const picks = crypto.getRandomValues(new Uint16Array(6));
    const passphrase = Array.from(picks, (pick) => wordlist[pick & 2047]).join(" ");
    if (passphraseStrength(passphrase).strong) return passphrase;
  }
}

/** What one piece costs between what stands before and after it; the cheapest reading. */
function bitsOf(piece: string, before: string, after: string): number {
  const plain = piece.toLowerCase();
  const capital = plain === piece ? 0 : 1;
  const costs = [Number.POSITIVE_INFINITY];
  if (words.has(plain)) costs.push(11);
  if (/^\p{L}{3,12}$/u.test(piece) && !/\p{L}$/u.test(before) && !/^\p{L}/u.test(after)) costs.push(13);
  if (common.has(plain)) costs.push(6);
  if (/^(19|20)\d\d$/.test(piece)) costs.push(7);
  if (piece.length >= 3 && runs.some((run) => run.includes(plain))) costs.push(5);
  if (before.toLowerCase().includes(plain) && (piece.length >= 3 || before.endsWith(piece))) costs.push(1);
  if (piece.length === 1) costs.push(characterBits(piece, before));
  return Math.min(...costs) + capital;
}

function characterBits(character: string, before: string): number {
  if (/[\s_.,-]/.test(character)) return 1;
  if (/\p{L}/u.test(character)) return /\p{L}$/u.test(before) ? 2.5 : 4.7;
  return /\d/.test(character) ? 3.3 : 5;
}

/** The estimate for an own passphrase, in bits. */
export function passphraseStrength(text: string): { bits: number; strong: boolean } {
  const passphrase = normalisePassphrase(text);
  const cheapest = [0];
  for (let end = 1; end <= passphrase.length; end++) {
    const starts = Array.from({ length: Math.min(end, longestPiece) }, (_, i) => end - 1 - i);
    const costs = starts.map((start) => {
      const piece = passphrase.slice(start, end);
      return (cheapest[start] as number) + bitsOf(piece, passphrase.slice(0, start), passphrase.slice(end));
    });
    cheapest.push(Math.min(...costs));
  }
  const bits = Math.floor(cheapest[passphrase.length] as number);
  return { bits, strong: bits >= strongEnough };
}
