import "server-only";
import { endOf } from "@/lib/domain/ending";
import { caseOf, federationOf } from "@/lib/domain/read";
import { federationScope } from "@/lib/domain/scope";
import type { CaseState } from "@/lib/domain/state";
import type { PublicKey } from "@/lib/protocol/fields";
import type { Owner, Room } from "@/lib/store/uploads";
import type { Caller } from "../caller";
import { requireGuardian } from "../guard";
import { consume, limits } from "../limits";
import { database } from "../own-store";
import { isRefused, type Refused, refused } from "../refused";
import { readWorld } from "../world";

/** Whose the files are that somebody sends ahead, and how much may be on its way at one time. */
export interface UploadOwner extends Owner {
  room: Room;
  /** Bytes of one file at most. */
  largest: number;
}

/** Photos of a few meetings; a little more than fits into one submission. */
const guardians = { room: { files: 60, bytes: 60_000_000 }, largest: 10_000_000 };
/** Forty scans of twenty megabytes, sealed; of whoever has lost a phone nothing is asked that is large. */
const cases = {
  recovery: { room: { files: 12, bytes: 12_000_000 }, largest: 5_000_000 },
  inheritance: { room: { files: 40, bytes: 804_000_000 }, largest: 20_100_000 },
};

/**
 * A guardian, or the key of a case that lives: everybody else has nothing that a statement of theirs could name.
 * What the key signs names the file later; so the key is the owner, not the session.
 */
export async function uploadOwner(caller: Caller): Promise<UploadOwner | Refused> {
  if (caller.key === null) {
    const me = await requireGuardian(caller);
    return isRefused(me) ? me : { key: me.guardian, stranger: false, ...guardians };
  }
  const kinds = await liveKinds(caller.key, caller.now);
  if (kinds.length === 0) return refused("notAllowed", "the key has no open case");
  return { key: caller.key, stranger: true, ...cases[kinds.includes("inheritance") ? "inheritance" : "recovery"] };
}

/** Of the cases of this key that live. A denial is in no column: it follows from votes and roster, as the domain says. */
async function liveKinds(key: PublicKey, now: number): Promise<CaseState["type"][]> {
  const where = { key, endedAt: null, purged: false };
  const rows = await (await database()).caseRow.findMany({ where, select: { case: true } });
  if (rows.length === 0) return [];
  const world = await readWorld([federationScope, ...rows.map((row) => row.case)]);
  const federation = federationOf(world);
  const states = rows.flatMap((row) => caseOf(world, row.case) ?? []);
  return states.flatMap((state) => (federation && !endOf(federation, state, now) ? state.type : []));
}

/** Before the bytes are read: whoever has no guardian's session is limited by address. */
export const limitUploads = async (caller: Caller): Promise<Refused | null> =>
  isRefused(await requireGuardian(caller)) ? consume(limits.uploadAddress, caller.address) : null;
