import "server-only";
import { own } from "@/lib/protocol/bytes";
import { formatEnvelope } from "@/lib/protocol/dsse";
import { openStatement, statementType } from "@/lib/protocol/statements/statement";
import { append } from "@/lib/store/append";
import { ownStore } from "../own-store";
import { isRefused, type Refused, refused } from "../refused";
import { settingUp } from "./setting-up";
import { readSetup } from "./state";

/**
 * Enters the genesis as the log's first leaf once every guardian has signed; before that it does nothing. While it runs
 * nobody else can change what was settled. Called again after a crash, it goes on.
 */
export async function enterGenesis(): Promise<null | Refused> {
  const entered = await settingUp(async (tx) => {
    const { genesis, joiners } = await readSetup(tx);
    const signatures = joiners.flatMap(({ account, signature }) =>
      signature ? [{ key: account.key, signature: own(signature) }] : [],
    );
    if (!genesis || signatures.length < joiners.length) return null;
    const envelope = formatEnvelope({ type: statementType("roster.genesis"), body: own(genesis.body), signatures });
    const signed = await openStatement(envelope);
    const outcome = await append(await ownStore(), { statements: [{ signed, envelope }], blobs: [] });
    return "refused" in outcome ? refused(outcome.refused, outcome.because) : null;
  });
  return isRefused(entered) && entered.code === "setupOver" ? null : entered;
}
