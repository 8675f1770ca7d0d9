import "server-only";
import { randomBytes } from "node:crypto";
import { currentStage, grantsOfStage, payloadsOf } from "@/lib/domain/grants";
import { known } from "@/lib/domain/testing/statements";
import type { Bytes } from "@/lib/protocol/bytes";
import { type SigningKey, signingKey } from "@/lib/protocol/ed25519";
import { type BuiltBackup, buildBackup } from "@/lib/protocol/enrol";
import type { Digest, LogHead } from "@/lib/protocol/fields";
import { type OpenedCase, openCase } from "@/lib/protocol/open-case";
import { sealRelease } from "@/lib/protocol/release";
import { policyDigest } from "@/lib/protocol/roster";
import { type SignedEnvelope, signStatement } from "@/lib/protocol/signing";
import { planFor } from "@/lib/protocol/testing/backup";
import type { Caller } from "../caller";
import { createJoinToken } from "../desk/create-join-token";
import type { Purpose } from "../desk/join-token";
import { ownStore } from "../own-store";
import { submitStatements } from "../submit/submit";
import { readBackup, readCase } from "../world";
import { type Founded, type Guardian, newToken } from "./federation";
import { callerOf } from "./house";
import { granted } from "./people";

/** For tests alone: what members, requesters and guardians do, through the product's own code. */

export const submit = (caller: Caller, signed: SignedEnvelope[], blobs: Bytes[] = [], token?: Bytes) =>
  submitStatements(caller, { envelopes: signed.map(({ envelope }) => envelope), blobs, token });

export async function tokenOf(guardian: Guardian, purpose: Purpose = "join", uses = 1): Promise<Bytes> {
  const { token, hash } = newToken();
  granted(await createJoinToken(guardian.caller, { hash, purpose, uses, minutes: 60 }));
  return token;
}

export interface Enrolled extends BuiltBackup {
  key: SigningKey;
  id: Digest;
  lookup: Digest;
}

/** A backup, made but not handed in. */
export async function built({ test }: Founded): Promise<Enrolled> {
  const plan = { ...(await planFor(test)), signedAt: Date.now() };
  const backup = await buildBackup(plan);
  return { ...backup, key: plan.key, id: backup.manifest.backup, lookup: plan.lookup };
}

export async function enrolled(federation: Founded): Promise<Enrolled> {
  const backup = await built(federation);
  const token = await tokenOf(federation.guardians[0] as Guardian);
  granted(await submit(callerOf(), [backup], backup.blobs, token));
  return backup;
}

export interface Request extends OpenedCase {
  key: SigningKey;
}

/** A case, made but not handed in. */
export async function request({ roster, genesis }: Founded, lookup: Digest, key = signingKey()): Promise<Request> {
  const claim = { displayName: "José" };
  const made = await openCase({ kind: "recovery", key, genesis, roster, lookup, claim, signedAt: Date.now() });
  return { ...made, key };
}

/** A case that stands in the log. */
export async function asked(federation: Founded, lookup: Digest): Promise<Request> {
  const made = await request(federation, lookup);
  const token = await tokenOf(federation.guardians[0] as Guardian, "recover");
  granted(await submit(callerOf(), [made], made.blobs, token));
  return made;
}

export const matching = (guardian: Guardian, { caseId }: Request, { id, digest }: Enrolled): SignedEnvelope =>
  signStatement("case.matched", { case: caseId, backup: id, manifest: digest, signedAt: Date.now() }, guardian.key);

/** A guardian's approval and release, as one visit signs them. */
export async function approval(
  { roster }: Founded,
  guardian: Guardian,
  { caseId }: Request,
  backup: Enrolled,
  seen?: LogHead,
): Promise<{ signed: SignedEnvelope[]; blobs: Bytes[] }> {
  const [state, held] = await Promise.all([readCase(caseId), readBackup(backup.id)]);
  const stage = state && held ? currentStage(state, held) : null;
  if (!state || !held || stage === null) throw new Error("nothing to approve");
  const dealt = backup.dealt.find((share) => share.guardian === guardian.key.key);
  if (!dealt) throw new Error("the guardian has no share");
  const grants = grantsOfStage(state.type, held.manifest, stage);
  const { file, sealed } = await sealRelease(dealt, held.manifest, grants, state.recipient);
  const decision = {
    ...{ case: caseId, backup: held.id, manifest: held.manifestDigest, grants },
    seen: seen ?? (await head()),
  };
  const { evidence: laid } = state;
  const evidence = laid && {
    statement: laid.statement,
    checks: [],
    deathAgrees: true as const,
    noConflict: true as const,
  };
  const rules = { policy: policyDigest(roster.roster.policy), roster: roster.digest, record: known };
  const common = { ...rules, ...(evidence && { evidence }) };
  const signedAt = Date.now();
  return {
    signed: [
      signStatement("case.approved", { ...decision, ...common, signedAt }, guardian.key),
      signStatement(
        "share.released",
        { ...decision, payloads: payloadsOf(held, grants), sealed, signedAt },
        guardian.key,
      ),
    ],
    blobs: [file],
  };
}

export async function approved(federation: Founded, guardian: Guardian, made: Request, backup: Enrolled) {
  const { signed, blobs } = await approval(federation, guardian, made, backup);
  return submit(guardian.caller, signed, blobs);
}

/** A case from which enough shares have left. */
export async function released(federation: Founded, backup: Enrolled): Promise<Request> {
  const made = await asked(federation, backup.lookup);
  const [first] = federation.guardians as [Guardian];
  granted(await submit(first.caller, [matching(first, made, backup)]));
  for (const guardian of federation.guardians.slice(0, federation.roster.roster.threshold)) {
    granted(await approved(federation, guardian, made, backup));
  }
  return made;
}

/** The latest tree. */
export async function head(): Promise<LogHead> {
  const latest = await (await ownStore()).db.checkpoint.findFirst({ orderBy: { size: "desc" } });
  if (!latest) throw new Error("the log is empty");
  return { size: Number(latest.size), root: latest.root };
}

export const random = (size: number): Bytes => new Uint8Array(randomBytes(size));
