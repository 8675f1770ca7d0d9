/** The federation's scope, entry by entry. */
import type { Digest, PublicKey } from "@/lib/protocol/fields";
import type { Roster } from "@/lib/protocol/statements/roster";
import type { Signed } from "@/lib/protocol/statements/statement";
import { sharesOf, withHeld } from "../read";
import type { SignedIn } from "../scope";
import type { FederationState } from "../state";

const rosterEntry = (digest: Digest, roster: Roster, acceptedAt: number) => ({ digest, roster, acceptedAt });
const serverOf = ({ logKey, eventKey }: FederationState["server"]) => ({ logKey, eventKey });

/** @throws Error if there is no state and the statement is not a genesis: `decide` would have refused it. */
export function applyFederation(
  before: FederationState | null,
  signed: SignedIn<"federation">,
  acceptedAt: number,
): FederationState {
  if (signed.name === "roster.genesis") {
    return {
      kind: "federation",
      lastAcceptedAt: acceptedAt,
      genesis: signed.digest,
      rosters: [rosterEntry(signed.digest, signed.body.roster, acceptedAt)],
      server: serverOf(signed.body.roster),
      continuations: [],
      kitsChecked: [],
      shares: [],
      daysCounted: [],
    };
  }
  if (!before) throw new Error("the federation's scope begins with its genesis");
  const state = { ...before, lastAcceptedAt: acceptedAt };
  switch (signed.name) {
    case "roster.updated": {
      const { roster } = signed.body;
      const rosters = [...state.rosters, rosterEntry(signed.digest, roster, acceptedAt)];
      return { ...state, rosters, server: serverOf(roster) };
    }
    case "kit.checked":
      return { ...state, kitsChecked: [...state.kitsChecked, ...signed.signers] };
    case "shares.accepted":
      return { ...state, shares: withShares(state.shares, signed) };
    case "day.counted":
      return { ...state, daysCounted: [...state.daysCounted, signed.body.day] };
    case "log.continued": {
      const continuations = [...state.continuations, { previous: signed.body.previous, at: acceptedAt }];
      return { ...state, continuations, server: serverOf(signed.body) };
    }
  }
}

/** A guardian's latest word on a share stands; a new manifest begins with no word on it. */
function withShares(before: FederationState["shares"], { body, signers }: Signed<"shares.accepted">) {
  let shares = before;
  const [guardian] = signers as [PublicKey];
  for (const side of ["accepted", "refused"] as const) {
    for (const { backup, manifest } of body[side]) {
      const known = sharesOf({ shares }, backup);
      const same = known?.manifest === manifest ? known : { manifest, accepted: [], refused: [] };
      const without = {
        manifest,
        accepted: same.accepted.filter((key) => key !== guardian),
        refused: same.refused.filter((key) => key !== guardian),
      };
      shares = withHeld(shares, backup, { ...without, [side]: [...without[side], guardian] });
    }
  }
  return shares;
}
