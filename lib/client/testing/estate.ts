/** What guardians sign in an inheritance, each out of the own browser's reading of the log: for tests alone. */
import { grantsOfStage, payloadsOf, stagesOf } from "@/lib/domain/grants";
import { backupOf, caseOf } from "@/lib/domain/read";
import type { Bytes } from "@/lib/protocol/bytes";
import type { Digest } from "@/lib/protocol/fields";
import { openBundle } from "@/lib/protocol/open-bundle";
import { sealRelease } from "@/lib/protocol/release";
import { policyDigest } from "@/lib/protocol/roster";
import { signStatement } from "@/lib/protocol/signing";
import type { VerificationRecord } from "@/lib/protocol/statements/record";
import type { StatementBody, StatementName } from "@/lib/protocol/statements/statement";
import type { Desk } from "../desk";
import { isRefused } from "../outcome";
import { submitSigned } from "../submit";
import { loadWorld } from "../world";

const record: VerificationRecord = {
  door: "knownPersonally",
  proofing: "onsiteAttended",
  method: "applicantReference",
  evidence: [],
  code: "typed",
  comparedWithCard: true,
  consent: true,
};

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
    const whole = { case: this.id, ...body, signedAt: device.now() } as unknown as StatementBody<N>;
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

  /** Notice could not be delivered, and this guardian stands in for it. */
  stand = () => this.say("notice.stood", { backup: this.backupId, how: "noContactExists" });

  async attest(): Promise<void> {
    const { head } = await this.facts();
    await this.say("wait.attested", { backup: this.backupId, seen: head });
  }

  /** Announces, then hands the shares of a stage over. */
  async release(stage: number): Promise<void> {
    await this.say("release.intended", (await this.facts()).decision(stage));
    const { state, backup, decision } = await this.facts();
    const { device, me, identity } = this.desk;
    const bundle = backup.manifest.bundles.find(({ guardian }) => guardian === me);
    const sealed = bundle && (await device.api.blob(bundle.file.digest));
    if (!sealed || isRefused(sealed)) throw new Error("the guardian has no share");
    const opened = await openBundle(sealed, identity, backup.manifest, me);
    if (!("shares" in opened)) throw new Error(opened.fault);
    const said = decision(stage);
    const released = await sealRelease(opened.shares, backup.manifest, said.grants, state.recipient);
    const payloads = payloadsOf(backup, said.grants);
    await this.say("share.released", { ...said, payloads, sealed: released.sealed }, [released.file]);
  }
}
