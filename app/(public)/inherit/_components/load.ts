import type { Executor } from "@/lib/client/estates";
import { isRefused } from "@/lib/client/outcome";
import type { Digest } from "@/lib/protocol/fields";

/** Everything about inheritances, loaded when it is needed. */
export async function room() {
  const [estates, following, acting, cases, federations] = await Promise.all([
    import("@/lib/client/estates"),
    import("@/lib/client/followRecovery"),
    import("@/lib/client/requesterActs"),
    import("@/lib/client/estateCase"),
    import("@/lib/client/federation"),
  ]);
  return { ...estates, ...following, ...acting, ...cases, ...federations };
}

export interface EstateRow {
  id: Digest;
  addedAt: number;
  /** Whose estate, as the request says; null where that cannot be read just now. */
  name: string | null;
  offeredBy: string | null;
}

/** The executor's requests, and one that was prepared and has not arrived. */
export async function loadHome(executor: Executor) {
  const { listEstates, followTicket, readClaimOf, unsentEstate } = await room();
  const estates = await listEstates(executor);
  if (isRefused(estates)) return estates;
  const rows = await Promise.all(
    estates.map(async ({ id, addedAt, ticket, offeredBy, holders }): Promise<EstateRow> => {
      const by = offeredBy === null ? null : (holders.find(({ key }) => key === offeredBy)?.name ?? "?");
      // Of an offer nothing is believed yet, not even whose estate it says that it is.
      if (by !== null) return { id, addedAt, name: null, offeredBy: by };
      const followed = await followTicket(executor.device, ticket);
      const claim = isRefused(followed) ? null : await readClaimOf(executor.device, followed).catch(() => null);
      return { id, addedAt, name: claim === null || isRefused(claim) ? null : claim.displayName, offeredBy: null };
    }),
  );
  return { rows, unsent: (await unsentEstate(executor)) !== null };
}
