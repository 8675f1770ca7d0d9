/**
 * Looking for a request by the name in its claim. The name is sealed: the browser can look only through those that it has
 * opened itself, and what is looked for never leaves it.
 */
import { formatFallback } from "@/lib/protocol/code";

/** Case, accents and the spaces around do not matter. */
const plain = (text: string): string => text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase().trim();

/** A code as it is spoken and written: hyphens and spaces left out, and the letters that are taken for digits put right. */
const codeOf = (text: string): string =>
  text.toUpperCase().replace(/[\s-]/g, "").replaceAll("O", "0").replace(/[IL]/g, "1");

/** So many characters of a code are no word of a name by chance. */
const shortestCode = 4;

/** Every word that was typed begins a word of the name; or all of it begins the request's code. Empty finds everything. */
export function finds(sought: string, { name, id }: { name: string | null | undefined; id: string }): boolean {
  const words = plain(sought).split(/\s+/).filter(Boolean);
  if (words.length === 0) return true;
  const code = codeOf(sought);
  if (code.length >= shortestCode && codeOf(formatFallback(id)).startsWith(code)) return true;
  if (!name) return false;
  const parts = plain(name).split(/[^\p{L}\p{N}]+/u);
  return words.every((word) => parts.some((part) => part.startsWith(word)) || plain(name).includes(` ${word}`));
}
