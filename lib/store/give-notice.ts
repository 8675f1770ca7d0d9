import "server-only";
import { randomUUID } from "node:crypto";
import { endOf, isVetoed } from "@/lib/domain/ending";
import { backupOf, caseOf, federationOf, policyOfCase } from "@/lib/domain/read";
import { federationScope } from "@/lib/domain/scope";
import type { CaseState, World } from "@/lib/domain/state";
import { minute } from "@/lib/domain/time";
import { waitOf } from "@/lib/domain/waiting";
import { type Carrier, carryDue, type LetterKind } from "./carrying";
import { enterEvent } from "./events";
import { type NoticeRound, roundsDue } from "./notice-rounds";
import { objectionHash, objectionPath, objectionToken } from "./objection-token";
import type { Store } from "./store";

/**
 * Notice to the owner of a backup, and to whom the owner named: writes the letters of every round whose time has come,
 * carries those that are due, and enters what came of each round. Every step looks at what is there, so that a run that
 * comes twice, or in two processes at once, sends a letter once and enters a round once.
 *
 * Accepted means that a mail server took the letter for at least one address. A letter that was only kept in the data
 * folder has reached nobody.
 * @param stopped asked before each letter.
 */
export async function giveNotice(store: Store, carry: Carrier, stopped = () => false): Promise<void> {
  await writeLetters(store);
  await carryLetters(store, carry, stopped);
  await enterRounds(store);
}

/** Once for each address, whoever handed it over. */
async function writeLetters(store: Store): Promise<void> {
  const addressed = await store.db.noticeAddress.findMany({ orderBy: [{ createdAt: "asc" }, { email: "asc" }] });
  const pairs = new Map(addressed.map(({ case: id, backup }) => [`${id}/${backup}`, { id, backup }]));
  for (const { id, backup } of pairs.values()) {
    const now = store.clock();
    const standing = await standingOf(store, id, backup, now);
    if (!standing) continue;
    const { since, rounds } = standing;
    const addresses = new Map(
      addressed
        .filter((one) => one.case === id && one.backup === backup)
        .map(({ email, language }) => [email, language]),
    );
    for (const { round, place } of rounds) {
      for (const [email, language] of addresses) {
        const letter = randomUUID();
        await store.pool.query(
          `INSERT INTO notice_letter
                  (id, "case", backup, since, round, place, email, language, objection, created_at, next_at)
           VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $10)
           ON CONFLICT ("case", backup, since, round, place, email) DO NOTHING`,
          [
            ...[letter, id, backup, since, round, place, email, language],
            ...[objectionHash(objectionToken(store, letter)), now],
          ],
        );
      }
    }
  }
}

/** The rounds that are due of a request that lives, where a quorum stands for this backup; null where none does. */
async function standingOf(store: Store, id: string, backupId: string, now: number) {
  const world = await worldOf(store, [federationScope, id, backupId]);
  const federation = federationOf(world);
  const state = caseOf(world, id);
  const backup = backupOf(world, backupId);
  if (!federation || !state || !backup || endOf(federation, state, now) !== null || isVetoed(state, backup))
    return null;
  const wait = waitOf(federation, state, backup);
  if (!wait) return null;
  return { since: wait.from.at, rounds: roundsDue(wait, policyOfCase(federation, state).wait, now) };
}

const kinds: Record<CaseState["type"], Record<NoticeRound, LetterKind>> = {
  inheritance: { start: "ownerStart", weekly: "ownerWeekly", threeDays: "ownerThreeDays", end: "ownerEnd" },
  recovery: { start: "ownerAsked", weekly: "ownerAskedStill", threeDays: "ownerAskedStill", end: "ownerAskedEnd" },
};

/** What sort of request a letter is about. */
async function typeOf(store: Store, letter: string): Promise<CaseState["type"] | null> {
  const row = await store.db.noticeLetter.findUnique({ where: { id: letter }, select: { case: true } });
  return row && (caseOf(await worldOf(store, [row.case]), row.case)?.type ?? null);
}

const carryLetters = (store: Store, carry: Carrier, stopped: () => boolean): Promise<number> =>
  carryDue(
    store,
    carry,
    {
      table: "notice_letter",
      columns: ["round", "email", "language"],
      async outgoing({ id, createdAt, round, email, language }) {
        const type = await typeOf(store, id);
        return (
          type && {
            id,
            kind: kinds[type][round as NoticeRound],
            path: objectionPath(objectionToken(store, id)),
            createdAt,
            addressee: { key: "", name: "", email, language },
          }
        );
      },
    },
    stopped,
  );

interface Round {
  case: string;
  backup: string;
  since: string;
  round: NoticeRound;
  place: number;
  sent: string | null;
  settled: string | null;
}

/** What came of the rounds that are not entered yet: accepted with the first letter that was, failed with the last that was not. */
async function enterRounds(store: Store): Promise<void> {
  const { rows } = await store.pool.query<Round>(
    `SELECT "case", backup, since, round, place, min(settled_at) FILTER (WHERE state = 'sent') AS sent,
            max(settled_at) AS settled
       FROM notice_letter GROUP BY "case", backup, since, round, place
     HAVING bool_or(entered IS NULL) AND NOT coalesce(bool_or(entered = 'accepted'), false)
        AND (bool_or(state = 'sent') OR NOT bool_or(state = 'waiting'))`,
  );
  for (const row of rows) await enterRound(store, row, row.sent === null ? "failed" : "accepted");
}

type WhichRound = Pick<Round, "case" | "backup" | "since" | "round" | "place">;

async function enterRound(store: Store, row: Round, outcome: "accepted" | "failed"): Promise<void> {
  const settled = Number(outcome === "accepted" ? row.sent : row.settled);
  if (await standsAlready(store, row, outcome, settled)) return markEntered(store, row, outcome);
  const now = store.clock();
  // Two processes that come to it at once say the very same words, and a statement enters once.
  const signedAt = Math.abs(now - settled) < 5 * minute ? settled : now;
  const { case: id, backup, round } = row;
  const entering = await enterEvent(store, "notice.sent", { case: id, backup, round, outcome, signedAt });
  // Where the quorum has gone or the case is over, nobody waits for it; else the next run tries again.
  if ("entered" in entering || !passing.includes(entering.refused)) await markEntered(store, row, outcome);
}

/** Refused for now: other processes were faster, or this server's clock was set back. */
const passing: readonly string[] = ["busy", "timeRanBackwards", "clockSkew"];

async function standsAlready(store: Store, row: WhichRound, outcome: string, settled: number): Promise<boolean> {
  const state = caseOf(await worldOf(store, [row.case]), row.case);
  const begun = outcome === "failed" ? settled : Number(row.since);
  return (
    row.round !== "weekly" &&
    state !== null &&
    state.notices.some(
      (one) => one.backup === row.backup && one.round === row.round && one.outcome === outcome && one.at >= begun,
    )
  );
}

async function markEntered({ pool }: Store, row: WhichRound, outcome: string): Promise<void> {
  await pool.query(
    `UPDATE notice_letter SET entered = $6
      WHERE "case" = $1 AND backup = $2 AND since = $3 AND round = $4 AND place = $5
        AND ($6 = 'accepted' OR state <> 'waiting')`,
    [row.case, row.backup, row.since, row.round, row.place, outcome],
  );
}

async function worldOf(store: Store, scopes: string[]): Promise<World> {
  const folded = await store.worlds.fresh(scopes);
  return new Map([...folded].map(([scope, { state }]) => [scope, state]));
}
