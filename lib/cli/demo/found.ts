import { Setup } from "@/lib/client/answers";
import { checkGenesis } from "@/lib/client/genesis";
import type { NewAccount } from "@/lib/contract/account";
import { presets } from "@/lib/domain/presets";
import { env } from "@/lib/env/env";
import { issueSetupToken } from "@/lib/env/setup-token";
import { fromBase64url, toHex } from "@/lib/protocol/bytes";
import { preAuthEncoding } from "@/lib/protocol/dsse";
import { signBytes } from "@/lib/protocol/ed25519";
import type { Digest } from "@/lib/protocol/fields";
import { sha256 } from "@/lib/protocol/hash";
import { pinGenesis, sealKeyring } from "@/lib/protocol/keyring";
import type { RosterEntry } from "@/lib/protocol/roster";
import { signStatement } from "@/lib/protocol/signing";
import { statementType } from "@/lib/protocol/statements/statement";
import type { Stretch } from "@/lib/protocol/stretch";
import { replaceKeyring } from "@/lib/server/account/replace-keyring";
import { beginSetup } from "@/lib/server/setup/begin";
import { drawUpGenesis } from "@/lib/server/setup/draw-up";
import { invite } from "@/lib/server/setup/invite";
import { joinFederation } from "@/lib/server/setup/join";
import { judgeJoiner } from "@/lib/server/setup/judge-joiner";
import { saveDraft } from "@/lib/server/setup/save-draft";
import { signGenesis } from "@/lib/server/setup/sign-genesis";
import { viewSetup } from "@/lib/server/setup/view";
import { readFederation } from "@/lib/server/world";
import { type MadeAccount, makeAccount } from "./accounts";
import { nameAuditor } from "./auditor";
import type { StoryClock } from "./clock";
import { callerAt, type DemoAccount, type DemoGuardian, granted, random, signedIn, submit } from "./door";
import { federationName, guardianPeople } from "./guardian-people";

const { guardians: seats, threshold, policy } = presets.community;
const hour = 3_600_000;

export interface DemoFederation {
  guardians: DemoGuardian[];
  auditor: DemoAccount;
  genesis: Digest;
  /** The roster of the whole story. */
  roster: RosterEntry;
}

/**
 * Founds the federation: accounts, invitations, the genesis that five browsers check and sign, and an auditor. What a demo leaves out is
 * the kit on each guardian's stick; that each part of the pepper's key fits is checked as it would be for one.
 */
export async function found(clock: StoryClock, stretch: Stretch): Promise<DemoFederation> {
  const made = await Promise.all(guardianPeople.slice(0, seats).map((person) => makeAccount(person, stretch)));
  const [convener, ...others] = made as [MadeAccount, ...MadeAccount[]];
  const token = fromBase64url(await issueSetupToken(env().dataDir));
  granted(await beginSetup(callerAt(clock.now()), { token, account: convener.account }));
  const draft = { federation: federationName, guardians: seats, threshold, policy: policy(threshold) };
  const atHead = await signedIn(convener.holder, clock.now());
  granted(await saveDraft(atHead, draft));
  for (const { account } of others) await join(account, clock, convener.holder);
  clock.goTo(clock.now() + hour);
  granted(await drawUpGenesis(await signedIn(convener.holder, clock.now())));
  for (const one of made) await sign(one, clock);
  const federation = await readFederation();
  const roster = federation?.rosters[0];
  if (!federation || !roster) throw new Error("the genesis did not enter");
  const { genesis } = federation;
  for (const { holder: guardian } of made) {
    clock.goTo(clock.now() + hour / 3);
    const signed = signStatement("kit.checked", { genesis, signedAt: clock.now() }, guardian.key);
    await submit(await signedIn(guardian, clock.now()), [signed]);
  }
  return nameAuditor({ guardians: made.map(({ holder }) => holder), genesis, roster }, clock, stretch);
}

async function join(account: NewAccount, clock: StoryClock, convener: DemoGuardian): Promise<void> {
  const token = random(16);
  const atHead = await signedIn(convener, clock.now());
  const { id } = granted(await invite(atHead, { hash: toHex(sha256(token)), label: account.name }));
  clock.goTo(clock.now() + hour / 4);
  granted(await joinFederation(callerAt(clock.now()), { token, account }));
  granted(await judgeJoiner(await signedIn(convener, clock.now()), { id, judgement: { act: "confirm" } }));
}

/** Checks what was drawn up, pins it into the sealed keyring, signs it. */
async function sign({ holder: guardian, account, unlock }: MadeAccount, clock: StoryClock): Promise<void> {
  clock.goTo(clock.now() + hour / 20);
  const caller = await signedIn(guardian, clock.now());
  const setup = Setup.parse(granted(await viewSetup(caller)));
  const checked = await checkGenesis(guardian.keyring, setup);
  if (!checked?.part || !setup.genesis) throw new Error("no genesis is drawn up");
  const keyring = sealKeyring(pinGenesis(guardian.keyring, checked.digest), unlock);
  granted(await replaceKeyring(caller, { keyring, previous: toHex(sha256(account.keyring)) }));
  const message = preAuthEncoding(statementType("roster.genesis"), setup.genesis.body);
  const signature = signBytes(guardian.key.secret, message);
  granted(await signGenesis(caller, { genesis: checked.digest, signature }));
}
