import { z } from "zod";
import type { Bytes } from "@/lib/protocol/bytes";
import { type CardAnswers, noCard } from "../../_components/answers";

const People = z.array(z.object({ name: z.string(), contact: z.string() })).default([]);
const Draft = z.object({
  displayName: z.string(),
  contact: z.string(),
  birthDate: z.string(),
  photo: z.custom<Bytes>((value) => value instanceof Uint8Array).optional(),
  executors: People,
  beneficiaries: People,
  notice: z.array(z.string()).default([]),
});
const key = "backup/card";

const room = async () => {
  const [{ thisDevice }, drafts] = await Promise.all([import("@/lib/client/device"), import("@/lib/client/drafts")]);
  return { device: await thisDevice(), ...drafts };
};

export async function loadCardDraft(): Promise<CardAnswers> {
  const { device, loadDraft } = await room();
  return Draft.safeParse(await loadDraft(device, key)).data ?? noCard;
}

export async function saveCardDraft(card: CardAnswers): Promise<void> {
  const { device, saveDraft } = await room();
  await saveDraft(device, key, card);
}

export async function dropCardDraft(): Promise<void> {
  const { device, dropDraft } = await room();
  await dropDraft(device, key);
}
