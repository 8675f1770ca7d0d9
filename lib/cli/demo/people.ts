import { generateMnemonic } from "@scure/bip39";
import { wordlist } from "@scure/bip39/wordlists/english.js";
import { day, hour, minute } from "@/lib/domain/time";
import { type BackupPlan, heirsAlone, ownerAndHeirs } from "@/lib/protocol/enrol";
import { type Chance, chance } from "./chance";
import { ecash } from "./ecash-notes";
import { leftBy } from "./estate-papers";
import { type EstateScene, estateOf, estatePeople, executorPeople, type PlannedEstate } from "./estate-people";
import type { Sitter } from "./features";
import type { PlannedCard } from "./jobs";
import { manyNames, type Named } from "./names";
import { contacts, will } from "./texts";

/** Somebody who makes a backup. */
export interface PlannedMember {
  /** As it is typed, and as it stands on the card. */
  name: string;
  sitter: Sitter;
  card: PlannedCard;
  compartments: BackupPlan["compartments"];
  joinedAt: number;
  /** The scene that is told of what this member leaves to heirs. */
  estate?: EstateScene;
}

/** Whom a visitor may play: the name to type stands on the demo's page. */
export const visitorsName = "Elena Moreno";

/** One name on several cards. */
export const sharedName = "Maria Santos";
const sharers = 3;

/** A time of day at which people are about, so many days before `end`. */
export const daysBefore = (end: number, days: number, by: Chance): number =>
  Math.floor((end - days * day) / day) * day + by.whole(8 * 60, 19 * 60) * minute;

/** Members in the order in which they join, the first two days after `start`, the last the day before `end`. */
export function planMembers(count: number, start: number, end: number): PlannedMember[] {
  const by = chance(7);
  const special: Planning[] = [
    ...(Object.keys(estatePeople) as EstateScene[]).map((estate) => {
      const { name, tone, beard = false } = estateOf(estate);
      return { name, tone, beard, estate };
    }),
    ...[visitorsName, ...new Array<string>(sharers).fill(sharedName)].map((name) => ({
      ...{ name, tone: 0.45, beard: false },
    })),
  ];
  const named: Planning[] = [...special, ...manyNames(count - special.length)];
  const span = end - start - 4 * day;
  const members = named.map((one, place) => {
    // The special ones are in early: requests of theirs come later.
    const share = place < special.length ? (place + 1) / special.length / 10 : place / named.length;
    const from = start + 2 * day + share * span;
    return planMember(
      one,
      place,
      Math.floor(from / day) * day + by.whole(8 * 60, 19 * 60) * minute + by.whole(0, 59_999),
      by,
    );
  });
  return members.sort((a, b) => a.joinedAt - b.joinedAt);
}

const phrase = () => generateMnemonic(wordlist, 128).split(" ");

type Planning = Named & { estate?: EstateScene };

function planMember(named: Planning, seed: number, joinedAt: number, by: Chance): PlannedMember {
  const { name, tone, beard, estate } = named;
  const sitter = { seed: seed + 1, tone, beard };
  if (estate) {
    const left = estateOf(estate);
    const compartments = leftBy(left, phrase, by.whole(20, 900) * 1_000);
    return { name, sitter, card: cardOf(left), compartments, joinedAt, estate };
  }
  const contact = by.is(0.8) ? { contact: by.pick(contacts) } : {};
  const born = new Date(Date.UTC(by.whole(1940, 2004), by.whole(0, 11), by.whole(1, 28))).toISOString().slice(0, 10);
  const card: PlannedCard = { displayName: name, ...contact, ...(by.is(0.5) && { birthDate: born }) };
  const compartments: PlannedMember["compartments"] = [
    { payload: { kind: "words", label: "Wallet", words: phrase() }, grants: ownerAndHeirs },
  ];
  if (by.is(0.25)) {
    compartments.push({ payload: ecash(by.whole(2, 900) * 1_000), grants: ownerAndHeirs });
  }
  if (by.is(0.15)) {
    compartments.push({
      payload: { kind: "text", label: "Will", content: will(name), will: true },
      grants: heirsAlone,
    });
  }
  return { name, sitter, card, compartments, joinedAt };
}

/** The card of somebody who thinks of heirs. */
const cardOf = ({ name, contact, birthDate, notice }: PlannedEstate): PlannedCard => ({
  displayName: name,
  contact,
  birthDate,
  executors: [{ name: executorPeople.hannah.name, contact: executorPeople.hannah.telephone }],
  beneficiaries: [{ name: "The Free School" }],
  ...(notice && { notice }),
});

/** A while later: so many hours, and some minutes more or less. */
export const later = (time: number, hours: number, by: Chance): number =>
  Math.round(time + hours * hour * (0.85 + by.next() * 0.3));
