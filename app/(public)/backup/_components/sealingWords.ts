import { bytesInWords } from "@/app/_ui/size";
import type { Progress as Step } from "@/lib/client/enrol";
import type { Say } from "@/lib/words/types";

/** How far making a backup, or adding to it, has come: in words, and as a part of the whole. */
export function sealingWords(
  t: Say<"backup.sealing">,
  locale: string,
  progress: Step,
  guardians: readonly { name: string }[],
): { says: string; done: number } {
  if (progress.stage === "name") return { says: t("makingKey"), done: 0.05 };
  if (progress.stage === "sending") {
    const { held = 0, of, waits } = progress;
    if (of === undefined) return { says: t("sending"), done: 0.95 };
    if (waits) return { says: t("sendingWaits"), done: held / of };
    const part = { held: bytesInWords(held, locale), of: bytesInWords(of, locale) };
    return { says: t("sendingFiles", part), done: held / of };
  }
  const { done, of, guardian } = progress;
  const part = 0.2 + (0.7 * done) / of;
  if (guardian === null) return { says: t("contents"), done: part };
  const place = guardians.findIndex(({ name }) => name === guardian) + 1;
  return { says: t("share", { guardian, place, guardians: guardians.length }), done: part };
}
