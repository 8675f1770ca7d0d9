/** What a kind of case releases of a backup, stage by stage. A recovery has the one stage 0: all owner's grants. */
import type { GrantKind, GrantRef } from "@/lib/protocol/fields";
import type { Manifest } from "@/lib/protocol/statements/backup";
import type { BackupState, CaseState, Release } from "./state";

export const grantKindOf = (type: CaseState["type"]): GrantKind => (type === "recovery" ? "owner" : "heirs");

/** The stages of a backup for this kind of case, ascending; empty if it grants this kind nothing. */
export function stagesOf(type: CaseState["type"], manifest: Manifest): number[] {
  const kind = grantKindOf(type);
  const stages = manifest.compartments.flatMap(({ grants }) =>
    grants.filter(({ grant }) => grant === kind).map(({ stage }) => stage),
  );
  return [...new Set(stages)].sort((a, b) => a - b);
}

/** All grants of one stage, in the order of the manifest: what approval, intent and release of that stage must name. */
export function grantsOfStage(type: CaseState["type"], manifest: Manifest, stage: number): GrantRef[] {
  const kind = grantKindOf(type);
  return manifest.compartments
    .filter(({ grants }) => grants.some((grant) => grant.grant === kind && grant.stage === stage))
    .map(({ id }) => ({ compartment: id, grant: kind }));
}

export const sameGrants = (a: GrantRef[], b: GrantRef[]): boolean =>
  a.length === b.length && a.every((ref, i) => ref.compartment === b[i]?.compartment && ref.grant === b[i]?.grant);

/** The stage whose grants these are exactly; null if they are not those of any. */
export function stageOf(type: CaseState["type"], manifest: Manifest, grants: GrantRef[]): number | null {
  return stagesOf(type, manifest).find((stage) => sameGrants(grantsOfStage(type, manifest, stage), grants)) ?? null;
}

/** The good releases of a stage: of the current manifest, not refused, one per guardian. */
export function releasesOf(state: CaseState, backup: BackupState, grants: GrantRef[]): Release[] {
  return state.releases.filter(
    (release) =>
      release.backup === backup.id &&
      release.manifest === backup.manifestDigest &&
      !release.refused &&
      sameGrants(release.grants, grants),
  );
}

/** Have enough good shares of a stage left for the requester to open it? */
export function stageReleased(state: CaseState, backup: BackupState, stage: number): boolean {
  const releases = releasesOf(state, backup, grantsOfStage(state.type, backup.manifest, stage));
  return new Set(releases.map(({ guardian }) => guardian)).size >= backup.manifest.threshold;
}

/** The stage that is to be approved now: the first that has not been released, or the last. Null without grants. */
export function currentStage(state: CaseState, backup: BackupState): number | null {
  const stages = stagesOf(state.type, backup.manifest);
  return stages.find((stage) => !stageReleased(state, backup, stage)) ?? stages.at(-1) ?? null;
}

/** The payload heads of the compartments granted, in the order of the manifest: what a release must name. */
export function payloadsOf(backup: BackupState, grants: GrantRef[]): Release["payloads"] {
  const granted = new Set(grants.map(({ compartment }) => compartment));
  return backup.payloads
    .filter(({ compartment }) => granted.has(compartment))
    .map(({ compartment, version, file }) => ({ compartment, version, digest: file.digest }));
}
