/** The events of a case as sentences. */
import type { CaseEvent } from "@/lib/domain/timeline/event";
import type { SayWords } from "./caseWords";
import { recordInWords } from "./recordWords";

export interface Telling {
  say: SayWords;
  /** Who asked, as the card or the claim has the name. */
  person: string;
  /** The request is one of heirs, and the person an executor. */
  heirs?: boolean;
  /** A guardian's name; null for the reader. */
  guardian(key: string): string | null;
  /** A time in the reader's zone. */
  moment(at: number): string;
}

export interface Told {
  says: string;
  /** `stop` for a denial, a veto, a fault. */
  tone: "plain" | "stop";
}

const plain = (says: string): Told => ({ says, tone: "plain" });
const stop = (says: string): Told => ({ says, tone: "stop" });

/** One event, as somebody would tell it. */
export function eventInWords(event: CaseEvent, telling: Telling): Told {
  const { say, person, guardian, moment, heirs } = telling;
  const name = event.by.role === "guardian" ? guardian(event.by.key) : null;
  const who = name ?? say("who.youFirst");
  switch (event.what) {
    case "opened":
      return plain(say(event.corrects ? "timeline.corrects" : "timeline.opened", { person }));
    case "matched":
      return plain(say(heirs ? "timeline.heirs.matched" : "timeline.matched", { who }));
    case "deskMade":
    case "questionPut":
    case "preferred":
    case "liftSigned":
    case "keyLostSaid":
    case "waitAttested":
    case "releaseIntended":
    case "shareReleased":
      return plain(say(`timeline.${event.what}`, { who }));
    case "approvalWithdrawn":
    case "held":
      return stop(say(`timeline.${event.what}`, { who }));
    case "approved":
      return plain(say("timeline.approved", { who, person, how: recordInWords(say, event.record) }));
    case "denied":
      return heirs && event.reason === "notThePerson"
        ? stop(say("timeline.heirs.notThePerson", { who }))
        : stop(say(`timeline.denied.${event.reason}`, { who }));
    case "recused":
      return plain(say(`timeline.recused.${event.reason}`, { who, you: yesIf(name === null) }));
    case "holdOver":
      return plain(
        event.of === null ? say("timeline.objectionOver") : say("timeline.holdOver", whose(say, guardian(event.of))),
      );
    case "objected":
      return stop(say("timeline.objected"));
    case "evidenceLaid":
      return plain(say("timeline.evidenceLaid", { person, again: yesIf(event.version > 1) }));
    case "questionAnswered":
      return plain(say("timeline.questionAnswered", { person }));
    case "vetoed":
    case "quorumLost":
      return stop(say(`timeline.${event.what}`));
    case "nameTried":
      return plain(heirs ? say("timeline.heirs.opened", { person }) : say("timeline.nameTried"));
    case "keyLost":
    case "purged":
      return plain(say(`timeline.${event.what}`));
    case "noticeSent":
      return event.outcome === "accepted" ? plain(say("timeline.noticeSent")) : stop(say("timeline.noticeFailed"));
    case "noticeStood":
      return plain(say(`timeline.noticeStood.${event.how}`, { who }));
    case "waitBegan":
      return plain(say("timeline.waitBegan", { moment: moment(event.endsAt) }));
    case "quorumReached":
      return plain(say("timeline.quorumReached", { person }));
    case "enoughReleased":
      return plain(say(heirs ? "timeline.heirs.enoughReleased" : "timeline.enoughReleased", { person }));
    case "shareRefused":
      return stop(say("timeline.shareRefused", { person, ...whose(say, guardian(event.guardian)) }));
    case "ended":
      return endedInWords(telling, event.how);
  }
}

const yesIf = (is: boolean): "yes" | "no" => (is ? "yes" : "no");

const whose = (say: SayWords, name: string | null) => ({ who: name ?? say("who.you"), you: yesIf(name === null) });

function endedInWords({ say, person, heirs }: Telling, how: (CaseEvent & { what: "ended" })["how"]): Told {
  switch (how) {
    case "completed":
      return plain(say(heirs ? "timeline.heirs.completed" : "timeline.ended.completed", { person }));
    case "withdrawn":
      return plain(say("timeline.ended.withdrawn", { person }));
    case "denied":
      return stop(say("timeline.ended.denied"));
    case "expired":
      return plain(say("timeline.ended.expired"));
  }
}
