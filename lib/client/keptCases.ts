import type { Device } from "./device";
import type { KeptCase } from "./storage";

/** Requests of this browser, the latest first. One with `unsent` has not been opened yet. */
export async function keptCases({ storage }: Device): Promise<KeptCase[]> {
  return (await storage.getAll("cases")).sort((a, b) => b.openedAt - a.openedAt);
}
