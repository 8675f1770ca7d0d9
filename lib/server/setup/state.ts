import "server-only";
import type { DraftInput } from "@/lib/contract/setup";
import { Policy } from "@/lib/protocol/statements/policy";
import type { Member } from "../guard";
import type { Transaction } from "../own-store";
import { isRefused, type Refused, refused } from "../refused";

/** What has been settled, and by whom; read inside the step that relies on it. */
export async function readSetup(tx: Transaction) {
  const [row, joiners, invitations] = await Promise.all([
    tx.setupDraft.findUnique({ where: { id: 1 } }),
    tx.joiner.findMany({ include: { account: true, invitation: true }, orderBy: [{ joinedAt: "asc" }, { id: "asc" }] }),
    tx.invitation.findMany({ orderBy: [{ createdAt: "asc" }, { id: "asc" }] }),
  ]);
  const draft: DraftInput | null = row && {
    federation: row.federation,
    guardians: row.guardians,
    threshold: row.threshold,
    policy: Policy.parse(row.policy),
    fedimint: row.fedimint ?? undefined,
  };
  const genesis = row?.genesisBody && row.genesisDigest ? { body: row.genesisBody, digest: row.genesisDigest } : null;
  joiners.sort((a, b) => Number(b.convener) - Number(a.convener));
  return { draft, genesis, joiners, invitations };
}
export type Setup = Awaited<ReturnType<typeof readSetup>>;
export type Joiner = Setup["joiners"][number];

/** How a seat is named to the convener: by its invitation, which outlives whoever takes it up. */
export const seatOf = (joiner: Joiner): string => joiner.invitationId ?? joiner.id;

/** A genesis that no longer says what was settled is thrown away, with every signature under it. */
export async function discardGenesis(tx: Transaction): Promise<void> {
  await tx.setupDraft.updateMany({ data: { genesisBody: null, genesisDigest: null, drawnAt: null } });
  await tx.joiner.updateMany({ data: { place: null, sealedPart: null, signature: null } });
}

export interface Seat {
  me: Joiner;
  setup: Setup;
}

/** The seat of a signed-in account. */
export async function requireJoiner(member: Member, tx: Transaction): Promise<Seat | Refused> {
  const setup = await readSetup(tx);
  const me = setup.joiners.find(({ accountId }) => accountId === member.account.id);
  return me ? { me, setup } : refused("notAllowed", "the account has no seat in this federation");
}

export async function requireConvener(member: Member, tx: Transaction): Promise<Seat | Refused> {
  const seat = await requireJoiner(member, tx);
  if (isRefused(seat) || seat.me.convener) return seat;
  return refused("notAllowed", "this is for the convener");
}
