/** Access tokens: what they open, for how long, and what they never open. */
import { createHash } from "node:crypto";
import { readdir, readFile } from "node:fs/promises";
import { join, relative } from "node:path";
import { fileURLToPath } from "node:url";
import { NextRequest } from "next/server";
import { encode } from "next-auth/jwt";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { AccessTokenInput } from "@/lib/contract/tokens";
import { rosterToday } from "@/lib/domain/read";
import { successorOf } from "@/lib/domain/rosterChange";
import { day } from "@/lib/domain/time";
import { formatAccessToken, parseAccessToken } from "@/lib/protocol/access-token";
import { toBase64url } from "@/lib/protocol/bytes";
import { preAuthEncoding } from "@/lib/protocol/dsse";
import { type SigningKey, signBytes, signingKey } from "@/lib/protocol/ed25519";
import type { Roster } from "@/lib/protocol/statements/roster";
import { encodeStatement } from "@/lib/protocol/statements/statement";
import { sweep } from "@/lib/store/sweep";
import { changePassphrase } from "../account/change-passphrase";
import { exportLog } from "../audit/export-log";
import type { Caller } from "../caller";
import { createJoinToken } from "../desk/create-join-token";
import { consume, limits } from "../limits";
import { database, ownStore } from "../own-store";
import { endorse } from "../roster/endorse";
import { type as rosterType } from "../roster/proposals";
import { propose } from "../roster/propose";
import { registerAuditor } from "../roster/register-auditor";
import { serverSecrets } from "../secrets";
import { type Founded, type Guardian, newToken, opened } from "../testing/federation";
import { callerOf, type House, openHouse } from "../testing/house";
import { codeOf, granted, newPerson, type Person, signedIn } from "../testing/people";
import { random } from "../testing/scene";
import { readFederation } from "../world";
import { createToken } from "./create-token";
import { endToken } from "./end-token";
import { listTokens } from "./list-tokens";
import { requireLog } from "./require-log";

const origin = "http://localhost:3000";
let house: House;
let federation: Founded;
let ada: Guardian;
let ben: Guardian;
beforeAll(async () => {
  house = await openHouse(vi.stubEnv, origin);
  vi.stubEnv("NEXTAUTH_URL", origin);
  federation = await opened(3, 2);
  [ada, ben] = federation.guardians as [Guardian, Guardian];
});
afterAll(() => house.close());

/** As a browser makes one. */
function made(label = "The mirror at home", days: AccessTokenInput["days"] = 30) {
  const text = formatAccessToken(random(16), random(32));
  const { name, hash } = parseAccessToken(text) as { name: string; hash: string };
  return { text, input: { name, hash, label, days } satisfies AccessTokenInput };
}

/** With the account's own key on the request. */
const signing = ({ caller, key }: { caller: Caller; key: SigningKey }): Caller => ({ ...caller, key: key.key });

async function held(owner: { caller: Caller; key: SigningKey } = ada, days?: AccessTokenInput["days"]) {
  const { text, input } = made(undefined, days);
  granted(await createToken(signing(owner), input));
  return { text, name: input.name };
}

const withToken = (bearer: string, now = Date.now()) => callerOf({ bearer, now });

/** Enters a roster with another list of auditors. */
async function nameAuditors(auditors: Roster["auditors"]): Promise<void> {
  const state = await readFederation();
  if (!state) throw new Error("there is no federation");
  const body = encodeStatement("roster.updated", successorOf(rosterToday(state), { auditors }, Date.now()));
  const by = ({ key }: Guardian) => signBytes(key.secret, preAuthEncoding(rosterType, body));
  granted(await propose(ada.caller, { body, signature: by(ada) }));
  const { digest } = await (await database()).proposal.findFirstOrThrow({ orderBy: { proposedAt: "desc" } });
  granted(await endorse(ben.caller, { digest, signature: by(ben) }));
}

async function anAuditor(name: string): Promise<{ person: Person; caller: Caller; entry: Roster["auditors"][number] }> {
  const person = await newPerson(name);
  const { token, hash } = newToken();
  granted(await createJoinToken(ada.caller, { hash, purpose: "audit", uses: 1, minutes: 60 }));
  granted(await registerAuditor(callerOf(), { token, account: person.account }));
  const { key, recipient } = person.account.keys;
  return { person, caller: await signedIn(person), entry: { name, key, recipient } };
}

describe("an access token", () => {
  test("reads the log in its owner's stead, and tells when it was used last", async () => {
    const { text, name } = await held();
    const mine = async () => granted(await listTokens(ada.caller)).find((row) => row.name === name);
    expect(await mine()).toMatchObject({ label: "The mirror at home", lastUsedAt: null });
    const now = Date.now();
    expect(granted(await exportLog(withToken(text, now)))).toMatchObject({ size: expect.any(Number) });
    const after = await mine();
    expect(after?.lastUsedAt).toBe(now);
    expect(after && after.expiresAt - after.createdAt).toBe(30 * day);
  });

  test("is kept as a hash alone", async () => {
    const { text, name } = await held();
    const row = await (await database()).accessToken.findUniqueOrThrow({ where: { name } });
    const secret = text.split(".")[2] as string;
    expect(JSON.stringify(row, (_, value) => (typeof value === "bigint" ? Number(value) : value))).not.toContain(
      secret,
    );
    expect(row.hash).toBe(parseAccessToken(text)?.hash);
  });

  test("with another secret, of nobody, or of nothing opens nothing", async () => {
    const { text } = await held();
    const [, name] = text.split(".");
    const [, , secret] = made().text.split(".");
    for (const wrong of [`holdfast.${name}.${secret}`, made().text, "", `${text}.`, name as string]) {
      expect(codeOf(await requireLog(withToken(wrong)))).toBe("notSignedIn");
    }
  });

  test("ends after the days that it was made for, and its row goes", async () => {
    const { text, name } = await held(ada, 1);
    expect(codeOf(await requireLog(withToken(text, Date.now() + day - 60_000)))).toBe("granted");
    expect(codeOf(await requireLog(withToken(text, Date.now() + day)))).toBe("notSignedIn");
    const store = await ownStore();
    await sweep({ ...store, clock: () => Date.now() + 2 * day });
    expect(await store.db.accessToken.findUnique({ where: { name } })).toBeNull();
    expect(AccessTokenInput.safeParse({ ...made().input, days: 3_650 }).success).toBe(false);
  });

  test("ends when its owner revokes it; nobody else can, or sees it", async () => {
    const { text, name } = await held();
    expect(granted(await listTokens(ben.caller)).map((row) => row.name)).not.toContain(name);
    expect(codeOf(await endToken(ben.caller, { name }))).toBe("notFound");
    expect(codeOf(await endToken(withToken(text), { name }))).toBe("notSignedIn");
    expect(codeOf(await requireLog(withToken(text)))).toBe("granted");
    granted(await endToken(ada.caller, { name }));
    expect(codeOf(await requireLog(withToken(text)))).toBe("notSignedIn");
  });

  test("is not made anew by somebody else under the same name, and not without end", async () => {
    const { input } = made();
    // Who has taken a session has not taken the keys.
    expect(codeOf(await createToken(ada.caller, input))).toBe("notAllowed");
    expect(codeOf(await createToken({ ...ada.caller, key: signingKey().key }, input))).toBe("notAllowed");
    granted(await createToken(signing(ada), input));
    granted(await createToken(signing(ada), input));
    expect(codeOf(await createToken(signing(ben), input))).toBe("badInput");
    for (let i = 0; i < 20; i++) granted(await createToken(signing(ben), made().input));
    expect(codeOf(await createToken(signing(ben), made().input))).toBe("tooMany");
    for (const { name } of granted(await listTokens(ben.caller))) granted(await endToken(ben.caller, { name }));
  });

  test("ends with a change of its owner's passphrase", async () => {
    const { text } = await held(ben);
    const { secret, keyring } = ben.account;
    const previous = createHash("sha256").update(keyring).digest("hex");
    const change = { current: secret, salt: random(16), secret: random(32), keyring: random(200), previous };
    granted(await changePassphrase(ben.caller, change));
    expect(codeOf(await requireLog(withToken(text)))).toBe("notSignedIn");
  });

  test("has a limit of its own", async () => {
    const { text, name } = await held();
    await consume(limits.readToken, name, limits.readToken.points);
    expect(codeOf(await requireLog(withToken(text)))).toBe("tooMany");
  });
});

describe("an auditor's token", () => {
  test("opens the log while a roster names the auditor, and nothing any more from then on", async () => {
    const { person, caller, entry } = await anAuditor("Nora");
    const nora = { caller, key: person.key };
    expect(codeOf(await createToken(signing(nora), made().input))).toBe("notAllowed");
    await nameAuditors([entry]);
    const { text } = await held(nora);
    expect(codeOf(await exportLog(withToken(text)))).toBe("granted");
    await nameAuditors([]);
    expect(codeOf(await exportLog(withToken(text)))).toBe("notAllowed");
    expect(codeOf(await listTokens(caller))).toBe("notAllowed");
  });
});

type Handler = (request: NextRequest, context: { params: Promise<object> }) => Promise<Response>;

describe("of all doors", () => {
  const root = fileURLToPath(new URL("../../..", import.meta.url));
  const open = ["GET /api/export", "GET /api/export/csv", "GET /log/envelope/[digest]", "GET /log/tile/[...path]"];

  async function doors(): Promise<{ name: string; path: string; handle: Handler }[]> {
    const files = (await readdir(join(root, "app"), { recursive: true })).filter((file) => file.endsWith("route.ts"));
    const found = files.map(async (file) => {
      const module = (await import(/* @vite-ignore */ join(root, "app", file))) as Record<string, unknown>;
      const path = `/${file.replace(/\/?route\.ts$/, "")}`;
      return Object.entries(module).flatMap(([method, handle]) =>
        /^[A-Z]+$/.test(method) ? [{ name: `${method} ${path}`, path, handle: handle as Handler }] : [],
      );
    });
    return (await Promise.all(found)).flat();
  }

  async function knock({ name, path, handle }: Awaited<ReturnType<typeof doors>>[number], headers: object) {
    const method = name.split(" ")[0] as string;
    const values: Record<string, string | string[]> = {
      path: ["entries", "000.p", "1"],
      nextauth: ["session"],
      digest: federation.genesis,
    };
    const names = [...path.matchAll(/\[(?:\.\.\.)?(\w+)\]/g)].map(([, param]) => param as string);
    const params = Object.fromEntries(names.map((param) => [param, values[param] ?? federation.genesis]));
    const init = { method, headers: { ...headers, ...(method !== "GET" && { origin }) } };
    const url = `${origin}${path.replaceAll(/\[(?:\.\.\.)?(\w+)\]/g, (_, param) => [params[param]].flat().join("/"))}`;
    const answer = await handle(new NextRequest(url, init), { params: Promise.resolve(params) });
    await answer.body?.cancel();
    return answer.status;
  }

  test("a token opens these alone; at every other it is worth nothing, even beside its owner's own cookie", async () => {
    const logged = vi.spyOn(console, "error").mockImplementation(() => {});
    const { text } = await held();
    const secret = toBase64url((await serverSecrets()).sessionSecret);
    const cookie = `next-auth.session-token=${await encode({ token: { session: ada.caller.session }, secret })}`;
    const authorization = `Bearer ${text}`;
    const all = await doors();
    const [queue] = all.filter(({ name }) => name === "GET /api/queue");
    expect(await knock(queue as (typeof all)[0], { cookie })).toBe(200);
    const opened: string[] = [];
    for (const door of all) {
      const bare = await knock(door, {});
      const shown = await knock(door, { authorization });
      if (bare !== shown) opened.push(`${door.name} ${bare} ${shown}`);
      expect([door.name, await knock(door, { authorization, cookie })]).toEqual([door.name, shown]);
    }
    expect(opened.sort()).toEqual(open.map((door) => `${door} 401 200`));
    expect(all.length).toBeGreaterThan(45);
    // Of what goes wrong the operator's log tells; never with the token.
    expect(logged.mock.calls.flat().join()).not.toContain(text.split(".")[2]);
    logged.mockRestore();
  });

  test("no use case but theirs asks for what a token gives", async () => {
    const files = (await readdir(join(root, "lib"), { recursive: true })).filter((file) =>
      /^(?!.*\.test).*\.ts$/.test(file),
    );
    const told = async (pattern: RegExp) => {
      const texts = await Promise.all(
        files.map(async (file) => [file, await readFile(join(root, "lib", file), "utf8")]),
      );
      return texts
        .flatMap(([file, text]) => (pattern.test(text as string) ? [relative(".", file as string)] : []))
        .sort();
    };
    expect(await told(/from ".*\/require-log"/)).toEqual([
      "server/audit/export-log.ts",
      "server/audit/export-table.ts",
      "server/log/read-envelope.ts",
      "server/log/read-tile.ts",
    ]);
    expect(await told(/\.bearer\b/)).toEqual(["server/http.ts", "server/tokens/require-log.ts"]);
  });
});
