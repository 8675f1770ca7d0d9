/**
 * The catalogue as browsers get it: parsed here once, so that no browser carries a parser of messages (ICU MessageFormat).
 * The formatter is the one for parsed messages: `use-intl/format-message` is resolved to `format-only` in
 * next.config.js and in vitest.config.ts.
 */
import compile from "icu-minify/compile";
import { en } from "./en";
import { es } from "./es";
import type { Locale } from "./locale";
import type { Catalogue, Room, Translated } from "./types";

const catalogues: Record<Locale, Translated<Catalogue>> = { en, es };
const compiled = new Map<string, unknown>();

/** The parser's objects have no prototype, and a page of the server hands only plain ones to the browser: copied, they are. */
const compileAll = (texts: unknown): unknown =>
  typeof texts === "string"
    ? structuredClone(compile(texts))
    : Object.fromEntries(Object.entries(texts as object).map(([key, text]) => [key, compileAll(text)]));

/** The texts of a room as they are written, for a formatter that parses. */
export const textsOf = (locale: Locale, room: Room): Catalogue =>
  ({ [room]: catalogues[locale][room] }) as unknown as Catalogue;

/** The messages of these rooms, ready for a translator or a provider. */
export function messagesOf(locale: Locale, rooms: readonly Room[]): Catalogue {
  const messages = rooms.map((room) => {
    const name = `${locale}/${room}`;
    if (!compiled.has(name)) compiled.set(name, compileAll(catalogues[locale][room]));
    return [room, compiled.get(name)];
  });
  // Parsed messages stand where the texts stood: the shape of the catalogue, which is what a translator's types need.
  return Object.fromEntries(messages) as Catalogue;
}
