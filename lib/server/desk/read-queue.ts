import "server-only";
import type { QueueDto, QueueInput, QueueRowDto, QueueTab } from "@/lib/contract/desk";
import { sameGrants } from "@/lib/domain/grants";
import { closesAt, matchedTo, type Outlook, outlookOf, statusAt, turnFrom } from "@/lib/domain/outlook";
import { neededFor } from "@/lib/domain/quorum";
import { caseOf, federationOf, rosterOfCase } from "@/lib/domain/read";
import { federationScope } from "@/lib/domain/scope";
import type { BackupState, CaseState, FederationState, World } from "@/lib/domain/state";
import { waitOf } from "@/lib/domain/waiting";
import type { Digest, GrantRef, PublicKey } from "@/lib/protocol/fields";
import { followQueue } from "@/lib/store/queue";
import { queueCounts, queuePage } from "@/lib/store/queue-page";
import type { Caller } from "../caller";
import { requireGuardian } from "../guard";
import { database, ownStore } from "../own-store";
import { isRefused, type Refused } from "../refused";
import { readWorld } from "../world";

const pageSize = 25;

/**
 * The guardian's list of cases. Which ones stand on the page comes from the desk's lists, which follow the log; how each
 * of them stands is folded at this moment, and one that has left the tab meanwhile is not shown. It is the server's view:
 * the case page is folded by the guardian's browser.
 */
export async function readQueue(caller: Caller, input: QueueInput): Promise<QueueDto | Refused> {
  const me = await requireGuardian(caller);
  if (isRefused(me)) return me;
  const { tab, order = tab === "closed" ? "newest" : "oldest" } = input;
  const store = await ownStore();
  const now = Math.max(caller.now, await followQueue(store));
  const view = { ...input, order, guardian: me.guardian, now };
  const [listed, counts] = await Promise.all([
    queuePage(store.pool, view, pageSize + 1),
    queueCounts(store.pool, view),
  ]);
  const page = listed.slice(0, pageSize);
  const rows = await rowsOf(page, tab, me.guardian, now);
  return { rows, counts, next: listed.length > pageSize ? (page.at(-1) ?? null) : null };
}

/** In the same order, without those that do not belong to the tab at this moment. */
async function rowsOf(cases: Digest[], tab: QueueTab, guardian: PublicKey, now: number): Promise<QueueRowDto[]> {
  if (cases.length === 0) return [];
  const db = await database();
  const matches = await db.matchRow.findMany({ where: { case: { in: cases } }, select: { backup: true } });
  const world = await readWorld([federationScope, ...cases, ...matches.map(({ backup }) => backup)]);
  return cases.flatMap((id) => {
    const outlook = outlookOf(world, id);
    const state = caseOf(world, id);
    const federation = federationOf(world);
    if (!state || !federation) throw new Error("the lists know a case that the log does not");
    const from = turnFrom(outlook, state, guardian);
    const status = statusAt(outlook, now);
    const place = closesAt(outlook) <= now ? "closed" : from !== null && from <= now ? "waiting" : "others";
    if (place !== tab) return [];
    return [
      { ...factsOf(state, outlook), ...termsOf(world, federation, state, now), status, expiresAt: outlook.expiresAt },
    ];
  });
}

const distinct = (acts: { guardian: PublicKey }[]): PublicKey[] => [...new Set(acts.map(({ guardian }) => guardian))];
const standing = <Act extends { until: unknown }>(acts: Act[]) => acts.filter(({ until }) => until === null);

/** Votes and shares are those of what is asked for now: who handed over the first stage has still to speak of the next. */
function factsOf(state: CaseState, { later }: Outlook) {
  const asked = ({ grants }: { grants: GrantRef[] }) => later === null || sameGrants(grants, later);
  return {
    case: state.id,
    kind: state.type,
    openedAt: state.openedAt,
    updatedAt: state.lastAcceptedAt,
    approvedBy: distinct(standing(state.approvals).filter(asked)),
    deniedBy: distinct(standing(state.denials)),
    recusedBy: distinct(state.recusals),
    releasedBy: distinct(state.releases.filter((release) => !release.refused && asked(release))),
    later: later !== null,
    claim: state.purged ? null : { file: state.claim.digest, identity: state.files.identity.digest },
  };
}

/** How many approvals it takes at least, whichever of the matched backups it is about; and a wait that is running. */
function termsOf(world: World, federation: FederationState, state: CaseState, now: number) {
  const matched = matchedTo(world, state.id);
  const needed = matched.map((backup) => neededFor(federation, state, backup));
  return {
    needed: Math.max(rosterOfCase(federation, state).threshold, ...needed),
    waitEndsAt: waitEnd(federation, state, matched, now),
    waits: matched.some((backup) => {
      const wait = waitOf(federation, state, backup);
      return wait !== null && (wait.endsAt === null || wait.endsAt > now);
    }),
  };
}

function waitEnd(federation: FederationState, state: CaseState, matched: BackupState[], now: number): number | null {
  const ends = matched.map((backup) => waitOf(federation, state, backup)?.endsAt ?? 0).filter((end) => end > now);
  return ends.length > 0 ? Math.min(...ends) : null;
}
