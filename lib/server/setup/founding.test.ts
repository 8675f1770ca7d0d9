import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { env } from "@/lib/env/env";
import { issueSetupToken } from "@/lib/env/setup-token";
import { fromBase64url, toHex } from "@/lib/protocol/bytes";
import { sha256 } from "@/lib/protocol/hash";
import { verifyChain } from "@/lib/protocol/roster";
import { signStatement } from "@/lib/protocol/signing";
import { replaceKeyring } from "../account/replace-keyring";
import { createJoinToken } from "../desk/create-join-token";
import { readTile } from "../log/read-tile";
import { database } from "../own-store";
import { submitStatements } from "../submit/submit";
import { draftOf, type Founded, founded, type Guardian, newToken } from "../testing/federation";
import { callerOf, type House, openHouse } from "../testing/house";
import { codeOf, granted, newPerson, signedIn } from "../testing/people";
import { describeFederation } from "../trail/federation";
import { beginSetup } from "./begin";
import { drawUpGenesis } from "./draw-up";
import { saveDraft } from "./save-draft";
import { viewSetup } from "./view";

let house: House;
let federation: Founded;
let ada: Guardian;
beforeAll(async () => {
  house = await openHouse(vi.stubEnv);
  federation = await founded(5, 3);
  ada = federation.guardians[0] as Guardian;
});
afterAll(() => house.close());

const checkKit = ({ caller, key }: Guardian) => {
  const { envelope } = signStatement("kit.checked", { genesis: federation.genesis, signedAt: Date.now() }, key);
  return submitStatements(caller, { envelopes: [envelope], blobs: [] });
};

describe("a federation that five have founded", () => {
  test("has its genesis as the log's first leaf, signed by all five", async () => {
    const rows = await (await database()).entry.findMany();
    expect(rows.map(({ name, index }) => [name, index])).toEqual([["roster.genesis", 0n]]);
    const { chain, genesis, name } = await describeFederation();
    const verified = await verifyChain(chain.map(fromBase64url));
    expect(verified.genesis).toBe(genesis);
    expect(name).toBe("Lakeside");
    expect(granted(await readTile(ada.caller, { path: "tile/entries/000.p/1" })).bytes).toHaveLength(131);
  });

  test("cannot be set up once more, neither by its convener nor with a new link", async () => {
    expect(codeOf(await saveDraft(ada.caller, draftOf(5, 3)))).toBe("setupOver");
    expect(codeOf(await drawUpGenesis(ada.caller))).toBe("setupOver");
    const token = fromBase64url(await issueSetupToken(env().dataDir));
    const { account } = await newPerson("Mallory");
    expect(codeOf(await beginSetup(callerOf(), { token, account }))).toBe("setupOver");
    expect(await (await database()).account.count()).toBe(5);
  });

  test("loses no guardian's keyring to whoever finds a session open: it stays as it is once the genesis stands", async () => {
    const { email, keyring } = ada.account;
    const input = { keyring: new Uint8Array(200), previous: toHex(sha256(keyring)) };
    expect(codeOf(await replaceKeyring(await signedIn(ada), input))).toBe("setupOver");
    const row = await (await database()).account.findUniqueOrThrow({ where: { email } });
    expect(toHex(row.keyring)).toBe(toHex(keyring));
  });

  test("gives out no join code before every kit is checked, and each part until its own kit is", async () => {
    const input = { ...newToken(), purpose: "join", uses: 1, minutes: 60 } as const;
    const join = () => createJoinToken(ada.caller, { ...input });
    for (const guardian of federation.guardians) {
      expect(codeOf(await join())).toBe("enrolmentClosed");
      expect((await describeFederation()).open).toBe(false);
      const before = granted(await viewSetup(guardian.caller));
      expect(before.stage).toBe("kits");
      expect(before.genesis?.digest).toBe(federation.genesis);
      granted(await checkKit(guardian));
      expect(granted(await viewSetup(guardian.caller)).genesis).toBeNull();
    }
    expect(codeOf(await join())).toBe("granted");
    expect((await describeFederation()).open).toBe(true);
    expect(granted(await viewSetup(ada.caller)).stage).toBe("open");
  });

  test("takes no kit for checked twice", async () => {
    expect(codeOf(await checkKit(ada))).toBe("kitAlreadyChecked");
  });
});
