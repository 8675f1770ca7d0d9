/**
 * What gives somebody the right to act for a dead person, by jurisdiction: what each paper has to be asked for, what to
 * look at before it is handed in, and what makes it suspicious. Of what is not known here for certain there is no rule:
 * guardians look at the paper, and these are warnings for whoever hands it in, never refusals.
 */
import type { Dossier, Paper } from "./dossier";
import type { Instrument } from "./statements/evidence";

/** What an instrument asks for besides issuer, number and date. Keys of the catalogue, `inherit.field`. */
export type InstrumentField =
  | "county"
  | "state"
  | "registry"
  | "sheriffCourt"
  | "memberState"
  | "district"
  | "indianState"
  | "mastersOffice"
  | "estateNumber"
  | "whatItGrants";

/** What to look at, in plain words: keys of the catalogue, `inherit.check`. */
export type ChecklistItem =
  | "certifiedCopy"
  | "courtSeal"
  | "allPages"
  | "nameAsOnId"
  | "stillInForce"
  | "sworn"
  | "limit"
  | "willAttached"
  | "inventory"
  | "expiryDate"
  | "translation"
  | "notTitle"
  | "whyEnough";

type Rule =
  /** Not given before so many days after the death. */
  | { kind: "tooSoon"; days: number }
  /** A certified copy counts for so many months. */
  | { kind: "ranOut"; months: number };

export interface InstrumentForm {
  instrument: Instrument;
  /** ISO 3166-1 alpha-2; null where it may be of any country. */
  country: string | null;
  fields: readonly InstrumentField[];
  checklist: readonly ChecklistItem[];
  rule?: Rule;
}

const american = { country: "US", fields: ["county", "state"] } as const;
const english = { country: "GB", fields: ["registry"] } as const;
const indian = { country: "IN", fields: ["district", "indianState"] } as const;

/**
 * Sources of the rules:
 *   small-estate affidavit  Uniform Probate Code § 3-1201(a)(2): thirty days have elapsed since the death (some states
 *                           ask for more, so that this is the least)
 *   England and Wales       Non-Contentious Probate Rules 1987, r. 6(2): no grant of probate or of administration with
 *                           the will annexed within seven days of the death, none of administration within fourteen
 *   India                   Indian Succession Act 1925, s. 293: no probate until after seven clear days, no letters of
 *                           administration until after fourteen
 *   European Union          Regulation (EU) No 650/2012, art. 70(3): a certified copy of the certificate is valid for six
 *                           months
 */
const forms: readonly InstrumentForm[] = [
  {
    instrument: "us.lettersTestamentary",
    ...american,
    checklist: ["certifiedCopy", "courtSeal", "stillInForce", "nameAsOnId"],
  },
  {
    instrument: "us.lettersOfAdministration",
    ...american,
    checklist: ["certifiedCopy", "courtSeal", "stillInForce", "nameAsOnId"],
  },
  {
    instrument: "us.smallEstateAffidavit",
    ...american,
    checklist: ["sworn", "limit", "allPages", "nameAsOnId"],
    rule: { kind: "tooSoon", days: 30 },
  },
  {
    instrument: "us.courtOrder",
    country: "US",
    fields: ["county", "state", "whatItGrants"],
    checklist: ["certifiedCopy", "courtSeal", "allPages"],
  },
  {
    instrument: "ew.grantOfProbate",
    ...english,
    checklist: ["courtSeal", "allPages", "nameAsOnId", "willAttached"],
    rule: { kind: "tooSoon", days: 7 },
  },
  {
    instrument: "ew.lettersOfAdministration",
    ...english,
    checklist: ["courtSeal", "allPages", "nameAsOnId"],
    rule: { kind: "tooSoon", days: 14 },
  },
  {
    instrument: "ew.lettersWithWillAnnexed",
    ...english,
    checklist: ["courtSeal", "allPages", "nameAsOnId", "willAttached"],
    rule: { kind: "tooSoon", days: 7 },
  },
  {
    instrument: "sct.confirmation",
    country: "GB",
    fields: ["sheriffCourt"],
    checklist: ["courtSeal", "inventory", "nameAsOnId"],
  },
  {
    instrument: "eu.certificateOfSuccession",
    country: null,
    fields: ["memberState"],
    checklist: ["certifiedCopy", "expiryDate", "allPages", "translation"],
    rule: { kind: "ranOut", months: 6 },
  },
  {
    instrument: "in.probate",
    ...indian,
    checklist: ["courtSeal", "willAttached", "nameAsOnId"],
    rule: { kind: "tooSoon", days: 7 },
  },
  {
    instrument: "in.lettersOfAdministration",
    ...indian,
    checklist: ["courtSeal", "allPages", "nameAsOnId"],
    rule: { kind: "tooSoon", days: 14 },
  },
  { instrument: "in.successionCertificate", ...indian, checklist: ["courtSeal", "inventory", "nameAsOnId"] },
  { instrument: "in.legalHeirCertificate", ...indian, checklist: ["allPages", "nameAsOnId", "notTitle"] },
  {
    instrument: "za.lettersOfExecutorship",
    country: "ZA",
    fields: ["mastersOffice", "estateNumber"],
    checklist: ["courtSeal", "stillInForce", "nameAsOnId"],
  },
  {
    instrument: "za.lettersOfAuthority",
    country: "ZA",
    fields: ["mastersOffice", "estateNumber"],
    checklist: ["courtSeal", "inventory", "nameAsOnId"],
  },
  { instrument: "other", country: null, fields: [], checklist: ["whyEnough", "certifiedCopy", "translation"] },
];

const byName = new Map(forms.map((form) => [form.instrument, form]));

export const formOf = (instrument: Instrument): InstrumentForm => byName.get(instrument) as InstrumentForm;

/** What somebody should look at once more before it is handed in: keys of the catalogue, `inherit.warning`. */
export type PaperWarning =
  | { warning: "deathInFuture" | "deathPaperEarly" | "deathPaperInFuture" | "authorityEarly" | "authorityInFuture" }
  | { warning: "tooSoon"; days: number }
  | { warning: "ranOut"; months: number };

const day = 86_400_000;
const daysBetween = (from: string, to: string): number => Math.round((Date.parse(to) - Date.parse(from)) / day);

/** The same day so many months later; of a longer month than the later one, the last day. */
function monthsLater(date: string, months: number): string {
  const [year = 0, month = 1, dayOfMonth = 1] = date.split("-").map(Number);
  const last = new Date(Date.UTC(year, month + months, 0)).getUTCDate();
  return new Date(Date.UTC(year, month - 1 + months, Math.min(dayOfMonth, last))).toISOString().slice(0, 10);
}

export interface Papers {
  decedent: Pick<Dossier["decedent"], "deathDate">;
  death: Pick<Paper, "issued">;
  authority: { instrument: Instrument; paper: Pick<Paper, "issued"> };
}

/** @param today ISO date where the person is. */
export function paperWarnings({ decedent: { deathDate }, death, authority }: Papers, today: string): PaperWarning[] {
  const warnings: PaperWarning[] = [];
  const { rule } = formOf(authority.instrument);
  const issued = authority.paper.issued;
  if (deathDate > today) warnings.push({ warning: "deathInFuture" });
  if (death.issued && death.issued < deathDate) warnings.push({ warning: "deathPaperEarly" });
  if (death.issued && death.issued > today) warnings.push({ warning: "deathPaperInFuture" });
  if (!issued) return warnings;
  if (issued > today) warnings.push({ warning: "authorityInFuture" });
  if (issued < deathDate) warnings.push({ warning: "authorityEarly" });
  else if (rule?.kind === "tooSoon" && daysBetween(deathDate, issued) < rule.days) {
    warnings.push({ warning: "tooSoon", days: rule.days });
  }
  if (rule?.kind === "ranOut" && monthsLater(issued, rule.months) < today) {
    warnings.push({ warning: "ranOut", months: rule.months });
  }
  return warnings;
}
