import { afterEach, beforeAll, describe, expect, test } from "vitest";
import { toBase64url } from "@/lib/protocol/bytes";
import { signingKey } from "@/lib/protocol/ed25519";
import { dealPepper } from "@/lib/protocol/escrow";
import { blobDigest } from "@/lib/protocol/hash";
import { statementKey } from "@/lib/protocol/keyring";
import { openCase } from "@/lib/protocol/open-case";
import { seal } from "@/lib/protocol/sealing";
import { signStatement } from "@/lib/protocol/signing";
import { openStatement, type Signed } from "@/lib/protocol/statements/statement";
import { name } from "@/lib/protocol/testing/backup";
import { matchBackup, recuse } from "./acts";
import { approveCase } from "./approve";
import { veto } from "./backupActs";
import { loadCase } from "./case";
import { type Desk, openDesk } from "./desk";
import type { Device } from "./device";
import { enrol } from "./enrol";
import type { OpenedEntry } from "./entries";
import { loadFederation } from "./federation";
import { followBackup } from "./followBackup";
import { followCase } from "./followRecovery";
import { recover } from "./recover";
import { refuseShare } from "./requesterActs";
import { altering, omitting, saying, showing } from "./testing/lies";
import { MemoryLog } from "./testing/memoryLog";
import { approvedBy, enrolled, federationFor, known, requested } from "./testing/story";
import { given, newValley, type Valley } from "./testing/valley";

let valley: Valley;
let phone: Device;
let backup: string;

beforeAll(async () => {
  valley = await newValley();
  phone = await valley.device();
  backup = (await enrolled(valley, phone)).id;
});
afterEach(() => {
  valley.server.lie = null;
});

/** Opens the same desk anew in the same browser, as a reload does. */
const reloaded = (desk: Desk, place = 0) =>
  openDesk(desk.device, { ...(valley.keyrings[place] as Valley["keyrings"][number]), genesis: valley.genesis.digest });

const stopped = (code: string) => expect.objectContaining({ name: "Stop", code });

describe("a server that rewrites the log before a guardian", () => {
  test("who rewinds it is caught, and stays caught after it shows the truth again", async () => {
    const desk = await valley.desk(0);
    await desk.reader.sync();
    const shorter = new TextEncoder().encode(await valley.server.log.checkpoint(3));
    valley.server.lie = (path, answer) => (path === "/log/checkpoint" ? { ...answer, bytes: shorter } : undefined);
    await expect(desk.reader.sync()).rejects.toEqual(stopped("logRewound"));
    valley.server.lie = null;
    await expect(desk.reader.sync()).rejects.toEqual(stopped("logRewound"));
    const again = await reloaded(desk);
    await expect(again.reader.standing()).rejects.toEqual(stopped("logRewound"));
    expect(again.reader.view()).toMatchObject({
      state: "stopped",
      stop: { evidence: { sizeBefore: expect.any(Number) } },
    });
  });

  test("who forks it is caught, at the same size and at a larger one", async () => {
    const id = await requested(valley, await valley.device());
    for (const more of [0, 2]) {
      const desk = await valley.desk(1);
      await desk.reader.sync();
      const fork = valley.server.log.without(valley.server.log.of(id)[0]?.index as number);
      for (let added = 0; added <= more; added++) fork.append(id, new Uint8Array([added]), valley.clock.now);
      valley.server.lie = showing(() => fork);
      await expect(desk.reader.sync()).rejects.toEqual(stopped("logForked"));
      valley.server.lie = null;
    }
  });

  test("a checkpoint under another key is not believed", async () => {
    const other = new MemoryLog();
    for (const { scope, envelope, acceptedAt } of valley.server.log.entries) other.append(scope, envelope, acceptedAt);
    const desk = await valley.desk(
      2,
      showing(() => other),
    );
    await expect(desk.reader.sync()).rejects.toEqual(stopped("logUnsigned"));
  });

  test("leaves that do not make the signed tree are caught at the first reading", async () => {
    const desk = await valley.desk(
      2,
      altering((path) => path.startsWith("/log/tile/entries/")),
    );
    await expect(desk.reader.sync()).rejects.toEqual(stopped("logInconsistent"));
  });

  test("a log that grew is read on from where the browser was, also after a reload", async () => {
    const desk = await valley.desk(3);
    const before = await desk.reader.sync();
    await requested(valley, await valley.device());
    const { state } = await (await reloaded(desk, 3)).reader.sync();
    expect(state.head.size).toBe(before.state.head.size + 1);
  });

  test("two tabs of one browser read on without accusing anybody", async () => {
    const one = await valley.desk(3);
    await one.reader.sync();
    const two = await reloaded(one, 3);
    await two.reader.sync();
    await requested(valley, await valley.device());
    await two.reader.sync();
    const { state } = await one.reader.sync();
    expect(state.head.size).toBe(valley.server.log.entries.length);
  });
});

describe("a server that lies about a case", () => {
  let id: string;
  let code: string;
  beforeAll(async () => {
    const browser = await valley.device();
    id = await requested(valley, browser);
    code = given(await followCase(browser, id)).code.qr;
    await approvedBy(await valley.desk(0), id, code);
  });

  test("omits an entry of the case: caught, and named as an omission", async () => {
    const last = valley.server.log.of(id).at(-1)?.index;
    const desk = await valley.desk(
      1,
      omitting(({ index }) => index === last),
    );
    await expect(loadCase(desk, id)).rejects.toEqual(stopped("entryOmitted"));
    expect(desk.reader.view().state).toBe("stopped");
  });

  test("swaps an envelope for another that is well signed: caught", async () => {
    const [first, second] = valley.server.log.of(id);
    const desk = await valley.desk(
      1,
      saying<{ entries: { index: number; envelope: string }[] }>("/api/trail", ({ entries }) => ({
        entries: entries.map((entry) =>
          entry.index === second?.index ? { ...entry, envelope: toBase64url(first?.envelope as Uint8Array) } : entry,
        ),
      })),
    );
    await expect(loadCase(desk, id)).rejects.toEqual(stopped("entryAltered"));
  });

  test("swaps the recipient inside the opening: caught", async () => {
    const [opening] = valley.server.log.of(id);
    const federation = await federationFor(valley, phone);
    const mine = await openCase({
      kind: "inheritance",
      key: signingKey(),
      genesis: federation.genesis,
      roster: federation.current,
      claim: { displayName: "José" },
      signedAt: valley.clock.now,
    });
    const desk = await valley.desk(
      1,
      saying<{ entries: { index: number; envelope: string }[] }>("/api/trail", ({ entries }) => ({
        entries: entries.map((entry) =>
          entry.index === opening?.index ? { ...entry, envelope: toBase64url(mine.envelope) } : entry,
        ),
      })),
    );
    await expect(loadCase(desk, id)).rejects.toEqual(stopped("entryAltered"));
  });

  test("puts a case of its own before the guardian: the code on the person's screen differs, and nothing is signed", async () => {
    const thief = await requested(valley, await valley.device());
    const desk = await valley.desk(1);
    const { candidates } = given(await loadCase(desk, thief));
    const { id: found, manifestDigest: manifest } = (candidates[0] as (typeof candidates)[0]).backup;
    given(await matchBackup(desk, thief, found, manifest));
    const size = valley.server.log.entries.length;
    const answer = await approveCase(desk, thief, { backup: found, manifest, code, record: known });
    expect(answer).toMatchObject({ refused: "notAllowed" });
    expect(valley.server.log.entries).toHaveLength(size);
  });

  test("shows another member's backup as a match: caught", async () => {
    const other = (await enrolled(valley, await valley.device(), "Somebody Else")).id;
    const entries = valley.server.log.of(other).map(({ index, leaf, envelope }) => ({
      index,
      leaf: toBase64url(leaf),
      envelope: toBase64url(envelope),
    }));
    const desk = await valley.desk(
      1,
      saying("/api/cards", () => ({ backups: [{ backup: other, entries }], next: null })),
    );
    await expect(loadCase(desk, id)).rejects.toEqual(stopped("backupDiffers"));
  });

  test("hides a veto: caught, whether it is left out of the scope or of the log", async () => {
    const browser = await valley.device();
    const objected = await requested(valley, browser);
    const witness = await valley.desk(2);
    await approvedBy(witness, objected, given(await followCase(browser, objected)).code.qr);
    const followed = given(await followBackup(phone, backup));
    expect(followed.requests.map((request) => request.case)).toContain(objected);
    given(await veto(phone, followed, objected));
    const index = valley.server.log.of(backup).at(-1)?.index as number;

    const hidden = (shown: { index: number | null }[]) => shown.filter((entry) => entry.index !== index);
    const hiding = saying<{ backups: { backup: string; entries: { index: number }[] }[] }>("/api/cards", (json) => ({
      ...json,
      backups: json.backups.map((found) => ({ ...found, entries: hidden(found.entries) })),
    }));
    await expect(loadCase(await valley.desk(3, hiding), objected)).rejects.toEqual(stopped("entryOmitted"));

    await witness.reader.sync();
    const without = valley.server.log.without(index);
    valley.server.lie = showing(() => without);
    await expect(witness.reader.sync()).rejects.toMatchObject({ name: "Stop", code: /logRewound|logForked/ });
    valley.server.lie = null;
    const honest = given(await loadCase(await valley.desk(3), objected));
    expect(honest.status).toBe("vetoed");
  });

  test("a log that holds what the rules forbid is not believed, although it adds up", async () => {
    const copy = new MemoryLog();
    Object.assign(copy, { key: valley.server.log.key });
    for (const { scope, envelope, acceptedAt } of valley.server.log.entries) copy.append(scope, envelope, acceptedAt);
    const stranger = signStatement("case.held", { case: id, signedAt: valley.clock.now }, signingKey());
    copy.append(id, stranger.envelope, valley.clock.now);
    const trail = saying<{ entries: unknown[] }>("/api/trail", () => ({
      entries: copy.entries.map(({ index, leaf, envelope }) => ({
        index,
        leaf: toBase64url(leaf),
        envelope: toBase64url(envelope),
      })),
    }));
    const log = showing(() => copy);
    const desk = await valley.desk(4, async (path, answer) => (await log(path, answer)) ?? trail(path, answer));
    await expect(loadCase(desk, id)).rejects.toEqual(stopped("historyImpossible"));
  });
});

describe("trust line 2: a server that shows two guardians two histories is caught when one acts", () => {
  /** A request of somebody of whom no other test speaks: what is found out about it ends the reading. */
  async function requestOf(person: string) {
    await enrolled(valley, await valley.device(), person);
    const browser = await valley.device();
    const id = await requested(valley, browser, person);
    return { id, qr: given(await followCase(browser, id)).code.qr };
  }

  test("by the guardian who reads the act in the other history, and signs nothing more", async () => {
    const { id, qr } = await requestOf("Ana Lima");
    const hidden = valley.server.log.of(await requested(valley, await valley.device()))[0]?.index as number;
    const deceived = await valley.desk(
      0,
      showing(() => valley.server.log.without(hidden)),
    );
    await approvedBy(deceived, id, qr);
    expect(deceived.reader.view().stop).toBeNull();

    const honest = await valley.desk(1);
    const size = valley.server.log.entries.length;
    await expect(approvedBy(honest, id, qr)).rejects.toEqual(stopped("logSplit"));
    const approval = valley.server.log.of(id)[1];
    const { digest } = await openStatement(approval?.envelope as Uint8Array<ArrayBuffer>);
    const again = await reloaded(honest, 1);
    await expect(again.reader.standing()).rejects.toMatchObject({
      ...{ name: "Stop", code: "logSplit" },
      evidence: { statement: digest, index: approval?.index, checkpoint: expect.stringContaining(`\n${size}\n`) },
    });
    await expect(recuse(again, id, "cannotJudge")).rejects.toEqual(stopped("logSplit"));
    expect(valley.server.log.entries).toHaveLength(size);
  });

  test("a guardian who boasts of a tree that did not stand yet is caught likewise", async () => {
    const { id, qr } = await requestOf("Ben Costa");
    const desk = await valley.desk(0);
    const head = { size: 2 ** 40, root: "ab".repeat(32) };
    const boast = async () => {
      const standing = await desk.reader.sync();
      return { ...standing, state: { ...standing.state, head } };
    };
    await approvedBy({ ...desk, reader: { ...desk.reader, sync: boast } }, id, qr);
    await expect(loadCase(await valley.desk(1), id)).rejects.toEqual(stopped("logSplit"));
  });
});

describe("a server that shows another roster", () => {
  test("another genesis, a chain without the code's roster, a shorter chain, and an unsigned one are told apart", async () => {
    const { genesis, device, keyrings, roster, server } = valley;
    const chain = server.log.entries.slice(0, 1).map(({ envelope }) => toBase64url(envelope));
    const other = await newValley({ guardians: 2, threshold: 2 });
    const otherChain = other.server.log.entries.slice(0, 1).map(({ envelope }) => toBase64url(envelope));
    const federation = (shown: string[]) => saying<object>("/api/federation", (json) => ({ ...json, chain: shown }));

    const expected = { genesis: genesis.digest };
    const deceived = await device(federation(otherChain));
    await expect(loadFederation(deceived, expected)).rejects.toEqual(stopped("genesisDiffers"));

    const later = { ...expected, roster: "ab".repeat(32) };
    await expect(loadFederation(await device(), later)).rejects.toEqual(stopped("rosterUnknown"));

    const next = signStatement(
      "roster.updated",
      { previous: genesis.digest, roster: { ...roster, version: 1 }, signedAt: valley.clock.now },
      ...keyrings.slice(0, 3).map(statementKey),
    );
    const shown = [...chain, toBase64url(next.envelope)];
    let now = shown;
    const forgetful = await device((path, answer) => federation(now)(path, answer));
    expect((await loadFederation(forgetful, expected)).current.roster.version).toBe(1);
    now = chain;
    await expect(loadFederation(forgetful, expected)).rejects.toEqual(stopped("rosterRolledBack"));

    const [envelope] = server.log.entries.map((entry) => new TextDecoder().decode(entry.envelope));
    const two = JSON.parse(envelope as string) as { signatures: unknown[] };
    const unsigned = { ...two, signatures: two.signatures.slice(1) };
    const halfSigned = [toBase64url(new TextEncoder().encode(JSON.stringify(unsigned)))];
    await expect(loadFederation(await device(federation(halfSigned)), expected)).rejects.toEqual(
      stopped("rosterUnsigned"),
    );
  });
});

describe("a server that lies about the pepper", () => {
  test("answers under another key at enrolment: nothing is stored", async () => {
    const device = await valley.device();
    const federation = await federationFor(valley, device);
    const { server } = valley;
    const right = server.pepperKey;
    server.pepperKey = dealPepper(2, 2).secretKey;
    const size = server.log.entries.length;
    const form = { name, card: { displayName: "J", contact: "c" }, compartments: [], token: new Uint8Array(16) };
    await expect(enrol(device, federation, form)).rejects.toEqual(stopped("pepperFalse"));
    server.pepperKey = right;
    expect(server.log.entries).toHaveLength(size);
    expect(await device.storage.getAll("backups")).toEqual([]);
  });
});

describe("shares on their way to the requester", () => {
  let browser: Device;
  let id: string;
  let code: string;
  // A valley of its own: where shares left in an earlier request, release follows the quorum.
  beforeAll(async () => {
    valley = await newValley();
    backup = (await enrolled(valley, await valley.device())).id;
    browser = await valley.device();
    id = await requested(valley, browser);
    code = given(await followCase(browser, id)).code.qr;
    for (const place of [0, 1]) await approvedBy(await valley.desk(place), id, code);
  });

  test("two guardians only: nothing opens, and no try is spent", async () => {
    const followed = given(await followCase(browser, id));
    expect(given(await recover(browser, followed, name))).toEqual({ outcome: "notEnough", have: 2, needed: 3 });
    expect(given(await followCase(browser, id)).triesLeft).toBe(10);
  });

  test("a tampered share names its guardian; another is asked for, and the rest suffice", async () => {
    await approvedBy(await valley.desk(2), id, code);
    const followed = given(await followCase(browser, id));
    const released = followed.entries.flatMap(({ statement }) =>
      statement.name === "share.released" ? [statement] : [],
    );
    const victim = released[1] as (typeof released)[0];
    valley.server.lie = altering((path) => path === `/api/blobs/${victim.body.sealed.digest}`);
    const guardian = victim.signers[0] as string;
    const answer = given(await recover(browser, followed, name));
    expect(answer).toMatchObject({
      outcome: "badShares",
      bad: [{ guardian, fault: "fileDiffers" }],
      good: 2,
      needed: 3,
    });

    given(await refuseShare(browser, followed, backup, guardian));
    const named = given(await followCase(browser, id));
    expect(named.meetings.find((meeting) => meeting.guardian === guardian)?.stands).toBe("refused");
    await approvedBy(await valley.desk(3), id, code);
    const enough = given(await followCase(browser, id));
    expect(given(await recover(browser, enough, name))).toMatchObject({ outcome: "recovered" });
  });

  test("a guardian who seals something else than the dealt share is named", async () => {
    await approvedBy(await valley.desk(4), id, code);
    const followed = given(await followCase(browser, id));
    const liar = statementKey(valley.keyrings[4] as Valley["keyrings"][number]);
    const isLiars = ({ statement }: OpenedEntry) =>
      statement.name === "share.released" && statement.signers[0] === liar.key;
    const honest = followed.entries.find(isLiars) as OpenedEntry & { statement: Signed<"share.released"> };
    const file = await seal(new TextEncoder().encode("not a share"), [followed.opening.body.recipient]);
    valley.server.blobs.set(blobDigest(file), file);
    const sealed = { digest: blobDigest(file), size: file.length };
    const forged = signStatement("share.released", { ...honest.statement.body, sealed }, liar);
    const statement = await openStatement(forged.envelope);
    const entries = followed.entries.map((entry) => (isLiars(entry) ? { ...entry, statement } : entry));
    const answer = given(await recover(browser, { ...followed, entries }, name));
    expect(answer).toMatchObject({ outcome: "recovered", bad: [{ guardian: liar.key, fault: "cannotOpen" }] });
  });

  test("the pepper answered under another key is caught, and the try is not lost", async () => {
    const followed = given(await followCase(browser, id));
    const right = valley.server.pepperKey;
    valley.server.pepperKey = dealPepper(2, 2).secretKey;
    await expect(recover(browser, followed, name)).rejects.toEqual(stopped("pepperFalse"));
    valley.server.pepperKey = right;
    const after = given(await followCase(browser, id));
    expect(after.triesLeft).toBe(followed.triesLeft - 1);
    expect(given(await recover(browser, after, name))).toMatchObject({ outcome: "recovered" });
    expect(given(await followCase(browser, id)).triesLeft).toBe(after.triesLeft);
  });

  test("a case shown under another digest is not this ticket's", async () => {
    const other = await requested(valley, await valley.device());
    const entries = valley.server.log.of(other).map(({ index, leaf, envelope }) => ({
      index,
      leaf: toBase64url(leaf),
      envelope: toBase64url(envelope),
    }));
    valley.server.lie = saying<object>(`/api/cases/${id}`, (json) => ({ ...json, entries }));
    await expect(followCase(browser, id)).rejects.toEqual(stopped("entryAltered"));
  });
});
