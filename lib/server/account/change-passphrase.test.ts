import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from "vitest";
import { toBase64url, toHex } from "@/lib/protocol/bytes";
import { sha256 } from "@/lib/protocol/hash";
import { requireAccount } from "../guard";
import { database } from "../own-store";
import { begun, type Guardian, joined } from "../testing/federation";
import { callerOf, type House, openHouse } from "../testing/house";
import { codeOf, granted, signedIn } from "../testing/people";
import { random } from "../testing/scene";
import { changePassphrase } from "./change-passphrase";
import { authHash } from "./factors";
import { readKeyring } from "./read-keyring";
import { replaceKeyring } from "./replace-keyring";
import { saltOf } from "./salt";
import { signIn } from "./sign-in";

let house: House;
let convener: Guardian;
let person: Guardian;
let count = 0;

beforeAll(async () => {
  house = await openHouse(vi.stubEnv);
  convener = await begun("Ada");
});
beforeEach(async () => {
  person = await joined(convener, `Guest${++count}`);
});
afterAll(() => house.close());

const fresh = () => ({ salt: random(16), secret: random(32), keyring: random(200) });
const change = (
  over: Partial<ReturnType<typeof fresh> & { current: ReturnType<typeof random>; previous: string }> = {},
) => ({
  ...fresh(),
  current: person.account.secret,
  previous: toHex(sha256(person.account.keyring)),
  ...over,
});
const account = async () => (await database()).account.findUniqueOrThrow({ where: { email: person.account.email } });

describe("changing the passphrase", () => {
  test("swaps salt, secret and keyring at once: the new one signs in, the old one does not", async () => {
    const input = change();
    expect(codeOf(await changePassphrase(person.caller, input))).toBe("granted");
    const { email } = person.account;
    expect(granted(await saltOf(callerOf(), { email })).salt).toBe(toBase64url(input.salt));
    expect(codeOf(await signIn(callerOf(), { email, secret: person.account.secret }))).toBe("notSignedIn");
    expect(codeOf(await signIn(callerOf(), { email, secret: input.secret }))).toBe("granted");
    expect(granted(await readKeyring(person.caller)).keyring).toBe(toBase64url(input.keyring));
  });

  test("ends every other session, and leaves the one it was made in", async () => {
    const [other, another] = [await signedIn(person), await signedIn(person)];
    const stranger = await joined(convener, "Bystander");
    granted(await changePassphrase(person.caller, change()));
    expect(codeOf(await requireAccount(person.caller))).toBe("granted");
    expect(codeOf(await requireAccount(other))).toBe("notSignedIn");
    expect(codeOf(await requireAccount(another))).toBe("notSignedIn");
    expect(codeOf(await requireAccount(stranger.caller))).toBe("granted");
  });

  test("is not survived by a sign-in with the old secret that was under way meanwhile", async () => {
    const db = await database();
    const { email, secret } = person.account;
    let signing: ReturnType<typeof signIn> | undefined;
    const changing = async (tx: Pick<typeof db, "account">) => {
      await tx.account.update({ where: { email }, data: { authHash: authHash(random(32)) } });
      signing = signIn(callerOf(), { email, secret });
      // It has held the old secret against what still stood, and now waits for the change.
      const waiting = () => db.$queryRaw<unknown[]>`SELECT 1 FROM pg_stat_activity
        WHERE datname = current_database() AND wait_event_type = 'Lock' AND wait_event <> 'advisory'`;
      await expect.poll(waiting).not.toEqual([]);
    };
    await db.$transaction(changing, { timeout: 60_000 });
    const signed = await signing;
    expect(codeOf(signed)).toBe("notSignedIn");
    expect(await db.session.count({ where: { account: { email } } })).toBe(1);
  });

  test("takes more than a session: without today's secret nothing changes", async () => {
    const before = await account();
    const other = await signedIn(person);
    expect(codeOf(await changePassphrase(person.caller, change({ current: random(32) })))).toBe("passphraseWrong");
    expect(codeOf(await changePassphrase(callerOf(), change()))).toBe("notSignedIn");
    expect(await account()).toEqual(before);
    expect(codeOf(await requireAccount(other))).toBe("granted");
  });

  test("loses no other tab's change: what was made from an older keyring is refused", async () => {
    const before = change();
    granted(
      await replaceKeyring(person.caller, { keyring: random(100), previous: toHex(sha256(person.account.keyring)) }),
    );
    expect(codeOf(await changePassphrase(person.caller, before))).toBe("keyringStale");
    expect(codeOf(await signIn(callerOf(), { email: person.account.email, secret: person.account.secret }))).toBe(
      "granted",
    );
  });

  test("two tabs at the same instant: one stands whole, the other is told", async () => {
    const inputs = [change(), change()];
    const answers = await Promise.all(inputs.map((input) => changePassphrase(person.caller, input)));
    const codes = answers.map(codeOf);
    expect(codes.filter((code) => code === "granted")).toHaveLength(1);
    expect(["keyringStale", "passphraseWrong"]).toContain(codes.find((code) => code !== "granted"));
    const stands = inputs[codes.indexOf("granted")];
    const row = await account();
    expect([toHex(row.salt), toHex(row.keyring)]).toEqual([
      toHex(stands?.salt ?? random(0)),
      toHex(stands?.keyring ?? random(0)),
    ]);
  });

  test("an answer that was lost: the same request again is granted again, and ends nothing anew", async () => {
    const input = change();
    granted(await changePassphrase(person.caller, input));
    const since = granted(await signIn(callerOf(), { email: person.account.email, secret: input.secret }));
    expect(codeOf(await changePassphrase(person.caller, input))).toBe("granted");
    expect(codeOf(await requireAccount(callerOf({ session: since.id })))).toBe("granted");
  });

  test("is limited: whoever sits before an open desk cannot try passphrases at it", async () => {
    for (let i = 0; i < 10; i++) {
      expect(codeOf(await changePassphrase(person.caller, change({ current: random(32) })))).toBe("passphraseWrong");
    }
    expect(codeOf(await changePassphrase(person.caller, change()))).toBe("tooMany");
  });

  test("takes no secret, salt or keyring of another length", async () => {
    for (const wrong of [
      { salt: random(15) },
      { secret: random(31) },
      { keyring: random(0) },
      { current: random(1) },
    ]) {
      expect(codeOf(await changePassphrase(person.caller, change(wrong)))).toBe("badInput");
    }
  });
});
