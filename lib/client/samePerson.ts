/** Whether a card and an executor's papers speak of the same person, as far as names and dates tell. */
import type { ReferenceCard } from "@/lib/protocol/card";
import type { Decedent } from "@/lib/protocol/dossier";
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
