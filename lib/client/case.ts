/** A case as a guardian's page shows it: everything folded and checked by this browser, sealed files opened. */
import { backupOf, caseOf, federationOf } from "@/lib/domain/read";
import type { BackupState, CaseState, CaseStatus } from "@/lib/domain/state";
import { type Chair, caseExpiresAt, caseStatus, type Standing, standing, whoMayAct } from "@/lib/domain/status";
import { timelineOf } from "@/lib/domain/timeline";
import type { CaseEvent } from "@/lib/domain/timeline/event";
import type { ReferenceCard } from "@/lib/protocol/card";
import type { Claim } from "@/lib/protocol/claim";
import type { Digest } from "@/lib/protocol/fields";
import { matchedTo, missCards, readCards } from "./cards";
import { type Note, readCard, readClaim, readNotes, type Sealed } from "./caseFiles";
import type { Desk } from "./desk";
import { type Estate, readEstate } from "./estateFiles";
import type { Fact } from "./facts";
import { decline, type Refused, refusable, Stop } from "./outcome";
import { type Checked, checkWorld } from "./world";

/** A backup that bears the name of the request, or that a guardian has matched to it: an inheritance bears no name. */
export interface Candidate {
  backup: BackupState;
  card: Sealed<ReferenceCard>;
  /** Some guardian says that the request is about it. */
  matched: boolean;
  /** This guardian says so. */
  matchedByMe: boolean;
  /** How the case stands for it; null while nobody has matched it. */
  standing: Standing | null;
}

export interface CaseView {
  id: Digest;
  state: CaseState;
  status: CaseStatus;
  expiresAt: number;
  claim: Sealed<Claim>;
  candidates: Candidate[];
  notes: Note[];
  /** What an executor has laid before the guardians, and their questions; null in a recovery. */
  estate: Estate | null;
  /** Guardians of today's roster, with what each has done and may still do. */
  chairs: Chair[];
  /** Its events in their order; `entry` is a place in `checked.entries`. */
  timeline: CaseEvent[];
  checked: Checked;
  facts: Fact[];
}

/**
 * The case and its candidates, folded; nothing opened.
 * @param also a backup that nobody has matched yet, which is looked at for this request of heirs.
 * @throws Stop, Offline.
 */
export async function loadCaseWorld(
  desk: Desk,
  id: Digest,
  also?: Digest,
): Promise<{ checked: Checked; state: CaseState; candidates: Digest[] }> {
  const standingOfLog = await desk.reader.sync();
  if (!standingOfLog.state.heads.has(id)) decline("caseMissing", "the log has no such scope");
  const shown = await readCards(desk, standingOfLog, id);
  const noted = await matchedTo(desk, id);
  const checked = await checkWorld(desk, standingOfLog, [id, ...shown, ...noted, ...(also ? [also] : [])]);
  const state = caseOf(checked.world, id);
  const federation = federationOf(checked.world);
  if (!state || !federation) return decline("caseMissing", "the scope is not a case's");
  const backups = checked.scopes.filter((scope) => {
    const backup = backupOf(checked.world, scope);
    const named = state.lookup !== null && shown.includes(scope);
    return backup && (named || scope === also || backup.matched[id]);
  });
  for (const backup of backups) await holdName(desk, state, backupOf(checked.world, backup));
  await missCards(desk, standingOfLog, state, federation, shown);
  return { checked, state, candidates: backups };
}

/** A recovery asks for one name; a backup of another name is not its business, whoever shows it. */
async function holdName(desk: Desk, state: CaseState, backup: BackupState | null): Promise<void> {
  if (!backup || state.lookup === null || backup.manifest.lookup === state.lookup) return;
  const evidence = { case: state.id, backup: backup.id };
  throw await desk.reader.report(new Stop("backupDiffers", "the backup bears another name than the request", evidence));
}

/** @throws Stop, Offline. */
export const loadCase = (desk: Desk, id: Digest): Promise<CaseView | Refused> =>
  refusable(async () => {
    const { checked, state, candidates } = await loadCaseWorld(desk, id);
    const now = desk.device.now();
    const [claim, notes, estate, ...opened] = await Promise.all([
      readClaim(desk, state),
      readNotes(desk, state),
      readEstate(desk, state),
      ...candidates.map((backup) => candidateOf(desk, checked, id, backup)),
    ]);
    return {
      id,
      state,
      status: caseStatus(checked.world, id, now),
      expiresAt: caseExpiresAt(checked.world, id),
      claim,
      candidates: opened,
      notes,
      estate,
      chairs: whoMayAct(checked.world, id, now),
      timeline: timelineOf(entriesOf(checked), id, now),
      checked,
      facts: factsOf(desk, checked, id, opened),
    };
  });

/** The card of a backup that was found for a request of heirs, before anybody says that it is the one. @throws Stop, Offline. */
export const loadCandidate = (desk: Desk, id: Digest, backup: Digest): Promise<Candidate | Refused> =>
  refusable(async () => {
    const { checked } = await loadCaseWorld(desk, id, backup);
    return candidateOf(desk, checked, id, backup);
  });

const entriesOf = ({ entries }: Checked) =>
  entries.map(({ statement: signed, acceptedAt }) => ({ signed, acceptedAt }));

async function candidateOf(desk: Desk, { world }: Checked, id: Digest, backupId: Digest): Promise<Candidate> {
  const backup = backupOf(world, backupId);
  if (!backup) return decline("backupMissing", "no such backup");
  const matches = backup.matched[id] ?? [];
  return {
    backup,
    card: await readCard(desk, backup),
    matched: matches.length > 0,
    matchedByMe: matches.some(({ guardian }) => guardian === desk.me),
    standing: matches.length > 0 ? standing(world, id, backupId, desk.device.now()) : null,
  };
}

function factsOf(desk: Desk, checked: Checked, id: Digest, candidates: Candidate[]): Fact[] {
  const { head, entries, scopes, undecided, checkedAt: at } = checked;
  const named = caseOf(checked.world, id)?.type === "recovery";
  return [
    { fact: "rosters", count: desk.federation().chain.rosters.length, at },
    { fact: "log", ...head, at },
    { fact: "history", entries: entries.length, scopes: scopes.length, undecided, at },
    { fact: "request", digest: id, at },
    ...candidates.flatMap(({ backup: { id: backup, manifestDigest, manifest, createdAt }, card }): Fact[] => [
      { fact: "backup", backup, manifest: manifestDigest, named, at },
      ...("open" in card
        ? [{ fact: "card" as const, backup, digest: manifest.card.file.digest, sealedAt: createdAt, at }]
        : []),
    ]),
  ];
}
