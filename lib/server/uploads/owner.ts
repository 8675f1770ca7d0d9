import "server-only";
import { endOf } from "@/lib/domain/ending";
import { keyLostSince } from "@/lib/domain/keyLost";
import { caseOf, federationOf } from "@/lib/domain/read";
import { federationScope } from "@/lib/domain/scope";
import type { BackupState, CaseState, FederationState } from "@/lib/domain/state";
import type { PublicKey } from "@/lib/protocol/fields";
import { backupIdOf } from "@/lib/protocol/manifest";
import type { Owner, Room } from "@/lib/store/uploads";
import type { Caller } from "../caller";
import { checkToken } from "../desk/join-token";
import { requireGuardian } from "../guard";
import { consume, limits } from "../limits";
import { database } from "../own-store";
import { isRefused, type Refused, refused } from "../refused";
import { readBackup, readFederation, readWorld } from "../world";

/** Whose the files are that somebody sends ahead, and how much may be on its way at one time. */
export interface UploadOwner extends Owner {
  room: Room;
  /** Bytes of one file at most. */
  largest: number;
  /** Counts the bytes of a file that is begun against whatever lets its owner begin it. */
  draws?: (bytes: number) => Promise<Refused | null>;
}

/** Photos of a few meetings; a little more than fits into one submission. */
const guardians = { room: { files: 60, bytes: 60_000_000 }, largest: 10_000_000 };
/** Forty scans of twenty megabytes, sealed; of whoever has lost a phone nothing is asked that is large. */
const cases = {
  recovery: { room: { files: 12, bytes: 12_000_000 }, largest: 5_000_000 },
  inheritance: { room: { files: 40, bytes: 804_000_000 }, largest: 20_100_000 },
};
/** A file of twenty megabytes, sealed; a few of them with a first backup, and later one at a time and its successor. */
const backups = {
  first: { room: { files: 40, bytes: 60_000_000 }, largest: 20_100_000 },
  standing: { room: { files: 2, bytes: 40_200_000 }, largest: 20_100_000 },
};

/**
 * A guardian, the key of a case that lives, the key of a backup, or with a guardian's join token a key whose backup is
 * still to be made: everybody else has nothing that a statement of theirs could name. What the key signs names the file
 * later; so the key is the owner, not the session.
 */
export async function uploadOwner(caller: Caller, token?: Uint8Array): Promise<UploadOwner | Refused> {
  const { key, now } = caller;
  if (key === null) {
    const me = await requireGuardian(caller);
    return isRefused(me) ? me : { key: me.guardian, stranger: false, ...guardians };
  }
  const own = { key, stranger: true };
  const kinds = await liveKinds(key, now);
  if (kinds.length > 0) return { ...own, ...cases[kinds.includes("inheritance") ? "inheritance" : "recovery"] };
  const [federation, backup] = await Promise.all([readFederation(), readBackup(backupIdOf(key))]);
  if (!federation) return refused("federationMissing", "there is no genesis yet");
  if (backup) return barred(federation, backup) ?? { ...own, ...backups.standing };
  if (!token) return (await hasBegun(key)) ? { ...own, ...backups.first } : noOwner;
  const held = await checkToken(token, ["join"], federation, now);
  if (isRefused(held)) return held;
  const use = `${held.hash}/${held.usesLeft}`;
  const draws = (bytes: number) => consume(limits.filesOfToken, use, Math.ceil(bytes / 1_000_000));
  return { ...own, ...backups.first, draws };
}

const noOwner = refused("notAllowed", "the key has neither an open case nor a backup");

/** Why a backup's key has nothing to refresh any more. */
function barred(federation: FederationState, backup: BackupState): Refused | null {
  if (backup.purged || backup.deletedAt !== null) return refused("backupDeleted", "the backup is deleted");
  return keyLostSince(federation, backup) === null
    ? null
    : refused("backupKeyLost", "the backup's key no longer counts");
}

/** Whether a join token let the key begin a file: the token is shown once for each, not for each piece. */
async function hasBegun(key: PublicKey): Promise<boolean> {
  const client = await database();
  const [begun, ofCases] = await Promise.all([
    client.upload.count({ where: { owner: key } }),
    client.caseRow.count({ where: { key } }),
  ]);
  return begun > 0 && ofCases === 0;
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
