import { successorOf } from "@/lib/domain/rosterChange";
import { preAuthEncoding, statementDigest } from "@/lib/protocol/dsse";
import { signBytes } from "@/lib/protocol/ed25519";
import type { Digest } from "@/lib/protocol/fields";
import { pinGenesis, sealKeyring } from "@/lib/protocol/keyring";
import { encodeStatement, statementType } from "@/lib/protocol/statements/statement";
import type { Stretch } from "@/lib/protocol/stretch";
import { endorse } from "@/lib/server/roster/endorse";
import { propose } from "@/lib/server/roster/propose";
import { registerAuditor } from "@/lib/server/roster/register-auditor";
import { readFederation } from "@/lib/server/world";
import { makeAccount } from "./accounts";
import type { StoryClock } from "./clock";
import { callerAt, type DemoAccount, granted, signedIn, tokenOf } from "./door";
import type { DemoFederation } from "./found";

/** Who reads the demo's log. Nobody of this name does. */
export const auditorPerson = {
  name: "Ingrid Solheim",
  email: "ingrid@solheim.example",
  device: "Firefox on Windows",
};

const minutes = 60_000;

/** With a guardian's link the auditor makes an account; as many guardians as it takes sign the roster that names it. */
export async function nameAuditor(
  { guardians, genesis, roster }: Omit<DemoFederation, "auditor">,
  clock: StoryClock,
  stretch: Stretch,
): Promise<DemoFederation> {
  const [first, ...others] = guardians.slice(0, roster.roster.threshold) as [DemoAccount, ...DemoAccount[]];
  const token = await tokenOf(first, clock.now(), { purpose: "audit", uses: 1, minutes: 60 });
  const { holder, account, unlock } = await makeAccount(auditorPerson, stretch);
  const keyring = sealKeyring(pinGenesis(holder.keyring, genesis), unlock);
  clock.goTo(clock.now() + 10 * minutes);
  granted(await registerAuditor(callerAt(clock.now()), { token, account: { ...account, keyring } }));

  const { name, keys } = account;
  const named = { auditors: [{ name, key: keys.key, recipient: keys.recipient }] };
  const type = statementType("roster.updated");
  const body = encodeStatement("roster.updated", successorOf(roster, named, clock.now()));
  const digest: Digest = statementDigest(type, body);
  const by = (guardian: DemoAccount) => signBytes(guardian.key.secret, preAuthEncoding(type, body));
  granted(await propose(await signedIn(first, clock.now()), { body, signature: by(first) }));
  for (const guardian of others) {
    clock.goTo(clock.now() + 20 * minutes);
    granted(await endorse(await signedIn(guardian, clock.now()), { digest, signature: by(guardian) }));
  }
  const today = (await readFederation())?.rosters.at(-1);
  if (today?.digest !== digest) throw new Error("the roster with the auditor did not enter");
  return { guardians, genesis, roster: today, auditor: holder };
}
