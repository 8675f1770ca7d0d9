/** An entry of the log in one sentence, for whoever was not there: what was done, by whom. */
import type { CaseEvent } from "@/lib/domain/timeline/event";
import { partyOf, whatOf } from "@/lib/domain/timeline/said";
import type { PublicKey } from "@/lib/protocol/fields";
import type { Signed } from "@/lib/protocol/statements/statement";
import { listOf } from "@/lib/words/list";
import type { Say } from "@/lib/words/types";
import type { SayWords } from "./caseWords";
import { eventInWords, type Told } from "./timelineWords";

export interface EntryTelling {
  /** The rooms of a case's events and of the explorer. */
  words: SayWords;
  say: Say<"explorer">;
  locale: string;
  /** A guardian's or an auditor's name. */
  guardian(key: PublicKey): string;
  /** A time in the reader's zone. */
  moment(at: number): string;
  /** A day of the log, which counts them in UTC. */
  day(at: number): string;
}

/** A statement says of itself that it belongs to a request of heirs, or nothing of it. */
const isOfHeirs = ({ name, body }: Signed): boolean =>
  name === "case.opened"
    ? body.kind === "inheritance"
    : name === "case.approved"
      ? body.evidence !== undefined
      : ["case.evidence", "case.question", "case.answered", "case.objected"].includes(name);

/** A sentence may begin with somebody who is called "the executor", and in Spanish such a one is not "a el" but "al". */
export const begun = (says: string, locale: string): string => {
  const told = locale.startsWith("es") ? says.replaceAll(/\b(a|de) el (?=\p{Ll})/gu, (_, to) => `${to}l `) : says;
  const [first = ""] = told;
  return first.toLocaleUpperCase(locale) + told.slice(first.length);
};

/** @param heirs the request is known to be one of heirs. */
export function entryInWords(signed: Signed, telling: EntryTelling, heirs = isOfHeirs(signed)): Told {
  const { words, say, locale, guardian, moment } = telling;
  const said = whatOf(signed);
  if (!said) return { says: begun(otherInWords(signed, telling), locale), tone: "plain" };
  const event = { at: 0, by: partyOf(signed), entry: null, ...said } as CaseEvent;
  const person = say(heirs ? "who.executor" : "who.requester");
  const told = eventInWords(event, { say: words, person, heirs, guardian, moment });
  return { ...told, says: begun(told.says, locale) };
}

/** What is no event in the life of a request. */
function otherInWords(signed: Signed, { say, locale, guardian, day }: EntryTelling): string {
  const { name, body, signers } = signed;
  const names = listOf(locale, signers.map(guardian));
  switch (name) {
    case "roster.genesis":
      return say("says.founded", { names, federation: body.roster.federation });
    case "roster.updated":
      return say("says.changed", { names });
    case "kit.checked":
      return say("says.kit", { who: names });
    case "shares.accepted":
      return body.refused.length > 0
        ? say("says.sharesBad", { who: names, good: body.accepted.length, bad: body.refused.length })
        : say("says.sharesGood", { who: names, good: body.accepted.length });
    case "day.counted":
      return [
        say("says.day", {
          day: day(Date.parse(body.day)),
          lookups: body.lookups,
          refused: body.refusedLookups,
          failed: body.failedSignIns,
        }),
        ...(body.readings || body.exports
          ? [say("says.dayRead", { readings: body.readings ?? 0, exports: body.exports ?? 0 })]
          : []),
      ].join(" ");
    case "log.continued":
      return say("says.continued", { names });
    case "backup.created":
      return say("says.made");
    case "backup.updated":
      return say("says.added");
    case "payload.refreshed":
      return say("says.refreshed");
    case "backup.deleted":
      return say("says.deleted");
    case "backup.undeleted":
      return say("says.undeleted");
    case "backup.purged":
      return say("says.purged");
    case "case.expired":
      return say("says.expired");
    default:
      return say(`acts.${name}`);
  }
}

/** Who signed, as one would say it: by name, or whose key it is. */
export function signersInWords({ name, signers }: Signed, { say, guardian }: EntryTelling): string[] {
  const { role } = partyOf({ name, signers } as Signed);
  if (role === "requester") return [say("who.case")];
  if (role === "member") return [say("who.member")];
  if (role === "server") return [say("who.server")];
  return signers.map(guardian);
}
