/** What is said of a backup because of a case: it is the one, it is not, its key is lost. */
import type { Signed } from "@/lib/protocol/statements/statement";
import { isVetoed } from "../ending";
import { deletionDue, keyLostSince } from "../keyLost";
import { backupOf } from "../read";
import { type Refusal, refuse } from "../refusal";
import { preferenceOf } from "../rivals";
import type { World } from "../state";
import { atDesk, foundedIn, isRefusal, liveCase, matchedBackup, signedBy } from "./common";

/**
 * A backup whose deletion can still be taken back may be matched: a thief with the phone deletes first. Other backups
 * may be matched after a veto: nobody ends a recovery by matching and vetoing a namesake.
 */
export function matched(world: World, signed: Signed<"case.matched">, now: number): Refusal | null {
  const desk = atDesk(world, signed, signed.body.case, now);
  if (isRefusal(desk)) return desk;
  const { state, guardian, federation } = desk;
  const backup = backupOf(world, signed.body.backup);
  if (!backup) return refuse("backupMissing", "no such backup");
  const due = deletionDue(federation, backup);
  if (backup.purged || (due !== null && now >= due)) return refuse("backupDeleted", "the backup is deleted");
  if (isVetoed(state, backup)) return refuse("caseOver", "the backup's key vetoed the case");
  if (state.lookup !== null && state.lookup !== backup.manifest.lookup) {
    return refuse("lookupDiffers", "the case asks for another name");
  }
  if (signed.body.manifest !== backup.manifestDigest) return refuse("manifestStale", "not the current manifest");
  return backup.matched[state.id]?.some((match) => match.guardian === guardian)
    ? refuse("alreadyMatched", "the guardian has matched it")
    : null;
}

export function vetoed(world: World, signed: Signed<"case.vetoed">, now: number): Refusal | null {
  const federation = foundedIn(world);
  if (isRefusal(federation)) return federation;
  const backup = backupOf(world, signed.body.backup);
  if (!backup) return refuse("backupMissing", "no such backup");
  const refused = signedBy(signed, backup.manifest.key);
  if (refused) return refused;
  if (keyLostSince(federation, backup) !== null) return refuse("backupKeyLost", "the backup's key counts as lost");
  const state = liveCase(world, federation, signed.body.case, now);
  if (isRefusal(state)) return state;
  if (!backup.matched[state.id]) return refuse("notMatched", "the case is not about this backup");
  return isVetoed(state, backup) ? refuse("alreadyDecided", "the key has vetoed this case") : null;
}

export function preferred(world: World, signed: Signed<"request.preferred">, now: number): Refusal | null {
  const desk = atDesk(world, signed, signed.body.case, now);
  if (isRefusal(desk)) return desk;
  const { state, guardian, federation } = desk;
  const backup = matchedBackup(world, state, signed.body.backup);
  if (isRefusal(backup)) return backup;
  if (state.type !== "inheritance") return refuse("grantsDiffer", "only requests of heirs are rivals");
  return preferenceOf(world, federation, backup, guardian) === state.id
    ? refuse("alreadyDecided", "the guardian prefers this request")
    : null;
}

/** Also in a case that the lost key has vetoed: else whoever has the phone would always be first. */
export function keyLost(world: World, signed: Signed<"backup.keyLost">, now: number): Refusal | null {
  const desk = atDesk(world, signed, signed.body.case, now);
  if (isRefusal(desk)) return desk;
  const { state, guardian, federation } = desk;
  const backup = matchedBackup(world, state, signed.body.backup, { vetoed: true });
  if (isRefusal(backup)) return backup;
  if (keyLostSince(federation, backup) !== null) return refuse("alreadyDecided", "the key counts as lost");
  return backup.keyLost.some((entry) => entry.guardian === guardian && entry.case === state.id)
    ? refuse("alreadyDecided", "the guardian has said so for this case")
    : null;
}
