import "server-only";
import { randomBytes } from "node:crypto";
import { presets } from "@/lib/domain/presets";
import { env } from "@/lib/env/env";
import { loadPepperKey } from "@/lib/env/pepper-key";
import { issueSetupToken } from "@/lib/env/setup-token";
import { type Bytes, fromBase64url, toHex } from "@/lib/protocol/bytes";
import { preAuthEncoding } from "@/lib/protocol/dsse";
import { signBytes } from "@/lib/protocol/ed25519";
import type { Digest } from "@/lib/protocol/fields";
import { sha256 } from "@/lib/protocol/hash";
import type { RosterEntry } from "@/lib/protocol/roster";
import { signStatement } from "@/lib/protocol/signing";
import type { Policy } from "@/lib/protocol/statements/policy";
import { statementType } from "@/lib/protocol/statements/statement";
import type { TestFederation } from "@/lib/protocol/testing/federation";
import type { Caller } from "../caller";
import { beginSetup } from "../setup/begin";
import { drawUpGenesis } from "../setup/draw-up";
import { invite } from "../setup/invite";
import { joinFederation } from "../setup/join";
import { judgeJoiner } from "../setup/judge-joiner";
import { saveDraft } from "../setup/save-draft";
import { signGenesis } from "../setup/sign-genesis";
import { viewSetup } from "../setup/view";
import { submitStatements } from "../submit/submit";
import { readFederation } from "../world";
import { callerOf } from "./house";
import { granted, newPerson, type Person, signedIn } from "./people";

export interface Guardian extends Person {
  /** With a session. */
  caller: Caller;
}

export interface Founded {
  guardians: Guardian[];
  roster: RosterEntry;
  genesis: Digest;
  /** As the protocol's test helpers want it. */
  test: TestFederation;
}

const names = ["Ada", "Ben", "Cleo", "Dov", "Eve"];
export const draftOf = (
  guardians: number,
  threshold: number,
  policy: Policy = presets.neighbourhood.policy(threshold),
) => ({
  federation: "Lakeside",
  guardians,
  threshold,
  policy,
});

/** The convener, by the one-time link. */
export async function begun(name = "Ada"): Promise<Guardian> {
  const convener = await newPerson(name);
  const token = fromBase64url(await issueSetupToken(env().dataDir));
  granted(await beginSetup(callerOf(), { token, account: convener.account }));
  return { ...convener, caller: await signedIn(convener) };
}

export const newToken = (): { token: Bytes; hash: Digest } => {
  const token = new Uint8Array(randomBytes(16));
  return { token, hash: toHex(sha256(token)) };
};

/** Somebody who has taken up an invitation and whom the convener has confirmed. */
export async function joined(convener: Guardian, name: string): Promise<Guardian> {
  const person = await newPerson(name);
  const { token, hash } = newToken();
  const { id } = granted(await invite(convener.caller, { hash, label: name }));
  granted(await joinFederation(callerOf(), { token, account: person.account }));
  granted(await judgeJoiner(convener.caller, { id, judgement: { act: "confirm" } }));
  return { ...person, caller: await signedIn(person) };
}

/** A guardian's signature under the genesis that was drawn up. */
export async function signFounding({ caller, key }: Guardian) {
  const { genesis } = granted(await viewSetup(caller));
  if (!genesis) throw new Error("no genesis is drawn up");
  const message = preAuthEncoding(statementType("roster.genesis"), fromBase64url(genesis.body));
  return signGenesis(caller, { genesis: genesis.digest, signature: signBytes(key.secret, message) });
}

/** All steps up to a genesis that everybody signed; the kits are still unchecked. */
export async function founded(guardians = 3, threshold = 2, policy?: Policy): Promise<Founded> {
  const convener = await begun();
  granted(await saveDraft(convener.caller, draftOf(guardians, threshold, policy)));
  const all = [convener];
  for (const name of names.slice(1, guardians)) all.push(await joined(convener, name));
  granted(await drawUpGenesis(convener.caller));
  for (const guardian of all) granted(await signFounding(guardian));
  const federation = await readFederation();
  const roster = federation?.rosters[0];
  if (!federation || !roster) throw new Error("the genesis did not enter");
  const { pepper } = roster.roster;
  const secretKey = await loadPepperKey(env().dataDir, pepper[0] as string);
  if (!secretKey) throw new Error("the pepper's key was not kept");
  return {
    guardians: all,
    roster,
    genesis: federation.genesis,
    test: {
      keyrings: all.map(({ keyring }) => keyring),
      pepper: { secretKey, commitments: pepper, parts: [] },
      roster,
      genesis: new Uint8Array(),
    },
  };
}

/** A federation in which members may join. */
export async function opened(guardians = 3, threshold = 2, policy?: Policy): Promise<Founded> {
  const federation = await founded(guardians, threshold, policy);
  for (const { caller, key } of federation.guardians) {
    const { envelope } = signStatement("kit.checked", { genesis: federation.genesis, signedAt: Date.now() }, key);
    granted(await submitStatements(caller, { envelopes: [envelope], blobs: [] }));
  }
  return federation;
}
