/** What happened in other requests for the same backup, as a sentence in the report of one. */
import type { BesideEvent } from "@/lib/domain/timeline/beside";
import type { Say } from "@/lib/words/types";
import type { EntryTelling } from "./entryWords";
import type { Told } from "./timelineWords";

type Telling = Pick<EntryTelling, "guardian" | "moment">;

export function besideInWords(event: BesideEvent, say: Say<"report">, { guardian, moment }: Telling): Told {
  const who = event.by.role === "guardian" ? guardian(event.by.key) : "";
  const plain = (says: string): Told => ({ says, tone: "plain" });
  const stop = (says: string): Told => ({ says, tone: "stop" });
  switch (event.what) {
    case "otherMatched":
    case "otherApproved":
      return plain(say(`beside.${event.what}.${event.kind}`, { who }));
    case "otherPreferred":
      return plain(say("beside.otherPreferred", { who }));
    case "otherEnded":
      return plain(say(`beside.otherEnded.${event.how}`, { kind: event.kind }));
    case "frozen":
      return stop(
        event.until === null ? say("beside.frozenOpen") : say("beside.frozenUntil", { moment: moment(event.until) }),
      );
    case "thawed":
      return plain(say("beside.thawed"));
    case "choiceOpen":
      return stop(say("beside.choiceOpen"));
    case "choiceOver":
      return plain(say(`beside.choiceOver.${event.how}`));
    case "leftElsewhere":
      return stop(say("beside.leftElsewhere", { kind: event.kind }));
  }
}
