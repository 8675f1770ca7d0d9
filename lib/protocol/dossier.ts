/**
 * The dossier: what an executor tells the guardians about the dead person, the papers and themselves. Sealed to the
 * case's file identity, which the requester made and sealed to all guardians; `case.evidence` names it and its files.
 */
import { z } from "zod";
import { heldTo } from "./blob";
import type { Bytes } from "./bytes";
import { type BlobRef, Digest, type Recipient } from "./fields";
import { lineField, plaintextFormat, textField } from "./plaintext";
import { open, seal } from "./sealing";
import { evidenceFileLimit, evidenceFilesLimit, Instrument } from "./statements/evidence";
import { EvidenceKind } from "./statements/policy";

/** ISO 3166-1 alpha-2. */
const Country = z.string().regex(/^[A-Z]{2}$/);

/** Media types that a guardian's browser shows; every other file is saved and opened elsewhere. */
export const viewableTypes = ["application/pdf", "image/jpeg", "image/png", "image/webp"] as const;

export const DossierFile = z.strictObject({
  /** Of the sealed file, as `case.evidence` names it. */
  digest: Digest,
  /** Bytes of the file within. */
  size: z.int().positive().max(evidenceFileLimit),
  /** Of the file within: SHA-256, so that several guardians can tell that they speak of the same paper. */
  plain: Digest,
  name: lineField(200),
  /** What its first bytes say, not its name. */
  type: z.enum([...viewableTypes, "image/heic", "application/octet-stream"]),
  kind: z.union([EvidenceKind, z.literal("other")]),
});
export type DossierFile = z.output<typeof DossierFile>;

export const Decedent = z.strictObject({
  legalName: lineField(200),
  aliases: z.array(lineField(200)).max(10).optional(),
  birthDate: z.iso.date(),
  deathDate: z.iso.date(),
  deathPlace: lineField(200),
  lastAddress: lineField(500),
});
export type Decedent = z.output<typeof Decedent>;

/** A paper that proves something: a death certificate, a grant, a passport. */
const Paper = z.strictObject({
  issuer: lineField(200).optional(),
  number: lineField(100).optional(),
  issued: z.iso.date().optional(),
  country: Country.optional(),
  /** An apostille or other legalisation goes with it. */
  apostille: z.boolean().optional(),
  /** A sworn translation goes with it. */
  translation: z.boolean().optional(),
});
export type Paper = z.output<typeof Paper>;

export const Dossier = z.strictObject({
  decedent: Decedent,
  death: Paper,
  authority: z.strictObject({
    instrument: Instrument,
    /** What the instrument asks for besides, in the order of its form (`instruments.ts`). */
    details: z.array(z.strictObject({ field: lineField(60), value: lineField(500) })).max(12),
    paper: Paper,
    /** Where the instrument is `other`: what it is. */
    described: textField(2000).optional(),
  }),
  executor: z.strictObject({
    name: lineField(200),
    relation: lineField(200).optional(),
    address: lineField(500),
    telephone: lineField(100).optional(),
    email: lineField(200).optional(),
    identity: Paper,
    /** Who acts together with this executor. */
    joint: z.array(lineField(200)).max(5).optional(),
  }),
  /** What is asked for. */
  scope: z.strictObject({
    will: z.boolean(),
    money: z.boolean(),
    everything: z.boolean(),
    note: textField(2000).optional(),
  }),
  /** The declaration that was shown, in the words that were shown; the case key signs it with the statement. */
  declaration: textField(2000),
  files: z.array(DossierFile).max(evidenceFilesLimit),
});
export type Dossier = z.output<typeof Dossier>;

export const dossierFormat = plaintextFormat("dossier", Dossier);

/** @param files recipient of the case's file identity. */
export const sealDossier = (dossier: Dossier, files: Recipient): Promise<Bytes> =>
  seal(dossierFormat.format(dossier), [files]);

/** @throws RangeError if the file is not the signed one or cannot be opened, Error if it holds no dossier. */
export const openDossier = async (ref: Pick<BlobRef, "digest">, file: Uint8Array, identity: string): Promise<Dossier> =>
  dossierFormat.parse(await open(heldTo(ref, file), identity));

/** One of the dossier's files. @throws RangeError if it is not the signed one, or not what the dossier says. */
export async function openEvidence(
  entry: Pick<DossierFile, "digest" | "size">,
  file: Uint8Array,
  identity: string,
): Promise<Bytes> {
  const bytes = await open(heldTo(entry, file), identity);
  if (bytes.length !== entry.size) throw new RangeError("the file has another size than the dossier says");
  return bytes;
}

/** A guardian's question to the executor, or its answer: sealed to the file identity as well. */
export const Message = z.strictObject({ text: textField(5000) });
export type Message = z.output<typeof Message>;
const questionFormat = plaintextFormat("question", Message);
const answerFormat = plaintextFormat("answer", Message);

export const sealQuestion = (text: string, files: Recipient): Promise<Bytes> =>
  seal(questionFormat.format({ text }), [files]);
export const sealAnswer = (text: string, files: Recipient): Promise<Bytes> =>
  seal(answerFormat.format({ text }), [files]);

/** @throws RangeError if the file is not the signed one or cannot be opened, Error if it holds no question. */
export const openQuestion = async (ref: Pick<BlobRef, "digest">, file: Uint8Array, identity: string): Promise<string> =>
  questionFormat.parse(await open(heldTo(ref, file), identity)).text;
/** @throws RangeError if the file is not the signed one or cannot be opened, Error if it holds no answer. */
export const openAnswer = async (ref: Pick<BlobRef, "digest">, file: Uint8Array, identity: string): Promise<string> =>
  answerFormat.parse(await open(heldTo(ref, file), identity)).text;
