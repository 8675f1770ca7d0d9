/** A case's scope, entry by entry. */
import type { BlobRef, PublicKey } from "@/lib/protocol/fields";
import type { Signed } from "@/lib/protocol/statements/statement";
import { sameGrants } from "../grants";
import { liftedBy } from "../holding";
import type { SignedIn } from "../scope";
import type { Approval, CaseState, Moment } from "../state";

function opened({ body, digest }: Signed<"case.opened">, acceptedAt: number): CaseState {
  return {
    kind: "case",
    lastAcceptedAt: acceptedAt,
    entries: 1,
    id: digest,
    type: body.kind,
    lookup: body.kind === "recovery" ? body.lookup : null,
    key: body.key,
    recipient: body.recipient,
    files: body.files,
    claim: body.claim,
    corrects: body.corrects ?? null,
    roster: body.roster,
    openedAt: acceptedAt,
    desk: null,
    evidence: null,
    questions: [],
    preferences: [],
    approvals: [],
    denials: [],
    recusals: [],
    holds: [],
    attested: [],
    notices: [],
    intents: [],
    releases: [],
    asked: [],
    ended: null,
    purged: false,
  };
}

/** What a guardian sealed to the others along with a decision. */
const sealedIn = ({ sealed, photos }: { sealed?: BlobRef | undefined; photos?: BlobRef[] | undefined }) => ({
  ...(sealed === undefined ? {} : { sealed }),
  ...(photos === undefined ? {} : { photos }),
});

/** Entries that stand no longer do: those of which `which` is true. */
const ended = <T extends { until: Moment | null }>(
  list: T[],
  moment: Moment,
  which: (entry: T) => boolean = () => true,
): T[] => list.map((entry) => (entry.until === null && which(entry) ? { ...entry, until: moment } : entry));

/** This guardian's. */
const end = <T extends { guardian: PublicKey; until: Moment | null }>(
  list: T[],
  guardian: PublicKey,
  moment: Moment,
  which: (entry: T) => boolean = () => true,
): T[] => ended(list, moment, (entry) => entry.guardian === guardian && which(entry));

function approved(state: CaseState, { body, digest, signers }: Signed<"case.approved">, moment: Moment): CaseState {
  const [guardian] = signers as [PublicKey];
  const { backup, manifest, grants, record, seen, signedAt } = body;
  const approval: Approval = {
    guardian,
    backup,
    manifest,
    grants,
    record,
    ...sealedIn(body),
    ...(body.evidence === undefined ? {} : { evidence: body.evidence }),
    seen,
    statement: digest,
    signedAt,
    ...moment,
    until: null,
  };
  const earlier = end(
    state.approvals,
    guardian,
    moment,
    (one) => one.backup === backup && sameGrants(one.grants, grants),
  );
  return { ...state, approvals: [...earlier, approval], denials: end(state.denials, guardian, moment) };
}

/** The requester refuses that guardian's latest release that was not refused. */
function refused(state: CaseState, { guardian, backup }: Signed<"share.refused">["body"]): CaseState {
  const at = state.releases.findLastIndex(
    (release) => release.guardian === guardian && release.backup === backup && !release.refused,
  );
  return { ...state, releases: state.releases.map((one, i) => (i === at ? { ...one, refused: true } : one)) };
}

/** Every question of these words is answered: two guardians may ask the same in the same millisecond. */
function answered(state: CaseState, { question, sealed }: Signed<"case.answered">["body"], at: number): CaseState {
  const questions = state.questions.map((one) =>
    one.statement === question && one.answer === null ? { ...one, answer: { sealed, at } } : one,
  );
  return { ...state, questions };
}

/** @throws Error if there is no state and the statement is not an opening: `decide` would have refused it. */
export function applyCase(before: CaseState | null, signed: SignedIn<"case">, at: number): CaseState {
  if (signed.name === "case.opened") return opened(signed, at);
  if (!before) throw new Error("a case's scope begins with its opening");
  const state: CaseState = { ...before, lastAcceptedAt: at, entries: before.entries + 1 };
  const moment: Moment = { at, seq: before.entries };
  const [guardian] = signed.signers as [PublicKey];
  const statement = signed.digest;
  switch (signed.name) {
    case "case.desk": {
      const { recipient, identity } = signed.body;
      return { ...state, desk: { recipient, identity, guardian } };
    }
    case "case.evidence": {
      const { version, dossier, files, provides, instrument } = signed.body;
      // Nobody has agreed to what lies there now. Once something has left, each later stage is agreed to by itself.
      const evidence = { version, dossier, files, provides, instrument, statement, at };
      return {
        ...state,
        evidence,
        approvals: state.releases.length > 0 ? state.approvals : ended(state.approvals, moment),
      };
    }
    case "case.question": {
      const { sealed } = signed.body;
      return { ...state, questions: [...state.questions, { guardian, statement, sealed, at, answer: null }] };
    }
    case "case.answered":
      return answered(state, signed.body, at);
    case "case.approved":
      return approved(state, signed, moment);
    case "approval.withdrawn": {
      const { backup } = signed.body;
      return { ...state, approvals: end(state.approvals, guardian, moment, (one) => one.backup === backup) };
    }
    case "case.denied": {
      const { reason } = signed.body;
      const denials = [...state.denials, { guardian, reason, ...sealedIn(signed.body), at, until: null }];
      return { ...state, approvals: end(state.approvals, guardian, moment), denials };
    }
    case "case.recused": {
      const recusals = [...state.recusals, { guardian, reason: signed.body.reason, at }];
      const approvals = end(state.approvals, guardian, moment);
      return { ...state, approvals, denials: end(state.denials, guardian, moment), recusals };
    }
    case "case.held": {
      const hold = { guardian, statement, at, lifts: [], ...sealedIn(signed.body) };
      return { ...state, holds: [...state.holds, hold] };
    }
    case "case.objected":
      return { ...state, holds: [...state.holds, { guardian: null, statement, at, lifts: [] }] };
    case "request.preferred": {
      const { backup } = signed.body;
      const others = state.preferences.filter((one) => one.guardian !== guardian || one.backup !== backup);
      return { ...state, preferences: [...others, { guardian, backup, at }] };
    }
    case "hold.lifted": {
      const about = liftedBy(state, signed.body.hold, guardian).filter(
        ({ lifts }) => !lifts.some((lift) => lift.guardian === guardian),
      );
      const holds = state.holds.map((hold) =>
        about.includes(hold) ? { ...hold, lifts: [...hold.lifts, { guardian, at }] } : hold,
      );
      return { ...state, holds };
    }
    case "wait.attested": {
      const { backup, signedAt, seen } = signed.body;
      return { ...state, attested: [...state.attested, { guardian, backup, signedAt, seen, ...moment }] };
    }
    case "notice.sent": {
      const { backup, round, outcome } = signed.body;
      return { ...state, notices: [...state.notices, { backup, round, outcome, ...moment }] };
    }
    case "notice.stood": {
      const { backup } = signed.body;
      return { ...state, notices: [...state.notices, { backup, round: "start", outcome: "stood", ...moment }] };
    }
    case "release.intended": {
      const { backup, manifest, grants, seen } = signed.body;
      return { ...state, intents: [...state.intents, { guardian, backup, manifest, grants, seen, ...moment }] };
    }
    case "share.released": {
      const { backup, manifest, grants, payloads, sealed, seen } = signed.body;
      const release = { guardian, backup, manifest, grants, payloads, sealed, refused: false, seen, statement, at };
      return { ...state, releases: [...state.releases, release] };
    }
    case "share.refused":
      return refused(state, signed.body);
    case "pepper.asked": {
      const { backup, grant, blinded } = signed.body;
      return { ...state, asked: [...state.asked, { backup, grant, blinded, at }] };
    }
    case "case.completed":
      return { ...state, ended: { how: "completed", outcome: signed.body.outcome, at } };
    case "case.withdrawn":
      return { ...state, ended: { how: "withdrawn", at } };
    case "case.expired":
      return { ...state, ended: { how: "expired", at } };
    case "case.purged":
      return { ...state, purged: true };
  }
}
