/**
 * Statements: everything that changes the state of a federation is one of these, in a DSSE envelope of the type
 * `application/vnd.holdfast.<name>+json` whose body is canonical JSON of the statement's schema.
 */
import type { z } from "zod";
import { type Bytes, fromUtf8 } from "../bytes";
import { encodeCanonical, parseCanonical } from "../canonical";
import { type Envelope, parseEnvelope, preAuthEncoding, statementDigest } from "../dsse";
import { verifySignature } from "../ed25519";
import type { Digest, PublicKey } from "../fields";
import { recogniser } from "../plain";
import * as backup from "./backup";
import * as recovery from "./case";
import * as evidence from "./evidence";
import * as roster from "./roster";

/** Every statement there is, by name. */
export const schemas = {
  "roster.genesis": roster.RosterGenesis,
  "roster.updated": roster.RosterUpdated,
  "kit.checked": roster.KitChecked,
  "shares.accepted": roster.SharesAccepted,
  "day.counted": roster.DayCounted,
  "log.continued": roster.LogContinued,
  "backup.created": backup.BackupCreated,
  "backup.updated": backup.BackupUpdated,
  "payload.refreshed": backup.PayloadRefreshed,
  "backup.deleted": backup.BackupDeleted,
  "backup.undeleted": backup.BackupUndeleted,
  "backup.purged": backup.BackupPurged,
  "case.matched": backup.CaseMatched,
  "case.vetoed": backup.CaseVetoed,
  "backup.keyLost": backup.BackupKeyLost,
  "case.opened": recovery.CaseOpened,
  "case.desk": recovery.CaseDesk,
  "case.evidence": evidence.CaseEvidence,
  "case.question": evidence.CaseQuestion,
  "case.answered": evidence.CaseAnswered,
  "case.approved": recovery.CaseApproved,
  "approval.withdrawn": recovery.ApprovalWithdrawn,
  "case.denied": recovery.CaseDenied,
  "case.recused": recovery.CaseRecused,
  "case.held": recovery.CaseHeld,
  "case.objected": recovery.CaseObjected,
  "hold.lifted": recovery.HoldLifted,
  "request.preferred": recovery.RequestPreferred,
  "wait.attested": recovery.WaitAttested,
  "notice.sent": recovery.NoticeSent,
  "notice.stood": recovery.NoticeStood,
  "release.intended": recovery.ReleaseIntended,
  "share.released": recovery.ShareReleased,
  "share.refused": recovery.ShareRefused,
  "pepper.asked": recovery.PepperAsked,
  "case.completed": recovery.CaseCompleted,
  "case.withdrawn": recovery.CaseWithdrawn,
  "case.expired": recovery.CaseExpired,
  "case.purged": recovery.CasePurged,
} as const;

export type StatementName = keyof typeof schemas;
export type StatementBody<N extends StatementName> = z.infer<(typeof schemas)[N]>;
/** A statement with its name: narrow by `name` to get at `body`. */
export type Statement = { [N in StatementName]: { name: N; body: StatementBody<N> } }[StatementName];

/** A statement whose signatures have been verified. Made by {@link openStatement} alone. */
export type Signed<N extends StatementName = StatementName> = Extract<Statement, { name: N }> & {
  /** SHA-256(PAE). */
  digest: Digest;
  /** The keys whose signatures verified: all that the envelope carries, in ascending order. */
  signers: PublicKey[];
};

const prefix = "application/vnd.holdfast.";
const suffix = "+json";

export const statementType = (name: StatementName): string => `${prefix}${name}${suffix}`;

/** Body bytes of a statement. @throws ZodError if `body` does not fit the schema of `name`. */
export function encodeStatement<N extends StatementName>(name: N, body: StatementBody<N>): Bytes {
  return encodeCanonical(schemas[name].parse(body));
}

const recognisers = new Map<StatementName, (text: string) => boolean>();

/** Nearly every statement is recognised; the others are read in full. */
function isPlain(name: StatementName, text: string): boolean {
  const known = recognisers.get(name) ?? recogniser(schemas[name]);
  recognisers.set(name, known);
  return known(text);
}

/** What a statement is called, and its body's canonical JSON. @throws Error on an unknown or malformed one. */
export function readStatement({ type, body }: Pick<Envelope, "type" | "body">): { name: StatementName; text: string } {
  const name = type.slice(prefix.length, -suffix.length) as StatementName;
  if (!Object.hasOwn(schemas, name) || type !== statementType(name)) throw new RangeError("unknown type of statement");
  const text = fromUtf8(body);
  if (!isPlain(name, text)) schemas[name].parse(parseCanonical(body));
  return { name, text };
}

/** Inverse of {@link encodeStatement} over an envelope's type and body. @throws Error on an unknown or malformed one. */
export function parseStatement(envelope: Pick<Envelope, "type" | "body">): Statement & { digest: Digest } {
  const { name, text } = readStatement(envelope);
  const digest = statementDigest(envelope.type, envelope.body);
  return { name, body: JSON.parse(text), digest } as Statement & { digest: Digest };
}

/**
 * Parses an envelope and verifies every signature in it.
 * @throws RangeError if a signature does not verify, Error if the envelope or its statement is malformed.
 */
export async function openStatement(envelopeBytes: Uint8Array): Promise<Signed> {
  const envelope = parseEnvelope(envelopeBytes);
  const statement = parseStatement(envelope);
  const message = preAuthEncoding(envelope.type, envelope.body);
  const verdicts = await Promise.all(
    envelope.signatures.map(({ key, signature }) => verifySignature(key, signature, message)),
  );
  if (verdicts.includes(false)) throw new RangeError("a signature does not verify");
  return { ...statement, signers: envelope.signatures.map((s) => s.key) } as Signed;
}
