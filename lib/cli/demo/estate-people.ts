import { chance } from "./chance";
import type { Sitter } from "./features";

/** Who dies in the demo's year, and who asks for what they left. Nobody of these names does. */

export interface PlannedExecutor {
  name: string;
  email: string;
  device: string;
  address: string;
  telephone: string;
  country: string;
  sitter: Sitter;
}

/** A solicitor for many families, and a man who asks for more than is his. */
export const executorPeople = {
  hannah: {
    name: "Hannah Whitfield",
    email: "hannah@whitfield.example",
    device: "Firefox on Windows",
    address: "Whitfield & Partners, 12 Bridge Street, Riverside",
    telephone: "+44 20 7946 0112",
    country: "GB",
    sitter: { seed: 9_001, tone: 0.15, beard: false },
  },
  igor: {
    name: "Igor Novak",
    email: "igor@novak.example",
    device: "Chrome on Android",
    address: "3 Station Road, Leeds",
    telephone: "+44 113 496 0145",
    country: "GB",
    sitter: { seed: 9_002, tone: 0.2, beard: true },
  },
} satisfies Record<string, PlannedExecutor>;
export type ExecutorName = keyof typeof executorPeople;

export interface PlannedEstate {
  name: string;
  birthDate: string;
  deathPlace: string;
  lastAddress: string;
  /** How the guardians knew them. */
  contact: string;
  /** Who asks for it. */
  executor: ExecutorName;
  /** What that person was to the one who died. */
  relation: string;
  /** Where notice goes. */
  notice?: string[];
  /** Paper in which the right to act stands; a grant of probate unless told otherwise. */
  authority?: "usLetters" | "euCertificate" | "powerOfAttorney";
  tone: number;
  beard?: true;
}

const solicitor = { executor: "hannah", relation: "solicitor, named in the will" } as const;

/** By the scene that is told of their estate. They join in this order: of the first is told first. */
export const estatePeople = {
  estateRunOut: {
    ...{ name: "Wilhelmina Drost", birthDate: "1931-05-02", tone: 0.1, ...solicitor },
    ...{ deathPlace: "Riverside", lastAddress: "2 Orchard Row, Riverside", contact: "the old schoolteacher" },
  },
  estateRedeemed: {
    ...{ name: "Abel Fonseca", birthDate: "1944-11-19", tone: 0.45, beard: true, ...solicitor },
    ...{ deathPlace: "Riverside", lastAddress: "Boathouse 4, Riverside", contact: "built half of the boats here" },
  },
  estateRedeemedInPart: {
    ...{ name: "Nkechi Ibe", birthDate: "1952-03-07", tone: 0.95, ...solicitor },
    ...{ deathPlace: "London", lastAddress: "19 Mill Street, Riverside", contact: "had the stall next to Amara’s" },
  },
  estateAllHandedOver: {
    ...{ name: "Carlos Echeverri", birthDate: "1949-08-30", tone: 0.45, beard: true, ...solicitor },
    ...{ deathPlace: "Boston", lastAddress: "77 Beacon Street, Boston", contact: "came back every summer" },
    authority: "usLetters",
  },
  estateWillOut: {
    ...{ name: "Agnes Thorsen", birthDate: "1938-12-24", tone: 0.1, ...solicitor },
    ...{ deathPlace: "Riverside", lastAddress: "5 Hill Road, Riverside", contact: "baked for the whole street" },
  },
  estateWaitOver: {
    ...{ name: "Kwabena Sarpong", birthDate: "1946-02-11", tone: 0.95, beard: true, ...solicitor },
    ...{ deathPlace: "Riverside", lastAddress: "31 Elm Street, Riverside", contact: "Kofi’s uncle" },
    notice: ["k.sarpong@example.net"],
  },
  estateWaits: {
    ...{ name: "Ottoline Baptiste", birthDate: "1941-07-14", tone: 0.8, ...solicitor },
    ...{ deathPlace: "Lyon", lastAddress: "8 quai des Étroits, Lyon", contact: "taught French at the Free School" },
    authority: "euCertificate",
  },
  estateFrozen: {
    ...{ name: "Emeka Danjuma", birthDate: "1957-10-01", tone: 0.95, beard: true, ...solicitor },
    ...{ deathPlace: "at sea", lastAddress: "third boat from the landing, Riverside", contact: "ship’s cook" },
  },
  estateHeld: {
    ...{ name: "Sumiko Arai", birthDate: "1943-04-18", tone: 0.25, ...solicitor },
    ...{ deathPlace: "Riverside", lastAddress: "14 Garden Lane, Riverside", contact: "keeper of the seed library" },
  },
  estateObjected: {
    ...{ name: "Leopold Wirth", birthDate: "1940-01-29", tone: 0.15, beard: true, ...solicitor },
    ...{ deathPlace: "Riverside", lastAddress: "1 Lock Cottage, Riverside", contact: "lock-keeper" },
    notice: ["leopold.wirth@example.org", "marta.wirth@example.org"],
  },
  estateUnreached: {
    ...{ name: "Graça Medeiros", birthDate: "1950-06-23", tone: 0.45, ...solicitor },
    ...{ deathPlace: "Riverside", lastAddress: "22 Chapel Street, Riverside", contact: "first voice of the choir" },
    notice: ["graca@example.org", "tomas.medeiros@example.org"],
  },
  estateRivals: {
    ...{ name: "Ivana Novak", birthDate: "1948-02-29", tone: 0.2, ...solicitor },
    ...{ deathPlace: "Leeds", lastAddress: "4 Mill Lane, Leeds", contact: "the baker by the bridge" },
  },
  estateReviewed: {
    ...{ name: "Ebenezer Clarke", birthDate: "1935-09-09", tone: 0.8, beard: true, ...solicitor },
    ...{
      deathPlace: "Riverside",
      lastAddress: "The Almshouse, Riverside",
      contact: "swept the market for forty years",
    },
  },
  estateLaid: {
    ...{ name: "Parvati Iyer", birthDate: "1955-01-26", tone: 0.6, ...solicitor },
    ...{ deathPlace: "Riverside", lastAddress: "9 Weir Street, Riverside", contact: "nurse at the clinic" },
  },
  estateOpened: {
    ...{ name: "Dermot Lacey", birthDate: "1947-03-17", tone: 0.1, beard: true, ...solicitor },
    ...{ deathPlace: "Riverside", lastAddress: "6 Quay Side, Riverside", contact: "mended nets and told stories" },
  },
  estateVetoed: {
    ...{ name: "Hiro Matsuda", birthDate: "1953-11-03", tone: 0.25, beard: true, ...solicitor },
    ...{ deathPlace: "Riverside", lastAddress: "40 Elm Street, Riverside", contact: "plays chess in the park" },
  },
  estateDenied: {
    ...{ name: "Adaeze Nwosu", birthDate: "1960-12-12", tone: 0.95, relation: "a friend of the family" },
    ...{ deathPlace: "Leeds", lastAddress: "11 Mill Street, Riverside", contact: "sells cloth at the market" },
    ...{ executor: "igor", authority: "powerOfAttorney" },
  },
  estateWithdrawn: {
    ...{ name: "Josip Novak", birthDate: "1951-05-30", tone: 0.2, beard: true, relation: "nephew", executor: "igor" },
    ...{ deathPlace: "Leeds", lastAddress: "4 Mill Lane, Leeds", contact: "Ivana’s husband" },
  },
} as const satisfies Record<string, PlannedEstate>;
export type EstateScene = keyof typeof estatePeople;

export const isEstateScene = (scene: string): scene is EstateScene => Object.hasOwn(estatePeople, scene);
export const estateOf = (scene: EstateScene): PlannedEstate => estatePeople[scene];

/** The day, so many days before, as papers write it. */
export const dateBefore = (time: number, days: number): string =>
  new Date(time - days * 86_400_000).toISOString().slice(0, 10);

/** Numbers such as offices give, the same for the same estate. */
export const numberOf = (estate: PlannedEstate, of: string): string =>
  `${of}-${chance(estate.name.length * 7_919 + Date.parse(estate.birthDate) / 86_400_000).whole(100_000, 999_999)}`;
