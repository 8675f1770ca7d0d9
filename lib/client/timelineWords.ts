/** The events of a case as sentences. */
import type { CaseEvent } from "@/lib/domain/timeline/event";
import type { StatementBody } from "@/lib/protocol/statements/statement";
import { recordInWords } from "./recordWords";

export interface Telling {
  /** Who asked, as the card or the claim has the name. */
  person: string;
  /** A guardian's name; "you" for the reader. */
  guardian(key: string): string;
  /** A time in the reader's zone. */
  moment(at: number): string;
}

export interface Told {
  says: string;
  /** `stop` for a denial, a veto, a fault. */
  tone: "plain" | "stop";
}

export const denials: Record<StatementBody<"case.denied">["reason"], string> = {
  notThePerson: "it is not the person of the card",
  codeDiffers: "the code on the screen is another request’s",
  coercionSuspected: "the person may not be there freely",
  documentsNotGenuine: "the documents are not genuine",
  other: "for a reason told to the guardians alone",
};

export const recusals: Record<StatementBody<"case.recused">["reason"], string> = {
  requester: "it is a request of their own",
  executor: "they are the executor",
  beneficiary: "they stand to gain",
  cannotJudge: "they can’t judge it",
};

const notices: Record<StatementBody<"notice.stood">["how"], string> = {
  inPerson: "in person",
  byTelephone: "by telephone",
  byLetter: "by letter",
  noContactExists: "for an owner who left no contact",
};

const plain = (says: string): Told => ({ says, tone: "plain" });
const stop = (says: string): Told => ({ says, tone: "stop" });

const atStart = (name: string) => (name === "you" ? "You" : name);
const shareOf = (name: string) => (name === "you" ? "your share" : `the share of ${name}`);

/** One event, as somebody would tell it. */
export function eventInWords(event: CaseEvent, { person, guardian, moment }: Telling): Told {
  const who = event.by.role === "guardian" ? atStart(guardian(event.by.key)) : "";
  switch (event.what) {
    case "opened":
      return plain(
        `${person} opened this request.${event.corrects ? " It corrects an earlier one with another name." : ""}`,
      );
    case "matched":
      return plain(`${who} chose the card of the person in this request.`);
    case "deskMade":
      return plain(`${who} began the guardians’ notes.`);
    case "approved":
      return plain(`${who} verified ${person} (${recordInWords(event.record)}) and approved.`);
    case "approvalWithdrawn":
      return stop(`${who} took the approval back.`);
    case "denied":
      return stop(`${who} said no: ${denials[event.reason]}.`);
    case "recused":
      return plain(`${who} stepped back: ${recusals[event.reason]}.`);
    case "held":
      return stop(`${who} put the request on hold.`);
    case "liftSigned":
      return plain(`${who} signed to lift the hold.`);
    case "holdOver":
      return plain(`The hold is over (${guardian(event.of)}).`);
    case "vetoed":
      return stop("The owner’s device objected: this request is not the owner’s.");
    case "keyLostSaid":
      return plain(`${who} recorded that the device with the backup’s key is out of the owner’s hands.`);
    case "keyLost":
      return plain("Enough guardians said so: the lost device has no say any more.");
    case "noticeSent":
      return event.outcome === "accepted"
        ? plain("Notice went out to the owner.")
        : stop("Notice to the owner could not be delivered.");
    case "noticeStood":
      return plain(`${who} gave notice ${notices[event.how]}.`);
    case "waitAttested":
      return plain(`${who} saw the decision; the waiting time counts from such sightings.`);
    case "waitBegan":
      return plain(`The waiting time began. It ends ${moment(event.endsAt)}.`);
    case "quorumReached":
      return plain(`Enough guardians have verified ${person}.`);
    case "quorumLost":
      return stop("An approval fell away, and too few are left.");
    case "releaseIntended":
      return plain(`${who} announced the handing-over.`);
    case "shareReleased":
      return plain(`${who} handed over a share.`);
    case "shareRefused":
      return stop(`${person}’s browser found ${shareOf(guardian(event.guardian))} bad, and asks for another.`);
    case "enoughReleased":
      return plain(`Enough shares have arrived: with the name, ${person} can open the backup.`);
    case "nameTried":
      return plain("A name was tried.");
    case "purged":
      return plain("The sealed files of this request were removed.");
    case "ended":
      return endedInWords(event.how, person);
  }
}

function endedInWords(how: (CaseEvent & { what: "ended" })["how"], person: string): Told {
  switch (how) {
    case "completed":
      return plain(`${person} has it back and closed the request.`);
    case "withdrawn":
      return plain(`${person} took the request back.`);
    case "denied":
      return stop("The request ended: too few guardians are left who could approve it.");
    case "expired":
      return plain("The request ran out of time.");
  }
}
