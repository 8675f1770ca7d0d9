import { refOf } from "@/lib/protocol/blob";
import { toBase64url } from "@/lib/protocol/bytes";
import { sealQuestion } from "@/lib/protocol/dossier";
import { signStatement } from "@/lib/protocol/signing";
import type { EvidenceReview } from "@/lib/protocol/statements/evidence";
import type { StatementBody } from "@/lib/protocol/statements/statement";
import { ownCarrier } from "@/lib/server/mail/carrier";
import { objectTo } from "@/lib/server/notice/object";
import { putNotices } from "@/lib/server/notice/put-notices";
import { ownStore } from "@/lib/server/own-store";
import { readCase } from "@/lib/server/world";
import { giveNotice } from "@/lib/store/give-notice";
import { objectionToken } from "@/lib/store/objection-token";
import { callerAt, type DemoGuardian, granted, latestTree, signedIn, submit } from "./door";
import type { EstateRequest } from "./heirs";
import type { Member } from "./members";
import type { Story } from "./story";

/** What guardians do with a request of heirs, and what happens by itself because of it. */

/** All papers as they lie there were looked at, and found sound. @param willKnown from the second stage on. */
export async function reviewOf({ by }: Story, { caseId }: EstateRequest, willKnown = false): Promise<EvidenceReview> {
  const evidence = (await readCase(caseId))?.evidence;
  if (!evidence) throw new Error("nothing lies before the guardians");
  const ways = { proofOfDeath: "inPublicRegister", authority: "withIssuingOffice", identity: "inspectionOfOriginal" };
  const how = (kind: keyof typeof ways) => (by.is(0.7) ? ways[kind] : "inspectionOfOriginal");
  const checks = evidence.provides.map((kind) => ({
    kind,
    how: how(kind),
    result: "sound",
  })) as EvidenceReview["checks"];
  return {
    statement: evidence.statement,
    checks,
    deathAgrees: true,
    noConflict: true,
    ...(willKnown && { willKnown: true as const }),
  };
}

export async function putQuestion(story: Story, by: DemoGuardian, request: EstateRequest, text: string): Promise<void> {
  const state = await readCase(request.caseId);
  if (!state) throw new Error("no such request");
  const now = story.clock.now();
  const sealed = await sealQuestion(text, state.files.recipient);
  const body = { case: request.caseId, sealed: refOf(sealed), signedAt: now };
  await submit(await signedIn(by, now), [signStatement("case.question", body, by.key)], [sealed]);
}

/** The deciding guardian's browser hands the card's addresses over, and the server writes the letters. */
export async function handNotice(story: Story, by: DemoGuardian, { caseId }: EstateRequest, member: Member) {
  const { id } = await member.backup;
  const { notice: addresses } = member.card;
  if (!addresses) throw new Error("the card names no address");
  granted(await putNotices(await signedIn(by, story.clock.now()), { case: caseId, backup: id, addresses }));
  await letters();
}

/** What the server does every minute: without a mail server its letters lie in the data folder, for who carries them on. */
export const letters = async (): Promise<void> => giveNotice(await ownStore(), ownCarrier());

type How = StatementBody<"notice.stood">["how"];

/** "I reached them." */
export async function standIn({ clock }: Story, by: DemoGuardian, { caseId }: EstateRequest, member: Member, how: How) {
  const body = { case: caseId, backup: (await member.backup).id, how, signedAt: clock.now() };
  await submit(await signedIn(by, body.signedAt), [signStatement("notice.stood", body, by.key)]);
}

/** A guardian's unlocked browser signs that it sees quorum and notice. */
export async function attest({ clock }: Story, by: DemoGuardian, { caseId }: EstateRequest, member: Member) {
  const seen = await latestTree();
  const body = { case: caseId, backup: (await member.backup).id, seen, signedAt: clock.now() };
  await submit(await signedIn(by, body.signedAt), [signStatement("wait.attested", body, by.key)]);
}

/** "Of these requests I prefer this one." */
export async function prefer({ clock }: Story, by: DemoGuardian, { caseId }: EstateRequest, member: Member) {
  const body = { case: caseId, backup: (await member.backup).id, signedAt: clock.now() };
  await submit(await signedIn(by, body.signedAt), [signStatement("request.preferred", body, by.key)]);
}

/** Somebody has a letter, which was carried on by hand, and presses its link. */
export async function object({ clock }: Story, { caseId }: EstateRequest): Promise<void> {
  const store = await ownStore();
  const letter = await store.db.noticeLetter.findFirstOrThrow({ where: { case: caseId } });
  const token = toBase64url(objectionToken(store, letter.id));
  granted(await objectTo(callerAt(clock.now()), { token }));
}
