import { beforeAll, describe, expect, test } from "vitest";
import { toBase64url, utf8 } from "@/lib/protocol/bytes";
import { statementDigest } from "@/lib/protocol/dsse";
import { type DealtPepper, dealPepper, formatPart } from "@/lib/protocol/escrow";
import { deriveAccountKeys, type Keyring, newKeyring, publicKeys, sealKeyring } from "@/lib/protocol/keyring";
import { openKit } from "@/lib/protocol/kit";
import { generatePassphrase } from "@/lib/protocol/passphrase";
import { seal } from "@/lib/protocol/sealing";
import type { Roster } from "@/lib/protocol/statements/roster";
import { encodeStatement, statementType } from "@/lib/protocol/statements/statement";
import { testRoster } from "@/lib/protocol/testing/federation";
import { createAccount } from "./account";
import { Setup } from "./answers";
import { checkGenesis, signGenesis } from "./genesis";
import { faultOf, kitFault, kitFile } from "./kits";
import { isRefused } from "./outcome";
import { MemoryLog } from "./testing/memoryLog";
import { MemoryServer } from "./testing/memoryServer";
import { newDevice } from "./testing/valley";

let keyrings: Keyring[];
let mine: Keyring;
let pepper: DealtPepper;
let roster: Roster;

beforeAll(async () => {
  keyrings = await Promise.all([0, 1, 2].map(newKeyring));
  mine = keyrings[1] as Keyring;
  pepper = dealPepper(3, 2);
  roster = { ...(await testRoster(keyrings, 2, pepper)), logKey: new MemoryLog().verifierKey };
});

interface Shown {
  drawn?: Roster;
  place?: number;
  dealt?: DealtPepper;
}

/** What the server shows the guardian at place 1 once the genesis is drawn up. */
async function shown({ drawn = roster, place = 1, dealt = pepper }: Shown = {}): Promise<Setup> {
  const body = encodeStatement("roster.genesis", { roster: drawn, signedAt: 1 });
  const part = utf8(formatPart(dealt.parts[place] as DealtPepper["parts"][number]));
  const { recipient } = await publicKeys(mine);
  return Setup.parse({
    stage: "signing",
    convener: false,
    draft: { federation: roster.federation, guardians: 3, threshold: 2, policy: roster.policy },
    joiners: roster.guardians.map(({ name, key, recipient: to, witnessKey }, seat) => ({
      id: String(seat),
      label: name,
      guardian: { name, key, recipient: to, witnessKey },
      confirmed: true,
      convener: seat === 0,
      you: seat === 1,
      signed: false,
      kitChecked: false,
    })),
    genesis: {
      body: toBase64url(body),
      digest: statementDigest(statementType("roster.genesis"), body),
      sealedPart: toBase64url(await seal(part, [recipient])),
    },
    secure: true,
  });
}

describe("the founding document, before it is signed", () => {
  test("is read out as 15 words, and its part fits", async () => {
    const checked = await checkGenesis(mine, await shown());
    expect(checked?.words).toHaveLength(15);
    expect(checked?.part?.identifier).toBe(2);
  });

  test("shown to one guardian with another roster, it has other words", async () => {
    const one = await checkGenesis(mine, await shown());
    const other = await checkGenesis(mine, await shown({ drawn: { ...roster, logKey: new MemoryLog().verifierKey } }));
    expect(other?.words.slice(0, 5)).not.toEqual(one?.words.slice(0, 5));
  });

  test("whose digest is not that of its bytes is refused", async () => {
    const setup = await shown();
    const genesis = setup.genesis && { ...setup.genesis, digest: "ab".repeat(32) };
    await expect(checkGenesis(mine, { ...setup, genesis })).rejects.toMatchObject({ code: "genesisAltered" });
  });

  test("with a recipient in one's place that this browser did not make is refused", async () => {
    const stranger = (await publicKeys(await newKeyring())).recipient;
    const guardians = roster.guardians.map((guardian, place) =>
      place === 1 ? { ...guardian, recipient: stranger } : guardian,
    );
    const drawn = { ...roster, guardians };
    await expect(checkGenesis(mine, await shown({ drawn }))).rejects.toMatchObject({ code: "notInGenesis" });
  });

  test("with a guardian whom the convener did not confirm is refused", async () => {
    const stranger = await publicKeys(await newKeyring());
    const guardians = roster.guardians.map((guardian, place) =>
      place === 2 ? { ...guardian, ...stranger } : guardian,
    );
    const drawn = { ...roster, guardians };
    await expect(checkGenesis(mine, await shown({ drawn }))).rejects.toMatchObject({ code: "genesisAltered" });
  });

  test("with other figures than those drafted is refused", async () => {
    const policy = { ...roster.policy, hold: 1 };
    await expect(checkGenesis(mine, await shown({ drawn: { ...roster, policy } }))).rejects.toMatchObject({
      code: "genesisAltered",
    });
  });

  test("with another's part of the pepper's key, or one of another dealing, is refused", async () => {
    for (const wrong of [{ place: 0 }, { dealt: dealPepper(3, 2) }]) {
      await expect(checkGenesis(mine, await shown(wrong))).rejects.toMatchObject({ code: "escrowPartFalse" });
    }
  });
});

describe("signing it", () => {
  test("pins it first, and refuses another than the one that was read out", async () => {
    const passphrase = generatePassphrase();
    const clock = { now: 1_790_000_000_000 };
    const server = new MemoryServer(() => clock.now);
    const signed: string[] = [];
    const device = await newDevice(server, clock, (path) => {
      if (path !== "/api/setup/signature") return undefined;
      signed.push(path);
      return { status: 204 };
    });
    const salt = new Uint8Array(16);
    const keys = await deriveAccountKeys(passphrase, salt, device.stretch);
    const { key } = await publicKeys(mine);
    server.accounts.set("b@example.org", {
      salt,
      secret: toBase64url(keys.auth),
      keyring: toBase64url(sealKeyring(mine, keys.unlock)),
      who: { name: "B", email: "b@example.org", role: "guardian", key },
    });
    const account = createAccount(device, null);
    await account.signIn("b@example.org", passphrase);
    const setup = await shown();
    const read = (await checkGenesis(mine, setup))?.digest as string;

    const swapped = await shown({ drawn: { ...roster, logKey: new MemoryLog().verifierKey } });
    await expect(signGenesis(device, account, swapped, read)).rejects.toMatchObject({ code: "genesisAltered" });
    expect(signed).toEqual([]);
    expect(await signGenesis(device, account, setup, read)).toBeNull();
    expect(signed).toHaveLength(1);
    expect(account.view()).toMatchObject({ opened: { keyring: { genesis: read } } });
  });
});

describe("the kit", () => {
  const passphrase = generatePassphrase();
  let file: Uint8Array;
  let pinned: Keyring;
  beforeAll(async () => {
    const setup = await shown();
    pinned = { ...mine, genesis: setup.genesis?.digest };
    const made = await kitFile(pinned, setup, passphrase);
    if (isRefused(made)) throw new Error(made.because);
    file = made;
  });

  test("opens again from the saved file, and not under another passphrase or cut short", async () => {
    const kit = await openKit(file, passphrase);
    if (!kit) throw new Error("the kit does not open");
    expect(faultOf(kit, pinned, roster)).toBeNull();
    expect(faultOf(kit, { ...pinned, genesis: "ab".repeat(32) }, roster)).toBe("otherFederation");
    const neighbour = { ...(keyrings[0] as Keyring), genesis: pinned.genesis };
    expect(faultOf(kit, neighbour, roster)).toBe("otherGuardian");
    expect(faultOf(kit, pinned, { ...roster, pepper: dealPepper(3, 2).commitments })).toBe("partFalse");
    expect(await kitFault(file, "not the passphrase", pinned, roster)).toBe("wrongPassphrase");
    expect(await kitFault(file.slice(0, -40), passphrase, pinned, roster)).toBe("notAKit");
  });

  test("is not made for a genesis that was not signed", async () => {
    await expect(kitFile({ ...pinned, genesis: "ab".repeat(32) }, await shown(), passphrase)).rejects.toMatchObject({
      code: "genesisAltered",
    });
  });
});
