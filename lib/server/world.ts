import "server-only";
import { backupOf, caseOf, federationOf } from "@/lib/domain/read";
import { federationScope } from "@/lib/domain/scope";
import type { BackupState, CaseState, FederationState, ScopeId, World } from "@/lib/domain/state";
import type { Digest } from "@/lib/protocol/fields";
import { ownStore } from "./own-store";

/** These scopes as the log has them at this moment. */
export async function readWorld(scopes: Iterable<ScopeId>): Promise<World> {
  const folded = await (await ownStore()).worlds.fresh(scopes);
  return new Map([...folded].map(([scope, { state }]) => [scope, state]));
}

/** The federation, or null before the genesis. */
export const readFederation = async (): Promise<FederationState | null> =>
  federationOf(await readWorld([federationScope]));

export const readBackup = async (id: Digest): Promise<BackupState | null> => backupOf(await readWorld([id]), id);

export const readCase = async (id: Digest): Promise<CaseState | null> => caseOf(await readWorld([id]), id);
