import "server-only";
import { ownStore } from "./own-store";

/**
 * What a server process does before its first request: opens the store, and with it takes up the work that nobody waits
 * for, so that whatever an earlier process left without a place gets it. Where that fails the pages that need no database
 * are served all the same, the health says that it does not answer, and every later request tries again.
 */
export async function startUp(): Promise<void> {
  try {
    await ownStore();
  } catch (error) {
    const code = error instanceof Error && "code" in error ? ` (${error.code})` : "";
    console.error(`The store could not be opened at the start${code}: it is tried again at the next request.`);
  }
}
