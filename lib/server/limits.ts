import "server-only";
import { givePoint, type Limit, takePoint } from "@/lib/store/limiter";
import { ownStore } from "./own-store";
import { Refused } from "./refused";

const minute = 60;
const hour = 3_600;
const day = 86_400;

/** Every limit there is, in one place. Addresses may be shared by a whole hall of people, so that theirs are wide. */
export const limits = {
  /** Asking for a salt. */
  salt: { name: "salt", points: 60, seconds: 15 * minute },
  /** Sign-ins that fail. */
  signInAddress: { name: "sign-in-address", points: 40, seconds: 15 * minute },
  signInAccountFromAddress: { name: "sign-in-account-from-address", points: 10, seconds: 15 * minute },
  /**
   * Very wide: whoever knows a guardian's address must not keep the guardian out with wrong tries from a few places. A
   * passphrase of 60 bits would stand it for longer than the world.
   */
  signInAccount: { name: "sign-in-account", points: 2_000, seconds: 15 * minute },
  /** Sign-ins that fail from a browser in which the account was signed in before: these alone count for it. */
  signInDevice: { name: "sign-in-device", points: 10, seconds: 15 * minute },
  /** Changes of a passphrase, of one account. */
  passphrase: { name: "passphrase", points: 10, seconds: 15 * minute },
  /** Accounts made by executors, who need nobody's leave for it. */
  executorAddress: { name: "executor-address", points: 10, seconds: day },
  executorAll: { name: "executor-all", points: 100, seconds: day },
  /** Questions by one executor whether an address is another executor's. */
  executorFound: { name: "executor-found", points: 20, seconds: day },
  /** Tickets kept for executors under one case's key. */
  estates: { name: "estates", points: 20, seconds: day },
  /** Setup and joining tokens tried. */
  setupAddress: { name: "setup-address", points: 40, seconds: 15 * minute },
  /** Submissions from people without a session. */
  submitAddress: { name: "submit-address", points: 120, seconds: 10 * minute },
  /** Statements under one backup's or case's key. */
  submitKey: { name: "submit-key", points: 60, seconds: hour },
  /** Megabytes of files under one backup's or case's key, each submission rounded up. */
  filesOfKey: { name: "files-of-key", points: 60, seconds: day },
  /** Megabytes of files begun ahead under a join token, for each use that it still has: four large backups at once. */
  filesOfToken: { name: "files-of-token", points: 240, seconds: day },
  /** The same for the key of an inheritance: forty scans, and some of them once more. Then it takes a month. */
  filesOfEstate: { name: "files-of-estate", points: 1_200, seconds: 30 * day },
  /** Files begun ahead of a statement, and pieces of them or questions after them, by one guardian or case. */
  uploads: { name: "uploads", points: 300, seconds: hour },
  chunks: { name: "chunks", points: 6_000, seconds: hour },
  /** Files and pieces from people without a session. */
  uploadAddress: { name: "upload-address", points: 3_000, seconds: 10 * minute },
  /** Cases opened without a guardian's token. */
  openingAddress: { name: "opening-address", points: 5, seconds: day },
  openingAll: { name: "opening-all", points: 20, seconds: day },
  /** Evaluations of the pepper for the lookup. */
  lookupAddress: { name: "lookup-address", points: 30, seconds: day },
  lookupKey: { name: "lookup-key", points: 3, seconds: day },
  lookupAll: { name: "lookup-all", points: 300, seconds: day },
  /** Evaluations under a join token for each use that it still has: a hall of people at one address may be at it at once. */
  pepperTokenAddress: { name: "pepper-token-address", points: 60, seconds: day },
  pepperToken: { name: "pepper-token", points: 300, seconds: day },
  /** A backup's own key. */
  pepperBackup: { name: "pepper-backup", points: 10, seconds: day },
  /** Reads signed by a key: of all keys at one address, a hall of people whose pages ask again and again, and of each. */
  readAddress: { name: "read-address", points: 6_000, seconds: 10 * minute },
  readKey: { name: "read-key", points: 600, seconds: 10 * minute },
  /** Reads with one access token. */
  readToken: { name: "read-token", points: 1_200, seconds: 10 * minute },
  /** Exports of the log begun by one account: of all or much of it, and of the little that is new in it. */
  exports: { name: "exports", points: 30, seconds: hour },
  exportsOnward: { name: "exports-onward", points: 240, seconds: hour },
  /** Looks into the explorer's lists by one account: each may keep the database at work for a while. */
  explorer: { name: "explorer", points: 600, seconds: 10 * minute },
  /** Access tokens made by one account. */
  accessTokens: { name: "access-tokens", points: 40, seconds: day },
  /** Objections to one request by one address that had letters: as long as a request can live. */
  objectionOnce: { name: "objection-once", points: 1, seconds: 400 * day },
  /** Objections pressed. */
  objectionAddress: { name: "objection-address", points: 30, seconds: 15 * minute },
  /** Checkpoints cosigned by one guardian, from all browsers. */
  cosignatures: { name: "cosignatures", points: 60, seconds: hour },
  /** Rosters proposed by one guardian. */
  proposals: { name: "proposals", points: 20, seconds: day },
  /** Join tokens made by one guardian. */
  joinTokens: { name: "join-tokens", points: 100, seconds: hour },
} as const satisfies Record<string, Limit>;

/** Counts one more (or so many) of whoever it is; refused when the limit is reached. */
export async function consume(limit: Limit, who: string, count = 1): Promise<Refused | null> {
  const full = await takePoint(await ownStore(), limit, who, count);
  return full && new Refused("tooMany", `the limit ${limit.name} is reached`, full.retryAfter);
}

/** Takes back one that was counted. */
export async function forgive(limit: Limit, who: string): Promise<void> {
  await givePoint(await ownStore(), limit, who);
}
