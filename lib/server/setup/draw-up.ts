import "server-only";
import { policyFault } from "@/lib/domain/policy";
import { env } from "@/lib/env/env";
import { savePepperKey } from "@/lib/env/pepper-key";
import { utf8 } from "@/lib/protocol/bytes";
import { statementDigest } from "@/lib/protocol/dsse";
import { dealPepper, formatPart } from "@/lib/protocol/escrow";
import { rosterFault } from "@/lib/protocol/roster";
import { seal } from "@/lib/protocol/sealing";
import type { Roster } from "@/lib/protocol/statements/roster";
import { encodeStatement, statementType } from "@/lib/protocol/statements/statement";
import type { Caller } from "../caller";
import { requireAccount } from "../guard";
import { ownStore } from "../own-store";
import { isRefused, type Refused, refused } from "../refused";
import { settingUp } from "./setting-up";
import { discardGenesis, requireConvener } from "./state";

/**
 * Draws up the genesis: deals the pepper's key, seals each guardian's part, and fixes the bytes that all will sign.
 * The order of the guardians is the convener first, then as they joined. Drawn up again, it has a new pepper, and
 * signatures under the one before are gone.
 */
export async function drawUpGenesis(caller: Caller): Promise<{ digest: string } | Refused> {
  const member = await requireAccount(caller);
  if (isRefused(member)) return member;
  const { log, event } = await ownStore();
  return settingUp(async (tx) => {
    const seat = await requireConvener(member, tx);
    if (isRefused(seat)) return seat;
    const { draft, joiners, invitations } = seat.setup;
    if (!draft) return refused("setupIncomplete", "name, numbers and policy are not settled");
    if (invitations.some(({ usedAt }) => usedAt === null)) {
      return refused("setupIncomplete", "an invitation has not been taken up");
    }
    if (joiners.some(({ confirmedAt }) => confirmedAt === null)) {
      return refused("setupIncomplete", "somebody who joined is not confirmed");
    }
    if (joiners.length !== draft.guardians) return refused("setupIncomplete", "more or fewer guardians than settled");

    const dealt = dealPepper(draft.guardians, draft.threshold);
    const roster: Roster = {
      federation: draft.federation,
      version: 0,
      guardians: joiners.map(({ account }) => ({
        name: account.name,
        organisation: account.organisation ?? undefined,
        key: account.key,
        recipient: account.recipient,
        witnessKey: account.witnessKey,
      })),
      threshold: draft.threshold,
      policy: draft.policy,
      auditors: [],
      pepper: dealt.commitments,
      logKey: log.verifierKey,
      eventKey: event.key,
      fedimint: draft.fedimint,
    };
    const fault = rosterFault(roster) ?? policyFault(roster.policy, roster.threshold, roster.guardians);
    if (fault) return refused("rosterInvalid", fault);
    const body = encodeStatement("roster.genesis", { roster, signedAt: caller.now });
    const digest = statementDigest(statementType("roster.genesis"), body);

    await savePepperKey(env().dataDir, dealt.commitments[0] as string, dealt.secretKey);
    await discardGenesis(tx);
    await tx.setupDraft.update({
      where: { id: 1 },
      data: { genesisBody: body, genesisDigest: digest, drawnAt: caller.now },
    });
    for (const [place, joiner] of joiners.entries()) {
      const part = dealt.parts[place];
      if (!part) throw new RangeError("the dealer gave fewer parts than there are guardians");
      const sealedPart = await seal(utf8(formatPart(part)), [joiner.account.recipient]);
      await tx.joiner.update({ where: { id: joiner.id }, data: { place, sealedPart } });
    }
    return { digest };
  });
}
