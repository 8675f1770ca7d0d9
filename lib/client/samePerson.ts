/** Whether a card and an executor's papers speak of the same person, as far as names and dates tell. */
import type { ReferenceCard } from "@/lib/protocol/card";
import type { Decedent, Dossier } from "@/lib/protocol/dossier";
import { foldName } from "@/lib/protocol/names";

export type Agreement = "agrees" | "differs" | "missing";

/** Whether the card names this executor; missing where it names nobody. A help for the eye as well. */
export const namedExecutor = ({ executors }: Pick<ReferenceCard, "executors">, name: string): Agreement =>
  executors === undefined ? "missing" : executors.some((one) => fold(one.name) === fold(name)) ? "agrees" : "differs";

interface SamePerson {
  name: Agreement;
  birth: Agreement;
}

const fold = (name: string): string => {
  try {
    return foldName(name);
  } catch {
    return name.trim();
  }
};

/** The card's name is the legal name or one of the others that the papers give. A help for the eye, no verdict. */
export function samePerson(card: ReferenceCard, { legalName, aliases = [], birthDate }: Decedent): SamePerson {
  const own = fold(card.displayName);
  const birth = card.birthDate === undefined ? "missing" : card.birthDate === birthDate ? "agrees" : "differs";
  return { name: [legalName, ...aliases].some((name) => fold(name) === own) ? "agrees" : "differs", birth };
}

/** Where a guardian's own name stands in a request: whoever is meant by it does not decide it. */
export type OwnPlace = "cardExecutor" | "cardBeneficiary" | "papersExecutor" | "cardOwner";

/** The reason for which one then steps back. */
export const recusalFor = {
  cardExecutor: "executor",
  papersExecutor: "executor",
  cardBeneficiary: "beneficiary",
  cardOwner: "requester",
} as const;

/**
 * Where the name of the guardian who reads stands among those whom the request is about; null where it does not. It goes by
 * the name alone, so it warns and decides nothing: there are namesakes, and other spellings.
 * @param papers what the executor has handed in; null in a recovery, of which the card's owner is the requester.
 */
export function ownPlace(
  me: string,
  card: Pick<ReferenceCard, "displayName" | "executors" | "beneficiaries"> | null,
  papers: { executor: Pick<Dossier["executor"], "name" | "joint"> | null } | null,
): OwnPlace | null {
  const own = fold(me);
  const isMe = (name: string) => fold(name) === own;
  if (!papers) return card && isMe(card.displayName) ? "cardOwner" : null;
  if (card?.executors?.some(({ name }) => isMe(name))) return "cardExecutor";
  if (papers.executor && [papers.executor.name, ...(papers.executor.joint ?? [])].some(isMe)) return "papersExecutor";
  return card?.beneficiaries?.some(({ name }) => isMe(name)) ? "cardBeneficiary" : null;
}
