import "server-only";
import { guardianIn, rosterToday } from "@/lib/domain/read";
import { signerKinds } from "@/lib/domain/signerKinds";
import type { FederationState } from "@/lib/domain/state";
import { blobDigest } from "@/lib/protocol/hash";
import type { Signed } from "@/lib/protocol/statements/statement";
import type { Guard } from "@/lib/store/commit";
import { blobsOf } from "@/lib/store/references";
import type { Caller } from "../caller";
import { checkToken, spendToken } from "../desk/join-token";
import { requireRole } from "../guard";
import { consume, forgive, limits } from "../limits";
import { isRefused, type Refused, refused } from "../refused";
import { evidenceBefore } from "./foreign-files";

/** A claim with its photo, and the identity sealed to thirty guardians, are far smaller. */
const maxOpening = 1_000_000;

/** What a submission may draw on so that strangers cannot fill the log. */
export interface Admission {
  /** Spends what was drawn on, in the transaction that lets the statements in. */
  guard?: Guard;
  /** Gives back what was drawn on, where nothing new was let in. */
  giveBack(): Promise<void>;
}

/** Draws on nothing. */
export const free: Admission = { giveBack: async () => {} };

/**
 * A first backup needs a guardian's join token; opening a case one of either kind, or one of the few openings a day that
 * need none; and an inheritance an executor's session besides, for its key has room for 800 MB of scans. Other statements
 * are about what already stands, and need nothing.
 */
export async function admit(
  caller: Caller,
  statements: readonly Signed[],
  blobs: readonly Uint8Array[],
  token: Uint8Array | undefined,
  federation: FederationState,
): Promise<Admission | Refused> {
  const heavy = await weigh(statements, blobs, federation);
  if (isRefused(heavy)) return heavy;
  const costly = statements.filter(({ name }) => name === "backup.created" || name === "case.opened");
  const [first, ...more] = costly;
  if (!first) return free;
  if (more.length > 0) return refused("badInput", "one submission makes one backup or opens one case");
  if (first.name === "case.opened" && first.body.kind === "inheritance") {
    const executor = await requireRole(caller, "executor");
    if (isRefused(executor)) return executor;
  }
  if (token) {
    const held = await checkToken(
      token,
      first.name === "backup.created" ? ["join"] : ["join", "recover"],
      federation,
      caller.now,
    );
    if (isRefused(held)) return held;
    return { guard: spendToken(held.hash), giveBack: async () => {} };
  }
  if (first.name === "backup.created") return refused("tokenInvalid", "a first backup needs a guardian's token");
  return drawOpening(caller);
}

/** Files that a stranger's statement brings stay on the disk: an opening has small ones, a key so many a day. */
async function weigh(
  statements: readonly Signed[],
  blobs: readonly Uint8Array[],
  federation: FederationState,
): Promise<Refused | null> {
  const fresh = await uploadedFor(statements, blobs);
  const bytes = blobs.reduce((sum, blob) => sum + blob.length, 0) + fresh;
  if (bytes > maxOpening && statements.some(({ name }) => name === "case.opened")) {
    return refused("tooLarge", `the files of an opening have more than ${maxOpening} bytes`);
  }
  const { roster } = rosterToday(federation);
  const stranger = statements.flatMap(({ signers }) => signers).find((key) => !guardianIn(roster, key));
  if (!stranger || bytes === 0) return null;
  // `decide` takes evidence from the key of an inheritance alone.
  const limit = statements.some(({ name }) => name === "case.evidence") ? limits.filesOfEstate : limits.filesOfKey;
  return consume(limit, stranger, Math.ceil(bytes / 1_000_000));
}

/**
 * Bytes of what a case's or a backup's statements name that did not come with them, and that the case has not named
 * before: it was sent ahead. A backup names no file twice.
 */
async function uploadedFor(statements: readonly Signed[], blobs: readonly Uint8Array[]): Promise<number> {
  const inline = new Set(blobs.map(blobDigest));
  let sum = 0;
  for (const statement of statements) {
    const kind = signerKinds[statement.name];
    if (kind !== "case" && kind !== "backup") continue;
    const before = await evidenceBefore(statement);
    for (const { digest, size } of blobsOf(statement)) if (!inline.has(digest) && !before.has(digest)) sum += size;
  }
  return sum;
}

async function drawOpening(caller: Caller): Promise<Admission | Refused> {
  const ofAddress = await consume(limits.openingAddress, caller.address);
  if (isRefused(ofAddress)) return ofAddress;
  const ofAll = await consume(limits.openingAll, "all");
  if (isRefused(ofAll)) {
    await forgive(limits.openingAddress, caller.address);
    return ofAll;
  }
  return {
    async giveBack() {
      await forgive(limits.openingAddress, caller.address);
      await forgive(limits.openingAll, "all");
    },
  };
}
