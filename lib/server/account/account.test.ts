import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { toBase64url, toHex } from "@/lib/protocol/bytes";
import { digestOf, sha256 } from "@/lib/protocol/hash";
import { dayOf } from "../day-count";
import { requireAccount, requireGuardian, requireReader, requireRole } from "../guard";
import { consume, limits } from "../limits";
import { database } from "../own-store";
import { begun, type Guardian, joined } from "../testing/federation";
import { callerOf, type House, openHouse } from "../testing/house";
import { codeOf, granted, signedIn } from "../testing/people";
import { random } from "../testing/scene";
import { markDevice } from "./known-device";
import { listSessions } from "./list-sessions";
import { absoluteLife, idleLife } from "./open-session";
import { readKeyring } from "./read-keyring";
import { replaceKeyring } from "./replace-keyring";
import { revokeSession } from "./revoke-session";
import { saltOf } from "./salt";
import { signIn } from "./sign-in";

let house: House;
let ada: Guardian;
let ben: Guardian;

beforeAll(async () => {
  house = await openHouse(vi.stubEnv);
  ada = await begun("Ada");
  ben = await joined(ada, "Ben");
});
afterAll(() => house.close());

const proof = ({ account: { email, secret } }: Guardian) => ({ email, secret });

describe("the salt", () => {
  test("is the account's own", async () => {
    const { salt } = granted(await saltOf(callerOf(), { email: ada.account.email }));
    expect(salt).toBe(toBase64url(ada.account.salt));
  });

  test("of an unknown address is stable, its own, and looks like any other: nobody learns who exists", async () => {
    const ask = async (email: string) => granted(await saltOf(callerOf(), { email })).salt;
    const first = await ask("nobody@example.org");
    expect(await ask("nobody@example.org")).toBe(first);
    expect(await ask("nobody.else@example.org")).not.toBe(first);
    expect(first).toHaveLength(toBase64url(ada.account.salt).length);
  });
});

test("the language of notices is that of the browser in which the account was made, then of each sign-in", async () => {
  const language = async () =>
    (await (await database()).account.findUniqueOrThrow({ where: { email: ben.account.email } })).language;
  expect(await language()).toBe("en");
  granted(await signIn(callerOf({ language: "es" }), proof(ben)));
  expect(await language()).toBe("es");
  expect(codeOf(await signIn(callerOf({ language: "en" }), { ...proof(ben), secret: random(32) }))).toBe("notSignedIn");
  expect(await language()).toBe("es");
});

describe("signing in", () => {
  test("wrong secret and unknown address are the same refusal, and are counted", async () => {
    // A day that no midnight ends meanwhile, and that the background work does not take to be over.
    const now = Date.UTC(2100, 0, 1, 12);
    const wrong = await signIn(callerOf({ now }), { ...proof(ada), secret: random(32) });
    const unknown = await signIn(callerOf({ now }), { email: "nobody@example.org", secret: random(32) });
    expect(wrong).toEqual(unknown);
    expect(codeOf(wrong)).toBe("notSignedIn");
    const count = await (await database()).dayCount.findUnique({ where: { day: dayOf(now) } });
    expect(count?.failedSignIns).toBe(2);
  });

  test("neither verifier nor keyring tells the secret", async () => {
    const row = await (await database()).account.findUnique({ where: { email: ada.account.email } });
    expect(row?.authHash).not.toContain(toHex(ada.account.secret));
    expect(row?.authHash).not.toBe(toHex(sha256(ada.account.secret)));
  });

  test("is limited by account from one address, for unknown accounts alike", async () => {
    for (const email of [ben.account.email, "stranger@example.org"]) {
      const caller = callerOf();
      for (let i = 0; i < 10; i++) {
        expect(codeOf(await signIn(caller, { email, secret: random(32) }))).toBe("notSignedIn");
      }
      expect(codeOf(await signIn(caller, { email, secret: random(32) }))).toBe("tooMany");
    }
  });

  test("whoever tries wrong secrets elsewhere does not keep the guardian out", async () => {
    for (let i = 0; i < 12; i++) await signIn(callerOf(), { email: ben.account.email, secret: random(32) });
    expect(codeOf(await signIn(callerOf(), proof(ben)))).toBe("granted");
  });

  test("is limited by account, wherever the tries come from, though widely", async () => {
    const who = digestOf("limit", ben.account.email);
    await consume(limits.signInAccount, who, limits.signInAccount.points - 30);
    const answers: string[] = [];
    for (let i = 0; i < 31; i++) {
      answers.push(codeOf(await signIn(callerOf(), { email: ben.account.email, secret: random(32) })));
    }
    expect(answers[0]).toBe("notSignedIn");
    expect(answers.at(-1)).toBe("tooMany");
  });

  test("is limited by address, whatever accounts are tried", async () => {
    const caller = callerOf();
    for (let i = 0; i < 40; i++) await signIn(caller, { email: `a${i}@example.org`, secret: random(32) });
    expect(codeOf(await signIn(caller, proof(ada)))).toBe("tooMany");
    expect(codeOf(await signIn(callerOf(), proof(ada)))).toBe("granted");
  });

  test("in a browser known from before, nobody who tries elsewhere shuts the guardian out", async () => {
    const dov = await joined(ada, "Dov");
    const { email } = dov.account;
    const caller = callerOf();
    const mark = await markDevice(email);
    await consume(limits.signInAccount, digestOf("limit", email), limits.signInAccount.points);
    await consume(limits.signInAddress, caller.address, limits.signInAddress.points);
    const forged = `${mark.slice(0, -1)}${mark.endsWith("0") ? "1" : "0"}`;
    for (const other of [null, forged, await markDevice(ada.account.email)]) {
      for (const at of [caller, callerOf()]) expect(codeOf(await signIn(at, proof(dov), other))).toBe("tooMany");
    }
    expect(codeOf(await signIn(caller, proof(dov), mark))).toBe("granted");
  });

  test("in a browser known from before has few wrong tries, which count for that browser alone", async () => {
    const { email } = ada.account;
    const [mark, another] = [await markDevice(email), await markDevice(email)];
    for (let i = 0; i < 10; i++) {
      const wrong = await signIn(callerOf(), { email, secret: random(32) }, mark);
      expect(codeOf(wrong)).toBe("notSignedIn");
    }
    expect(codeOf(await signIn(callerOf(), proof(ada), mark))).toBe("tooMany");
    expect(codeOf(await signIn(callerOf(), proof(ada), another))).toBe("granted");
    expect(codeOf(await signIn(callerOf(), proof(ada)))).toBe("granted");
  });

  test("that succeeds costs no try", async () => {
    const caller = callerOf();
    for (let i = 0; i < 45; i++) expect(codeOf(await signIn(caller, proof(ada)))).toBe("granted");
  });
});

describe("a session", () => {
  test("ends when it was left idle, and in any case after half a day", async () => {
    const caller = await signedIn(ada);
    const at = (now: number) => requireAccount({ ...caller, now });
    const { now } = caller;
    expect(codeOf(await at(now + idleLife + 1_000))).toBe("notSignedIn");
    for (let time = now; time < now + absoluteLife - idleLife; time += idleLife / 2) {
      expect(codeOf(await at(time))).toBe("granted");
    }
    expect(codeOf(await at(now + absoluteLife))).toBe("notSignedIn");
  });

  test("is listed to its owner without telling what the cookie carries", async () => {
    const caller = await signedIn(ada);
    const sessions = granted(await listSessions(caller));
    expect(sessions.filter(({ current }) => current)).toHaveLength(1);
    expect(sessions.map(({ id }) => id)).not.toContain(caller.session);
    expect(sessions[0]?.device).toBe("Firefox on Linux");
  });

  test("is revoked by its owner at once, and by nobody else", async () => {
    const [here, there] = [await signedIn(ada), await signedIn(ada)];
    const others = granted(await listSessions(here));
    const own = granted(await listSessions(there)).find(({ current }) => current);
    expect(others.map(({ id }) => id)).toContain(own?.id);
    expect(codeOf(await revokeSession(ben.caller, { id: own?.id ?? "" }))).toBe("notFound");
    expect(codeOf(await requireAccount(there))).toBe("granted");
    expect(codeOf(await revokeSession(here, { id: own?.id ?? "" }))).toBe("granted");
    expect(codeOf(await requireAccount(there))).toBe("notSignedIn");
    expect(codeOf(await requireAccount(here))).toBe("granted");
  });

  test("that was guessed does not exist", async () => {
    expect(codeOf(await revokeSession(ada.caller, { id: "0".repeat(64) }))).toBe("notFound");
    expect(codeOf(await requireAccount(callerOf({ session: "0".repeat(64) })))).toBe("notSignedIn");
  });
});

describe("the keyring", () => {
  test("is given to its owner, and to nobody without a session", async () => {
    const own = granted(await readKeyring(ada.caller));
    expect(own.keyring).toBe(toBase64url(ada.account.keyring));
    expect(own.account).toEqual({ name: "Ada", email: "ada@example.org", role: "guardian", key: ada.key.key });
    expect(codeOf(await readKeyring(callerOf()))).toBe("notSignedIn");
  });

  test("two tabs that change it at the same instant: one stands, the other is told", async () => {
    const previous = toHex(sha256(ada.account.keyring));
    const answers = await Promise.all([1, 2].map(() => replaceKeyring(ada.caller, { keyring: random(200), previous })));
    expect(answers.map(codeOf).sort()).toEqual(["granted", "keyringStale"]);
  });
});

describe("the guard fails closed", () => {
  test("on an account whose role it does not know", async () => {
    const caller = await signedIn(ada);
    const db = await database();
    await db.account.update({ where: { email: ada.account.email }, data: { role: "warden" } });
    expect(codeOf(await requireAccount(caller))).toBe("notAllowed");
    await db.account.update({ where: { email: ada.account.email }, data: { role: "auditor" } });
    expect(codeOf(await requireRole(caller, "guardian"))).toBe("notAllowed");
    expect(codeOf(await requireReader(caller))).toBe("notAllowed");
    await db.account.update({ where: { email: ada.account.email }, data: { role: "guardian" } });
  });

  test("on a guardian's account while there is no roster that names it", async () => {
    expect(codeOf(await requireGuardian(ada.caller))).toBe("federationMissing");
    expect(codeOf(await requireReader(ada.caller))).toBe("notAllowed");
  });
});
