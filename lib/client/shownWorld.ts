/**
 * What a member's device is shown of its backup and of the requests for it, folded by the rules of the log. Of the
 * federation's scope such a device has the rosters alone: everything is judged by today's guardians. A statement counts if
 * it bears the signature that its kind asks for; whether the log holds more than is shown, only a guardian's browser knows.
 */
import { apply } from "@/lib/domain/apply";
import { federationScope } from "@/lib/domain/scope";
import { signerKinds } from "@/lib/domain/signerKinds";
import type { FederationState, ScopeId, ScopeState, World } from "@/lib/domain/state";
import type { PublicKey } from "@/lib/protocol/fields";
import { type Chain, latestRoster } from "@/lib/protocol/roster";
import type { Signed } from "@/lib/protocol/statements/statement";
import type { OpenedEntry } from "./entries";
import { Stop } from "./outcome";

export interface ShownScope {
  scope: ScopeId;
  entries: OpenedEntry[];
  /** The key of the backup or of the case. */
  key: PublicKey;
}

/** @throws Stop "historyImpossible" if a scope's entries cannot follow each other. */
export function shownWorld(chain: Chain, scopes: ShownScope[]): World {
  const { roster } = latestRoster(chain);
  const guardians = roster.guardians.map((guardian) => guardian.key);
  let world: World = new Map<ScopeId, ScopeState | null>([[federationScope, federationOf(chain)]]);
  for (const { scope, entries, key } of scopes) {
    const signers = {
      guardian: guardians,
      event: [roster.eventKey],
      backup: [key],
      case: [key],
      quorum: [],
      setup: [],
    };
    for (const { statement, acceptedAt } of entries.filter((entry) => isBy(entry.statement, signers))) {
      try {
        world = apply(world, statement, acceptedAt);
      } catch (error) {
        throw new Stop("historyImpossible", error instanceof Error ? error.message : "not a history", { scope });
      }
    }
  }
  return world;
}

type Signers = Record<(typeof signerKinds)[keyof typeof signerKinds], readonly PublicKey[]>;

const isBy = ({ name, signers: [signer, ...others] }: Signed, signers: Signers): boolean =>
  signer !== undefined && others.length === 0 && signers[signerKinds[name]].includes(signer);

/** The chain tells no times: every roster stands from the beginning, and the last one counts. */
function federationOf({ genesis, rosters }: Chain): FederationState {
  const { roster } = rosters[rosters.length - 1] as (typeof rosters)[0];
  return {
    kind: "federation",
    lastAcceptedAt: 0,
    genesis,
    rosters: rosters.map((entry) => ({ ...entry, acceptedAt: 0 })),
    server: { logKey: roster.logKey, eventKey: roster.eventKey },
    continuations: [],
    kitsChecked: [],
    shares: [],
    daysCounted: [],
  };
}
