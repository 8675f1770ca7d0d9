/** What an unlocked desk does unasked: read the log to its end again and again, and accept the shares it finds. */
import { acceptShares } from "./acceptShares";
import type { Desk } from "./desk";
import { RefusedError, Stop } from "./outcome";

const pause = 30_000;

/**
 * Begins at once. Returns the function that ends it. A fault ends it, too: the reader shows it.
 * @param signedOut called once the server no longer knows the session: it was revoked, or has run out.
 */
export function watchLog(desk: Desk, signedOut: () => void): () => void {
  let ended = false;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const turn = async () => {
    try {
      await desk.reader.sync();
      await acceptShares(desk);
    } catch (error) {
      if (error instanceof Stop) return;
      if (error instanceof RefusedError && error.refusal.refused === "notSignedIn") {
        if (!ended) signedOut();
        return;
      }
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
