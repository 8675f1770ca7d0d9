import "server-only";
import type { Owner, Room } from "@/lib/store/uploads";
import type { Caller } from "../caller";
import { requireGuardian } from "../guard";
import { consume, limits } from "../limits";
import { database } from "../own-store";
import { isRefused, type Refused, refused } from "../refused";

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
 * A guardian, or the key of a case that was not ended: everybody else has nothing that a statement of theirs could name.
 * What the key signs names the file later; so the key is the owner, not the session.
 */
export async function uploadOwner(caller: Caller): Promise<UploadOwner | Refused> {
  if (caller.key === null) {
    const me = await requireGuardian(caller);
    return isRefused(me) ? me : { key: me.guardian, stranger: false, ...guardians };
  }
  const rows = await (await database()).caseRow.findMany({
    where: { key: caller.key, endedAt: null, purged: false },
    select: { kind: true },
  });
  const [first] = rows;
  if (!first) return refused("notAllowed", "the key has no open case");
  const kind = rows.some((row) => row.kind === "inheritance") ? "inheritance" : "recovery";
  return { key: caller.key, stranger: true, ...cases[kind] };
}

/** Before the bytes are read: whoever has no guardian's session is limited by address. */
export const limitUploads = async (caller: Caller): Promise<Refused | null> =>
  isRefused(await requireGuardian(caller)) ? consume(limits.uploadAddress, caller.address) : null;
