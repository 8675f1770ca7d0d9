import "server-only";
import { acts, type ExplorerDto, type ExplorerInput, type TakenFor } from "@/lib/contract/explorer";
import { everyEntry, outcomeKey } from "@/lib/domain/audit/trace";
import { toBase64url } from "@/lib/protocol/bytes";
import type { PublicKey } from "@/lib/protocol/fields";
import { followTrace } from "@/lib/store/trace";
import {
  entriesAt,
  keysBeginning,
  lookInTrace,
  statementsBeginning,
  type TracePart,
  type TracePlace,
  tracePage,
} from "@/lib/store/trace-page";
import { sayIn } from "@/lib/words/say";
import type { Caller } from "../caller";
import { requireReader } from "../guard";
import { consume, limits } from "../limits";
import { ownStore } from "../own-store";
import { isRefused, type Refused, refused } from "../refused";
import { readFederation } from "../world";
import { type Meant, takeText } from "./take-text";

/** Milliseconds for bringing the lists to where the log stands, in one question. */
const patience = 1_000;
/** Of what begins with the same digits, so many are looked at. */
const begunAtMost = 8;

type Looking = Parameters<Parameters<typeof lookInTrace>[1]>[0];

/**
 * A page of the log for those who may read it, by what is not sealed. Which entries stand on it is the server's word: the
 * reader's browser holds each that it opens to the tree, and that none is missing from the log to the whole of it.
 */
export async function readEntries(caller: Caller, input: ExplorerInput): Promise<ExplorerDto | Refused> {
  const reader = await requireReader(caller);
  if (isRefused(reader)) return reader;
  const barred = await consume(limits.explorer, reader.account.id);
  if (barred) return barred;
  const store = await ownStore();
  const { size: known, of } = await followTrace(store, patience);
  const meant = input.text === undefined ? null : await meaningOf(caller, input.text);
  const size = Number(input.size);
  const looked = await lookInTrace(store.pool, async (client) => {
    const taken = meant && (await lookUp(client, meant));
    const { from, to, order } = input;
    const after = input.after === undefined ? undefined : placeOf(input.after);
    const places = await tracePage(client, { parts: partsOf(input, taken), from, to, order, after }, size + 1);
    return { taken, places, entries: await entriesAt(client, places.slice(0, size)) };
  });
  if (looked === "tooLong") return refused("busy", "what was asked for is too rare among too many");
  const { taken, places, entries } = looked;
  const last = places.length > size ? places[size - 1] : undefined;
  return {
    entries: entries.map(({ index, leaf, envelope }) => ({
      index,
      leaf: toBase64url(leaf),
      envelope: toBase64url(envelope),
    })),
    next: last ? `${last.at}-${last.index}` : null,
    taken,
    known,
    of,
  };
}

function placeOf(after: string): TracePlace {
  const [at, index] = after.split("-").map(Number) as [number, number];
  return { at, index };
}

async function meaningOf({ language }: Caller, text: string): Promise<Meant> {
  const say = sayIn(language, "explorer.acts");
  const rosters = (await readFederation())?.rosters ?? [];
  const people = new Map<PublicKey, string>(
    rosters.flatMap(({ roster }) => [...roster.guardians, ...roster.auditors].map(({ key, name }) => [key, name])),
  );
  return takeText(text, new Map(acts.map((name) => [name, say(name)])), people);
}

async function lookUp(client: Looking, { acts: names, people, digits, place }: Meant): Promise<TakenFor> {
  const begins: string[] = [];
  const places = place === null ? [] : [place];
  for (const { begin, fits } of digits) {
    begins.push(...(await keysBeginning(client, begin, begunAtMost)).filter(fits));
    // The opening of a request has the request's own digest: it is found as such.
    const statements = await statementsBeginning(client, begin, begunAtMost);
    places.push(...statements.filter(({ digest }) => !begins.includes(digest)).map(({ index }) => index));
  }
  return { acts: names, people, begins: [...new Set(begins)], places: [...new Set(places)] };
}

/** All that is asked for besides the text holds for each of the things that the text was taken for. */
function partsOf({ act, by, about, outcome }: ExplorerInput, taken: TakenFor | null): TracePart[] {
  const keys = [...(about ? [about] : []), ...(outcome ? [outcomeKey(outcome)] : []), ...(by ? [by] : [])];
  const orAll = keys.length > 0 ? keys : [everyEntry];
  if (!taken) return [{ keys: orAll, name: act }];
  return [
    ...taken.acts.filter((name) => !act || name === act).map((name) => ({ keys: orAll, name })),
    ...[...taken.people, ...taken.begins].map((key) => ({ keys: [...new Set([...keys, key])], name: act })),
    ...(taken.places.length > 0 ? [{ keys: orAll, name: act, places: taken.places }] : []),
  ];
}
