import "server-only";
import type { ProposeInput } from "@/lib/contract/proposals";
import { decide } from "@/lib/domain/decide";
import { rosterToday } from "@/lib/domain/read";
import { asSignedByAll, rosterChange } from "@/lib/domain/rosterChange";
import { federationScope } from "@/lib/domain/scope";
import { clockTolerance, collectedFor } from "@/lib/domain/time";
import { statementDigest } from "@/lib/protocol/dsse";
import { parseStatement } from "@/lib/protocol/statements/statement";
import type { Caller } from "../caller";
import { requireGuardian } from "../guard";
import { consume, limits } from "../limits";
import { database } from "../own-store";
import { isRefused, type Refused, refused } from "../refused";
import { enterEndorsed, lockProposal, openProposals, signatureRefused, type } from "./proposals";

/** Proposals of one guardian that wait at a time: nobody is to bury those of the others. */
const openAtMost = 3;

/** A guardian proposes a roster to the others, and is the first to sign it. */
export async function propose(
  caller: Caller,
  { body, signature }: ProposeInput,
): Promise<{ digest: string } | Refused> {
  const me = await requireGuardian(caller);
  if (isRefused(me)) return me;
  const limited = await consume(limits.proposals, me.guardian);
  if (limited) return limited;
  const parsed = parsedRoster(body);
  if (isRefused(parsed)) return parsed;
  const unsigned = await signatureRefused(me.guardian, signature, body);
  if (unsigned) return unsigned;
  const before = rosterToday(me.federation);
  const digest = statementDigest(type, body);
  const whole = asSignedByAll({ ...parsed, digest }, before.roster);
  // Another process's clock may be a little ahead of this one's.
  const now = Math.max(caller.now, me.federation.lastAcceptedAt);
  const refusal = decide(new Map([[federationScope, me.federation]]), whole, now);
  if (refusal) return refused(refusal.refused, refusal.because);
  if (!rosterChange(before.roster, parsed.body.roster)) {
    return refused("rosterInvalid", "changes nothing, or something that is not changed by a proposal");
  }
  const [proposedAt, signedAt] = [caller.now, caller.now];
  const db = await database();
  const mine = (await openProposals(me.federation, now)).filter((one) => one.proposedBy === me.guardian);
  const stored = await db.$transaction(async (tx) => {
    // What has lapsed waits for nobody.
    await tx.proposal.deleteMany({ where: { proposedAt: { lt: now - collectedFor - clockTolerance } } });
    if (mine.filter((one) => one.digest !== digest).length >= openAtMost)
      return refused("tooMany", "so many of the caller's proposals wait already");
    const row = { digest, previous: before.digest, body, proposedBy: me.guardian, proposedAt };
    await tx.proposal.createMany({ data: [row], skipDuplicates: true });
    await lockProposal(tx, digest);
    const first = { proposal: digest, key: me.guardian, signature, signedAt };
    await tx.endorsement.createMany({ data: [first], skipDuplicates: true });
    return null;
  });
  if (stored) return stored;
  return (await enterEndorsed(me.federation, now, digest)) ?? { digest };
}

function parsedRoster(body: Uint8Array<ArrayBuffer>) {
  try {
    const statement = parseStatement({ type, body });
    if (statement.name === "roster.updated") return statement;
  } catch {
    // Told below, without what was sent.
  }
  return refused("badInput", "the body is not that of a roster");
}
