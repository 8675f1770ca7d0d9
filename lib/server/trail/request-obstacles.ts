import "server-only";
import { backupOf } from "@/lib/domain/read";
import { type Obstacles, requestObstacles } from "@/lib/domain/requestCourse";
import { federationScope } from "@/lib/domain/scope";
import type { CaseState } from "@/lib/domain/state";
import { readWorld } from "../world";

/**
 * From the case, the backups for which a guardian's approval stands, and whatever else is matched to those: its rivals.
 * Whom no guardian has approved is a stranger: nothing is looked up then, so that not even the time it takes tells of a match.
 */
export async function obstaclesOf({ id, type, approvals }: CaseState, now: number): Promise<Obstacles> {
  const approved = type === "inheritance" ? approvals.filter(({ until }) => until === null) : [];
  const backups = [...new Set(approved.map(({ backup }) => backup))];
  const world = await readWorld([federationScope, id, ...backups]);
  const beside = backups.flatMap((backup) => Object.keys(backupOf(world, backup)?.matched ?? {}));
  const others = await readWorld(beside.filter((found) => !world.has(found)));
  return requestObstacles(new Map([...world, ...others]), id, now);
}
