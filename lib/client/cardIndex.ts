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
 * The server names the backups, page by page. What it leaves out is opened all the same where this browser has read of it
 * in the log. The card that a guardian decides upon is opened anew out of the signed manifest: the index only finds it.
 */
import { hkdf } from "@noble/hashes/hkdf.js";
import { sha256 } from "@noble/hashes/sha2.js";
import { z } from "zod";
import type { AllCardsDto } from "@/lib/contract/desk";
import { decrypt, encrypt } from "@/lib/protocol/aead";
import { type Bytes, own, utf8 } from "@/lib/protocol/bytes";
import { openCard, type ReferenceCard } from "@/lib/protocol/card";
import { Digest } from "@/lib/protocol/fields";
import { plaintextFormat } from "@/lib/protocol/plaintext";
import { AllCards } from "./answers";
import { readCard } from "./caseFiles";
import type { Desk } from "./desk";
import { foldScope } from "./fold";
import { granted, isRefused, Stop } from "./outcome";
import { readScopes } from "./trail";

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

const Part = z.strictObject({
  cards: z.array(FoundCard),
  /** Backups whose card cannot be opened with these keys: not tried again. */
  closed: z.array(Digest),
});
type Part = z.infer<typeof Part>;
const partFormat = plaintextFormat("cardIndex", Part);

/** Cards that are kept together, and opened at once. */
const together = 100;
const atOnce = 4;

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
export async function keptParts(desk: Desk): Promise<Part[]> {
  const key = keyOf(desk);
  const range = IDBKeyRange.bound([ownerOf(desk), 0], [ownerOf(desk), Number.MAX_SAFE_INTEGER]);
  const rows = await desk.device.storage.getAll("index", range);
  return rows.map(({ place, sealed }) => {
    try {
      const opened = decrypt(key, sealed, bindingOf(desk, place));
      return opened ? partFormat.parse(opened) : { cards: [], closed: [] };
    } catch {
      return { cards: [], closed: [] };
    }
  });
}

const ownerOf = ({ genesis, me }: Desk): string => `${genesis}/${me}`;

async function keepPart(desk: Desk, place: number, part: Part): Promise<void> {
  const sealed = encrypt(keyOf(desk), partFormat.format(part), bindingOf(desk, place));
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
  const parts = await keptParts(desk);
  const cards = parts.flatMap((part) => part.cards);
  const known = new Set(parts.flatMap((part) => [...part.cards.map(({ backup }) => backup), ...part.closed]));
  let place = parts.length;
  let count: number | null = null;
  const say = (done: boolean) => tell({ cards: [...cards], looked: known.size, count, done });
  say(false);
  let waiting: Part = { cards: [], closed: [] };
  const keep = async () => {
    if (waiting.cards.length + waiting.closed.length === 0) return;
    await keepPart(desk, place++, waiting);
    waiting = { cards: [], closed: [] };
  };
  const take = async (ids: readonly string[], open: (id: string) => Promise<ReferenceCard | "later" | null>) => {
    const fresh = ids.filter((id) => !known.has(id));
    for (let at = 0; at < fresh.length && !stopped(); at += atOnce) {
      const batch = fresh.slice(at, at + atOnce);
      const opened = await Promise.all(batch.map(open));
      for (const [i, card] of opened.entries()) {
        const backup = batch[i] as string;
        if (card === "later") continue;
        known.add(backup);
        if (card) {
          const found = foundOf(backup, card);
          cards.push(found);
          waiting.cards.push(found);
        } else waiting.closed.push(backup);
      }
      if (waiting.cards.length + waiting.closed.length >= together) await keep();
      if ((at / atOnce) % 8 === 0) say(false);
    }
  };
  try {
    let after: string | null = null;
    do {
      const page: AllCardsDto = granted(await pageOf(desk, after));
      count = Math.max(page.count, known.size);
      const refs = new Map(page.cards.map(({ backup, card }) => [backup, card]));
      await take([...refs.keys()], (backup) =>
        openShown(desk, refs.get(backup) as AllCardsDto["cards"][number]["card"]),
      );
      if (page.next !== null && page.next === after) throw new Stop("answerMalformed", "a page that leads to itself");
      after = page.next;
    } while (after !== null && !stopped());
    if (!stopped()) await take(await readInLog(desk), (backup) => openOfLog(desk, backup));
  } finally {
    await keep();
  }
  if (!stopped()) say(true);
}

const pageOf = ({ device }: Desk, after: string | null) =>
  device.api.call(`/api/cards?${new URLSearchParams({ all: "yes", ...(after === null ? {} : { after }) })}`, AllCards);

/** Null: not to be opened with these keys. "later": the server had no answer just now. */
async function openShown(
  desk: Desk,
  card: AllCardsDto["cards"][number]["card"],
): Promise<ReferenceCard | "later" | null> {
  const [identity, file] = await Promise.all([
    desk.device.api.blob(card.identity.digest),
    desk.device.api.blob(card.file.digest),
  ]);
  for (const answer of [identity, file]) {
    if (isRefused(answer)) return answer.refused === "notFound" || answer.refused === "notAllowed" ? null : "later";
  }
  try {
    return await openCard(card, { identity: identity as Bytes, file: file as Bytes }, desk.identity);
  } catch {
    return null;
  }
}

/** The backups that this browser has itself read in the log. */
async function readInLog({ device, genesis }: Desk): Promise<string[]> {
  const named = await device.storage.getAllKeys("names", IDBKeyRange.bound([genesis, ""], [genesis, "\uffff", []]));
  return [...new Set(named.map(([, , backup]) => backup))];
}

async function openOfLog(desk: Desk, backup: string): Promise<ReferenceCard | null> {
  const entries = (await readScopes(desk, await desk.reader.standing(), [backup])).get(backup) ?? [];
  const state = foldScope(entries);
  if (state?.kind !== "backup" || state.purged) return null;
  const card = await readCard(desk, state);
  return "open" in card ? card.open : null;
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
