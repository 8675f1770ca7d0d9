/**
 * The cards of all backups, searched in this browser: a request of heirs names no backup, and nobody but the guardians can
 * read the cards. What one types leaves the browser for nowhere.
 *
 * Every card is opened once with the guardian's identity; what it says to a search is kept in IndexedDB, many cards
 * together, encrypted under a key of the guardian's keyring:
 *
 *   key    = HKDF-SHA-256(statement identity's age secret, info "holdfast/v1/card-index")
 *   sealed = XChaCha20-Poly1305 under the key, bound to "card-index", guardian, place (`aead.ts`)
 *
 * The server names the backups, page by page, and nothing more: every card is the one of the signed manifest, out of the
 * backup's scope as this browser holds it, and what the server leaves out of its list is opened all the same where this
 * browser has read of it in the log. A card that could not be opened is not kept as such, and is tried again.
 */
import { hkdf } from "@noble/hashes/hkdf.js";
import { sha256 } from "@noble/hashes/sha2.js";
import { z } from "zod";
import type { AllCardsDto } from "@/lib/contract/desk";
import { decrypt, encrypt } from "@/lib/protocol/aead";
import { type Bytes, own, utf8 } from "@/lib/protocol/bytes";
import type { ReferenceCard } from "@/lib/protocol/card";
import { Digest } from "@/lib/protocol/fields";
import { plaintextFormat } from "@/lib/protocol/plaintext";
import { AllCards } from "./answers";
import { readCard } from "./caseFiles";
import type { Desk } from "./desk";
import { foldScope } from "./fold";
import { granted, Stop } from "./outcome";
import { type HeldEntry, readScopes } from "./trail";

/** What a card says to a search. */
export const FoundCard = z.strictObject({
  backup: Digest,
  name: z.string(),
  contact: z.string().optional(),
  birthDate: z.string().optional(),
  /** Executors and beneficiaries. */
  people: z.array(z.string()).optional(),
});
export type FoundCard = z.infer<typeof FoundCard>;

const partFormat = plaintextFormat("cardIndex", z.strictObject({ cards: z.array(FoundCard) }));

/** Cards that are kept together, and opened at once. */
const together = 100;
/** As many scopes are read at once, and so many of their cards opened. */
const [scopesAtOnce, cardsAtOnce] = [40, 4];

export interface IndexView {
  /** All that can be searched so far. */
  cards: readonly FoundCard[];
  /** Cards that were looked at, whether or not they could be opened. */
  looked: number;
  /** How many there are, as far as it is known; null before the first answer. */
  count: number | null;
  done: boolean;
}

const keyOf = ({ identity }: Desk): Bytes =>
  own(hkdf(sha256, utf8(identity), undefined, utf8("holdfast/v1/card-index"), 32));

const bindingOf = (desk: Desk, place: number) => ["card-index", `${desk.genesis}/${desk.me}`, String(place)] as const;

/** What this browser has kept; what was not sealed by these keys is as if it were not there. */
export async function keptCards(desk: Desk): Promise<{ parts: number; cards: FoundCard[] }> {
  const key = keyOf(desk);
  const range = IDBKeyRange.bound([ownerOf(desk), 0], [ownerOf(desk), Number.MAX_SAFE_INTEGER]);
  const rows = await desk.device.storage.getAll("index", range);
  const cards = rows.flatMap(({ place, sealed }) => {
    try {
      const opened = decrypt(key, sealed, bindingOf(desk, place));
      return opened ? partFormat.parse(opened).cards : [];
    } catch {
      return [];
    }
  });
  return { parts: rows.length, cards };
}

const ownerOf = ({ genesis, me }: Desk): string => `${genesis}/${me}`;

async function keepPart(desk: Desk, place: number, cards: FoundCard[]): Promise<void> {
  const sealed = encrypt(keyOf(desk), partFormat.format({ cards }), bindingOf(desk, place));
  await desk.device.storage.put("index", { guardian: ownerOf(desk), place, sealed });
}

/**
 * Opens every card that is not in the index yet, and keeps it.
 * @param tell is told of each step; @param stopped is asked before each.
 * @throws Stop, Offline, RefusedError: calling it again goes on where it ended.
 */
export async function buildIndex(
  desk: Desk,
  tell: (view: IndexView) => void,
  stopped: () => boolean = () => false,
): Promise<void> {
  const kept = await keptCards(desk);
  const { cards } = kept;
  const looked = new Set(cards.map(({ backup }) => backup));
  let place = kept.parts;
  let count: number | null = null;
  let waiting: FoundCard[] = [];
  const say = (done: boolean) => tell({ cards: [...cards], looked: looked.size, count, done });
  const keep = async () => {
    if (waiting.length > 0) await keepPart(desk, place++, waiting);
    waiting = [];
  };
  const take = async (ids: readonly string[]) => {
    for await (const opened of openCards(
      desk,
      ids.filter((id) => !looked.has(id)),
    )) {
      for (const { backup, found } of opened) {
        looked.add(backup);
        if (found) cards.push(found);
        if (found) waiting.push(found);
      }
      if (waiting.length >= together) await keep();
      say(false);
      if (stopped()) return;
    }
  };
  say(false);
  try {
    let after: string | null = null;
    do {
      const page: AllCardsDto = granted(await pageOf(desk, after));
      count = page.count;
      await take(page.backups);
      if (page.next !== null && page.next === after) throw new Stop("answerMalformed", "a page that leads to itself");
      after = page.next;
    } while (after !== null && !stopped());
    if (!stopped()) await take(await readInLog(desk));
  } finally {
    await keep();
  }
  if (!stopped()) say(true);
}

const pageOf = ({ device }: Desk, after: string | null) =>
  device.api.call(`/api/cards?${new URLSearchParams({ all: "yes", ...(after === null ? {} : { after }) })}`, AllCards);

/** The backups that this browser has itself read in the log. */
async function readInLog({ device, genesis }: Desk): Promise<string[]> {
  const named = await device.storage.getAllKeys("names", IDBKeyRange.bound([genesis, ""], [genesis, "\uffff", []]));
  return [...new Set(named.map(([, , backup]) => backup))];
}

/** A few at a time; null for what is no backup in this log, is gone, or cannot be opened. @throws Stop, Offline. */
async function* openCards(desk: Desk, ids: readonly string[]) {
  if (ids.length === 0) return;
  const standing = await desk.reader.sync();
  for (let at = 0; at < ids.length; at += scopesAtOnce) {
    const batch = ids.slice(at, at + scopesAtOnce);
    const heldBefore = new Set(desk.held.keys());
    const scopes = [...(await readScopes(desk, standing, batch))];
    for (let from = 0; from < scopes.length; from += cardsAtOnce) {
      const some = scopes.slice(from, from + cardsAtOnce);
      yield await Promise.all(some.map(async ([backup, entries]) => ({ backup, found: await foundIn(desk, entries) })));
    }
    // Ten thousand backups are too many to be held at once: their entries are read again when somebody needs them.
    for (const backup of batch) if (!heldBefore.has(backup)) desk.held.delete(backup);
  }
}

async function foundIn(desk: Desk, entries: HeldEntry[]): Promise<FoundCard | null> {
  const state = foldScope(entries);
  if (state?.kind !== "backup" || state.purged) return null;
  const card = await readCard(desk, state);
  return "open" in card ? foundOf(state.id, card.open) : null;
}

function foundOf(
  backup: string,
  { displayName, contact, birthDate, executors, beneficiaries }: ReferenceCard,
): FoundCard {
  const people = [...(executors ?? []), ...(beneficiaries ?? [])].map(({ name }) => name);
  return {
    backup,
    name: displayName,
    ...(contact ? { contact } : {}),
    ...(birthDate ? { birthDate } : {}),
    ...(people.length > 0 ? { people } : {}),
  };
}

/** Without marks, case and punctuation, so that "Jose" finds "José" and "obrien" finds "O’Brien". */
const plain = (text: string): string =>
  text
    .normalize("NFKD")
    .replace(/[\p{M}'’ʼ`]/gu, "")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();

/** Texts folded for searching, made once for each card. */
const folded = new WeakMap<FoundCard, { name: string; all: string }>();

function foldedOf(card: FoundCard): { name: string; all: string } {
  const there = folded.get(card);
  if (there) return there;
  const name = ` ${plain(card.name)}`;
  const others = [card.contact ?? "", card.birthDate ?? "", ...(card.people ?? [])].map(plain);
  const made = { name, all: [name, ...others].join(" ") };
  folded.set(card, made);
  return made;
}

/**
 * The cards that fit what was typed: every word of it begins a word of the card. Those whose name fits come first.
 * @param most so many at most.
 */
export function searchCards(cards: readonly FoundCard[], typed: string, most = 20): FoundCard[] {
  const words = plain(typed).split(" ").filter(Boolean);
  if (words.length === 0) return [];
  const named: FoundCard[] = [];
  const others: FoundCard[] = [];
  for (const card of cards) {
    const { name, all } = foldedOf(card);
    if (words.every((word) => name.includes(` ${word}`))) named.push(card);
    else if (words.every((word) => all.includes(` ${word}`))) others.push(card);
    if (named.length >= most) break;
  }
  return [...named, ...others].slice(0, most);
}
