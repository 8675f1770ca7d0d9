import "server-only";
import type { Caller } from "./caller";
import { ownStore } from "./own-store";
import { type Refused, refused } from "./refused";

/** How long an accepted statement may wait for its place in the log before the sequencer counts as stuck. */
const patience = 15_000;

/** Ok when the database answers and the sequencer keeps up. */
export async function checkHealth({ now }: Caller): Promise<{ status: "ok"; waiting: number } | Refused> {
  const { db } = await ownStore();
  const [waiting, stuck] = await Promise.all([
    db.entry.count({ where: { index: null } }),
    db.entry.count({ where: { index: null, acceptedAt: { lt: now - patience } } }),
  ]);
  return stuck === 0 ? { status: "ok", waiting } : refused("unavailable", "the sequencer does not keep up");
}
