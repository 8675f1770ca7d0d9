/** Entries of the log, found by what is not sealed, by those who may read it. */
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { type ExplorerDto, ExplorerInput } from "@/lib/contract/explorer";
import { rosterToday } from "@/lib/domain/read";
import { successorOf } from "@/lib/domain/rosterChange";
import { fromBase64url } from "@/lib/protocol/bytes";
import { formatFallback } from "@/lib/protocol/code";
import { preAuthEncoding, statementDigest } from "@/lib/protocol/dsse";
import { signBytes, signingKey } from "@/lib/protocol/ed25519";
import { formatVerifierKey, signatureTypes } from "@/lib/protocol/log/note";
import { signStatement } from "@/lib/protocol/signing";
import type { Roster } from "@/lib/protocol/statements/roster";
import { encodeStatement } from "@/lib/protocol/statements/statement";
import { readStatement } from "@/lib/store/envelope";
import { rebuild } from "@/lib/store/rebuild";
import { followTrace } from "@/lib/store/trace";
import { lookInTrace } from "@/lib/store/trace-page";
import type { Caller } from "../caller";
import { createJoinToken } from "../desk/create-join-token";
import { registerExecutor } from "../estates/register";
import { requireReader } from "../guard";
import { consume, limits } from "../limits";
import { ownStore } from "../own-store";
import { endorse } from "../roster/endorse";
import { type as rosterType } from "../roster/proposals";
import { propose } from "../roster/propose";
import { registerAuditor } from "../roster/register-auditor";
import { type Founded, type Guardian, newToken, opened } from "../testing/federation";
import { callerOf, type House, openHouse } from "../testing/house";
import { codeOf, granted, newPerson, type Person, signedIn } from "../testing/people";
import { asked, type Enrolled, enrolled, type Request, released, submit } from "../testing/scene";
import { readFederation } from "../world";
import { readEntries } from "./read-entries";
import { readWitnesses } from "./read-witnesses";

let house: House;
let federation: Founded;
let ada: Guardian;
let ben: Guardian;
let backup: Enrolled;
let done: Request;
let refusedOne: Request;

const witnessed = { name: "witness.example/1", type: signatureTypes.cosignature, key: signingKey().key };

beforeAll(async () => {
  vi.stubEnv("HOLDFAST_WITNESSES", `${formatVerifierKey(witnessed)} https://witness.example`);
  house = await openHouse(vi.stubEnv);
  federation = await opened(3, 2);
  [ada, ben] = federation.guardians as [Guardian, Guardian];
  backup = await enrolled(federation);
  done = await released(federation, backup);
  refusedOne = await asked(federation, "ab".repeat(32));
  const no = { case: refusedOne.caseId, reason: "codeDiffers" as const, signedAt: Date.now() };
  granted(await submit(ben.caller, [signStatement("case.denied", no, ben.key)]));
});
afterAll(() => house.close());

type Asked = Parameters<typeof ExplorerInput.parse>[0];

const ask = async (query: object, caller: Caller = ada.caller): Promise<ExplorerDto> =>
  granted(await readEntries(caller, ExplorerInput.parse(query as Asked)));
const statementsOf = ({ entries }: ExplorerDto) =>
  entries.map(({ envelope }) => readStatement(fromBase64url(envelope)));
const found = async (query: object) => statementsOf(await ask(query)).map(({ name }) => name);
const sizeOfLog = async () => (await (await ownStore()).db.entry.count()) as number;

describe("the explorer's door", () => {
  test.each([
    ["a time that is none", { from: "yesterday" }],
    ["a time that no calendar has", { to: "9999999999999999" }],
    ["an act that is none", { act: "case.invented" }],
    ["a place that is none", { after: "1" }],
    ["a page of another size", { size: "1000" }],
    ["a text that is too long", { text: "a".repeat(101) }],
    ["anything else", { sealed: "yes" }],
  ])("refuses %s", (_, query) => {
    expect(ExplorerInput.safeParse(query).success).toBe(false);
  });
});

describe("the explorer finds", () => {
  test("the whole log, newest first or oldest first, as the tree has it", async () => {
    const size = await sizeOfLog();
    const { entries, known, of, next } = await ask({ size: "50" });
    expect([known, of, next]).toEqual([size, size, null]);
    expect(entries.map(({ index }) => index)).toEqual(Array.from({ length: size }, (_, at) => size - 1 - at));
    const [first] = statementsOf(await ask({ order: "oldest" }));
    expect(first?.name).toBe("roster.genesis");
  });

  test("what was signed by one guardian, by act, by request and by outcome, and by all of them at once", async () => {
    const byBen = statementsOf(await ask({ by: ben.key.key, size: "50" }));
    expect(byBen.every(({ signers }) => signers.includes(ben.key.key))).toBe(true);
    expect(new Set(byBen.map(({ name }) => name))).toEqual(
      new Set(["case.denied", "share.released", "case.approved", "kit.checked", "roster.genesis"]),
    );
    expect(await found({ act: "case.approved" })).toHaveLength(2);
    // The choice of the card stands in the backup's scope, and is about the request all the same.
    expect(new Set(await found({ about: done.caseId }))).toEqual(
      new Set(["share.released", "case.approved", "case.matched", "case.opened"]),
    );
    expect(await found({ about: backup.id })).toEqual(["case.matched", "backup.created"]);
    expect(await found({ outcome: "codeDiffers" })).toEqual(["case.denied"]);
    expect(await found({ about: done.caseId, by: ben.key.key })).toEqual(["share.released", "case.approved"]);
    expect(await found({ about: done.caseId, by: ben.key.key, act: "case.approved" })).toHaveLength(1);
    expect(await found({ about: done.caseId, outcome: "codeDiffers" })).toEqual([]);
  });

  test("what lies between two times, both of them included", async () => {
    const rows = await (await ownStore()).db.entry.findMany({ orderBy: { index: "asc" } });
    const [from, to] = [Number(rows[3]?.acceptedAt), Number(rows[7]?.acceptedAt)];
    const within = rows.filter(({ acceptedAt }) => Number(acceptedAt) >= from && Number(acceptedAt) <= to);
    const { entries } = await ask({ from: String(from), to: String(to), order: "oldest" });
    expect(entries.map(({ index }) => index)).toEqual(within.map(({ index }) => Number(index)));
    expect(await found({ from: String(Date.now() + 60_000) })).toEqual([]);
  });

  test("by a text: words of an act in the reader's language, a name, a code, a digest, a place", async () => {
    const both = await ask({ text: "approved" });
    expect(both.taken).toMatchObject({ acts: ["case.approved"], people: [] });
    expect(both.entries).toHaveLength(2);
    const spanish = await ask({ text: "aprobada" }, { ...ada.caller, language: "es" });
    expect(spanish.entries.map(({ index }) => index)).toEqual(both.entries.map(({ index }) => index));
    const named = await ask({ text: "ben" });
    expect(named.taken?.people).toEqual([ben.key.key]);
    expect(named.entries.length).toBeGreaterThan(3);
    const code = formatFallback(done.caseId);
    for (const text of [code, code.toLowerCase().slice(0, 12), done.caseId, done.caseId.slice(0, 8)]) {
      const { taken, entries } = await ask({ text });
      expect(taken?.begins).toEqual([done.caseId]);
      expect(entries.length).toBeGreaterThan(4);
    }
    const { entries: one } = await ask({ text: "#0" });
    expect(one.map(({ index }) => index)).toEqual([0]);
    const [denial] = statementsOf(await ask({ act: "case.denied" }));
    expect(await found({ text: denial?.digest })).toEqual(["case.denied"]);
    expect(await found({ text: "approved", by: ben.key.key })).toEqual(["case.approved"]);
    expect(await found({ text: "approved", act: "case.denied" })).toEqual([]);
    // What is sealed is not looked through.
    expect((await ask({ text: "José" })).entries).toEqual([]);
    expect((await ask({ text: "100%_" })).entries).toEqual([]);
  });

  test("the next page from where the last one ended, in both orders, none twice and none left out", async () => {
    const store = await ownStore();
    for (let one = 0; one < 30; one++) {
      const other = await asked(federation, "cd".repeat(32));
      granted(
        await submit(ben.caller, [signStatement("case.held", { case: other.caseId, signedAt: Date.now() }, ben.key)]),
      );
    }
    const size = await sizeOfLog();
    for (const query of [{}, { by: ben.key.key }, { text: "hold" }, { act: "case.opened", text: "request" }]) {
      for (const order of ["newest", "oldest"]) {
        const seen: number[] = [];
        for (let after: string | undefined, turn = 0; turn < 9; turn++) {
          const { entries, next } = await ask({ ...query, order, after });
          seen.push(...entries.map(({ index }) => index));
          if (next === null) break;
          after = next;
        }
        const ordered = seen.toSorted((a, b) => (order === "newest" ? b - a : a - b));
        expect(seen).toEqual(ordered);
        expect(new Set(seen).size).toBe(seen.length);
        if (Object.keys(query).length === 0) expect(seen).toHaveLength(size);
        else expect(seen.length).toBeGreaterThan(29);
      }
    }
    expect((await rebuild(store.pool)).differences).toEqual([]);
  });
});

describe("the explorer's lists", () => {
  test("are derived anew from the log by a rebuild, which finds what was changed, lost or invented in them", async () => {
    const { pool } = await ownStore();
    await ask({});
    const differences = async (change: string, back: string) => {
      await pool.query(change);
      const { differences: all } = await rebuild(pool);
      await pool.query(back);
      return all;
    };
    await pool.query("CREATE TABLE kept AS SELECT * FROM trace_row");
    const back = "DELETE FROM trace_row; INSERT INTO trace_row SELECT * FROM kept";
    expect(
      await differences(`DELETE FROM trace_row WHERE key = '${done.caseId}' AND name = 'case.matched'`, back),
    ).toEqual([expect.stringMatching(/^trace_row lacks a row/)]);
    expect(
      await differences("UPDATE trace_row SET name = 'kit.checked' WHERE index = 0 AND key = '*'", back),
    ).toHaveLength(2);
    await pool.query("DROP TABLE kept");
    expect((await rebuild(pool)).differences).toEqual([]);
  });

  test("follow the log as far as the time given for it goes, and say how far", async () => {
    const store = await ownStore();
    await store.pool.query("DELETE FROM trace_row; DELETE FROM trace_mark");
    const of = await sizeOfLog();
    expect(await followTrace(store, 0)).toEqual({ size: 0, of });
    expect(await followTrace(store, 60_000)).toEqual({ size: of, of });
    expect(await followTrace(store, 0)).toEqual({ size: of, of });
  });

  test("are asked by a few at once, whatever becomes of their questions; the others wait", async () => {
    const { pool } = await ownStore();
    let [now, most] = [0, 0];
    let areThree = () => {};
    // Nobody asks before three can: else the first might be answered before the pool has another connection.
    const three = new Promise<void>((resolve) => {
      areThree = resolve;
    });
    const questions = Array.from({ length: 12 }, (_, place) =>
      lookInTrace(pool, async (client) => {
        now += 1;
        most = Math.max(most, now);
        if (now === 3) areThree();
        await three;
        try {
          await client.query(place === 5 ? "SELECT pg_sleep(30)" : place === 7 ? "SELECT nothing" : "SELECT 1");
          return place;
        } finally {
          now -= 1;
        }
      }),
    );
    const answers = await Promise.allSettled(questions);
    expect(most).toBe(3);
    expect(answers.map((answer) => (answer.status === "fulfilled" ? answer.value : "failed"))).toEqual(
      Array.from({ length: 12 }, (_, place) => (place === 5 ? "tooLong" : place === 7 ? "failed" : place)),
    );
    expect((await ask({})).entries).toHaveLength(25);
  });

  test("that were lost are there again at the next look", async () => {
    const { pool } = await ownStore();
    const before = await ask({ about: done.caseId });
    await pool.query("DELETE FROM trace_row; DELETE FROM trace_mark");
    expect(await ask({ about: done.caseId })).toEqual(before);
    expect((await rebuild(pool)).differences).toEqual([]);
  });
});

test("the witnesses whom the operator has named are told by their keys, and where they are is not", async () => {
  expect(await readWitnesses(ada.caller)).toEqual({ keys: [formatVerifierKey(witnessed)] });
});

describe("the explorer is closed", () => {
  const refusalFor = async (caller: Caller) => {
    const code = codeOf(await readEntries(caller, ExplorerInput.parse({})));
    if (code !== "tooMany") expect(codeOf(await readWitnesses(caller))).toBe(code);
    return code;
  };

  test("to strangers, to keys of members and to executors", async () => {
    expect(await refusalFor(callerOf())).toBe("notSignedIn");
    expect(await refusalFor(callerOf({ key: signingKey().key }))).toBe("notSignedIn");
    const executor = await newPerson("Xenia");
    granted(await registerExecutor(callerOf(), { account: executor.account }));
    expect(await refusalFor(await signedIn(executor))).toBe("notAllowed");
  });

  test("for a while to whoever has looked too often", async () => {
    const { account } = granted(await requireReader(ben.caller));
    granted(await readEntries(ben.caller, ExplorerInput.parse({})));
    await consume(limits.explorer, account.id, limits.explorer.points);
    expect(await refusalFor(ben.caller)).toBe("tooMany");
    expect(await refusalFor(ada.caller)).toBe("granted");
  });

  test("to an auditor before a roster names the auditor, and from the moment in which none does any more", async () => {
    const { token, hash } = newToken();
    granted(await createJoinToken(ada.caller, { hash, purpose: "audit", uses: 1, minutes: 60 }));
    const nora = await newPerson("Nora");
    granted(await registerAuditor(callerOf(), { token, account: nora.account }));
    const caller = await signedIn(nora);
    expect(await refusalFor(caller)).toBe("notAllowed");
    await agreedOn({ auditors: [entryOf(nora)] });
    expect(await refusalFor(caller)).toBe("granted");
    await agreedOn({ auditors: [] });
    expect(await refusalFor(caller)).toBe("notAllowed");
  });

  const entryOf = ({ account: { name, keys } }: Person) => ({ name, key: keys.key, recipient: keys.recipient });
  async function agreedOn(change: Partial<Roster>) {
    const state = await readFederation();
    if (!state) throw new Error("there is no federation");
    const body = encodeStatement("roster.updated", successorOf(rosterToday(state), change, Date.now()));
    const signature = (by: Guardian) => signBytes(by.key.secret, preAuthEncoding(rosterType, body));
    granted(await propose(ada.caller, { body, signature: signature(ada) }));
    granted(await endorse(ben.caller, { digest: statementDigest(rosterType, body), signature: signature(ben) }));
  }
});
