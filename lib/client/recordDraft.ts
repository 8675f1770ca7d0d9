/** The form in which a guardian records how the person is known: what is asked, what is missing, and what it becomes. */
import { z } from "zod";
import { CoercionIndicator, DeskNotes } from "@/lib/protocol/notes";
import { plaintextFormat } from "@/lib/protocol/plaintext";
import { Door, type KindPolicy, ProofingType, VerificationMethod } from "@/lib/protocol/statements/policy";
import { EvidenceItem, VerificationRecord } from "@/lib/protocol/statements/record";
import { PhotoDrafts } from "./photoDrafts";

const item = EvidenceItem.shape;
/** One document as it is being described; empty strings are what was not answered yet. */
const DocumentDraft = z.strictObject({
  type: item.type.or(z.literal("")),
  issuer: z.string().max(1000),
  country: z.string().max(100),
  strength: item.strength.or(z.literal("")),
  validation: item.validation.or(z.literal("")),
  result: item.result.or(z.literal("")),
});
export type DocumentDraft = z.infer<typeof DocumentDraft>;

export const RecordDraft = z.strictObject({
  /** The person stands before the guardian. */
  met: z.boolean(),
  /** As it came from the person's screen, and on which way. */
  code: z.string().max(200),
  codeBy: VerificationRecord.shape.code,
  door: Door.or(z.literal("")),
  relationship: z.string().max(2000),
  years: z.string().max(20),
  recognised: z.string().max(5000),
  documents: z.array(DocumentDraft).max(6),
  proofing: ProofingType,
  method: VerificationMethod.or(z.literal("")),
  compared: z.boolean(),
  consent: z.boolean(),
  coercion: z.array(CoercionIndicator).max(6),
  note: z.string().max(10_000),
  photos: PhotoDrafts,
});
export type RecordDraft = z.infer<typeof RecordDraft>;

export const draftFormat = plaintextFormat("recordDraft", RecordDraft);

export const freshDocument: DocumentDraft = {
  type: "",
  issuer: "",
  country: "",
  strength: "",
  validation: "",
  result: "",
};

export const freshDraft: RecordDraft = {
  met: false,
  code: "",
  codeBy: "typed",
  door: "",
  relationship: "",
  years: "",
  recognised: "",
  documents: [freshDocument],
  proofing: "onsiteAttended",
  method: "",
  compared: false,
  consent: false,
  coercion: [],
  note: "",
  photos: [],
};

/** What this policy makes it necessary to ask beyond the door; what it does not look at follows from the meeting. */
export interface Questions {
  proofing: boolean;
  method: boolean;
  /** Doors that pass some clause, or both where the policy does not care. */
  doors: readonly z.infer<typeof Door>[];
}

/** @param policy that of the case. */
export function questionsOf({ clauses }: Pick<KindPolicy, "clauses">): Questions {
  const byDocument = clauses.some((clause) => clause.door === "byDocument" || clause.minimumStrength !== undefined);
  return {
    proofing: clauses.some((clause) => clause.proofing !== undefined),
    method: clauses.some((clause) => clause.methods !== undefined),
    doors: byDocument ? ["byDocument", "knownPersonally"] : ["knownPersonally", "byDocument"],
  };
}

/** What the meeting amounts to where the policy does not ask: an acquaintance vouches, a stranger's face is compared. */
const usualMethod = (door: RecordDraft["door"]): VerificationRecord["method"] =>
  door === "knownPersonally" ? "applicantReference" : "inPersonFacialComparison";

/** `field` is the id of the control; `fault` its sentence in the catalogue (`request.recordFaults`). */
export interface RecordFault {
  field: string;
  fault:
    | "door"
    | "relationship"
    | "years"
    | "recognised"
    | "type"
    | "strength"
    | "validation"
    | "result"
    | "country"
    | "noneGenuine"
    | "method"
    | "compared"
    | "consent"
    | "unsafe";
}

const trimmed = (text: string) => text.trim().replace(/[ \t]*\n[ \t]*/g, "\n");
const line = (text: string): string | undefined => trimmed(text).replaceAll("\n", " ") || undefined;

/** Everything that keeps the draft from being signed, in the order of the form. */
export function faultsOf(draft: RecordDraft, { method }: Questions): RecordFault[] {
  const faults: RecordFault[] = [];
  const missing = (fault: RecordFault["fault"] & string) => faults.push({ field: fault, fault });
  if (draft.door === "") missing("door");
  if (draft.door === "knownPersonally") faults.push(...acquaintanceFaults(draft));
  if (draft.door === "byDocument") faults.push(...documentFaults(draft.documents));
  if (method && draft.method === "") missing("method");
  if (!draft.compared) missing("compared");
  if (!draft.consent) missing("consent");
  if (faults.length === 0 && !DeskNotes.safeParse(notesOf(draft)).success) {
    faults.push({ field: "note", fault: "unsafe" });
  }
  return faults;
}

function acquaintanceFaults({ relationship, years, recognised }: RecordDraft): RecordFault[] {
  const age = years.trim();
  const answered = {
    relationship: line(relationship) !== undefined,
    years: /^\d{1,3}$/.test(age) && Number(age) <= 120,
    recognised: line(recognised) !== undefined,
  };
  return (["relationship", "years", "recognised"] as const)
    .filter((name) => !answered[name])
    .map((name) => ({ field: name, fault: name }));
}

function documentFaults(documents: DocumentDraft[]): RecordFault[] {
  const faults = documents.flatMap((document, place): RecordFault[] => {
    const missing = (["type", "strength", "validation", "result"] as const).filter((name) => document[name] === "");
    const country = document.country.trim();
    const spelled = country === "" || /^[a-z]{2}$/i.test(country);
    return [...missing, ...(spelled ? [] : (["country"] as const))].map((name) => ({
      field: `${name}-${place}`,
      fault: name,
    }));
  });
  if (faults.length > 0 || documents.some(({ result }) => result === "genuine")) return faults;
  return [{ field: "result-0", fault: "noneGenuine" }];
}

/** The statement's record. @throws ZodError unless {@link faultsOf} is empty. */
export function recordOf(draft: RecordDraft, { method, proofing }: Questions): VerificationRecord {
  return VerificationRecord.parse({
    door: draft.door,
    proofing: proofing ? draft.proofing : "onsiteAttended",
    method: method ? draft.method : usualMethod(draft.door),
    evidence:
      draft.door === "byDocument"
        ? draft.documents.map(({ type, strength, validation, result }) => ({ type, strength, validation, result }))
        : [],
    code: draft.codeBy,
    comparedWithCard: draft.compared,
    consent: draft.consent,
  });
}

/** What goes into the guardians' sealed notes; nothing of it stands in the statement. */
export function notesOf(draft: RecordDraft): DeskNotes {
  const { door, relationship, years, recognised, documents, coercion, note } = draft;
  const known = door === "knownPersonally";
  const described = documents.map(({ issuer, country }) => ({
    ...(line(issuer) ? { issuer: line(issuer) } : {}),
    ...(country.trim() ? { country: country.trim().toUpperCase() } : {}),
  }));
  return {
    ...(known && line(relationship) ? { relationship: line(relationship) } : {}),
    ...(known && years.trim() ? { yearsKnown: Number(years.trim()) } : {}),
    ...(known && line(recognised) ? { recognisedBy: line(recognised) } : {}),
    ...(!known && described.some((one) => Object.keys(one).length > 0) ? { documents: described } : {}),
    ...(coercion.length > 0 ? { coercion } : {}),
    ...(trimmed(note) ? { note: trimmed(note) } : {}),
  };
}
