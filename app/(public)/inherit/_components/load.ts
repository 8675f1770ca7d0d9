import type { EstateStage } from "@/lib/client/estateCase";
import type { Executor } from "@/lib/client/estates";
import type { FollowedCase } from "@/lib/client/followRecovery";
import { isRefused } from "@/lib/client/outcome";
import type { RequestEnd } from "@/lib/client/requestEnd";
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
  /** When its ticket came into this account. */
  addedAt: number;
  /** When the request was opened; null where nothing could be read of it, and of what others offer. */
  openedAt: number | null;
  /** Whose estate, as the request says; null where that cannot be read just now. */
  name: string | null;
  offeredBy: string | null;
  /** Null where nothing could be read of it just now. */
  stands: Stands | null;
}

/** Where a request stands, as its executor's browser makes it out. */
export interface Stands {
  stage: EstateStage | { stage: RequestEnd["how"] };
  held: boolean;
  /** Questions of guardians that nobody has answered. */
  questions: number;
}

/** The answers are held against the questions by the page of the request; here it is enough to count. */
const openQuestions = ({ entries }: FollowedCase): number => {
  const count = (name: string) => entries.filter(({ statement }) => statement.name === name).length;
  return Math.max(0, count("case.question") - count("case.answered"));
};

/** The executor's requests, and one that was prepared and has not arrived. */
export async function loadHome(executor: Executor) {
  const { listEstates, followTicket, readClaimOf, unsentEstate, stageOf } = await room();
  const standsOf = (followed: FollowedCase): Stands => ({
    stage: followed.ended ? { stage: followed.ended.how } : stageOf(followed),
    held: followed.held && !followed.ended,
    questions: followed.ended ? 0 : openQuestions(followed),
  });
  const estates = await listEstates(executor);
  if (isRefused(estates)) return estates;
  const rows = await Promise.all(
    estates.map(async ({ id, addedAt, ticket, offeredBy, holders }): Promise<EstateRow> => {
      const by = offeredBy === null ? null : (holders.find(({ key }) => key === offeredBy)?.name ?? "?");
      // Of an offer nothing is believed yet, not even whose estate it says that it is.
      if (by !== null) return { id, addedAt, openedAt: null, name: null, offeredBy: by, stands: null };
      const followed = await followTicket(executor.device, ticket);
      const claim = isRefused(followed) ? null : await readClaimOf(executor.device, followed).catch(() => null);
      const name = claim === null || isRefused(claim) ? null : claim.displayName;
      const seen = isRefused(followed)
        ? { openedAt: null, stands: null }
        : { openedAt: followed.openedAt, stands: standsOf(followed) };
      return { id, addedAt, name, offeredBy: null, ...seen };
    }),
  );
  return { rows, unsent: (await unsentEstate(executor)) !== null };
}
