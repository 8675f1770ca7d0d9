import type { ReferenceCard } from "@/lib/protocol/card";
import type { BackupPlan } from "@/lib/protocol/enrol";
import type { Payload } from "@/lib/protocol/payload";
import type { CardAnswers, Item } from "./answers";

/** The card as the format has it, or the fields in which it does not fit; an empty name stands for the card as a whole. */
export async function cardOf(answers: CardAnswers): Promise<{ card: ReferenceCard | null; faults: string[] }> {
  const { ReferenceCard: Format } = await import("@/lib/protocol/card");
  const { displayName, contact, birthDate, photo } = answers;
  const card: ReferenceCard = {
    displayName: displayName.trim(),
    ...(photo && { photo }),
    ...(contact.trim() && { contact: contact.trim() }),
    ...(birthDate && { birthDate }),
  };
  // The way in which it is written when it is sealed: bytes in memory, text in the file.
  const parsed = Format.safeEncode(card);
  if (parsed.success) return { card, faults: [] };
  return { card: null, faults: faultsOf(parsed.error.issues) };
}

/** The same for one thing to protect. */
export async function payloadOf(item: Item): Promise<{ payload: Payload | null; faults: string[] }> {
  const [{ Payload }, { readWords }] = await Promise.all([
    import("@/lib/protocol/payload"),
    import("@/lib/protocol/words"),
  ]);
  const label = item.label.trim();
  const invite = item.invite.trim();
  const parsed = Payload.safeParse(
    item.kind === "words"
      ? { kind: "words", label, words: readWords(item.content), ...(invite && { invite }) }
      : { kind: "text", label, content: item.content },
  );
  if (parsed.success) return { payload: parsed.data, faults: [] };
  return { payload: null, faults: faultsOf(parsed.error.issues) };
}

/** All of it, to be sealed. @throws Error if something does not fit: each page has checked its own. */
export async function planOf(
  card: CardAnswers,
  items: readonly Item[],
): Promise<{ card: ReferenceCard; compartments: BackupPlan["compartments"] }> {
  const { ownerAndHeirs } = await import("@/lib/protocol/enrol");
  const compartments = await Promise.all(
    items.map(async (item) => {
      const { payload } = await payloadOf(item);
      if (!payload) throw new Error("an item does not fit");
      const grants = item.heirs ? ownerAndHeirs : ownerAndHeirs.filter(({ grant }) => grant === "owner");
      return { payload, grants };
    }),
  );
  const { card: made } = await cardOf(card);
  if (!made) throw new Error("the card does not fit");
  return { card: made, compartments };
}

const faultsOf = (issues: { path: PropertyKey[] }[]): string[] => [
  ...new Set(issues.map(({ path }) => String(path[0] ?? ""))),
];
