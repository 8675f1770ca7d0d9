import { currentStage, grantsOfStage, payloadsOf } from "@/lib/domain/grants";
import type { BackupState, CaseState } from "@/lib/domain/state";
import { refOf } from "@/lib/protocol/blob";
import type { Bytes } from "@/lib/protocol/bytes";
import type { BlobRef, Digest, LogHead } from "@/lib/protocol/fields";
import { type DeskNotes, sealNotes } from "@/lib/protocol/notes";
import { openBundle } from "@/lib/protocol/open-bundle";
import { sealRelease } from "@/lib/protocol/release";
import { policyDigest } from "@/lib/protocol/roster";
import { sealNewIdentity } from "@/lib/protocol/sealed-identity";
import { type SignedEnvelope, signStatement } from "@/lib/protocol/signing";
import type { EvidenceReview } from "@/lib/protocol/statements/evidence";
import type { VerificationRecord } from "@/lib/protocol/statements/record";
import type { StatementBody } from "@/lib/protocol/statements/statement";
import type { Caller } from "@/lib/server/caller";
import { readBlob } from "@/lib/server/trail/read-blob";
import { readBackup, readCase } from "@/lib/server/world";
import { type DemoGuardian, granted, latestTree, signedIn, submit } from "./door";
import type { Member } from "./members";
import type { Request } from "./request";
import type { Story } from "./story";

/**
 * What guardians do at the desk. The statements are those of lib/client, sealed and signed by the same protocol; what a
 * browser checks before it signs is left to the server's own decision here, and to the browsers of the demo's visitors.
 */

/** "The request is about this card." */
export async function match({ clock }: Story, by: DemoGuardian, { caseId }: Request, member: Member): Promise<void> {
  const { id, digest } = await member.backup;
  const body = { case: caseId, backup: id, manifest: digest, signedAt: clock.now() };
  await submit(await signedIn(by, clock.now()), [signStatement("case.matched", body, by.key)]);
}

interface Sitting {
  caller: Caller;
  now: number;
  state: CaseState;
  signed: SignedEnvelope[];
  blobs: Bytes[];
}

async function sitDown({ clock }: Story, by: DemoGuardian, { caseId }: Request): Promise<Sitting> {
  const state = await readCase(caseId);
  if (!state) throw new Error("no such request");
  return { caller: await signedIn(by, clock.now()), now: clock.now(), state, signed: [], blobs: [] };
}

/** Seals notes to the case's desk; the first guardian who has something to write makes it. */
async function write(story: Story, by: DemoGuardian, at: Sitting, notes: DeskNotes | undefined) {
  if (!notes) return {};
  let recipient = at.state.desk?.recipient;
  if (!recipient) {
    const { guardians } = story.federation.roster.roster;
    const desk = await sealNewIdentity(guardians.map((guardian) => guardian.recipient));
    at.blobs.push(desk.file);
    at.signed.push(signStatement("case.desk", { case: at.state.id, ...desk.ref, signedAt: at.now }, by.key));
    recipient = desk.ref.recipient;
  }
  return { sealed: keep(at, await sealNotes(notes, recipient)) };
}

function keep({ blobs }: Sitting, file: Bytes): BlobRef {
  blobs.push(file);
  return refOf(file);
}

async function heldBackup(member: Member): Promise<BackupState> {
  const held = await readBackup((await member.backup).id);
  if (!held) throw new Error("no such backup");
  return held;
}

interface Decision {
  case: Digest;
  backup: Digest;
  manifest: Digest;
  grants: StatementBody<"case.approved">["grants"];
  seen: LogHead;
}

async function decisionOn(state: CaseState, held: BackupState): Promise<Decision> {
  const stage = currentStage(state, held);
  if (stage === null) throw new Error("the backup holds nothing for a recovery");
  const grants = grantsOfStage(state.type, held.manifest, stage);
  return { case: state.id, backup: held.id, manifest: held.manifestDigest, grants, seen: await latestTree() };
}

/** Opens the guardian's own shares, checks them, and seals them to the requester. */
async function handOver(by: DemoGuardian, at: Sitting, held: BackupState, decision: Decision): Promise<void> {
  const { manifest } = held;
  const bundle = manifest.bundles.find(({ guardian }) => guardian === by.key.key);
  if (!bundle) throw new Error("the guardian has no share");
  const bundleFile = granted(await readBlob(at.caller, bundle.file));
  const opened = await openBundle(bundleFile, by.keyring.identity, manifest, by.key.key);
  if ("fault" in opened) throw new Error(`a share of the demo is bad: ${opened.fault}`);
  const { file, sealed } = await sealRelease(opened.shares, manifest, decision.grants, at.state.recipient);
  at.blobs.push(file);
  const body = { ...decision, payloads: payloadsOf(held, decision.grants), sealed, signedAt: at.now };
  at.signed.push(signStatement("share.released", body, by.key));
}

export interface Verified {
  record: VerificationRecord;
  notes?: DeskNotes;
  /** Where release follows the quorum it comes later. */
  share?: "goesAlong" | "stays";
  /** For an inheritance. */
  evidence?: EvidenceReview;
}

/** Has met the person: approves, and hands over the share with it unless told otherwise. */
export async function approve(
  story: Story,
  by: DemoGuardian,
  request: Request,
  member: Member,
  { record, notes, evidence, share = "goesAlong" }: Verified,
): Promise<void> {
  const at = await sitDown(story, by, request);
  const held = await heldBackup(member);
  const { roster } = story.federation;
  const decision = await decisionOn(at.state, held);
  const written = await write(story, by, at, notes);
  const body = { ...decision, policy: policyDigest(roster.roster.policy), roster: roster.digest, record, ...written };
  const looked = evidence ? { evidence } : {};
  at.signed.push(signStatement("case.approved", { ...body, ...looked, signedAt: at.now }, by.key));
  if (share === "goesAlong") await handOver(by, at, held, decision);
  await submit(at.caller, at.signed, at.blobs);
}

/** Announces that the share will leave, where that follows the quorum. */
export async function announce(story: Story, by: DemoGuardian, request: Request, member: Member): Promise<void> {
  const at = await sitDown(story, by, request);
  const decision = await decisionOn(at.state, await heldBackup(member));
  await submit(at.caller, [signStatement("release.intended", { ...decision, signedAt: at.now }, by.key)]);
}

export async function release(story: Story, by: DemoGuardian, request: Request, member: Member): Promise<void> {
  const at = await sitDown(story, by, request);
  const held = await heldBackup(member);
  await handOver(by, at, held, await decisionOn(at.state, held));
  await submit(at.caller, at.signed, at.blobs);
}

export async function deny(
  story: Story,
  by: DemoGuardian,
  request: Request,
  reason: StatementBody<"case.denied">["reason"],
  notes?: DeskNotes,
): Promise<void> {
  const at = await sitDown(story, by, request);
  const written = await write(story, by, at, notes);
  const body = { case: request.caseId, reason, ...written, signedAt: at.now };
  at.signed.push(signStatement("case.denied", body, by.key));
  await submit(at.caller, at.signed, at.blobs);
}

/** @returns the hold, for whoever lifts it. */
export async function hold(story: Story, by: DemoGuardian, request: Request, notes?: DeskNotes): Promise<Digest> {
  const at = await sitDown(story, by, request);
  const written = await write(story, by, at, notes);
  const held = signStatement("case.held", { case: request.caseId, ...written, signedAt: at.now }, by.key);
  at.signed.push(held);
  await submit(at.caller, at.signed, at.blobs);
  return held.digest;
}

/** Statements of a guardian that need no more than their names. */
export async function lift(story: Story, by: DemoGuardian, { caseId }: Request, held: Digest): Promise<void> {
  const body = { case: caseId, hold: held, signedAt: story.clock.now() };
  await submit(await signedIn(by, body.signedAt), [signStatement("hold.lifted", body, by.key)]);
}

export async function recuse(
  story: Story,
  by: DemoGuardian,
  { caseId }: Request,
  reason: StatementBody<"case.recused">["reason"],
): Promise<void> {
  const body = { case: caseId, reason, signedAt: story.clock.now() };
  await submit(await signedIn(by, body.signedAt), [signStatement("case.recused", body, by.key)]);
}

export async function takeBack(story: Story, by: DemoGuardian, { caseId }: Request, member: Member): Promise<void> {
  const body = { case: caseId, backup: (await member.backup).id, signedAt: story.clock.now() };
  await submit(await signedIn(by, body.signedAt), [signStatement("approval.withdrawn", body, by.key)]);
}

/** "The device that holds the backup's key is out of the person's hands." */
export async function sayKeyLost(story: Story, by: DemoGuardian, { caseId }: Request, member: Member): Promise<void> {
  const body = { case: caseId, backup: (await member.backup).id, signedAt: story.clock.now() };
  await submit(await signedIn(by, body.signedAt), [signStatement("backup.keyLost", body, by.key)]);
}
