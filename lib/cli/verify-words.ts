import type { Verdict } from "@/lib/domain/audit/audit";
import type { ReadEnvelope } from "@/lib/domain/audit/envelope";
import type { AuditFault } from "@/lib/domain/audit/fault";
import type { Alarm, AlarmFault } from "@/lib/protocol/alarm";
import type { ProofFault, Receipt } from "@/lib/protocol/log/proof";
import { latestRoster } from "@/lib/protocol/roster";
import { fingerprintWords } from "@/lib/protocol/words";
import { sayIn } from "@/lib/words/say";

/** A moment, in words. Of one that no calendar has (a cosignature may say any) the number. */
export const utc = (milliseconds: number): string =>
  Math.abs(milliseconds) <= 8.64e15
    ? `${new Date(milliseconds).toISOString().slice(0, 16).replace("T", " ")} UTC`
    : `${milliseconds} ms`;

/** What `npm run verify` says of a log in which nothing was found: the sentence first. @param asked for outside witnesses. */
export function verdictLines(verdict: Verdict, { asked = false }: { asked?: boolean } = {}): string[] {
  const say = sayIn("en", "verify.verdict");
  const { size, root, origin, federation, genesis, guardians, witnesses, outside, acts, firstAt, lastAt } = verdict;
  const last = witnesses.toSorted((a, b) => b.time - a.time)[0];
  const sentence = [
    say("good", { size }),
    say("releases", { releases: acts["share.released"] ?? 0 }),
    say("witnesses", { count: witnesses.length, guardians }),
    ...(last ? [say.markup("lastWitness", { name: last.name, time: () => utc(last.time * 1000) })] : []),
  ];
  return [
    sentence.join(" "),
    ...outside.map(({ name, time }) => say.markup("outside", { name, time: () => utc(time * 1000) })),
    ...(asked && outside.length === 0 ? [say("noOutside")] : []),
    "",
    say("whose", { federation }),
    say("fingerprint"),
    `  ${fingerprintWords(genesis).join(" ")}`,
    `  ${genesis}`,
    `${say("log")}: ${origin}`,
    `${say("first")}: ${utc(firstAt)}`,
    `${say("last")}: ${utc(lastAt)}`,
    `${say("root")}: ${root}`,
    say("whole"),
  ];
}

/** What it says of the first fault: what, where, what was expected, what was found. */
export function faultLines({ fault, index, expected, found, refused }: AuditFault): string[] {
  const say = sayIn("en", "verify.fault");
  return [
    index === null ? say(fault) : `${say("entry", { index })}: ${say(fault)}`,
    ...(refused ? [`  ${say("rule")}: ${refused.code} (${refused.because})`] : []),
    ...(expected === null ? [] : [`  ${say("expected")}: ${expected}`]),
    ...(found === null ? [] : [`  ${say("found")}: ${found}`]),
    `  (${fault})`,
  ];
}

/** What it says of an alarm: how far its signer has to be believed, who that is, and both states. */
export function alarmLines({ chain, by: { name, role, until }, raisedAt, seen, shown, proven }: Alarm): string[] {
  const say = sayIn("en", "verify.alarm");
  const { federation } = latestRoster(chain).roster;
  const raised = { name, federation, time: () => utc(raisedAt) };
  return [
    proven ? say("proven") : say(until === null ? "told" : "toldFormer", { name }),
    say(proven || until === null ? "instruction" : "instructionFormer"),
    "",
    until === null ? say.markup(role, raised) : say.markup(`former.${role}`, { ...raised, until: () => utc(until) }),
    say(proven ? "provenSays" : "toldSays"),
    `${say("seen")}: ${say("tree", { ...seen })}`,
    `${say("shown")}: ${shown ? say("tree", { ...shown }) : say("unsigned")}`,
    `${say("fingerprint")}: ${fingerprintWords(chain.genesis).join(" ")}`,
    say("whose"),
  ];
}

/** What it says of one statement by itself. */
export function envelopeLines({ statement, envelope, signatures }: ReadEnvelope): string[] {
  const say = sayIn("en", "verify.envelope");
  const count = signatures.length;
  const good = signatures.every((one) => one.good);
  return [
    good ? `${say("good", { count })} ${say("only")}` : say("bad"),
    "",
    `${say("act")}: ${sayIn("en", "explorer.acts")(statement.name)} (${statement.name})`,
    `${say("signed")}: ${utc(statement.body.signedAt)}`,
    `${say("signers", { count })}:`,
    ...signatures.map((one) => `  ${one.key} (${say(one.good ? "right" : "wrong")})`),
    `${say("digest")}: ${statement.digest}`,
    `${say("envelope")}: ${envelope}`,
    `${say("says")}: ${JSON.stringify(statement.body, null, 2)}`,
    say("receipt"),
  ];
}

export const alarmFaultLines = (fault: AlarmFault): string[] => [sayIn("en", "verify.alarm")(fault), `  (${fault})`];

export function receiptLines({ index, entry, checkpoint }: Receipt): string[] {
  const say = sayIn("en", "verify.receipt");
  return [
    [
      say("good", { index }),
      say("tree", { size: checkpoint.size }),
      say.markup("accepted", { time: () => utc(entry.acceptedAt) }),
    ].join(" "),
    `${say("envelope")}: ${entry.envelope}`,
    say("only"),
  ];
}

export const receiptFaultLines = ({ fault }: ProofFault): string[] => [
  sayIn("en", "verify.receipt")(fault),
  `  (${fault})`,
];
