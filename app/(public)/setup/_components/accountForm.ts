import type { Problem } from "@/app/_ui/ErrorSummary";
import { Email } from "@/lib/contract/account";
import { DisplayName } from "@/lib/protocol/fields";
import { passphraseStrength } from "@/lib/protocol/passphrase";

export interface AccountAnswers {
  name: string;
  organisation: string;
  email: string;
  /** Offered six words, or one's own. */
  kind: "offered" | "own";
  offered: string;
  own: string;
  again: string;
  noted: boolean;
}

export const passphraseOf = ({ kind, offered, own }: AccountAnswers): string => (kind === "offered" ? offered : own);

const shows = (text: string) => DisplayName.safeParse(text.trim()).success;

/** What is still to be mended, each with its field; empty when the account can be made. */
export function problemsOf(answers: AccountAnswers): Problem[] {
  const { name, organisation, email, kind, own, again, noted } = answers;
  const problems: Problem[] = [];
  if (name.trim() === "") problems.push({ field: "name", message: "Write your name, as the others know you" });
  else if (!shows(name)) problems.push({ field: "name", message: "Write your name in letters that can be shown" });
  if (organisation.trim() !== "" && !shows(organisation)) {
    problems.push({ field: "organisation", message: "Write the organisation in letters that can be shown" });
  }
  if (!Email.safeParse(email.trim()).success) {
    problems.push({ field: "email", message: "Write an e-mail address, such as kofi@example.org" });
  }
  if (kind === "own" && !passphraseStrength(own).strong) {
    problems.push({
      field: "own",
      message: "Make the passphrase longer: five or six words that don’t belong together",
    });
  } else if (kind === "own" && own !== again) {
    problems.push({ field: "again", message: "Type the same passphrase twice" });
  }
  if (!noted) problems.push({ field: "noted", message: "Write the passphrase down, then tick that you have" });
  return problems;
}
