import "server-only";
import type { KeyringDto } from "@/lib/contract/account";
import { guardianIn, rosterToday } from "@/lib/domain/read";
import type { FederationState } from "@/lib/domain/state";
import type { PublicKey } from "@/lib/protocol/fields";
import type { Roster } from "@/lib/protocol/statements/roster";
import { idleLife } from "./account/open-session";
import type { Caller } from "./caller";
import { database } from "./own-store";
import { isRefused, type Refused, refused } from "./refused";
import { readFederation } from "./world";

/** Who the caller is. Every function here fails closed: what is not known to be allowed is refused. */
export type Role = KeyringDto["account"]["role"];

export interface Member {
  session: string;
  account: {
    id: string;
    email: string;
    name: string;
    role: Role;
    key: PublicKey;
    keyring: Uint8Array<ArrayBuffer>;
  };
}

export interface GuardianMember extends Member {
  /** The guardian's id: its statement key. */
  guardian: PublicKey;
  roster: Roster;
  federation: FederationState;
}

const roles: readonly string[] = ["guardian", "executor", "auditor"] satisfies Role[];
const isRole = (role: string): role is Role => roles.includes(role);

/** How much a session's last use may lag behind, so that not every request writes. */
const seenEvery = 60_000;

/** An account with a session that was neither revoked nor left idle nor has run out. */
export async function requireAccount(caller: Caller): Promise<Member | Refused> {
  const { session: id, now } = caller;
  if (id === null) return refused("notSignedIn", "no session");
  const row = await (await database()).session.findUnique({ where: { id }, include: { account: true } });
  if (!row || row.revokedAt !== null) return refused("notSignedIn", "the session has ended");
  const lastSeen = Number(row.lastSeenAt);
  if (Number(row.expiresAt) <= now || lastSeen + idleLife <= now) return refused("notSignedIn", "the session ran out");
  const { role } = row.account;
  if (!isRole(role)) return refused("notAllowed", "the account has no known role");
  if (now - lastSeen > seenEvery) {
    await (await database()).session.updateMany({ where: { id, lastSeenAt: { lt: now } }, data: { lastSeenAt: now } });
  }
  return { session: id, account: { ...row.account, role } };
}

/** An account with one of these roles. */
export async function requireRole(caller: Caller, ...allowed: [Role, ...Role[]]): Promise<Member | Refused> {
  const me = await requireAccount(caller);
  if (!isRefused(me) && !allowed.includes(me.account.role)) {
    return refused("notAllowed", `this is for ${allowed.join(" and ")}`);
  }
  return me;
}

/** A guardian of today's roster: the account's word for it is not enough. */
export async function requireGuardian(caller: Caller): Promise<GuardianMember | Refused> {
  const me = await requireRole(caller, "guardian");
  if (isRefused(me)) return me;
  const federation = await readFederation();
  if (!federation) return refused("federationMissing", "there is no genesis yet");
  const { roster } = rosterToday(federation);
  const guardian = me.account.key;
  if (!guardianIn(roster, guardian)) return refused("notAllowed", "the account's key is not in today's roster");
  return { ...me, guardian, roster, federation };
}

/** Whoever may read the whole log: a guardian of today's roster, or one of its auditors. */
export async function requireReader(caller: Caller): Promise<Member | Refused> {
  const me = await requireRole(caller, "guardian", "auditor");
  return isRefused(me) ? me : ((await refusesReading(me.account)) ?? me);
}

/** Why an account may not read the log: its role, or that no roster of today names its key; null if it may. */
export async function refusesReading({ role, key }: { role: string; key: PublicKey }): Promise<Refused | null> {
  if (role !== "guardian" && role !== "auditor") return refused("notAllowed", "this is for guardian and auditor");
  const federation = await readFederation();
  const roster = federation && rosterToday(federation).roster;
  const named = role === "guardian" ? roster?.guardians : roster?.auditors;
  return named?.some((one) => one.key === key)
    ? null
    : refused("notAllowed", "the account's key is not in today's roster");
}

/** The key that signed this request. */
export function requireKey(caller: Caller): PublicKey | Refused {
  return caller.key ?? refused("notAllowed", "the request is not signed by a key");
}
