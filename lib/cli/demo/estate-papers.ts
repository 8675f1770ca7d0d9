import type { Bytes } from "@/lib/protocol/bytes";
import type { Dossier, DossierFile } from "@/lib/protocol/dossier";
import { type GrantPlan, heirsAlone, ownerAndHeirs } from "@/lib/protocol/enrol";
import { ecash, inviteCode } from "./ecash-notes";
import { dateBefore, executorPeople, numberOf, type PlannedEstate, type PlannedExecutor } from "./estate-people";
import { paperPdf } from "./paper-pdf";
import type { PlannedMember } from "./people";

const foot = "Made by a demo. This is nobody's paper, and no office has issued it.";

/** What the member leaves: a will first, as a PDF, then ecash and the words of a wallet; and words for nobody else. */
export function leftBy(estate: PlannedEstate, words: () => string[], sats: number): PlannedMember["compartments"] {
  const { name } = estate;
  const will = paperPdf({
    heading: "Last will and testament",
    lines: [
      `I, ${name}, born on ${estate.birthDate}, of ${estate.lastAddress},`,
      "revoke all earlier wills and declare this to be my last.",
      "",
      "My house and what is in it goes to my sister.",
      "What is in my wallets goes to the Free School, all of it.",
      `I name ${executorPeople[estate.executor].name} to see to it.`,
      "",
      `Signed: ${name}`,
      "Witnessed by two neighbours who receive nothing.",
    ],
    foot,
  });
  const alone: GrantPlan[] = [{ grant: "owner", stage: 0 }];
  return [
    { payload: { kind: "words", label: "Wallet", words: words(), invite: inviteCode }, grants: ownerAndHeirs },
    {
      payload: { kind: "file", label: "My will", name: "will.pdf", type: "pdf", will: true, bytes: will },
      grants: heirsAlone,
    },
    { payload: ecash(sats), grants: ownerAndHeirs },
    { payload: { kind: "words", label: "Pocket money", words: words() }, grants: alone },
  ];
}

/** A paper before it is sealed. */
export interface Laid extends Pick<DossierFile, "name" | "type" | "kind"> {
  bytes: Bytes;
}

/** @param diedAt what the papers say. @param portrait of the executor, in the passport. */
export function papersOf(estate: PlannedEstate, by: PlannedExecutor, diedAt: number, portrait: Bytes): Laid[] {
  const { authority, death } = instrumentOf(estate, diedAt);
  const person = [`Name: ${estate.name}`, `Born: ${estate.birthDate}`, `Died: ${dateBefore(diedAt, 0)}`];
  const certificate = paperPdf({
    heading: "Certified copy of an entry of death",
    lines: [
      ...person,
      `Place of death: ${estate.deathPlace}`,
      `Last address: ${estate.lastAddress}`,
      "",
      `Entry: ${death.number}`,
      `Registrar: ${death.issuer}`,
      `Issued: ${death.issued}`,
    ],
    foot,
  });
  const right = paperPdf(
    {
      heading: titles[authority.instrument] ?? "Power of attorney",
      lines: [
        ...person,
        "",
        `Granted to: ${by.name}`,
        `Of: ${by.address}`,
        "",
        ...authority.details.map(({ field, value }) => `${field}: ${value}`),
        `Number: ${authority.paper.number}`,
        `Issued: ${authority.paper.issued}`,
      ],
      foot,
    },
    { heading: "The seal of the office", lines: ["This page bears the seal, and nothing else."], foot },
  );
  return [
    { name: "death certificate.pdf", type: "application/pdf", kind: "proofOfDeath", bytes: certificate },
    { name: "authority.pdf", type: "application/pdf", kind: "authority", bytes: right },
    { name: "passport.jpg", type: "image/jpeg", kind: "identity", bytes: portrait },
  ];
}

const titles: Partial<Record<Dossier["authority"]["instrument"], string>> = {
  "ew.grantOfProbate": "Grant of probate",
  "us.lettersTestamentary": "Letters testamentary",
  "eu.certificateOfSuccession": "European Certificate of Succession",
};

function instrumentOf(estate: PlannedEstate, diedAt: number): Pick<Dossier, "authority" | "death"> {
  const issued = dateBefore(diedAt, -21);
  const number = numberOf(estate, "P");
  const death = (issuer: string, country: string) => ({
    ...{ issuer, number: numberOf(estate, "D"), issued: dateBefore(diedAt, -4), country },
  });
  switch (estate.authority) {
    case "usLetters":
      return {
        death: death("Registry of Vital Records, Boston", "US"),
        authority: {
          instrument: "us.lettersTestamentary",
          details: [
            { field: "county", value: "Suffolk" },
            { field: "state", value: "Massachusetts" },
          ],
          paper: { issuer: "Probate and Family Court", number, issued, country: "US", apostille: true },
        },
      };
    case "euCertificate":
      return {
        death: { ...death("Mairie de Lyon", "FR"), translation: true },
        authority: {
          instrument: "eu.certificateOfSuccession",
          details: [{ field: "memberState", value: "France" }],
          paper: { issuer: "Étude notariale, Lyon", number, issued, country: "FR", translation: true },
        },
      };
    case "powerOfAttorney":
      return {
        death: death("Leeds Register Office", "GB"),
        authority: {
          instrument: "other",
          details: [],
          paper: { number, issued: dateBefore(diedAt, 400), country: "GB" },
          described: "A power of attorney that she gave me last year. It says that I may do everything for her.",
        },
      };
    default:
      return {
        death: death("Riverside Register Office", "GB"),
        authority: {
          instrument: "ew.grantOfProbate",
          details: [{ field: "registry", value: "Newcastle" }],
          paper: { issuer: "HM Courts & Tribunals Service", number, issued, country: "GB" },
        },
      };
  }
}

/** What the executor tells, without the files. */
export const toldOf = (
  estate: PlannedEstate,
  by: PlannedExecutor,
  diedAt: number,
): Omit<Dossier, "files" | "declaration"> => ({
  decedent: {
    legalName: estate.name,
    birthDate: estate.birthDate,
    deathDate: dateBefore(diedAt, 0),
    deathPlace: estate.deathPlace,
    lastAddress: estate.lastAddress,
  },
  ...instrumentOf(estate, diedAt),
  executor: {
    name: by.name,
    relation: estate.relation,
    address: by.address,
    telephone: by.telephone,
    email: by.email,
    identity: { country: by.country },
  },
  scope: { will: true, money: true, everything: false },
});
