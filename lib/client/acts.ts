/**
 * What a guardian signs. Every act reads the log to its end first, folds the case anew, asks the rules, and only then
 * signs and submits: so `seen` is a tree that this browser has checked, and a refusal costs nothing.
 */

import { applyTo } from "@/lib/domain/apply";
import { decide } from "@/lib/domain/decide";
import { needs } from "@/lib/domain/needs";
import { backupOf } from "@/lib/domain/read";
import { scopeOf } from "@/lib/domain/scope";
import type { BackupState, CaseState, World } from "@/lib/domain/state";
import { refOf } from "@/lib/protocol/blob";
import type { Bytes } from "@/lib/protocol/bytes";
import { sealQuestion } from "@/lib/protocol/dossier";
import type { BlobRef, Digest, Recipient } from "@/lib/protocol/fields";
import { type DeskNotes, sealNotes } from "@/lib/protocol/notes";
import { sealNewIdentity } from "@/lib/protocol/sealed-identity";
import { type SignedEnvelope, signStatement } from "@/lib/protocol/signing";
import { openStatement, type StatementBody, type StatementName } from "@/lib/protocol/statements/statement";
import { loadCaseWorld } from "./case";
import type { Desk, Unsent } from "./desk";
import { decline, isRefused, type Refused, RefusedError, refusable } from "./outcome";
import { type Receipt, submitSigned } from "./submit";
import type { Checked } from "./world";

export type Acted = Promise<Receipt[] | Refused>;

/** An act in the making: what was signed so far, and the world as it would be then. */
export class Act {
  readonly signed: SignedEnvelope[] = [];
  readonly blobs: Bytes[] = [];
  readonly now: number;
  private world: World;

  constructor(
    readonly desk: Desk,
    readonly checked: Checked,
    readonly state: CaseState,
  ) {
    this.world = checked.world;
    this.now = desk.device.now();
  }

  /** Signs a statement that the rules accept after those before it. @throws RefusedError with their refusal. */
  async say<N extends StatementName>(name: N, body: Omit<StatementBody<N>, "signedAt">): Promise<void> {
    const signed = signStatement(name, { ...body, signedAt: this.now } as StatementBody<N>, this.desk.key);
    const statement = await openStatement(signed.envelope);
    const lacking = needs(this.world, statement);
    if (lacking.length > 0) decline("notFound", "the statement speaks of what this browser has not read");
    const refusal = decide(this.world, statement, this.now);
    if (refusal) throw new RefusedError(refusal);
    const scope = scopeOf(statement);
    this.world = new Map(this.world).set(scope, applyTo(this.world.get(scope) ?? null, statement, this.now));
    this.signed.push(signed);
  }

  /** Adds a sealed file. */
  blob(file: Bytes): BlobRef {
    this.blobs.push(file);
    return refOf(file);
  }

  /** The backup, if its manifest is still the one that the guardian saw. */
  backup(id: Digest, manifest: Digest): BackupState {
    const backup = this.world.has(id) ? backupOf(this.world, id) : null;
    if (!backup) return decline("backupMissing", "no such backup in this case");
    if (backup.manifestDigest !== manifest) decline("manifestStale", "the manifest has changed since it was shown");
    return backup;
  }

  /** The recipient to which guardians seal what they write; made now where the case has none. */
  async deskRecipient(): Promise<Recipient> {
    if (this.state.desk) return this.state.desk.recipient;
    const made = await sealNewIdentity(this.desk.roster().guardians.map((guardian) => guardian.recipient));
    this.blob(made.file);
    await this.say("case.desk", { case: this.state.id, ...made.ref });
    return made.ref.recipient;
  }

  /** Seals notes to the case's desk, and names the photos that were sealed to it before. */
  async written({ notes, photos }: Written): Promise<{ sealed?: BlobRef; photos?: BlobRef[] }> {
    const empty = !notes || Object.values(notes).every((value) => value === undefined);
    return {
      ...(empty ? {} : { sealed: this.blob(await sealNotes(notes, await this.deskRecipient())) }),
      ...(photos && photos.length > 0 ? { photos } : {}),
    };
  }
}

/** What a guardian tells the other guardians with a decision. */
export interface Written {
  notes?: DeskNotes | undefined;
  /** They stand on the server already, see `upload.ts`. */
  photos?: BlobRef[] | undefined;
}

/**
 * Makes an act and submits it, all its statements together.
 *
 * A second click while the first is under way gets the first one's answer. After a broken connection the very same
 * statements are submitted again before anything else is done in this case, so that nothing is entered twice.
 * @param label tells one act of a case from another.
 * @param also a backup that is not yet matched to the case.
 * @throws Stop; Offline, after which calling it again is safe.
 */
export function perform(
  desk: Desk,
  caseId: Digest,
  label: string,
  make: (act: Act) => Promise<void>,
  also?: Digest,
): Acted {
  const name = `${caseId}/${label}`;
  const running =
    desk.running.get(name) ?? run(desk, caseId, label, make, also).finally(() => desk.running.delete(name));
  desk.running.set(name, running);
  return running;
}

const run = (desk: Desk, caseId: Digest, label: string, make: (act: Act) => Promise<void>, also?: Digest): Acted =>
  refusable(async () => {
    const before = desk.unsent.get(caseId);
    if (before) {
      const receipts = await send(desk, caseId, before);
      if (before.label === label && !isRefused(receipts)) return receipts;
    }
    const attempt = async () => {
      const { checked, state } = await loadCaseWorld(desk, caseId, also);
      const act = new Act(desk, checked, state);
      await make(act);
      return send(desk, caseId, { label, signed: act.signed, blobs: act.blobs });
    };
    const sent = await attempt();
    return isRefused(sent) && sent.refused === "busy" ? attempt() : sent;
  });

async function send(desk: Desk, caseId: Digest, unsent: Unsent): Acted {
  if (unsent.signed.length === 0) return [];
  desk.unsent.set(caseId, unsent);
  const receipts = await submitSigned(desk.device, desk.roster().logKey, unsent.signed, unsent.blobs);
  desk.unsent.delete(caseId);
  if (!isRefused(receipts)) await desk.reader.sync();
  return receipts;
}

/** "The request of this case is about this backup." */
export const matchBackup = (desk: Desk, caseId: Digest, backup: Digest, manifest: Digest): Acted =>
  perform(
    desk,
    caseId,
    "match",
    async (act) => {
      act.backup(backup, manifest);
      await act.say("case.matched", { case: caseId, backup, manifest });
    },
    backup,
  );

export const withdrawApproval = (desk: Desk, caseId: Digest, backup: Digest): Acted =>
  perform(desk, caseId, "withdraw", (act) => act.say("approval.withdrawn", { case: caseId, backup }));

export type DenialReason = StatementBody<"case.denied">["reason"];

export const denyCase = (desk: Desk, caseId: Digest, reason: DenialReason, written: Written = {}): Acted =>
  perform(desk, caseId, "deny", async (act) => {
    const sealed = await act.written(written);
    await act.say("case.denied", { case: caseId, reason, ...sealed });
  });

export type RecusalReason = StatementBody<"case.recused">["reason"];

/** Final: who has stepped back does not decide in this case any more. */
export const recuse = (desk: Desk, caseId: Digest, reason: RecusalReason): Acted =>
  perform(desk, caseId, "recuse", (act) => act.say("case.recused", { case: caseId, reason }));

/** Once per guardian and case. */
export const holdCase = (desk: Desk, caseId: Digest, written: Written = {}): Acted =>
  perform(desk, caseId, "hold", async (act) => {
    const sealed = await act.written(written);
    await act.say("case.held", { case: caseId, ...sealed });
  });

/** @param hold digest of the `case.held` statement. */
export const liftHold = (desk: Desk, caseId: Digest, hold: Digest): Acted =>
  perform(desk, caseId, "lift", (act) => act.say("hold.lifted", { case: caseId, hold }));

/** "I have met the person, and the device that holds the backup's key is out of the person's hands." */
export const sayKeyLost = (desk: Desk, caseId: Digest, backup: Digest): Acted =>
  perform(desk, caseId, "keyLost", (act) => act.say("backup.keyLost", { case: caseId, backup }));

/** "I see quorum and notice in this tree": what a waiting time counts from. */
export const attestWait = (desk: Desk, caseId: Digest, backup: Digest): Acted =>
  perform(desk, caseId, `attest/${backup}`, (act) =>
    act.say("wait.attested", { case: caseId, backup, seen: act.checked.head }),
  );

/** A question to the executor, sealed so that only the executor and the guardians can read it. */
export const askQuestion = (desk: Desk, caseId: Digest, text: string): Acted =>
  perform(desk, caseId, "ask", async (act) => {
    const sealed = act.blob(await sealQuestion(text, act.state.files.recipient));
    await act.say("case.question", { case: caseId, sealed });
  });

/** "Of several requests for this backup, this is the one." */
export const preferRequest = (desk: Desk, caseId: Digest, backup: Digest): Acted =>
  perform(desk, caseId, "prefer", (act) => act.say("request.preferred", { case: caseId, backup }));

export type StoodHow = StatementBody<"notice.stood">["how"];

/** Stands in for notice that could not be delivered. */
export const standNotice = (desk: Desk, caseId: Digest, backup: Digest, how: StoodHow): Acted =>
  perform(desk, caseId, "notice", (act) => act.say("notice.stood", { case: caseId, backup, how }));

/**
 * The recipient to which a photo of this case is sealed, ahead of the decision that will name it: entered now where nobody
 * has made one. Of two guardians who make it at once, the second finds the first's.
 * @throws RefusedError where the case takes none any more; Stop; Offline.
 */
export async function deskRecipientOf(desk: Desk, caseId: Digest): Promise<Recipient> {
  const { state } = await loadCaseWorld(desk, caseId);
  if (state.desk) return state.desk.recipient;
  const made = await perform(desk, caseId, "desk", async (act) => void (await act.deskRecipient()));
  if (isRefused(made) && made.refused !== "deskExists") throw new RefusedError(made);
  const { state: now } = await loadCaseWorld(desk, caseId);
  return now.desk?.recipient ?? decline("deskMissing", "the desk identity was entered and is not there");
}
