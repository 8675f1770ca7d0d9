import type { Problem } from "@/app/_ui/ErrorSummary";
import type { PassphraseAnswers } from "@/app/_ui/NewPassphrase";
import { Email } from "@/lib/contract/account";
import { DisplayName } from "@/lib/protocol/fields";
import { generatePassphrase, passphraseStrength } from "@/lib/protocol/passphrase";
import type { Say } from "@/lib/words/types";

export interface AccountAnswers extends PassphraseAnswers {
  name: string;
  organisation: string;
  email: string;
}

/** Nothing typed yet, and a passphrase offered. */
export const freshAccount = (): AccountAnswers => ({
  name: "",
  organisation: "",
  email: "",
  kind: "offered",
  offered: generatePassphrase(),
  own: "",
  again: "",
  noted: false,
});

const shows = (text: string) => DisplayName.safeParse(text.trim()).success;

/** What is still to be mended, each with its field; empty when the account can be made. */
export function problemsOf(say: Say<"setup.accountFaults">, answers: AccountAnswers): Problem[] {
  const { name, organisation, email, kind, own, again, noted } = answers;
  const problems: Problem[] = [];
  if (name.trim() === "") problems.push({ field: "name", message: say("nameMissing") });
  else if (!shows(name)) problems.push({ field: "name", message: say("nameUnsafe") });
  if (organisation.trim() !== "" && !shows(organisation)) {
    problems.push({ field: "organisation", message: say("organisationUnsafe") });
  }
  if (!Email.safeParse(email.trim()).success) problems.push({ field: "email", message: say("email") });
  if (kind === "own" && !passphraseStrength(own).strong)
    problems.push({ field: "own", message: say("passphraseWeak") });
  else if (kind === "own" && own !== again) problems.push({ field: "again", message: say("passphrasesDiffer") });
  if (!noted) problems.push({ field: "noted", message: say("notNoted") });
  return problems;
}
