/**
 * Approving, and handing over one's share: in one act where the rules allow it, else announced first and handed over
 * after a reading that contains the announcement and shows neither veto nor hold.
 */
import { currentStage, grantsOfStage, payloadsOf, sameGrants } from "@/lib/domain/grants";
import { federationOf, rosterOfCase, rosterToday } from "@/lib/domain/read";
import type { BackupState, CaseState, Approval as GivenApproval } from "@/lib/domain/state";
import { standing, wouldDecide } from "@/lib/domain/status";
import { wouldRelease } from "@/lib/domain/wouldRelease";
import type { Bytes } from "@/lib/protocol/bytes";
import { formatCaseQr, matchesCase } from "@/lib/protocol/code";
import type { Digest, GrantRef, PublicKey } from "@/lib/protocol/fields";
import { bundlesFor } from "@/lib/protocol/manifest";
import { openBundles } from "@/lib/protocol/open-bundle";
import { sealRelease } from "@/lib/protocol/release";
import { policyDigest } from "@/lib/protocol/roster";
import type { EvidenceReview } from "@/lib/protocol/statements/evidence";
import type { VerificationRecord } from "@/lib/protocol/statements/record";
import type { Act, Acted, Written } from "./acts";
import { perform } from "./acts";
import type { CaseView } from "./case";
import type { Desk } from "./desk";
import { BadShare, decline, granted, Stop } from "./outcome";

export interface Approval extends Written {
  backup: Digest;
  /** Digest of the manifest whose card the guardian compared with the person. */
  manifest: Digest;
  /** What was scanned or typed from the person's own screen. */
  code: string;
  record: VerificationRecord;
  /** What was found in the executor's papers; for an inheritance, and for nothing else. */
  evidence?: EvidenceReview | undefined;
}

/** The grants that are to be approved now. */
function grantsNow(act: Act, backup: BackupState): GrantRef[] {
  const stage = currentStage(act.state, backup);
  if (stage === null) return decline("grantsDiffer", "the backup holds nothing for this kind of request");
  return grantsOfStage(act.state.type, backup.manifest, stage);
}

/**
 * Signs the approval; with it, in the same submission, the release, where approving and releasing are one act.
 * The code is held against the digest that this browser computed, here again and whatever the page did.
 */
export const approveCase = (desk: Desk, caseId: Digest, approval: Approval): Acted =>
  perform(desk, caseId, "approve", async (act) => {
    if (matchesCase(approval.code, act.state.id) !== "match") {
      decline("notAllowed", "the code on the person's screen is not this request's");
    }
    const { manifest, record } = approval;
    // A square holds the whole digest; what was typed is at most as much as a person reads aloud.
    if (record.code === "scanned" && approval.code !== formatCaseQr(act.state.id)) {
      decline("notAllowed", "the record says that the code was scanned, and it was not");
    }
    const backup = act.backup(approval.backup, manifest);
    const grants = grantsNow(act, backup);
    const federation = federationOf(act.checked.world) ?? decline("federationMissing", "no federation");
    const written = await act.written(approval);
    await act.say("case.approved", {
      case: caseId,
      backup: backup.id,
      manifest,
      grants,
      policy: policyDigest(rosterOfCase(federation, act.state).policy),
      roster: rosterToday(federation).digest,
      record,
      ...(approval.evidence ? { evidence: approval.evidence } : {}),
      ...written,
      seen: act.checked.head,
    });
    if (wouldRelease(act.checked.world, caseId, backup.id, desk.me, record, act.now)) {
      await sayRelease(act, backup, grants);
    }
  });

/**
 * Approves the next stage of an inheritance: the guardian has met the executor and seen the papers before, and now says
 * that the will is known. What was signed then is signed again for what comes next.
 * @throws RefusedError where nothing of one's own can be signed again: the papers have changed since, or one's approval
 * was taken back.
 */
export const approveNext = (desk: Desk, caseId: Digest, backupId: Digest, manifest: Digest): Acted =>
  perform(desk, caseId, "approve", async (act) => {
    const backup = act.backup(backupId, manifest);
    const before = ownEarlier(act.state, backup, desk.me);
    if (!before?.evidence) return decline("evidenceStale", "nothing of one's own can be signed again");
    const federation = federationOf(act.checked.world) ?? decline("federationMissing", "no federation");
    await act.say("case.approved", {
      case: caseId,
      backup: backup.id,
      manifest,
      grants: grantsNow(act, backup),
      policy: policyDigest(rosterOfCase(federation, act.state).policy),
      roster: rosterToday(federation).digest,
      record: before.record,
      evidence: { ...before.evidence, willKnown: true },
      seen: act.checked.head,
    });
  });

/** This guardian's standing approval of an earlier stage, if what it says of the papers is still about those that lie there. */
export function ownEarlier(state: CaseState, backup: BackupState, me: PublicKey): GivenApproval | null {
  const stage = currentStage(state, backup);
  const grants = stage === null ? [] : grantsOfStage(state.type, backup.manifest, stage);
  const own = state.approvals.findLast(
    (one) =>
      one.guardian === me &&
      one.backup === backup.id &&
      one.manifest === backup.manifestDigest &&
      one.until === null &&
      !sameGrants(one.grants, grants),
  );
  return own?.evidence && own.evidence.statement === state.evidence?.statement ? own : null;
}

/** Announces the release, where it follows the quorum. */
export const intendRelease = (desk: Desk, caseId: Digest, backupId: Digest, manifest: Digest): Acted =>
  perform(desk, caseId, "intend", async (act) => {
    const backup = act.backup(backupId, manifest);
    const grants = grantsNow(act, backup);
    await act.say("release.intended", { case: caseId, backup: backup.id, manifest, grants, seen: act.checked.head });
  });

/** Hands the share over: after an announcement, or again where the requester found the first one bad. */
export const releaseShare = (desk: Desk, caseId: Digest, backupId: Digest, manifest: Digest): Acted =>
  perform(desk, caseId, "release", async (act) => {
    const backup = act.backup(backupId, manifest);
    await sayRelease(act, backup, grantsNow(act, backup));
  });

async function sayRelease(act: Act, backup: BackupState, grants: GrantRef[]): Promise<void> {
  const shares = await openOwnShares(act.desk, backup, grants);
  const { file } = await sealRelease(shares, backup.manifest, grants, act.state.recipient);
  await act.say("share.released", {
    case: act.state.id,
    backup: backup.id,
    manifest: backup.manifestDigest,
    grants,
    payloads: payloadsOf(backup, grants),
    sealed: act.blob(file),
    seen: act.checked.head,
  });
}

async function openOwnShares(desk: Desk, { manifest }: BackupState, grants: GrantRef[]) {
  const bundles = bundlesFor(manifest, desk.me);
  if (bundles.length === 0) return decline("wrongSigner", "this guardian has no share of the backup");
  const files: Bytes[] = [];
  for (const { digest } of bundles) files.push(granted(await desk.device.api.blob(digest)));
  const { shares, faults } = await openBundles(files, desk.identity, manifest, desk.me);
  if (faults.includes("fileDiffers")) throw new Stop("fileAltered", "a bundle is not the signed one");
  // Of things that were added wrongly nothing can be handed over; the rest can.
  const some = shares?.shares.some((share) => grants.some((ref) => ref.compartment === share.compartment));
  if (shares && some) return shares;
  throw new BadShare(faults[0] ?? "notAsDealt");
}

/** The confirming sentence is made of these: what will be signed, and what follows from it. */
export interface ApprovalFacts {
  /** With this approval the quorum stands. */
  deciding: boolean;
  /** The share is handed over in the same act. */
  releases: boolean;
  /** Standing approvals for this backup, this one not counted. */
  have: number;
  needed: number;
  /** Shares that have left, this one not counted, and how many it takes to open. */
  released: number;
  releasesNeeded: number;
}

/** @throws Error if the backup is not among the case's candidates. */
export function describeApproval(
  desk: Desk,
  { checked: { world }, id }: CaseView,
  backup: Digest,
  record: VerificationRecord,
): ApprovalFacts {
  const now = desk.device.now();
  const { approvals, needed, releases, releasesNeeded } = standing(world, id, backup, now);
  return {
    deciding: wouldDecide(world, id, backup, desk.me, record, now),
    releases: wouldRelease(world, id, backup, desk.me, record, now),
    have: approvals.filter(({ guardian }) => guardian !== desk.me).length,
    needed,
    released: releases.filter(({ guardian }) => guardian !== desk.me).length,
    releasesNeeded,
  };
}
