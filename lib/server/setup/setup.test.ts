import { stat } from "node:fs/promises";
import { join } from "node:path";
import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from "vitest";
import { env } from "@/lib/env/env";
import { issueSetupToken } from "@/lib/env/setup-token";
import { fromBase64url, fromUtf8 } from "@/lib/protocol/bytes";
import { signingKey } from "@/lib/protocol/ed25519";
import { checkPart, parsePart } from "@/lib/protocol/escrow";
import { open } from "@/lib/protocol/sealing";
import { parseStatement, statementType } from "@/lib/protocol/statements/statement";
import { database } from "../own-store";
import { begun, draftOf, type Guardian, joined, newToken, signFounding } from "../testing/federation";
import { callerOf, type House, openHouse } from "../testing/house";
import { codeOf, granted, newPerson } from "../testing/people";
import { random } from "../testing/scene";
import { beginSetup } from "./begin";
import { drawUpGenesis } from "./draw-up";
import { invite } from "./invite";
import { joinFederation } from "./join";
import { judgeJoiner } from "./judge-joiner";
import { saveDraft } from "./save-draft";
import { signGenesis } from "./sign-genesis";
import { viewSetup } from "./view";

let house: House;
beforeAll(async () => {
  house = await openHouse(vi.stubEnv);
});
beforeEach(async () => {
  const db = await database();
  await db.account.deleteMany();
  await db.invitation.deleteMany();
  await db.setupDraft.deleteMany();
});
afterAll(() => house.close());

const link = async () => fromBase64url(await issueSetupToken(env().dataDir));

describe("the one-time link", () => {
  test("serves once", async () => {
    const token = await link();
    const [one, two] = [await newPerson("Ada"), await newPerson("Mallory")];
    const answers = await Promise.all([
      beginSetup(callerOf(), { token, account: one.account }),
      beginSetup(callerOf(), { token, account: two.account }),
    ]);
    expect(answers.map(codeOf).sort()).toEqual(["granted", "tokenInvalid"]);
    expect(await (await database()).account.count()).toBe(1);
  });

  test("sent twice with the same account makes one, and both are told that it stands", async () => {
    const token = await link();
    const { account } = await newPerson("Ada");
    const answers = await Promise.all([1, 2].map(() => beginSetup(callerOf(), { token, account })));
    expect(answers.map(codeOf)).toEqual(["granted", "granted"]);
    expect(await (await database()).account.count()).toBe(1);
  });

  test("that was guessed, or replaced by a later one, does nothing", async () => {
    const old = await link();
    await link();
    const { account } = await newPerson("Ada");
    expect(codeOf(await beginSetup(callerOf(), { token: old, account }))).toBe("tokenInvalid");
    expect(codeOf(await beginSetup(callerOf(), { token: random(32), account }))).toBe("tokenInvalid");
  });

  test("that was issued again begins anew", async () => {
    const ada = await begun("Ada");
    await joined(ada, "Ben");
    const cleo = await begun("Cleo");
    expect(codeOf(await viewSetup(ada.caller))).toBe("notSignedIn");
    expect(granted(await viewSetup(cleo.caller)).joiners.map(({ label }) => label)).toEqual(["Cleo"]);
  });

  test("does not serve an account with an unsafe key, and is not spent by it", async () => {
    const token = await link();
    const { account } = await newPerson("Ada");
    const keys = { ...account.keys, key: `01${"0".repeat(62)}` };
    expect(codeOf(await beginSetup(callerOf(), { token, account: { ...account, keys } }))).toBe("keyUnsafe");
    expect(codeOf(await beginSetup(callerOf(), { token, account }))).toBe("granted");
  });
});

describe("invitations", () => {
  let ada: Guardian;
  beforeEach(async () => {
    ada = await begun();
  });

  test("are made by the convener alone", async () => {
    const ben = await joined(ada, "Ben");
    const { hash } = newToken();
    expect(codeOf(await invite(ben.caller, { hash, label: "Cleo" }))).toBe("notAllowed");
    expect(codeOf(await invite(callerOf(), { hash, label: "Cleo" }))).toBe("notSignedIn");
    expect(codeOf(await saveDraft(ben.caller, draftOf(2, 2)))).toBe("notAllowed");
    expect(codeOf(await drawUpGenesis(ben.caller))).toBe("notAllowed");
  });

  test("serve one person: a token used twice is refused", async () => {
    const { token, hash } = newToken();
    granted(await invite(ada.caller, { hash, label: "Ben" }));
    const people = [await newPerson("Ben"), await newPerson("Mallory")];
    const answers = await Promise.all(people.map(({ account }) => joinFederation(callerOf(), { token, account })));
    expect(answers.map(codeOf).sort()).toEqual(["granted", "tokenInvalid"]);
  });

  test("sent twice are one invitation", async () => {
    const { hash } = newToken();
    const answers = await Promise.all([1, 2].map(() => invite(ada.caller, { hash, label: "Ben" })));
    expect(answers[0]).toEqual(answers[1]);
  });

  test("that were guessed are refused", async () => {
    const { account } = await newPerson("Ben");
    expect(codeOf(await joinFederation(callerOf(), { token: random(16), account }))).toBe("tokenInvalid");
  });

  test("refuse an address or a key that somebody has already", async () => {
    const { token, hash } = newToken();
    granted(await invite(ada.caller, { hash, label: "Ben" }));
    const { account } = await newPerson("Ben");
    const email = ada.account.email;
    expect(codeOf(await joinFederation(callerOf(), { token, account: { ...account, email } }))).toBe("emailTaken");
    const keys = { ...account.keys, witnessKey: ada.account.keys.key };
    expect(codeOf(await joinFederation(callerOf(), { token, account: { ...account, keys } }))).toBe("keyReused");
    expect(codeOf(await joinFederation(callerOf(), { token, account }))).toBe("granted");
  });

  test("made anew take the seat from whoever held it", async () => {
    const ben = await joined(ada, "Ben");
    const seat = granted(await viewSetup(ada.caller)).joiners.find(({ label }) => label === "Ben");
    const { token, hash } = newToken();
    granted(await judgeJoiner(ada.caller, { id: seat?.id ?? "", judgement: { act: "reinvite", hash } }));
    expect(codeOf(await viewSetup(ben.caller))).toBe("notSignedIn");
    const { account } = await newPerson("Ben");
    expect(codeOf(await joinFederation(callerOf(), { token, account }))).toBe("granted");
    const after = granted(await viewSetup(ada.caller)).joiners;
    expect(after.map(({ id, confirmed }) => [id, confirmed])).toContainEqual([seat?.id, false]);
  });

  test("of another set-up, and the convener's own seat, are not there to be judged", async () => {
    const own = granted(await viewSetup(ada.caller)).joiners[0]?.id ?? "";
    for (const id of [own, "00000000-0000-4000-8000-000000000000"]) {
      expect(codeOf(await judgeJoiner(ada.caller, { id, judgement: { act: "remove" } }))).toBe("notFound");
    }
  });
});

describe("the genesis", () => {
  let ada: Guardian;
  let ben: Guardian;
  beforeEach(async () => {
    ada = await begun();
    granted(await saveDraft(ada.caller, draftOf(2, 2)));
    ben = await joined(ada, "Ben");
  });

  test("is not drawn up while seats are open, unconfirmed, or not as many as settled", async () => {
    const { token, hash } = newToken();
    const { id } = granted(await invite(ada.caller, { hash, label: "Cleo" }));
    expect(codeOf(await drawUpGenesis(ada.caller))).toBe("setupIncomplete");
    granted(await joinFederation(callerOf(), { token, account: (await newPerson("Cleo")).account }));
    expect(codeOf(await drawUpGenesis(ada.caller))).toBe("setupIncomplete");
    granted(await judgeJoiner(ada.caller, { id, judgement: { act: "confirm" } }));
    expect(codeOf(await drawUpGenesis(ada.caller))).toBe("setupIncomplete");
    granted(await saveDraft(ada.caller, draftOf(3, 2)));
    expect(codeOf(await drawUpGenesis(ada.caller))).toBe("granted");
  });

  test("carries commitments that each guardian's own sealed part fits, and nobody else opens it", async () => {
    granted(await drawUpGenesis(ada.caller));
    for (const [place, guardian] of [ada, ben].entries()) {
      const { genesis } = granted(await viewSetup(guardian.caller));
      const sealed = fromBase64url(genesis?.sealedPart ?? "");
      const part = parsePart(fromUtf8(await open(sealed, guardian.keyring.identity)));
      const statement = parseStatement({
        type: statementType("roster.genesis"),
        body: fromBase64url(genesis?.body ?? ""),
      });
      if (statement.name !== "roster.genesis") throw new Error("not a genesis");
      expect(checkPart(part, place + 1, statement.body.roster.pepper)).toBe(true);
      const other = place === 0 ? ben : ada;
      await expect(open(sealed, other.keyring.identity)).rejects.toThrow();
    }
  });

  test("keeps the pepper's key in a file that only the server's user can read", async () => {
    granted(await drawUpGenesis(ada.caller));
    const { genesis } = granted(await viewSetup(ada.caller));
    const body = JSON.parse(fromUtf8(fromBase64url(genesis?.body ?? "")));
    const file = await stat(join(house.dataDir, "pepper", body.roster.pepper[0]));
    expect(file.mode & 0o777).toBe(0o600);
  });

  test("is thrown away with its signatures when anything that it says is changed", async () => {
    granted(await drawUpGenesis(ada.caller));
    granted(await signFounding(ada));
    granted(await saveDraft(ada.caller, { ...draftOf(2, 2), federation: "Hillside" }));
    const shown = granted(await viewSetup(ada.caller));
    expect(shown.stage).toBe("draft");
    expect(shown.genesis).toBeNull();
    expect(shown.joiners.some(({ signed }) => signed)).toBe(false);
  });

  test("takes a signature of the very key alone, under the very body", async () => {
    const { digest } = granted(await drawUpGenesis(ada.caller));
    const forged = await signGenesis(ben.caller, { genesis: digest, signature: random(64) });
    expect(codeOf(forged)).toBe("badInput");
    expect(codeOf(await signFounding({ ...ben, key: ada.key }))).toBe("badInput");
    expect(codeOf(await signFounding({ ...ben, key: signingKey() }))).toBe("badInput");
    const again = granted(await drawUpGenesis(ada.caller));
    expect(again.digest).not.toBe(digest);
    expect(codeOf(await signGenesis(ben.caller, { genesis: digest, signature: random(64) }))).toBe("genesisStale");
  });

  test("thresholds above the number of guardians are refused", async () => {
    expect(codeOf(await saveDraft(ada.caller, draftOf(2, 3)))).toBe("badInput");
  });
});
