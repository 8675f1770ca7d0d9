/** Shares leave: announced where release follows the quorum, and sealed to the case's recipient. */
import type { Signed } from "@/lib/protocol/statements/statement";
import { grantsOfStage, payloadsOf, releasesOf, stageOf } from "../grants";
import { type Refusal, refuse } from "../refusal";
import { type ReleaseTerms, releaseTerms } from "../releasing";
import type { BackupState, World } from "../state";
import { atDesk, type Desk, isRefusal, matchedBackup, sawMoreThan } from "./common";

interface Leaving {
  desk: Desk;
  backup: BackupState;
  terms: ReleaseTerms;
}

/** What announcement and release have in common. */
function leaving(
  world: World,
  signed: Signed<"release.intended"> | Signed<"share.released">,
  now: number,
): Leaving | Refusal {
  const { body } = signed;
  const desk = atDesk(world, signed, body.case, now);
  if (isRefusal(desk)) return desk;
  const { state, federation, guardian } = desk;
  const backup = matchedBackup(world, state, body.backup);
  if (isRefusal(backup)) return backup;
  if (body.manifest !== backup.manifestDigest) return refuse("manifestStale", "not the current manifest");
  const stage = stageOf(state.type, backup.manifest, body.grants);
  if (stage === null) return refuse("grantsDiffer", "not what this kind of case releases");
  const terms = releaseTerms(world, federation, state, backup, stage, guardian, now);
  if (isRefusal(terms)) return terms;
  const holdsShare = backup.manifest.bundles.some((bundle) => bundle.guardian === guardian);
  if (!holdsShare) return refuse("wrongSigner", "the guardian has no share of this backup");
  const released = releasesOf(state, backup, grantsOfStage(state.type, backup.manifest, stage));
  return released.some((release) => release.guardian === guardian)
    ? refuse("alreadyReleased", "the guardian's share has left")
    : { desk, backup, terms };
}

export function intended(world: World, signed: Signed<"release.intended">, now: number): Refusal | null {
  const found = leaving(world, signed, now);
  if (isRefusal(found)) return found;
  return found.terms.intent
    ? refuse("alreadyAttested", "the guardian has announced it")
    : sawMoreThan(found.terms.shown, signed.body.seen);
}

export function released(world: World, signed: Signed<"share.released">, now: number): Refusal | null {
  const found = leaving(world, signed, now);
  if (isRefusal(found)) return found;
  const { backup, terms } = found;
  const { payloads, seen, grants } = signed.body;
  const heads = payloadsOf(backup, grants);
  const same =
    payloads.length === heads.length &&
    payloads.every((payload, i) => {
      const head = heads[i];
      return (
        payload.compartment === head?.compartment && payload.version === head.version && payload.digest === head.digest
      );
    });
  if (!same) return refuse("payloadStale", "not the payloads at the backup's head");
  // In one act the approval is not in the tree yet; an announcement must be, where one is needed.
  if (terms.oneAct) return sawMoreThan(terms.approval.seen.size - 1, seen);
  return terms.intent ? sawMoreThan(terms.intent.seen.size, seen) : refuse("intentMissing", "not announced");
}
