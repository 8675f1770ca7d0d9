/**
 * The report of one request: under which rules it ran, who did what, what followed from it, each line with its place in the
 * log. All of it is folded and decided again by this browser out of entries that it has held to the log; of what is sealed
 * nothing is opened, and auditors could open nothing.
 *
 * A request's own scope and those of its backups are whole, or the reader stops. Which backups guardians have only matched
 * to it, and done nothing else about, stands in no scope that could be known beforehand: there the server is asked, and
 * what it names is held to the log like everything else.
 */
import { stagesOf } from "@/lib/domain/grants";
import type { Missing } from "@/lib/domain/policy";
import { backupOf, caseOf, federationOf, rosterOfCase } from "@/lib/domain/read";
import type { Approval, BackupState, CaseState, CaseStatus, Release } from "@/lib/domain/state";
import { caseExpiresAt, caseStatus, standing } from "@/lib/domain/status";
import { timelineOf } from "@/lib/domain/timeline";
import { type BesideEvent, besideOf } from "@/lib/domain/timeline/beside";
import type { CaseEvent } from "@/lib/domain/timeline/event";
import type { Wait } from "@/lib/domain/waiting";
import type { Digest } from "@/lib/protocol/fields";
import type { EvidenceCheck } from "@/lib/protocol/statements/evidence";
import type { Roster } from "@/lib/protocol/statements/roster";
import type { Signed } from "@/lib/protocol/statements/statement";
import { matchedTo } from "./cards";
import type { Desk } from "./desk";
import { loadEntries } from "./explorer";
import { decline } from "./outcome";
import { type Checked, checkWorld } from "./world";

/** The parts of a report, in its order; every event stands in one of them. */
export const reportParts = ["opening", "verification", "notice", "handover", "brakes", "beside", "end"] as const;
export type ReportPart = (typeof reportParts)[number];

export interface ReportLine {
  /** Of this request, or of another one for the same backup that stopped it or could have. */
  event: CaseEvent | BesideEvent;
  /** Place in the log; null for what nobody signed and follows. */
  index: number | null;
  /** Of what follows: the place of the entry that brought it about, where one alone did. */
  from: number | null;
  /** What an approval of heirs says of the papers, each as it was checked; empty for everything else. */
  papers: readonly EvidenceCheck[];
  /** This browser has decided it again by the rules of its day; of what follows, it has derived it. */
  judged: boolean;
}

/** How a request stands for one backup and stage, today. */
export interface ReportStage {
  backup: BackupState;
  stage: number;
  approvals: Approval[];
  needed: number;
  missing: Missing[];
  /** Since when the quorum has stood. */
  since: number | null;
  wait: Wait | null;
  releases: Release[];
  releasesNeeded: number;
  vetoed: boolean;
  /** A recovery in the owner's name stops it: until when, null as long as that lives. */
  frozen: { recovery: Digest; until: number | null } | null;
  /** Live requests of other heirs, how many guardians prefer this one, and whether they must still choose. */
  rivalRequests: { id: Digest; preferred: number }[];
  preferred: number;
  rivalled: boolean;
}

export interface CaseReport {
  id: Digest;
  state: CaseState;
  status: CaseStatus;
  expiresAt: number;
  /** The roster under which it runs to its end, and the place of its statement in the log. */
  roster: Roster;
  rosterAt: number;
  parts: Record<ReportPart, ReportLine[]>;
  stages: ReportStage[];
  checked: Checked;
}

const partOf: Record<ReportLine["event"]["what"], ReportPart> = {
  opened: "opening",
  matched: "opening",
  deskMade: "opening",
  evidenceLaid: "opening",
  questionPut: "opening",
  questionAnswered: "opening",
  preferred: "verification",
  approved: "verification",
  approvalWithdrawn: "verification",
  quorumReached: "verification",
  quorumLost: "verification",
  noticeSent: "notice",
  noticeStood: "notice",
  waitAttested: "notice",
  waitBegan: "notice",
  releaseIntended: "handover",
  shareReleased: "handover",
  shareRefused: "handover",
  enoughReleased: "handover",
  nameTried: "handover",
  denied: "brakes",
  recused: "brakes",
  held: "brakes",
  liftSigned: "brakes",
  holdOver: "brakes",
  objected: "brakes",
  vetoed: "brakes",
  keyLostSaid: "brakes",
  keyLost: "brakes",
  otherMatched: "beside",
  otherApproved: "beside",
  otherPreferred: "beside",
  otherEnded: "beside",
  frozen: "beside",
  thawed: "beside",
  choiceOpen: "beside",
  choiceOver: "beside",
  leftElsewhere: "beside",
  ended: "end",
  purged: "end",
};

/** @throws Stop, kept by the reader, at whatever cannot be true; RefusedError "caseMissing"; Offline. */
export async function loadReport(desk: Desk, id: Digest): Promise<CaseReport> {
  const standingOfLog = await desk.reader.sync();
  if (!standingOfLog.state.heads.has(id)) decline("caseMissing", "the log has no such scope");
  const named = await matchedBackups(desk, id);
  const known = named.filter((backup) => standingOfLog.state.heads.has(backup));
  const checked = await checkWorld(desk, standingOfLog, [id, ...known]);
  const state = caseOf(checked.world, id);
  const federation = federationOf(checked.world);
  if (!state || !federation) return decline("caseMissing", "the scope is not a case's");
  const now = desk.device.now();
  const rosterAt = checked.entries.find(({ statement }) => statement.digest === state.roster)?.index;
  if (rosterAt === undefined) return decline("caseMissing", "the case's roster is not in the log");
  const parts = Object.fromEntries(reportParts.map((part) => [part, [] as ReportLine[]])) as CaseReport["parts"];
  for (const line of linesOf(checked, id, now)) parts[partOf[line.event.what]].push(line);
  return {
    ...{ id, state, parts, checked, rosterAt },
    status: caseStatus(checked.world, id, now),
    expiresAt: caseExpiresAt(checked.world, id),
    roster: rosterOfCase(federation, state),
    stages: stagesIn(checked, state, now),
  };
}

/**
 * What the server says guardians have matched to the request, and what this browser has noted of it. The server's lists may
 * lag behind the log: it is asked again as long as they come on.
 */
async function matchedBackups(desk: Desk, id: Digest): Promise<Digest[]> {
  const shown = new Set<Digest>();
  let [after, followed]: [string | undefined, number] = [undefined, -1];
  while (true) {
    const wish = { about: id, act: "case.matched", order: "oldest", size: "50", after } as const;
    const { rows, next, known, of } = await loadEntries(desk, wish);
    for (const { signed } of rows) if (signed.name === "case.matched") shown.add(signed.body.backup);
    const isLast = next === null || rows.length === 0;
    if (isLast && (known >= of || known <= followed)) break;
    followed = known;
    after = isLast ? after : next;
  }
  return [...new Set([...shown, ...(await matchedTo(desk, id))])];
}

function linesOf({ entries, unjudged }: Checked, id: Digest, now: number): ReportLine[] {
  const logged = entries.map(({ statement: signed, acceptedAt }) => ({ signed, acceptedAt }));
  const placeOf = (entry: number | null) => (entry === null ? null : (entries[entry]?.index ?? null));
  return [...timelineOf(logged, id, now), ...besideOf(logged, id, now)].map((event) => {
    const from = "from" in event ? event.from : null;
    const rests = event.entry ?? from;
    return {
      event,
      papers: event.entry === null ? [] : papersIn(entries[event.entry]?.statement),
      index: placeOf(event.entry),
      from: placeOf(from),
      judged: rests === null || !unjudged.has(rests),
    };
  });
}

const papersIn = (signed: Signed | undefined): readonly EvidenceCheck[] =>
  signed?.name === "case.approved" ? (signed.body.evidence?.checks ?? []) : [];

function stagesIn({ world, scopes }: Checked, state: CaseState, now: number): ReportStage[] {
  return scopes.flatMap((scope) => {
    const backup = backupOf(world, scope);
    if (!backup?.matched[state.id]) return [];
    return stagesOf(state.type, backup.manifest).map((stage) => {
      const stands = standing(world, state.id, backup.id, now, stage);
      const { approvals, needed, missing, since, wait, releases, releasesNeeded, vetoed } = stands;
      const { frozen, rivalRequests, preferred, rivalled } = stands;
      return {
        ...{ backup, stage, approvals, needed, missing, since, wait, releases, releasesNeeded, vetoed },
        ...{ frozen, rivalRequests, preferred, rivalled },
      };
    });
  });
}
