/** What an auditor's browser makes of one entry, of a list and of a request, before servers that lie about them. */
import { afterEach, beforeAll, describe, expect, test } from "vitest";
import { presets } from "@/lib/domain/presets";
import { day } from "@/lib/domain/time";
import { toBase64url } from "@/lib/protocol/bytes";
import { parseEnvelope } from "@/lib/protocol/dsse";
import { type SigningKey, signingKey } from "@/lib/protocol/ed25519";
import { witnessKey } from "@/lib/protocol/keyring";
import { parseCheckpoint } from "@/lib/protocol/log/checkpoint";
import { cosign } from "@/lib/protocol/log/cosignature";
import { formatNote, formatVerifierKey, parseNote, parseVerifierKey, signatureTypes } from "@/lib/protocol/log/note";
import { checkReceipt } from "@/lib/protocol/log/proof";
import { witnessOf } from "@/lib/protocol/log/witness";
import { signStatement } from "@/lib/protocol/signing";
import { denyCase } from "./acts";
import { veto } from "./backupActs";
import type { Device } from "./device";
import { type ExplorerWish, loadEntries, queryOf } from "./explorer";
import { followBackup } from "./followBackup";
import { followCase, followTicket } from "./followRecovery";
import { type CheckedEntry, type EntryAnswer, readEntry } from "./oneEntry";
import { outsideWitnesses, readWitnessKey } from "./outsideWitnesses";
import { loadReport } from "./report";
import { EstateDesk, laid, openedEstate } from "./testing/estate";
import { altering, omitting, saying, showing } from "./testing/lies";
import type { Lie } from "./testing/line";
import { MemoryLog } from "./testing/memoryLog";
import { approvedBy, enrolled, requested } from "./testing/story";
import { given, newValley, type Valley } from "./testing/valley";

let valley: Valley;
let phone: Device;
let backup: string;
/** Three guardians have approved it and handed over their shares; one has said no before. */
let id: string;

beforeAll(async () => {
  valley = await newValley();
  phone = await valley.device();
  backup = (await enrolled(valley, phone)).id;
  const browser = await valley.device();
  id = await requested(valley, browser);
  const code = given(await followCase(browser, id)).code.qr;
  given(await denyCase(await valley.desk(4), id, "documentsNotGenuine"));
  for (const place of [0, 1, 2]) given(await approvedBy(await valley.desk(place), id, code));
});
afterEach(() => {
  valley.server.lie = null;
});

const stopped = (code: string) => expect.objectContaining({ name: "Stop", code });
const dto = ({ index, leaf, envelope }: { index: number; leaf: Uint8Array; envelope: Uint8Array }) => ({
  index,
  leaf: toBase64url(leaf),
  envelope: toBase64url(envelope),
});
const checked = (answer: EntryAnswer): CheckedEntry => {
  if ("missing" in answer) throw new Error("the entry is missing");
  return answer;
};

describe("one entry", () => {
  test("is read at every place, led to the signed root, and given with a receipt that anybody can check", async () => {
    const desk = await valley.desk(0);
    const size = valley.server.log.entries.length;
    for (const { index, envelope, scope } of valley.server.log.entries) {
      const entry = checked(await readEntry(desk, index));
      expect([entry.index, entry.entry.scope, entry.head.size]).toEqual([index, scope, size]);
      expect(entry.envelope).toEqual(envelope);
      expect(entry.steps.length).toBeGreaterThan(2);
      const own = valley.server.log.of(scope).map((one) => one.index);
      const at = own.indexOf(index);
      expect(entry.inScope).toEqual({ count: own.length, before: own[at - 1] ?? null, after: own[at + 1] ?? null });
      const key = parseVerifierKey(valley.server.log.verifierKey);
      expect(await checkReceipt(entry.receipt, entry.entry.envelope, key)).toMatchObject({ index });
    }
  });

  test("that the log has not is said to be missing, and nothing is accused", async () => {
    const desk = await valley.desk(0);
    const size = valley.server.log.entries.length;
    expect(await readEntry(desk, size)).toEqual({ missing: true, size });
    expect(desk.reader.view().stop).toBeNull();
  });

  /** The reader has read the log; then the server begins to lie. */
  const lied = async (lie: Lie, index: number) => {
    const desk = await valley.desk(0);
    await desk.reader.sync();
    valley.server.lie = lie;
    return { desk, reading: readEntry(desk, index) };
  };

  test("of which another leaf is shown is caught, and stays caught", async () => {
    const bundle = (path: string) => path.startsWith("/log/tile/entries/");
    const last = valley.server.log.entries.length - 1;
    const { desk, reading } = await lied(altering(bundle), last);
    await expect(reading).rejects.toEqual(stopped("entryAltered"));
    valley.server.lie = null;
    await expect(readEntry(desk, last)).rejects.toEqual(stopped("entryAltered"));
  });

  test("in whose place another entry of the same log is shown is caught", async () => {
    const bundle = valley.server.log.entries.slice();
    [bundle[2], bundle[3]] = [bundle[3] as (typeof bundle)[0], bundle[2] as (typeof bundle)[0]];
    const swapped = new MemoryLog();
    swapped.entries = bundle;
    const { reading } = await lied(
      (path, answer) =>
        path.startsWith("/log/tile/entries/") ? { ...answer, bytes: swapped.bundle(0, bundle.length) } : undefined,
      2,
    );
    await expect(reading).rejects.toEqual(stopped("entryAltered"));
  });

  test("whose envelope was changed, or is another's that is well signed, is caught", async () => {
    const envelope = (path: string) => path.startsWith("/log/envelope/");
    await expect((await lied(altering(envelope), 3)).reading).rejects.toEqual(stopped("entryAltered"));
    const other = valley.server.log.entries[1]?.envelope as Uint8Array<ArrayBuffer>;
    const instead: Lie = (path, answer) => (envelope(path) ? { ...answer, bytes: other } : undefined);
    await expect((await lied(instead, 3)).reading).rejects.toEqual(stopped("entryAltered"));
  });

  test("that a stranger signed in the place of the requester or of the owner is not told as theirs", async () => {
    const lying = await newValley();
    const own = (await enrolled(lying, await lying.device())).id;
    const asked = await requested(lying, await lying.device());
    const signedAt = lying.clock.now;
    /** The log adds up, and its key has signed it: only that the rules forbid it. */
    const entered = (scope: string, envelope: Uint8Array<ArrayBuffer>) =>
      lying.server.log.append(scope, envelope, signedAt);
    const withdrawn = signStatement("case.withdrawn", { case: asked, signedAt }, signingKey());
    const one = entered(asked, withdrawn.envelope);
    await expect(readEntry(await lying.desk(0), one.index)).rejects.toEqual(stopped("historyImpossible"));
    const objected = signStatement("case.vetoed", { case: asked, backup: own, signedAt }, signingKey());
    const other = entered(own, objected.envelope);
    await expect(readEntry(await lying.desk(1), other.index)).rejects.toEqual(stopped("historyImpossible"));
    const list = { entries: [dto(other)], next: null, taken: null, known: 1, of: 1 };
    lying.server.lie = saying("/api/audit/entries", () => list);
    const listed = loadEntries(await lying.desk(2), { order: "newest", size: "25" });
    await expect(listed).rejects.toEqual(stopped("historyImpossible"));
  });

  test("for which false tiles are shown is not called verified: the tiles are accused", async () => {
    const hashes = (path: string) => /^\/log\/tile\/\d/.test(path);
    await expect((await lied(altering(hashes), 1)).reading).rejects.toEqual(stopped("logInconsistent"));
  });

  test("is witnessed by those guardians whose cosignature holds, and by no others", async () => {
    const lines = (count: number, spoil = false): Lie => {
      return (path, answer) => {
        if (path !== "/log/checkpoint" || !answer.bytes) return undefined;
        const { text, signatures } = parseNote(new TextDecoder().decode(answer.bytes));
        const { origin } = parseCheckpoint(text);
        const added = valley.keyrings.slice(0, count).map((keyring, place) => {
          const key = witnessKey(keyring);
          const line = cosign(text, witnessOf(origin, key.key).name, key, 1_790_000_000 + place);
          if (spoil && place === 0) line.signature[71] = (line.signature[71] as number) ^ 1;
          return line;
        });
        const stranger = signingKey();
        const strange = cosign(text, witnessOf(origin, stranger.key).name, stranger, 1);
        const note = formatNote({ text, signatures: [...signatures, ...added, strange] });
        return { ...answer, bytes: new TextEncoder().encode(note) };
      };
    };
    const witnessed = async (lie: Lie) => checked(await readEntry(await valley.desk(0, lie), 1)).witnesses;
    const names = valley.roster.guardians.map(({ name }) => name);
    expect(await witnessed(() => undefined)).toEqual({ good: [], bad: null, guardians: 5 });
    const two = await witnessed(lines(2));
    expect([two.good.map(({ name }) => name), two.bad]).toEqual([names.slice(0, 2), null]);
    const spoilt = await witnessed(lines(2, true));
    expect([spoilt.good.map(({ name }) => name), spoilt.bad]).toEqual([[names[1]], names[0]]);
  });
});

describe("witnesses outside the federation", () => {
  const origin = "witness.example";
  const key = (name: string, signer: SigningKey) => ({ name, type: signatureTypes.cosignature, key: signer.key });

  test("are told apart from the guardians: who cosigned, who did not, and whose line does not hold", async () => {
    const [one, two, three] = [signingKey(), signingKey(), signingKey()];
    const keys = [key(`${origin}/1`, one), key(`${origin}/2`, two), key(`${origin}/3`, three)].map(formatVerifierKey);
    const checkpoint = await valley.server.log.checkpoint();
    const { text, signatures } = parseNote(checkpoint);
    const spoilt = cosign(text, `${origin}/3`, three, 9);
    spoilt.signature[70] = (spoilt.signature[70] as number) ^ 1;
    const lines = [...signatures, cosign(text, `${origin}/1`, one, 1_790_000_000), spoilt];
    valley.server.lie = (path) => (path === "/api/audit/witnesses" ? { status: 200, json: { keys } } : undefined);
    const found = await outsideWitnesses(await valley.desk(0), formatNote({ text, signatures: lines }));
    expect(found.map(({ name, time, bad }) => [name, time, bad])).toEqual([
      [`${origin}/1`, 1_790_000_000, false],
      [`${origin}/2`, null, false],
      [`${origin}/3`, null, true],
    ]);
    expect(found.map(({ verifierKey }) => verifierKey)).toEqual(keys);
  });

  test("have keys for cosigning, or the answer is none", async () => {
    const logKey = valley.server.log.verifierKey;
    for (const wrong of [logKey, "nothing", ""]) {
      expect(readWitnessKey(wrong)).toBeNull();
      valley.server.lie = (path) =>
        path === "/api/audit/witnesses" ? { status: 200, json: { keys: [wrong] } } : undefined;
      const asked = outsideWitnesses(await valley.desk(0), await valley.server.log.checkpoint());
      await expect(asked).rejects.toEqual(stopped("answerMalformed"));
    }
  });
});

describe("a list of entries", () => {
  const wish = (over: Partial<ExplorerWish> = {}): ExplorerWish => ({ order: "oldest", size: "25", ...over });
  const showingEntries = (indexes: number[], change: (one: ReturnType<typeof dto>) => object = (one) => one): Lie =>
    saying("/api/audit/entries", () => ({
      entries: indexes.map((index) => change(dto(valley.server.log.entries[index] as MemoryLog["entries"][0]))),
      next: null,
      taken: null,
      known: 1,
      of: 1,
    }));

  test("is opened entry by entry, each with its signatures", async () => {
    const { rows } = await loadEntries(await valley.desk(0), wish({ about: id }));
    expect(rows.map(({ signed }) => signed.name)).toContain("case.matched");
    expect(rows.every(({ signed }) => signed.signers.length > 0)).toBe(true);
  });

  test.each<[string, Partial<ExplorerWish>, number[]]>([
    ["of another act", { act: "case.held" }, [1]],
    ["signed by somebody else", { by: "ab".repeat(32) }, [1]],
    ["about something else", { about: "ab".repeat(32) }, [1]],
    ["with another outcome", { outcome: "accepted" }, [1]],
    ["earlier than was asked for", { from: "9000000000000000" }, [1]],
    ["later than was asked for", { to: "1" }, [1]],
    ["in another order", {}, [3, 2]],
    ["twice", {}, [2, 2]],
    ["for a text, and not what that was taken for,", { text: "hold" }, [1]],
    ["of the page before", { after: "9000000000000000-9" }, [2]],
  ])("in which the server shows an entry %s is not shown", async (_, asked, indexes) => {
    valley.server.lie = showingEntries(indexes);
    const code = asked.text ? "answerMalformed" : "entryAltered";
    await expect(loadEntries(await valley.desk(0), wish(asked))).rejects.toEqual(stopped(code));
  });

  test("in which a statement was changed, or stands under another's leaf, is not shown", async () => {
    const other = toBase64url(valley.server.log.entries[2]?.envelope as Uint8Array);
    valley.server.lie = showingEntries([1], (one) => ({ ...one, envelope: other }));
    await expect(loadEntries(await valley.desk(0), wish())).rejects.toEqual(stopped("entryAltered"));
    valley.server.lie = showingEntries([1], (one) => ({ ...one, envelope: 7 }));
    await expect(loadEntries(await valley.desk(0), wish())).rejects.toEqual(stopped("answerMalformed"));
  });

  test("has an address that says what was asked for, and nothing that goes without saying", () => {
    expect(queryOf(wish({ order: "newest" }))).toBe("");
    expect(queryOf(wish({ act: "case.held", text: "a b" }))).toBe("act=case.held&text=a+b&order=oldest");
  });
});

describe("the report of a request", () => {
  test("tells the rules of its day, who verified how, and each line's place in the log", async () => {
    const report = await loadReport(await valley.desk(3), id);
    const whats = (part: keyof typeof report.parts) => report.parts[part].map(({ event }) => event.what);
    expect(whats("opening")).toEqual(["opened", "matched"]);
    expect(whats("verification")).toEqual(["approved", "approved", "approved", "quorumReached"]);
    expect(whats("handover")).toEqual(["shareReleased", "shareReleased", "shareReleased", "enoughReleased"]);
    expect(whats("brakes")).toEqual(["denied"]);
    expect(report.roster.policy).toEqual(valley.roster.policy);
    expect(valley.server.log.entries[report.rosterAt]?.envelope).toEqual(valley.genesis.envelope);
    const [stage] = report.stages;
    expect(stage).toMatchObject({ stage: 0, needed: 3, missing: [], releasesNeeded: 3, vetoed: false });
    expect(stage?.approvals).toHaveLength(3);
    const lines = Object.values(report.parts).flat();
    expect(lines.every(({ judged }) => judged)).toBe(true);
    for (const { event, index } of lines) {
      if (event.entry === null) expect(index).toBeNull();
      else expect(valley.server.log.entries[index as number]?.acceptedAt).toBe(event.at);
    }
  });

  test("of a request that the log has not is refused", async () => {
    await expect(loadReport(await valley.desk(3), "ab".repeat(32))).rejects.toMatchObject({ name: "RefusedError" });
    await expect(loadReport(await valley.desk(3), backup)).rejects.toMatchObject({ name: "RefusedError" });
  });

  test("before a server that leaves an entry of the request out of it stops, wherever in the request it stood", async () => {
    for (const { index: missing } of valley.server.log.of(id)) {
      const desk = await valley.desk(
        1,
        omitting(({ index }) => index === missing),
      );
      await expect(loadReport(desk, id)).rejects.toEqual(stopped("entryOmitted"));
      expect(desk.reader.view().state).toBe("stopped");
    }
  });

  test("finds the backup by what was approved, also where the server hides that a card was chosen", async () => {
    valley.server.lie = saying("/api/audit/entries", (json: object) => ({ ...json, entries: [] }));
    const report = await loadReport(await valley.desk(3), id);
    expect(report.parts.opening.map(({ event }) => event.what)).toEqual(["opened", "matched"]);
    expect(report.stages).toHaveLength(1);
  });

  test("waits for a server's lists that lag behind its log, and not for ones that do not come on", async () => {
    const lists: { known: number; of: number }[] = [
      { known: 1, of: 3 },
      { known: 2, of: 3 },
    ];
    let asked = 0;
    valley.server.lie = saying("/api/audit/entries", (json: object) => {
      const lagging = lists[asked++];
      return lagging ? { ...json, entries: [], next: null, ...lagging } : json;
    });
    expect((await loadReport(await valley.desk(3), id)).stages).toHaveLength(1);
    expect(asked).toBe(3);
    valley.server.lie = saying("/api/audit/entries", (json: object) => {
      asked += 1;
      return { ...json, entries: [], next: null, known: 1, of: 3 };
    });
    await loadReport(await valley.desk(3), id);
    expect(asked).toBe(5);
  });

  test("before a server that hides the owner's objection stops", async () => {
    const browser = await valley.device();
    const objected = await requested(valley, browser);
    await approvedBy(await valley.desk(2), objected, given(await followCase(browser, objected)).code.qr);
    given(await veto(phone, given(await followBackup(phone, backup)), objected));
    const index = valley.server.log.of(backup).at(-1)?.index;
    const desk = await valley.desk(
      1,
      omitting((entry) => entry.index === index),
    );
    await expect(loadReport(desk, objected)).rejects.toEqual(stopped("entryOmitted"));
    const honest = await loadReport(await valley.desk(1), objected);
    expect([honest.status, honest.parts.brakes.map(({ event }) => event.what)]).toEqual(["vetoed", ["vetoed"]]);
  });

  test("of heirs tells of the owner who came and of other heirs, each line led to the entry it follows from", async () => {
    const estate = await newValley({ change: (roster) => ({ ...roster, policy: presets.community.policy(3) }) });
    const left = (await enrolled(estate, await estate.device())).id;
    const opened = async () => {
      const laptop = await estate.device();
      const ticket = await openedEstate(estate, laptop);
      await laid(laptop, given(await followTicket(laptop, ticket)));
      return ticket.caseId;
    };
    const [mine, other] = [await opened(), await opened()];
    await new EstateDesk(await estate.desk(0), mine, left).match();
    await new EstateDesk(await estate.desk(1), other, left).match();
    const came = await requested(estate, await estate.device());
    await new EstateDesk(await estate.desk(2), came, left).match();
    const { parts, stages } = await loadReport(await estate.desk(4), mine);
    const names = estate.server.log.entries.map(
      ({ envelope }) => /[a-z]+\.[a-zA-Z]+(?=\+json)/.exec(parseEnvelope(envelope).type)?.[0],
    );
    expect(parts.beside.map(({ event, index, from }) => [event.what, names[index ?? from ?? -1]])).toEqual([
      ["otherMatched", "case.matched"],
      ["choiceOpen", "case.matched"],
      ["otherMatched", "case.matched"],
      ["frozen", "case.matched"],
    ]);
    expect(parts.beside.map(({ event }) => ("other" in event ? event.other : null))).toEqual([other, null, came, came]);
    expect(parts.beside.every(({ judged }) => judged)).toBe(true);
    expect(stages[0]).toMatchObject({ frozen: { recovery: came }, rivalRequests: [{ id: other }], rivalled: true });

    const index = estate.server.log.of(left).at(-1)?.index;
    const without = omitting((entry) => entry.index === index);
    await expect(loadReport(await estate.desk(3, without), mine)).rejects.toEqual(stopped("entryOmitted"));
  });

  test("is not made of a log that adds up and holds what the rules forbid", async () => {
    const copy = new MemoryLog();
    Object.assign(copy, { key: valley.server.log.key });
    for (const { scope, envelope, acceptedAt } of valley.server.log.entries) copy.append(scope, envelope, acceptedAt);
    const stranger = signStatement("case.held", { case: id, signedAt: valley.clock.now }, signingKey());
    copy.append(id, stranger.envelope, valley.clock.now);
    const trail = saying<{ entries: unknown[] }>("/api/trail", () => ({ entries: copy.entries.map(dto) }));
    const log = showing(() => copy);
    const desk = await valley.desk(4, async (path, answer) => (await log(path, answer)) ?? trail(path, answer));
    await expect(loadReport(desk, id)).rejects.toEqual(stopped("historyImpossible"));
  });

  test("of heirs tells how the papers were checked, notice, the wait and its end, and what was handed over after it", async () => {
    const estate = await newValley({ change: (roster) => ({ ...roster, policy: presets.community.policy(3) }) });
    const laptop = await estate.device();
    const left = (await enrolled(estate, await estate.device())).id;
    const ticket = await openedEstate(estate, laptop);
    await laid(laptop, given(await followTicket(laptop, ticket)));
    const desks = await Promise.all(
      [0, 1, 2].map(async (place) => new EstateDesk(await estate.desk(place), ticket.caseId, left)),
    );
    await desks[0]?.match();
    for (const desk of desks) await desk.approve(0);
    await desks[0]?.stand();
    for (const desk of desks) await desk.attest();
    const waiting = await loadReport(await estate.desk(4), ticket.caseId);
    expect(waiting.parts.handover).toEqual([]);
    estate.clock.now += 31 * day;
    for (const desk of desks) await desk.release(0);

    const { state, parts, stages, roster } = await loadReport(await estate.desk(4), ticket.caseId);
    const whats = (part: keyof typeof parts) => parts[part].map(({ event }) => event.what);
    expect(state.type).toBe("inheritance");
    expect(whats("notice")).toEqual(["noticeStood", "waitAttested", "waitAttested", "waitAttested", "waitBegan"]);
    const announced = ["releaseIntended", "shareReleased"];
    expect(whats("handover")).toEqual([...announced, ...announced, ...announced, "enoughReleased"]);
    expect([whats("brakes"), whats("beside")]).toEqual([[], []]);
    const approved = parts.verification.filter(({ event }) => event.what === "approved");
    expect(approved.map(({ papers }) => papers.map(({ kind, result }) => `${kind} ${result}`))).toEqual(
      Array(3).fill(["proofOfDeath sound", "authority sound", "identity sound"]),
    );
    expect(stages[0]?.wait).toMatchObject({ noticed: true, needed: 3 });
    const wait = roster.policy.inheritance.wait;
    expect((stages[0]?.wait?.endsAt ?? 0) - (stages[0]?.wait?.startedAt ?? 0)).toBe(wait);
    const firstShare = parts.handover[0]?.event.at ?? 0;
    expect(firstShare).toBeGreaterThan(stages[0]?.wait?.endsAt ?? Number.POSITIVE_INFINITY);
    expect(
      Object.values(parts)
        .flat()
        .every(({ judged }) => judged),
    ).toBe(true);
  });
});
