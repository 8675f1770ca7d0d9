import "server-only";
import { enrolmentIsOpen, rosterToday } from "@/lib/domain/read";
import { fingerprintWords } from "@/lib/protocol/words";
import { readFederation } from "../world";

/** What this server says of itself to whoever comes to its front door. Nobody has to believe it. */
export type Announcement =
  | { state: "none" }
  | {
      state: "founded";
      name: string;
      /** The founding document's fingerprint, fifteen words. */
      words: string[];
      guardians: number;
      threshold: number;
      /** Every guardian's kit is checked: members may join. */
      open: boolean;
    }
  /** The database did not answer, or not in time. */
  | { state: "unanswered" };

/** How long the front door waits, ms: it must open whatever goes on behind it. */
const patience = 3_000;

export async function announceFederation(read = readFederation): Promise<Announcement> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<Announcement>((resolve) => {
    timer = setTimeout(() => resolve({ state: "unanswered" }), patience);
  });
  const told = read()
    .then((federation): Announcement => {
      if (!federation) return { state: "none" };
      const { federation: name, guardians, threshold } = rosterToday(federation).roster;
      const words = fingerprintWords(federation.genesis);
      return {
        state: "founded",
        name,
        words,
        guardians: guardians.length,
        threshold,
        open: enrolmentIsOpen(federation),
      };
    })
    .catch((): Announcement => ({ state: "unanswered" }));
  try {
    return await Promise.race([told, late]);
  } finally {
    clearTimeout(timer);
  }
}
