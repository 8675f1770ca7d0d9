/** An inheritance from both sides: what an executor hands in, what guardians sign, each out of the own reading of the log: for tests alone. */
import { grantsOfStage, payloadsOf, stagesOf } from "@/lib/domain/grants";
import { backupOf, caseOf } from "@/lib/domain/read";
import { refOf } from "@/lib/protocol/blob";
import type { Bytes } from "@/lib/protocol/bytes";
import type { Dossier } from "@/lib/protocol/dossier";
import { signingKey } from "@/lib/protocol/ed25519";
import type { Digest } from "@/lib/protocol/fields";
import { blobDigest } from "@/lib/protocol/hash";
import { bundlesFor } from "@/lib/protocol/manifest";
import { openBundles } from "@/lib/protocol/open-bundle";
import { openCase } from "@/lib/protocol/open-case";
import { sealRelease } from "@/lib/protocol/release";
import { policyDigest } from "@/lib/protocol/roster";
import { seal } from "@/lib/protocol/sealing";
import { signStatement } from "@/lib/protocol/signing";
import type { VerificationRecord } from "@/lib/protocol/statements/record";
import type { StatementBody, StatementName } from "@/lib/protocol/statements/statement";
import { dossierOf } from "@/lib/protocol/testing/dossier";
import type { Ticket } from "@/lib/protocol/ticket";
import type { Desk } from "../desk";
import type { Device } from "../device";
import { layEvidence } from "../estateCase";
import type { FollowedCase } from "../followRecovery";
import { isRefused } from "../outcome";
import { submitSigned } from "../submit";
import { sendAhead } from "../upload";
import { loadWorld } from "../world";
import { federationFor } from "./story";
import { given, type Valley } from "./valley";

const record: VerificationRecord = {
  door: "knownPersonally",
  proofing: "onsiteAttended",
  method: "applicantReference",
  evidence: [],
  code: "typed",
  comparedWithCard: true,
  consent: true,
};

/** An executor's request, opened and nothing more. */
export async function openedEstate(valley: Valley, device: Device): Promise<Ticket> {
  const { current, genesis } = await federationFor(valley, device);
  const plan = { key: signingKey(), genesis, roster: current, claim: { displayName: "José" }, signedAt: device.now() };
  const opened = await openCase({ kind: "inheritance", ...plan });
  given(await submitSigned(device, current.roster.logKey, [opened], opened.blobs));
  return opened.ticket;
}

/** Three scans, sealed and sent ahead; then all is laid before the guardians. */
export async function laid(device: Device, followed: FollowedCase, over: Partial<Dossier> = {}) {
  const scans = await Promise.all(
    (["proofOfDeath", "authority", "identity"] as const).map(async (kind) => {
      const bytes = crypto.getRandomValues(new Uint8Array(3_000));
      const sealed = await seal(bytes, [followed.opening.body.files.recipient]);
      given(await sendAhead(device, sealed, { key: followed.key }));
      const { digest, size } = refOf(sealed);
      const type = "application/pdf" as const;
      return { file: { digest, size: bytes.length, plain: blobDigest(bytes), name: `${kind}.pdf`, type, kind }, size };
    }),
  );
  const dossier = dossierOf({ ...over, files: scans.map(({ file }) => file) });
  given(await layEvidence(device, followed, dossier, new Map(scans.map(({ file, size }) => [file.digest, size]))));
  return dossier;
}

export class EstateDesk {
  constructor(
    readonly desk: Desk,
    private readonly id: Digest,
    private readonly backupId: Digest,
  ) {}

  private async facts() {
    const { world, head } = await loadWorld(this.desk, [this.id, this.backupId]);
    const state = caseOf(world, this.id);
    const backup = backupOf(world, this.backupId);
    if (!state || !backup) throw new Error("the log has no such case, or no such backup");
    const decision = (stage: number) => ({
      case: this.id,
      backup: this.backupId,
      manifest: backup.manifestDigest,
      grants: grantsOfStage("inheritance", backup.manifest, stagesOf("inheritance", backup.manifest)[stage] as number),
      seen: head,
    });
    return { state, backup, head, decision };
  }

  private async say<N extends StatementName>(name: N, body: object, blobs: Bytes[] = []): Promise<void> {
    const { device, key } = this.desk;
    const whole = { case: this.id, signedAt: device.now(), ...body } as unknown as StatementBody<N>;
    const sent = await submitSigned(device, this.desk.roster().logKey, [signStatement(name, whole, key)], blobs);
    if (isRefused(sent)) throw new Error(`${name}: ${sent.refused}: ${sent.because}`);
  }

  async match(): Promise<void> {
    const { backup } = await this.facts();
    await this.say("case.matched", { backup: this.backupId, manifest: backup.manifestDigest });
  }

  ask = (sealed: { digest: Digest; size: number }, file: Bytes) => this.say("case.question", { sealed }, [file]);

  /** @param stage from 0 on. */
  async approve(stage: number): Promise<void> {
    const { state, decision } = await this.facts();
    if (!state.evidence) throw new Error("nothing lies before the guardians");
    const kinds = ["proofOfDeath", "authority", "identity"] as const;
    await this.say("case.approved", {
      ...decision(stage),
      policy: policyDigest(this.desk.roster().policy),
      roster: this.desk.federation().current.digest,
      record,
      evidence: {
        statement: state.evidence.statement,
        checks: kinds.map((kind) => ({ kind, how: "inspectionOfOriginal", result: "sound" })),
        deathAgrees: true,
        noConflict: true,
        ...(stage > 0 ? { willKnown: true } : {}),
      },
    });
  }

  /** "I am to inherit myself." */
  recuse = () => this.say("case.recused", { reason: "beneficiary" });

  /** Notice could not be delivered, and this guardian stands in for it. */
  stand = () => this.say("notice.stood", { backup: this.backupId, how: "noContactExists" });

  /** @param early milliseconds by which the signature says to be older than it is. */
  async attest(early = 0): Promise<void> {
    const { head } = await this.facts();
    const signedAt = this.desk.device.now() - early;
    await this.say("wait.attested", { backup: this.backupId, seen: head, signedAt });
  }

  /** Announces, then hands the shares of a stage over. */
  async release(stage: number): Promise<void> {
    await this.say("release.intended", (await this.facts()).decision(stage));
    const { state, backup, decision } = await this.facts();
    const { device, me, identity } = this.desk;
    const files: Bytes[] = [];
    for (const { digest } of bundlesFor(backup.manifest, me)) {
      const sealed = await device.api.blob(digest);
      if (isRefused(sealed)) throw new Error("the guardian has no share");
      files.push(sealed);
    }
    const opened = await openBundles(files, identity, backup.manifest, me);
    if (!opened.shares) throw new Error(opened.faults[0]);
    const said = decision(stage);
    const released = await sealRelease(opened.shares, backup.manifest, said.grants, state.recipient);
    const payloads = payloadsOf(backup, said.grants);
    await this.say("share.released", { ...said, payloads, sealed: released.sealed }, [released.file]);
  }
}
