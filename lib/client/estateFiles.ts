/** What an executor has laid before the guardians, opened for one of them: the dossier, its papers, questions and answers. */
import type { CaseState, Question } from "@/lib/domain/state";
import type { Bytes } from "@/lib/protocol/bytes";
import {
  type Dossier,
  type DossierFile,
  openAnswer,
  openDossier,
  openEvidence,
  openQuestion,
} from "@/lib/protocol/dossier";
import type { BlobRef, Digest, PublicKey } from "@/lib/protocol/fields";
import { openSealedIdentity } from "@/lib/protocol/sealed-identity";
import type { EvidenceKind } from "@/lib/protocol/statements/policy";
import { type OpenFiles, openWith, type Sealed } from "./caseFiles";
import type { Desk } from "./desk";

export interface Asking {
  guardian: PublicKey;
  at: number;
  statement: Digest;
  question: Sealed<string>;
  /** Null while the executor has not answered. */
  answer: { at: number; text: Sealed<string> } | null;
}

export interface Estate {
  /** Null while nothing lies before the guardians. */
  evidence: {
    statement: Digest;
    version: number;
    at: number;
    provides: EvidenceKind[];
    dossier: Sealed<Dossier>;
  } | null;
  asked: Asking[];
}

/** Who asks, as the papers say; null while they are not there, or cannot be opened. */
export const executorOf = ({ evidence }: Pick<Estate, "evidence">): string | null =>
  evidence && "open" in evidence.dossier ? evidence.dossier.open.executor.name : null;

type Files = Pick<CaseState, "files">;

/** Opens files that are sealed to the case's file identity. */
const withFiles = <T>(desk: Desk, { files }: Files, refs: Pick<BlobRef, "digest">[], open: OpenFiles<T>) =>
  openWith(desk, [files.identity, ...refs], async ([sealed, ...others]) => {
    const identity = await openSealedIdentity(files, sealed as Uint8Array, desk.identity);
    return open(others, identity);
  });

/** Null for a recovery, which has nothing of the kind. @throws Stop, Offline. */
export async function readEstate(desk: Desk, state: CaseState): Promise<Estate | null> {
  if (state.type !== "inheritance") return null;
  const asked = await Promise.all(state.questions.map((question) => readQuestion(desk, state, question)));
  if (!state.evidence) return { evidence: null, asked };
  const { dossier: ref, statement, version, at, provides, files } = state.evidence;
  const dossier = await withFiles(desk, state, [ref], async ([file], identity) => {
    const opened = await openDossier(ref, file as Uint8Array, identity);
    // The statement names the papers; a dossier that speaks of others speaks of nothing that was signed.
    const signed = new Set(files.map(({ digest }) => digest));
    if (opened.files.some(({ digest }) => !signed.has(digest))) throw new RangeError("a paper that was not signed");
    return opened;
  });
  return { evidence: { statement, version, at, provides, dossier }, asked };
}

async function readQuestion(desk: Desk, state: Files, { guardian, at, statement, sealed, answer }: Question) {
  const question = await withFiles(desk, state, [sealed], ([file], identity) =>
    openQuestion(sealed, file as Uint8Array, identity),
  );
  if (!answer) return { guardian, at, statement, question, answer };
  const text = await withFiles(desk, state, [answer.sealed], ([file], identity) =>
    openAnswer(answer.sealed, file as Uint8Array, identity),
  );
  return { guardian, at, statement, question, answer: { at: answer.at, text } };
}

/** One of the dossier's papers, in this browser alone. @throws Stop, Offline, RefusedError. */
export const readPaper = (desk: Desk, state: Files, file: DossierFile): Promise<Sealed<Bytes>> =>
  withFiles(desk, state, [file], ([sealed], identity) => openEvidence(file, sealed as Uint8Array, identity));
