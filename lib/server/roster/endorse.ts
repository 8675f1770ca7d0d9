import "server-only";
import type { EndorseInput } from "@/lib/contract/proposals";
import type { Caller } from "../caller";
import { requireGuardian } from "../guard";
import { database } from "../own-store";
import { isRefused, type Refused, refused } from "../refused";
import { enterEndorsed, openProposals, signatureRefused } from "./proposals";

/** Another guardian signs what was proposed; the signature that completes the quorum lets it into the log. */
export async function endorse(caller: Caller, { digest, signature }: EndorseInput): Promise<null | Refused> {
  const me = await requireGuardian(caller);
  if (isRefused(me)) return me;
  const [proposal] = await openProposals(me.federation, digest);
  if (!proposal) return refused("notFound", "nothing of that digest is proposed to follow today's roster");
  const unsigned = await signatureRefused(me.guardian, signature, proposal.body);
  if (unsigned) return unsigned;
  const row = { proposal: digest, key: me.guardian, signature, signedAt: caller.now };
  await (await database()).endorsement.createMany({ data: [row], skipDuplicates: true });
  return enterEndorsed(me.federation, digest);
}
