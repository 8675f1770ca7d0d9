/** One example of every statement there is: well-formed, otherwise meaningless. */
import type { StatementBody, StatementName } from "../statements/statement";

const hex = (byte: string, bytes: number) => byte.repeat(bytes);
const digest = hex("d1", 32);
const backup = hex("ba", 32);
const caseId = hex("ca", 32);
const key = hex("ed", 32);
const recipient = `age1pq1${"q".repeat(40)}`;
const point = `02${hex("ec", 32)}`;
const compartment = hex("c0", 8);
const blob = { digest: hex("bb", 32), size: 1234 };
const signedAt = 1_700_000_000_000;
const seen = { size: 17, root: hex("e0", 32) };

const guardian = (n: string) => ({
  name: `Guardian ${n}`,
  organisation: "Example Cooperative",
  key: hex(n, 32),
  recipient,
  witnessKey: hex("aa", 32),
});
const guardians = [guardian("01"), guardian("02"), guardian("03")];

const kind = {
  clauses: [
    {
      count: 2,
      door: "byDocument" as const,
      proofing: ["onsiteAttended" as const],
      methods: ["inPersonFacialComparison" as const],
      minimumStrength: "strong" as const,
      organisation: "Example Cooperative",
      group: [hex("01", 32), hex("02", 32)],
      distinctOrganisations: 2,
    },
  ],
  wait: 0,
  notice: false,
  expiry: 2_592_000_000,
  evidence: ["identity" as const],
  conflicts: ["requester" as const],
  guesses: 10,
  retention: 86_400_000,
};

const roster: StatementBody<"roster.genesis">["roster"] = {
  federation: "Example Federation",
  version: 0,
  guardians,
  threshold: 2,
  policy: { name: "neighbourhood", recovery: kind, inheritance: { ...kind, wait: 1_209_600_000 }, hold: 604_800_000 },
  auditors: [{ name: "Auditor", key, recipient }],
  pepper: [point, point],
  logKey: "example.org/log+00000000+AAAA",
  eventKey: key,
  fedimint: "fed11qexample",
};

const shares = guardians.map(({ key: holder }) => ({ guardian: holder, commitment: digest }));
const manifest: StatementBody<"backup.created">["manifest"] = {
  backup,
  key,
  epoch: 0,
  roster: digest,
  threshold: 2,
  lookup: hex("10", 32),
  card: { recipient, file: blob, identity: blob },
  compartments: [
    {
      id: compartment,
      recipient,
      payload: blob,
      grants: [
        { grant: "owner", stage: 0, wrapped: digest, shares },
        { grant: "heirs", stage: 2, wrapped: digest, shares },
      ],
    },
  ],
  bundles: guardians.map(({ key: holder }) => ({ guardian: holder, file: blob })),
};

const opened = {
  kind: "recovery" as const,
  lookup: hex("10", 32),
  key,
  recipient,
  roster: digest,
  files: { recipient, identity: blob },
  claim: blob,
  corrects: caseId,
  signedAt,
};
const decision = {
  case: caseId,
  backup,
  manifest: digest,
  grants: [{ compartment, grant: "owner" as const }],
};

export const statements: { [N in StatementName]: StatementBody<N> } = {
  "roster.genesis": { roster, signedAt },
  "roster.updated": { previous: digest, roster: { ...roster, version: 1 }, signedAt },
  "kit.checked": { genesis: digest, signedAt },
  "shares.accepted": {
    accepted: [{ backup, manifest: digest }],
    refused: [{ backup: hex("bc", 32), manifest: digest }],
    signedAt,
  },
  "day.counted": { day: "2026-01-31", lookups: 3, refusedLookups: 2, failedSignIns: 1, signedAt },
  "log.continued": {
    previous: seen,
    logKey: "example.org/log+1+A",
    eventKey: key,
    lost: "Nothing is known.",
    signedAt,
  },
  "backup.created": { manifest, signedAt },
  "backup.updated": {
    ...{ backup, previous: digest, epoch: 1, roster: digest },
    compartments: manifest.compartments,
    bundles: manifest.bundles,
    signedAt,
  },
  "payload.refreshed": { backup, compartment, version: 1, previous: digest, payload: blob, signedAt },
  "backup.deleted": { backup, signedAt },
  "backup.undeleted": { backup, signedAt },
  "backup.purged": { backup, signedAt },
  "case.matched": { case: caseId, backup, manifest: digest, signedAt },
  "case.vetoed": { case: caseId, backup, signedAt },
  "backup.keyLost": { backup, case: caseId, signedAt },
  "case.opened": opened,
  "case.desk": { case: caseId, recipient, identity: blob, signedAt },
  "case.approved": {
    ...decision,
    policy: digest,
    roster: digest,
    record: {
      door: "byDocument",
      proofing: "onsiteAttended",
      method: "inPersonFacialComparison",
      evidence: [
        { type: "passport", strength: "superior", validation: "visualAndTactileInspection", result: "genuine" },
      ],
      code: "typed",
      comparedWithCard: true,
      consent: true,
    },
    sealed: blob,
    photos: [blob],
    seen,
    signedAt,
  },
  "case.evidence": {
    case: caseId,
    version: 1,
    dossier: blob,
    files: [blob],
    provides: ["proofOfDeath", "authority", "identity"],
    instrument: "ew.grantOfProbate",
    signedAt,
  },
  "case.question": { case: caseId, sealed: blob, signedAt },
  "case.answered": { case: caseId, question: digest, sealed: blob, signedAt },
  "approval.withdrawn": { case: caseId, backup, signedAt },
  "case.denied": { case: caseId, reason: "codeDiffers", sealed: blob, photos: [blob], signedAt },
  "case.recused": { case: caseId, reason: "cannotJudge", signedAt },
  "case.held": { case: caseId, sealed: blob, photos: [blob], signedAt },
  "case.objected": { case: caseId, backup, signedAt },
  "request.preferred": { case: caseId, backup, signedAt },
  "hold.lifted": { case: caseId, hold: digest, signedAt },
  "wait.attested": { case: caseId, backup, seen, signedAt },
  "notice.sent": { case: caseId, backup, round: "start", outcome: "accepted", signedAt },
  "notice.stood": { case: caseId, backup, how: "byTelephone", signedAt },
  "release.intended": { ...decision, seen, signedAt },
  "share.released": { ...decision, payloads: [{ compartment, version: 0, digest }], sealed: blob, seen, signedAt },
  "share.refused": { case: caseId, backup, guardian: hex("01", 32), signedAt },
  "pepper.asked": { case: caseId, backup, grant: "owner", blinded: digest, signedAt },
  "case.completed": { case: caseId, outcome: "restored", signedAt },
  "case.withdrawn": { case: caseId, signedAt },
  "case.expired": { case: caseId, signedAt },
  "case.purged": { case: caseId, signedAt },
};
