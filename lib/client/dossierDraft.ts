/** The dossier as an executor types it: every field a text, nothing required yet; and what of it is still to be mended. */
import { z } from "zod";
import { Dossier, DossierFile } from "@/lib/protocol/dossier";
import type { Digest } from "@/lib/protocol/fields";
import { formOf, type InstrumentField } from "@/lib/protocol/instruments";
import { plaintextFormat } from "@/lib/protocol/plaintext";
import { evidenceFilesLimit, Instrument } from "@/lib/protocol/statements/evidence";
import type { EvidenceKind } from "@/lib/protocol/statements/policy";

const text = z.string().max(5_000);
const PaperDraft = z.strictObject({
  issuer: text,
  number: text,
  issued: text,
  country: text,
  apostille: z.boolean(),
  translation: z.boolean(),
});
export type PaperDraft = z.output<typeof PaperDraft>;

/** A file of the dossier, with the size of its sealed bytes. */
const FileDraft = DossierFile.extend({ sealedSize: z.int().positive() });
export type FileDraft = z.output<typeof FileDraft>;

export const DossierDraft = z.strictObject({
  legalName: text,
  aliases: text,
  birthDate: text,
  deathDate: text,
  deathPlace: text,
  lastAddress: text,
  death: PaperDraft,
  instrument: z.union([Instrument, z.literal("")]),
  details: z.record(z.string(), text),
  described: text,
  authority: PaperDraft,
  name: text,
  relation: text,
  address: text,
  telephone: text,
  email: text,
  identity: PaperDraft,
  joint: text,
  will: z.boolean(),
  money: z.boolean(),
  everything: z.boolean(),
  note: text,
  files: z.array(FileDraft).max(evidenceFilesLimit),
});
export type DossierDraft = z.output<typeof DossierDraft>;
export const dossierDraftFormat = plaintextFormat("dossier-draft", DossierDraft);

const paper: PaperDraft = { issuer: "", number: "", issued: "", country: "", apostille: false, translation: false };
export const emptyDossier: DossierDraft = {
  legalName: "",
  aliases: "",
  birthDate: "",
  deathDate: "",
  deathPlace: "",
  lastAddress: "",
  death: paper,
  instrument: "",
  details: {},
  described: "",
  authority: paper,
  name: "",
  relation: "",
  address: "",
  telephone: "",
  email: "",
  identity: paper,
  joint: "",
  will: true,
  money: true,
  everything: false,
  note: "",
  files: [],
};

/** The steps of the way; each has the fields that it asks for. */
export const dossierSteps = ["you", "decedent", "death", "authority", "scope", "check"] as const;
export type DossierStep = (typeof dossierSteps)[number];

export interface DossierFault {
  step: DossierStep;
  /** The field's name on the page. */
  field: string;
  fault: "missing" | "notADate" | "country" | "unsafe" | "noFile";
}

const lines = (typed: string) =>
  typed
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line !== "");

const given = <K extends string>(key: K, value: string) =>
  value.trim() === "" ? {} : ({ [key]: value.trim() } as Record<K, string>);

function paperOf({ issuer, number, issued, country, apostille, translation }: PaperDraft) {
  return {
    ...given("issuer", issuer),
    ...given("number", number),
    ...given("issued", issued),
    ...given("country", country.toUpperCase()),
    ...(apostille ? { apostille } : {}),
    ...(translation ? { translation } : {}),
  };
}

/** The dossier that was laid, to be changed. @param sizes of its sealed files, as the statement names them. */
export function draftOf(dossier: Dossier, sizes: ReadonlyMap<Digest, number>): DossierDraft {
  const { decedent, death, authority, executor, scope, files } = dossier;
  const filled = (of: Partial<PaperDraft>): PaperDraft => ({ ...paper, ...of });
  return {
    ...emptyDossier,
    ...decedent,
    aliases: (decedent.aliases ?? []).join("\n"),
    death: filled(death),
    instrument: authority.instrument,
    details: Object.fromEntries(authority.details.map(({ field, value }) => [field, value])),
    described: authority.described ?? "",
    authority: filled(authority.paper),
    name: executor.name,
    relation: executor.relation ?? "",
    address: executor.address,
    telephone: executor.telephone ?? "",
    email: executor.email ?? "",
    identity: filled(executor.identity),
    joint: (executor.joint ?? []).join("\n"),
    will: scope.will,
    money: scope.money,
    everything: scope.everything,
    note: scope.note ?? "",
    files: files.flatMap((file) => {
      const sealedSize = sizes.get(file.digest);
      return sealedSize === undefined ? [] : [{ ...file, sealedSize }];
    }),
  };
}

/** Which file of the dossier's a page asks for, by step. */
const papersOf: Partial<Record<DossierStep, EvidenceKind>> = {
  you: "identity",
  death: "proofOfDeath",
  authority: "authority",
};

/** What is missing or wrong, in the order of the pages. */
export function dossierFaults(draft: DossierDraft, required: readonly EvidenceKind[]): DossierFault[] {
  const faults: DossierFault[] = [];
  const need = (step: DossierStep, field: string, value: string) => {
    if (value.trim() === "") faults.push({ step, field, fault: "missing" });
  };
  const date = (step: DossierStep, field: string, value: string, optional = false) => {
    if (optional && value.trim() === "") return;
    if (value.trim() === "") faults.push({ step, field, fault: "missing" });
    else if (!z.iso.date().safeParse(value).success) faults.push({ step, field, fault: "notADate" });
  };
  const file = (step: DossierStep) => {
    const kind = papersOf[step];
    if (kind && required.includes(kind) && !draft.files.some((one) => one.kind === kind)) {
      faults.push({ step, field: `file-${kind}`, fault: "noFile" });
    }
  };
  const country = (step: DossierStep, of: "identity" | "death" | "authority") => {
    const value = draft[of].country.trim();
    if (value !== "" && !/^[a-z]{2}$/i.test(value)) faults.push({ step, field: `${of}-country`, fault: "country" });
  };
  need("you", "name", draft.name);
  need("you", "address", draft.address);
  file("you");
  country("you", "identity");
  need("decedent", "legalName", draft.legalName);
  date("decedent", "birthDate", draft.birthDate);
  date("decedent", "deathDate", draft.deathDate);
  need("decedent", "deathPlace", draft.deathPlace);
  need("decedent", "lastAddress", draft.lastAddress);
  date("death", "death-issued", draft.death.issued, true);
  country("death", "death");
  file("death");
  if (draft.instrument === "") faults.push({ step: "authority", field: "instrument", fault: "missing" });
  else {
    for (const field of formOf(draft.instrument).fields) need("authority", field, draft.details[field] ?? "");
    if (draft.instrument === "other") need("authority", "described", draft.described);
    else date("authority", "authority-issued", draft.authority.issued);
    country("authority", "authority");
  }
  file("authority");
  if (faults.length > 0) return faults;
  const parsed = Dossier.safeParse(dossierFrom(draft, "."));
  return parsed.success
    ? []
    : [...new Set(parsed.error.issues.map(placeOf))].map(({ step, field }) => ({ step, field, fault: "unsafe" }));
}

/** Where on the pages a field of the dossier is asked for. */
function placeOf({ path }: { path: PropertyKey[] }): { step: DossierStep; field: string } {
  const [room, field, inner] = path.map(String);
  const step = room === "decedent" || room === "death" || room === "authority" || room === "scope" ? room : "you";
  const papers: Record<string, string> = { death: `death-${field}`, authority: `authority-${inner}` };
  return { step, field: papers[room ?? ""] ?? (field === "identity" ? `identity-${inner}` : (field ?? "")) };
}

/** Fields of the chosen instrument alone: what was typed for another stays in the draft, and is not told. */
const detailsOf = ({ instrument, details }: DossierDraft) =>
  instrument === ""
    ? []
    : formOf(instrument).fields.flatMap((field: InstrumentField) => {
        const value = details[field]?.trim();
        return value ? [{ field, value }] : [];
      });

/** The dossier of a draft without faults. @param declaration in the words that were shown. */
export function dossierFrom(draft: DossierDraft, declaration: string): Dossier {
  const aliases = lines(draft.aliases);
  const joint = lines(draft.joint);
  return {
    decedent: {
      legalName: draft.legalName.trim(),
      ...(aliases.length > 0 ? { aliases } : {}),
      birthDate: draft.birthDate,
      deathDate: draft.deathDate,
      deathPlace: draft.deathPlace.trim(),
      lastAddress: lines(draft.lastAddress).join(", "),
    },
    death: paperOf(draft.death),
    authority: {
      instrument: draft.instrument as Instrument,
      details: detailsOf(draft),
      paper: paperOf(draft.authority),
      ...(draft.instrument === "other" ? given("described", draft.described) : {}),
    },
    executor: {
      name: draft.name.trim(),
      ...given("relation", draft.relation),
      address: lines(draft.address).join(", "),
      ...given("telephone", draft.telephone),
      ...given("email", draft.email),
      identity: paperOf(draft.identity),
      ...(joint.length > 0 ? { joint } : {}),
    },
    scope: { will: draft.will, money: draft.money, everything: draft.everything, ...given("note", draft.note) },
    declaration,
    files: draft.files.map(({ sealedSize: _, ...file }) => file),
  };
}

export const sealedSizes = ({ files }: DossierDraft): ReadonlyMap<Digest, number> =>
  new Map(files.map(({ digest, sealedSize }) => [digest, sealedSize]));
