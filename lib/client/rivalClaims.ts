/** The letters of rival requests and who wrote them, to be read side by side. */
import { caseOf, federationOf } from "@/lib/domain/read";
import { preferenceOf } from "@/lib/domain/rivals";
import type { Claim } from "@/lib/protocol/claim";
import type { Digest } from "@/lib/protocol/fields";
import type { Candidate, CaseView } from "./case";
import { readClaim, type Sealed } from "./caseFiles";
import type { Desk } from "./desk";
import { executorOf, readEstate } from "./estateFiles";

export interface Rival {
  id: Digest;
  openedAt: number;
  /** How many guardians prefer it. */
  preferred: number;
  claim: Sealed<Claim>;
  /** Who asks, as the papers say; null while there are none that can be opened. */
  executor: string | null;
}

/** Those that this browser has folded beside the request. @throws Stop, Offline, RefusedError. */
export const readRivals = (desk: Desk, { checked: { world } }: CaseView, { standing }: Candidate): Promise<Rival[]> =>
  Promise.all(
    (standing?.rivalRequests ?? []).flatMap(({ id, preferred }) => {
      const state = caseOf(world, id);
      if (!state) return [];
      return Promise.all([readClaim(desk, state), readEstate(desk, state)]).then(([claim, estate]) => ({
        ...{ id, openedAt: state.openedAt, preferred, claim, executor: estate && executorOf(estate) },
      }));
    }),
  );

/** Which of the requests for this backup the guardian prefers; null without a word. */
export function preferredBy({ checked: { world } }: CaseView, { backup }: Candidate, me: string): Digest | null {
  const federation = federationOf(world);
  return federation ? preferenceOf(world, federation, backup, me) : null;
}
