/** An inheritance as its executor sees it, and what the executor signs: evidence, and answers to the guardians. */
import { stagesOf } from "@/lib/domain/grants";
import { refOf } from "@/lib/protocol/blob";
import { type Claim, claimFormat } from "@/lib/protocol/claim";
import { type Dossier, openAnswer, openDossier, openQuestion, sealAnswer, sealDossier } from "@/lib/protocol/dossier";
import type { Digest, PublicKey } from "@/lib/protocol/fields";
import { extended } from "@/lib/protocol/manifest";
import { rosterBy } from "@/lib/protocol/roster";
import { open } from "@/lib/protocol/sealing";
import { signStatement } from "@/lib/protocol/signing";
import type { Manifest } from "@/lib/protocol/statements/backup";
import type { KindPolicy } from "@/lib/protocol/statements/policy";
import type { Signed } from "@/lib/protocol/statements/statement";
import type { Device } from "./device";
import { namedBy, type OpenedEntry } from "./entries";
import type { FollowedCase } from "./followRecovery";
import { isRefused, type Refused } from "./outcome";
import { type Receipt, submitSigned } from "./submit";

/** The policy under which the request runs: that of its opening. */
export const policyOf = ({ chain, opening, roster }: FollowedCase): KindPolicy =>
  (rosterBy(chain, opening.body.roster)?.roster ?? roster).policy.inheritance;

/** The evidence as it stands; null while nothing was laid before the guardians. */
export const evidenceOf = ({ entries, key }: FollowedCase): Signed<"case.evidence"> | null =>
  namedBy(entries, "case.evidence", [key.key]).at(-1) ?? null;

/** What happens to the request now, by signatures; what stops it, as the server says. */
export type EstateStage =
  | { stage: "toFill" }
  /** The guardians look at the papers and meet the executor. */
  | { stage: "checking"; verified: number; needed: number }
  /** Enough guardians agree, and those whom the member named are being told. */
  | { stage: "noticing" }
  /** The wait runs; null until enough guardians' browsers have attested when it began. */
  | { stage: "waiting"; until: number | null }
  /** The wait is over: the guardians hand over. */
  | { stage: "releasing"; released: number; needed: number }
  /** The wait is over, and the server says that something else stands in the way. */
  | { stage: "stopped" }
  /** So many stages have arrived. */
  | { stage: "arrived"; stages: number }
  /** The key of what was left has refused it, as the server says. */
  | { stage: "refused" };

export function stageOf(followed: FollowedCase): EstateStage {
  const { agreements, needed, verified, released, progress, obstacles } = followed;
  if (agreements.length > 0) return { stage: "arrived", stages: agreements.length };
  if (obstacles.vetoed) return { stage: "refused" };
  if (!evidenceOf(followed)) return { stage: "toFill" };
  switch (progress.step) {
    case "checking":
      return { stage: "checking", verified, needed };
    case "noticing":
      return { stage: "noticing" };
    case "waiting":
      return { stage: "waiting", until: progress.until };
    case "releasing":
      if (obstacles.owner || obstacles.rivals) return { stage: "stopped" };
      return { stage: "releasing", released, needed };
  }
}

/**
 * Whether the backup, as its owner signed it and enough guardians agree on it, leaves heirs more than has arrived: then it
 * is too early to close the request.
 */
export const moreIsLeft = ({ agreements, backups }: Pick<FollowedCase, "agreements" | "backups">): boolean =>
  agreements.some(({ backup, manifest }) => {
    const agreedOn = manifestAt(backups.get(backup) ?? [], manifest);
    const arrived = agreements.filter((one) => one.backup === backup);
    return agreedOn !== null && stagesOf("inheritance", agreedOn).length > arrived.length;
  });

/** The manifest as of the statement with this digest, additions and all; null where one of them is not there. */
function manifestAt(entries: readonly OpenedEntry[], digest: Digest): Manifest | null {
  const statement = entries.find((entry) => entry.statement.digest === digest)?.statement;
  if (statement?.name === "backup.created") return statement.body.manifest;
  if (statement?.name !== "backup.updated") return null;
  const before = manifestAt(entries, statement.body.previous);
  return before && extended(before, statement.body);
}

/** What the executor told at the opening: whose estate it is. */
export async function readClaimOf(device: Device, followed: FollowedCase): Promise<Claim | Refused> {
  const file = await device.api.blob(followed.opening.body.claim.digest, followed.key);
  return isRefused(file) ? file : claimFormat.parse(await open(file, followed.ticket.fileIdentity));
}

/** The dossier as it was laid; null where none was, or the server no longer has it. */
export async function readDossier(device: Device, followed: FollowedCase): Promise<Dossier | Refused | null> {
  const evidence = evidenceOf(followed);
  if (!evidence) return null;
  const file = await device.api.blob(evidence.body.dossier.digest, followed.key);
  if (isRefused(file)) return file.refused === "notFound" ? null : file;
  return openDossier(evidence.body.dossier, file, followed.ticket.fileIdentity);
}

/**
 * Lays the evidence before the guardians, anew where it was before. The files were sent ahead, or laid before.
 * @param sizes of the sealed files, by digest.
 */
export async function layEvidence(
  device: Device,
  followed: FollowedCase,
  dossier: Dossier,
  sizes: ReadonlyMap<Digest, number>,
): Promise<Receipt[] | Refused> {
  const { id, key, roster, opening } = followed;
  const sealed = await sealDossier(dossier, opening.body.files.recipient);
  const provides = [...new Set(dossier.files.flatMap(({ kind }) => (kind === "other" ? [] : kind)))];
  const body = {
    case: id,
    version: (evidenceOf(followed)?.body.version ?? 0) + 1,
    dossier: refOf(sealed),
    files: dossier.files.map(({ digest }) => ({ digest, size: sizes.get(digest) as number })),
    provides,
    instrument: dossier.authority.instrument,
    signedAt: device.now(),
  };
  return submitSigned(device, roster.logKey, [signStatement("case.evidence", body, key)], [sealed]);
}

export interface Exchange {
  /** Digest of the question's statement. */
  id: Digest;
  guardian: PublicKey;
  at: number;
  /** Null where the server no longer has it, or the guardian sealed it wrongly. */
  question: string | null;
  answer: { text: string | null; at: number } | null;
}

/** What guardians asked and were answered, the oldest first. */
export async function readQuestions(device: Device, followed: FollowedCase): Promise<Exchange[]> {
  const { entries, roster, key, ticket } = followed;
  const guardians = roster.guardians.map((guardian) => guardian.key);
  const answers = new Map(namedBy(entries, "case.answered", [key.key]).map(({ body }) => [body.question, body]));
  const read = async (ref: { digest: Digest }, openWith: typeof openQuestion) => {
    const file = await device.api.blob(ref.digest, key);
    return isRefused(file) ? null : openWith(ref, file, ticket.fileIdentity).catch(() => null);
  };
  return Promise.all(
    namedBy(entries, "case.question", guardians).map(async ({ digest, body, signers }) => {
      const answer = answers.get(digest);
      return {
        id: digest,
        guardian: signers[0] as PublicKey,
        at: body.signedAt,
        question: await read(body.sealed, openQuestion),
        answer: answer ? { text: await read(answer.sealed, openAnswer), at: answer.signedAt } : null,
      };
    }),
  );
}

export async function answerQuestion(
  device: Device,
  { id, key, roster, opening }: FollowedCase,
  question: Digest,
  text: string,
): Promise<Receipt[] | Refused> {
  const file = await sealAnswer(text, opening.body.files.recipient);
  const body = { case: id, question, sealed: refOf(file), signedAt: device.now() };
  return submitSigned(device, roster.logKey, [signStatement("case.answered", body, key)], [file]);
}

/** One line of the release inventory: what left, by whom, when, and where the log says so. */
export interface InventoryLine {
  guardian: PublicKey;
  at: number;
  index: number | null;
  statement: Digest;
}

export const inventoryOf = (
  entries: readonly OpenedEntry[],
  releases: readonly Signed<"share.released">[],
): InventoryLine[] =>
  entries
    .filter(({ statement }) => releases.some(({ digest }) => digest === statement.digest))
    .map(({ statement, acceptedAt, index }) => ({
      guardian: statement.signers[0] as PublicKey,
      at: acceptedAt,
      index,
      statement: statement.digest,
    }));
