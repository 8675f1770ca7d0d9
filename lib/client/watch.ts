/**
 * What an unlocked desk does unasked: read the log to its end again and again, accept the shares it finds, say that a waiting
 * time may begin, and witness what it has read.
 */
import { guardianIn } from "@/lib/domain/read";
import { acceptShares } from "./acceptShares";
import { tendWaits } from "./attestWaits";
import type { Desk } from "./desk";
import { RefusedError, Stop } from "./outcome";
import { witnessLog } from "./witnessLog";

const pause = 30_000;

export interface Watcher {
  /** A check failed. One of the log's own also ends the watch: the reader keeps it. */
  stopped(stop: Stop): void;
}

/** Begins at once. Returns the function that ends it. */
export function watchLog(desk: Desk, { stopped }: Watcher): () => void {
  let ended = false;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const turn = async () => {
    try {
      await desk.reader.sync();
      // An auditor reads as guardians do, and says nothing.
      if (guardianIn(desk.roster(), desk.me)) {
        await acceptShares(desk);
        await tendWaits(desk);
        // With what was just said in it: else the newest tree would be one that nobody has witnessed.
        await desk.reader.sync();
        await witnessLog(desk);
      }
    } catch (error) {
      if (error instanceof Stop && !ended) stopped(error);
      if (desk.reader.view().stop) return;
      // The session is over: the account has heard it, too.
      if (error instanceof RefusedError && error.refusal.refused === "notSignedIn") return;
      // No connection: the reader says so, and the next turn tries again.
    }
    if (!ended) timer = setTimeout(turn, pause);
  };
  void turn();
  return () => {
    ended = true;
    clearTimeout(timer);
  };
}
