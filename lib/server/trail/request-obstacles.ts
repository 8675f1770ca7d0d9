import "server-only";
import { backupOf } from "@/lib/domain/read";
import { type Obstacles, requestObstacles } from "@/lib/domain/requestCourse";
import { federationScope } from "@/lib/domain/scope";
import type { Digest } from "@/lib/protocol/fields";
import { database } from "../own-store";
import { readWorld } from "../world";

/** The case, the backups that guardians matched to it, and whatever else is matched to those: its rivals. */
export async function obstaclesOf(id: Digest, now: number): Promise<Obstacles> {
  const rows = await (await database()).matchRow.findMany({ where: { case: id }, select: { backup: true } });
  const backups = rows.map(({ backup }) => backup);
  const world = await readWorld([federationScope, id, ...backups]);
  const beside = backups.flatMap((backup) => Object.keys(backupOf(world, backup)?.matched ?? {}));
  const others = await readWorld(beside.filter((found) => !world.has(found)));
  return requestObstacles(new Map([...world, ...others]), id, now);
}
