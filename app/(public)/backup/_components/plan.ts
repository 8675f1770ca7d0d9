import type { ReferenceCard } from "@/lib/protocol/card";
import type { BackupPlan } from "@/lib/protocol/enrol";
import type { Payload } from "@/lib/protocol/payload";
import type { CardAnswers, Item, PersonAnswer } from "./answers";

/** The card as the format has it, or the fields in which it does not fit; an empty name stands for the card as a whole. */
export async function cardOf(answers: CardAnswers): Promise<{ card: ReferenceCard | null; faults: string[] }> {
  const { ReferenceCard: Format } = await import("@/lib/protocol/card");
  const { displayName, contact, birthDate, photo } = answers;
  const [executors, beneficiaries] = [peopleOf(answers.executors), peopleOf(answers.beneficiaries)];
  const notice = [...new Set(answers.notice.map((address) => address.trim()).filter((address) => address !== ""))];
  const card: ReferenceCard = {
    displayName: displayName.trim(),
    ...(photo && { photo }),
    ...(contact.trim() && { contact: contact.trim() }),
    ...(birthDate && { birthDate }),
    ...(executors.length > 0 && { executors }),
    ...(beneficiaries.length > 0 && { beneficiaries }),
    ...(notice.length > 0 && { notice }),
  };
  // The way in which it is written when it is sealed: bytes in memory, text in the file.
  const parsed = Format.safeEncode(card);
  if (parsed.success) return { card, faults: [] };
  return { card: null, faults: faultsOf(parsed.error.issues) };
}

/** Rows in which nothing was typed are none. */
const peopleOf = (rows: readonly PersonAnswer[]) =>
  rows
    .map(({ name, contact }) => ({ name: name.trim(), contact: contact.trim() }))
    .filter(({ name, contact }) => name !== "" || contact !== "")
    .map(({ name, contact }) => ({ name, ...(contact && { contact }) }));

/** The same for one thing to protect. */
export async function payloadOf(item: Item): Promise<{ payload: Payload | null; faults: string[] }> {
  const [{ Payload }, { readEcash, readInvite }, written] = await Promise.all([
    import("@/lib/protocol/payload"),
    import("@/lib/protocol/ecash"),
    writtenOf(item),
  ]);
  const parsed = Payload.safeParse(written);
  const faults = parsed.success ? [] : faultsOf(parsed.error.issues);
  // What is stored stays readable for ever; what is typed now is held to more, so that a slip shows while it can be mended.
  if (written.kind === "ecash" && !readEcash(written.notes)) faults.push("notes");
  if ("invite" in written && written.invite && !readInvite(written.invite)) faults.push("invite");
  const all = [...new Set(faults)];
  return { payload: all.length === 0 && parsed.success ? parsed.data : null, faults: all };
}

async function writtenOf({ kind, will, label: typed, content, invite: code, file }: Item) {
  const label = typed.trim();
  const invite = code.trim() && { invite: code.trim() };
  switch (kind) {
    case "words": {
      const { readWords } = await import("@/lib/protocol/words");
      return { kind, label, words: readWords(content), ...invite };
    }
    case "ecash": {
      const { withoutSpace } = await import("@/lib/protocol/ecash");
      return { kind, label, notes: withoutSpace(content), ...invite };
    }
    case "text":
      return { kind, label, content, ...(will && { will }) };
    case "file":
      return { kind, label, ...file, ...(will && { will }) };
  }
}

/** All of it, to be sealed. @throws Error if something does not fit: each page has checked its own. */
export async function planOf(
  card: CardAnswers,
  items: readonly Item[],
): Promise<{ card: ReferenceCard; compartments: BackupPlan["compartments"] }> {
  const { grantsFor } = await import("@/lib/protocol/enrol");
  const compartments = await Promise.all(
    items.map(async (item) => {
      const { payload } = await payloadOf(item);
      if (!payload) throw new Error("an item does not fit");
      return { payload, grants: grantsFor(item.audience, item.will) };
    }),
  );
  // Whoever is named for heirs is named only where there is something for them.
  const forHeirs = items.some(({ audience }) => audience !== "owner");
  const { card: made } = await cardOf(forHeirs ? card : { ...card, executors: [], beneficiaries: [], notice: [] });
  if (!made) throw new Error("the card does not fit");
  return { card: made, compartments };
}

const faultsOf = (issues: { path: PropertyKey[] }[]): string[] => [
  ...new Set(issues.map(({ path }) => String(path[0] ?? ""))),
];
