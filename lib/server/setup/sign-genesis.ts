import "server-only";
import type { z } from "zod";
import type { SignGenesisInput } from "@/lib/contract/setup";
import { own } from "@/lib/protocol/bytes";
import { preAuthEncoding } from "@/lib/protocol/dsse";
import { verifySignature } from "@/lib/protocol/ed25519";
import { statementType } from "@/lib/protocol/statements/statement";
import type { Caller } from "../caller";
import { requireAccount } from "../guard";
import { isRefused, type Refused, refused } from "../refused";
import { enterGenesis } from "./enter-genesis";
import { settingUp } from "./setting-up";
import { requireJoiner } from "./state";

/** Takes a guardian's signature under the genesis that was drawn up; the last one lets it into the log. */
export async function signGenesis(
  caller: Caller,
  { genesis: digest, signature }: z.infer<typeof SignGenesisInput>,
): Promise<null | Refused> {
  const member = await requireAccount(caller);
  if (isRefused(member)) return member;
  const signed = await settingUp(async (tx) => {
    const seat = await requireJoiner(member, tx);
    if (isRefused(seat)) return seat;
    const { genesis } = seat.setup;
    if (!genesis || genesis.digest !== digest) return refused("genesisStale", "this is not the genesis drawn up last");
    const message = preAuthEncoding(statementType("roster.genesis"), own(genesis.body));
    if (!(await verifySignature(member.account.key, signature, message))) {
      return refused("badInput", "the signature does not verify under the account's key");
    }
    await tx.joiner.update({ where: { id: seat.me.id }, data: { signature } });
    return null;
  });
  if (isRefused(signed)) return signed;
  return enterGenesis();
}
