import { beforeEach, describe, expect, test } from "vitest";
import { fromBase64url, toBase64url } from "@/lib/protocol/bytes";
import { deriveAccountKeys, type Keyring, newKeyring, publicKeys, sealKeyring } from "@/lib/protocol/keyring";
import { generatePassphrase } from "@/lib/protocol/passphrase";
import { type Account, type AccountView, createAccount } from "./account";
import { httpApi } from "./api";
import type { Desk } from "./desk";
import type { Device } from "./device";
import { makeAccount } from "./newAccount";
import { Stop } from "./outcome";
import { MemoryServer } from "./testing/memoryServer";
import { newDevice, newValley } from "./testing/valley";
import { makeCode } from "./tokens";

const email = "amara@example.org";
const passphrase = generatePassphrase();
let clock: { now: number };
let server: MemoryServer;
let device: Device;
let account: Account;
let target: EventTarget;

beforeEach(async () => {
  clock = { now: 1_790_000_000_000 };
  server = new MemoryServer(() => clock.now);
  device = await newDevice(server, clock);
  const made = await makeAccount(device, { email, name: "Amara", passphrase });
  const { salt, secret, keyring, keys } = made.account;
  const who = { name: "Amara", email, role: "guardian" as const, key: keys.key };
  server.accounts.set(email, { salt: fromBase64url(salt), secret, keyring, who });
  target = new EventTarget();
  account = createAccount(device, target);
});

const unlocked = (view: AccountView) => {
  if (view.state !== "unlocked") throw new Error(`the account is ${view.state}`);
  return view;
};

/** The view once it fulfils `which`. */
const viewWhen = (of: Account, which: (view: AccountView) => boolean): Promise<AccountView> =>
  new Promise((resolve) => {
    const look = () => {
      if (!which(of.view())) return;
      stop();
      resolve(of.view());
    };
    const stop = of.subscribe(look);
    look();
  });

describe("signing in", () => {
  test("one passphrase signs in and opens the keyring; neither it nor a key is sent", async () => {
    const sent: string[] = [];
    const inner = server.fetchFor({ email: null });
    const spying = httpApi({
      ...{ now: device.now, pause: async () => {} },
      fetch: (input, init) => {
        sent.push(`${input} ${init?.body ?? ""}`);
        return inner(input, init);
      },
    });
    const other = createAccount({ ...device, api: spying }, null);
    expect(await other.signIn(email, `  ${passphrase}  `)).toBe("in");
    const { who, keyring, unlock } = unlocked(other.view()).opened;
    expect(who.name).toBe("Amara");
    expect(sent.join()).toContain("example.org");
    for (const secret of [passphrase, passphrase.replaceAll(" ", "+"), keyring.identity, toBase64url(unlock)]) {
      expect(sent.join()).not.toContain(secret);
    }
  });

  test("a wrong passphrase and an unknown address are the same answer", async () => {
    expect(await account.signIn(email, "wrong wrong wrong wrong wrong")).toBe("wrong");
    expect(await account.signIn("nobody@example.org", passphrase)).toBe("wrong");
    expect(account.view().state).not.toBe("unlocked");
  });

  test("a reload leaves the session and locks the keyring", async () => {
    await account.signIn(email, passphrase);
    const reloaded = createAccount(device, null);
    await reloaded.restore();
    expect(reloaded.view()).toMatchObject({ state: "locked", who: { email } });
    expect(await reloaded.unlock("not this one at all")).toBe("wrong");
    expect(await reloaded.unlock(passphrase)).toBe("in");
    const verified = { genesis: "ab".repeat(32), size: 1, root: "", entries: new Blob(["log"]), checkpoint: "" };
    await device.storage.put("exports", verified);
    await reloaded.signOut();
    expect(reloaded.view().state).toBe("out");
    // Nobody who comes after finds the log that was verified here.
    expect(await device.storage.count("exports")).toBe(0);
    const after = createAccount(device, null);
    await after.restore();
    expect(after.view().state).toBe("out");
  });

  test("ten minutes untouched lock it", async () => {
    await account.signIn(email, passphrase);
    clock.now += 600_001;
    target.dispatchEvent(new Event("pointermove"));
    expect(account.view()).toMatchObject({ state: "locked", idle: true });
  });

  test("the keyring of somebody else, sealed under the same passphrase, is not taken for one's own", async () => {
    await account.signIn(email, passphrase);
    const { unlock } = unlocked(account.view()).opened;
    const foreign = sealKeyring(await newKeyring(), unlock);
    const row = server.accounts.get(email);
    if (row) row.keyring = toBase64url(foreign);
    await expect(account.signIn(email, passphrase)).rejects.toMatchObject({ code: "keyringForeign" });
  });

  test("a weak passphrase makes no account", async () => {
    await expect(makeAccount(device, { email, name: "A", passphrase: "password1234" })).rejects.toThrow(RangeError);
  });
});

describe("another passphrase", () => {
  const next = generatePassphrase();

  test("opens the same keys from then on, and the old one opens nothing any more", async () => {
    await account.signIn(email, passphrase);
    const before = unlocked(account.view()).opened;
    const steps: string[] = [];
    expect(await account.changePassphrase({ current: passphrase, next }, (step) => steps.push(step))).toBe("changed");
    expect(steps).toEqual(["checking", "sealing", "sending"]);
    expect(unlocked(account.view()).opened.keyring).toBe(before.keyring);
    expect(await account.knows(next)).toBe(true);
    expect(await account.knows(passphrase)).toBe(false);
    // The desk goes on with it: what is sealed anew is taken.
    expect(await account.pin("ab".repeat(32))).toBeNull();
    const elsewhere = createAccount(device, null);
    expect(await elsewhere.signIn(email, passphrase)).toBe("wrong");
    expect(await elsewhere.signIn(email, next)).toBe("in");
    expect(unlocked(elsewhere.view()).opened.keyring).toEqual({ ...before.keyring, genesis: "ab".repeat(32) });
  });

  test("is refused with a slip in today's, and nothing is sent then", async () => {
    await account.signIn(email, passphrase);
    expect(await account.changePassphrase({ current: `${passphrase}s`, next }, () => {})).toBe("wrong");
    expect(server.calls).not.toContain("PUT /api/passphrase");
    expect(await createAccount(device, null).signIn(email, passphrase)).toBe("in");
  });

  test("is told from a slip where another tab was faster", async () => {
    await account.signIn(email, passphrase);
    const tab = createAccount(device, null);
    await tab.signIn(email, passphrase);
    expect(await tab.changePassphrase({ current: passphrase, next }, () => {})).toBe("changed");
    for (const current of [passphrase, next]) {
      const late = await account.changePassphrase({ current, next: generatePassphrase() }, () => {});
      expect(late).toMatchObject({ refused: "keyringStale" });
    }
    account.lock();
    expect(await account.unlock(passphrase)).toBe("wrong");
    expect(await account.unlock(next)).toBe("in");
  });

  test("that is weak is not taken, and none reaches the server", async () => {
    await account.signIn(email, passphrase);
    await expect(account.changePassphrase({ current: passphrase, next: "password1234" }, () => {})).rejects.toThrow(
      RangeError,
    );
    const sent: string[] = [];
    const inner = server.fetchFor({ email });
    const spying = httpApi({
      ...{ now: device.now, pause: async () => {} },
      fetch: (input, init) => {
        sent.push(`${input} ${init?.body ?? ""}`);
        return inner(input, init);
      },
    });
    const spied = createAccount({ ...device, api: spying }, null);
    await spied.signIn(email, passphrase);
    expect(await spied.changePassphrase({ current: passphrase, next }, () => {})).toBe("changed");
    const { keyring, unlock } = unlocked(spied.view()).opened;
    expect(sent.join()).toContain("/api/passphrase");
    for (const secret of [passphrase, next, keyring.identity, toBase64url(unlock)]) {
      expect(sent.join()).not.toContain(secret);
    }
  });
});

/** A guardian of a federation that is founded, whose keyring does not pin it yet. */
async function guardianAtHome() {
  const valley = await newValley({ guardians: 2, threshold: 2 });
  const browser = await valley.device();
  const [keyring] = valley.keyrings as [Keyring];
  const { account: row } = await makeAccount(browser, { email, name: "Amara", passphrase });
  const here = createAccount(browser, null);
  const { key } = await publicKeys(keyring);
  const keys = await deriveAccountKeys(passphrase, fromBase64url(row.salt), browser.stretch);
  const sealed = sealKeyring(keyring, keys.unlock);
  const who = { name: "Amara", email, role: "guardian" as const, key };
  valley.server.accounts.set(email, {
    salt: fromBase64url(row.salt),
    secret: row.secret,
    keyring: toBase64url(sealed),
    who,
  });
  return { valley, here, sealed, key };
}

describe("the pinned genesis", () => {
  test("is sealed into the keyring, and a keyring changed in another tab is not overwritten", async () => {
    await account.signIn(email, passphrase);
    const elsewhere = createAccount(device, null);
    await elsewhere.signIn(email, passphrase);
    expect(await account.pin("ab".repeat(32))).toBeNull();
    expect(await elsewhere.pin("cd".repeat(32))).toMatchObject({ refused: "keyringStale" });
    const again = createAccount(device, null);
    await again.signIn(email, passphrase);
    expect(unlocked(again.view()).opened.keyring.genesis).toBe("ab".repeat(32));
  });

  test("opens the desk once the genesis stands in the log, and then nothing moves it", async () => {
    const { valley, here, sealed, key } = await guardianAtHome();
    await here.signIn(email, passphrase);
    expect(await here.pin(valley.genesis.digest)).toBeNull();
    const view = unlocked(await viewWhen(here, (v) => v.state === "unlocked" && v.desk !== null));
    expect(view.desk?.me).toBe(key);
    await expect(here.pin("ab".repeat(32))).rejects.toBeInstanceOf(Stop);
    here.lock();
    expect(here.view().state).toBe("locked");

    // A server that gives out the keyring as it was before the pin gets no other federation into it.
    const kept = valley.server.accounts.get(email);
    if (kept) kept.keyring = toBase64url(sealed);
    expect(await here.unlock(passphrase)).toBe("in");
    expect(unlocked(here.view()).opened.keyring.genesis).toBeUndefined();
    await expect(here.pin("ab".repeat(32))).rejects.toBeInstanceOf(Stop);
    expect(await here.pin(valley.genesis.digest)).toBeNull();
  });

  test("a session that has ended elsewhere shuts the desk at the first question, and says whose it was", async () => {
    const { valley, here } = await guardianAtHome();
    await here.signIn(email, passphrase);
    await here.pin(valley.genesis.digest);
    const { desk } = unlocked(await viewWhen(here, (v) => v.state === "unlocked" && v.desk !== null));
    valley.server.accounts.delete(email);
    const code = await makeCode(desk as Desk, { purpose: "join", uses: 1, minutes: 60 });
    expect(code).toMatchObject({ refused: "notSignedIn" });
    expect(here.view()).toMatchObject({ state: "out", over: { email } });
  });

  test("whoever signs out has not been signed out", async () => {
    await account.signIn(email, passphrase);
    await account.signOut();
    expect(account.view()).toEqual({ state: "out", over: null });
  });
});
