/** Notice to the owner, by a real mail server on loopback: in rounds, once each, and the objection that its letters lead to. */
import { mkdtemp, readdir, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from "vitest";
import { grantsOfStage } from "@/lib/domain/grants";
import { presets } from "@/lib/domain/presets";
import type { CaseState } from "@/lib/domain/state";
import { known } from "@/lib/domain/testing/statements";
import { day, hour } from "@/lib/domain/time";
import { env } from "@/lib/env/env";
import { refOf } from "@/lib/protocol/blob";
import { type SigningKey, signingKey } from "@/lib/protocol/ed25519";
import { openCase } from "@/lib/protocol/open-case";
import { policyDigest } from "@/lib/protocol/roster";
import { type SignedEnvelope, signStatement } from "@/lib/protocol/signing";
import { openStatement } from "@/lib/protocol/statements/statement";
import { enter } from "@/lib/store/append";
import { type Carrier, pauses } from "@/lib/store/carrying";
import { giveNotice } from "@/lib/store/give-notice";
import { openStore, type Store } from "@/lib/store/store";
import { sweep } from "@/lib/store/sweep";
import { folderCarrier } from "../mail/folder";
import { type SmtpOptions, smtpCarrier } from "../mail/smtp";
import { openStoreWith } from "../own-store";
import { serverSecrets } from "../secrets";
import { type Founded, type Guardian, opened } from "../testing/federation";
import { callerOf, type House, openHouse } from "../testing/house";
import { type MailServer, mailServer } from "../testing/mail-server";
import { codeOf, granted } from "../testing/people";
import { type Enrolled, enrolled, head, random } from "../testing/scene";
import { readBackup, readCase } from "../world";
import { objectTo } from "./object";
import { putNotices } from "./put-notices";

const url = "http://localhost:3000";
let house: House;
let store: Store;
let federation: Founded;
let backup: Enrolled;
let server: MailServer;
/** Time goes on, as in the log, and never back. */
let shift = 0;
/** The request of this test. */
let made: Asked | null = null;
const clock = () => Date.now() + shift;
const guardian = (place: number) => federation.guardians[place] as Guardian;

beforeAll(async () => {
  house = await openHouse(vi.stubEnv, url);
  store = await openStoreWith(clock);
  const { recovery, ...policy } = presets.neighbourhood.policy(2);
  federation = await opened(3, 2, { ...policy, recovery: { ...recovery, wait: day } });
  backup = await enrolled(federation);
}, 120_000);
afterAll(() => house.close());
beforeEach(async () => {
  server = await mailServer();
});
afterEach(async () => {
  // Of requests on one backup none goes on before a choice: each test has its own alone.
  const withdrawn = made && { case: made.id, signedAt: clock() };
  if (made && withdrawn && (await readCase(made.id))?.ended === null)
    await into(signStatement("case.withdrawn", withdrawn, made.key));
  made = null;
  await server.close();
  await store.db.noticeAddress.deleteMany();
  await store.db.noticeLetter.deleteMany();
});

const smtp = (over: Partial<SmtpOptions> = {}): Carrier =>
  smtpCarrier({ smtpUrl: server.url, from: "Holdfast <desk@example.org>", url, ...over });

/** Past the doors, which are tried elsewhere. */
async function into({ envelope }: SignedEnvelope, blobs: Uint8Array<ArrayBuffer>[] = []): Promise<void> {
  const outcome = await enter(store, { statements: [{ envelope, signed: await openStatement(envelope) }], blobs });
  if ("refused" in outcome) throw new Error(`${outcome.refused}: ${outcome.because}`);
}

interface Asked {
  id: string;
  key: SigningKey;
}

/** Heirs ask, papers lie there, a guardian has found the backup. */
async function asked(): Promise<Asked> {
  const key = signingKey();
  const { roster, genesis } = federation;
  const claim = { displayName: "Ana" };
  const opening = await openCase({ kind: "inheritance", key, genesis, roster, claim, signedAt: clock() });
  await into(opening, opening.blobs);
  const dossier = random(100);
  const provides = ["proofOfDeath" as const, "authority" as const, "identity" as const];
  const evidence = { version: 1, dossier: refOf(dossier), files: [], provides, instrument: "other" as const };
  const id = opening.caseId;
  await into(signStatement("case.evidence", { case: id, ...evidence, signedAt: clock() }, key), [dossier]);
  const match = { case: id, backup: backup.id, manifest: backup.digest, signedAt: clock() };
  await into(signStatement("case.matched", match, guardian(0).key));
  made = { id, key };
  return made;
}

async function approve({ id }: Asked, place: number): Promise<void> {
  const [state, held] = await Promise.all([readCase(id), readBackup(backup.id)]);
  if (!state?.evidence || !held) throw new Error("nothing to approve");
  const checks = state.evidence.provides.map((kind) => ({
    ...{ kind, how: "withIssuingOffice" as const, result: "sound" as const },
  }));
  const { roster } = federation;
  const body = {
    ...{ case: id, backup: held.id, manifest: held.manifestDigest, seen: await head() },
    grants: grantsOfStage("inheritance", held.manifest, 1),
    ...{ policy: policyDigest(roster.roster.policy), roster: roster.digest, record: known },
    evidence: { statement: state.evidence.statement, checks, deathAgrees: true as const, noConflict: true as const },
    signedAt: clock(),
  };
  await into(signStatement("case.approved", body, guardian(place).key));
}

const addresses = ["jose@example.org", "ana@example.org"];
const put = ({ id }: Asked, place = 1, to = addresses) =>
  putNotices(guardian(place).caller, { case: id, backup: backup.id, addresses: to });

/** A quorum stands, and its second guardian has handed the addresses over. */
async function agreed(to = addresses): Promise<Asked> {
  const ours = await asked();
  await approve(ours, 0);
  await approve(ours, 1);
  granted(await put(ours, 1, to));
  return ours;
}
async function attest({ id }: Asked): Promise<void> {
  for (const place of [0, 1]) {
    const body = { case: id, backup: backup.id, seen: await head(), signedAt: clock() };
    await into(signStatement("wait.attested", body, guardian(place).key));
  }
}
const noticesOf = async ({ id }: Asked) =>
  ((await readCase(id)) as CaseState).notices.map(({ round, outcome }) => `${round} ${outcome}`);
const recipients = () => server.lines.filter((line) => line.startsWith("RCPT")).map((line) => /<(.+)>/.exec(line)?.[1]);
const recipientIn = (mail: string) => /^To: .*?([^\s<]+@[^\s>]+)/m.exec(mail)?.[1];
/** The token in the link of a letter. */
function tokenIn(mail = server.mails[0] ?? ""): string {
  const text = mail.replaceAll("=\r\n", "").replaceAll("=3D", "=").replaceAll("=23", "#");
  const plain = text.includes("/object#") ? text : decoded(mail);
  return /\/object#([A-Za-z0-9_-]{32})/.exec(plain)?.[1] ?? "no link";
}
const decoded = (mail: string) =>
  mail.replaceAll(/\r\n\r\n([A-Za-z0-9+/=\r\n]+)\r\n--/g, (_, body) => Buffer.from(body, "base64").toString("utf8"));

describe("who may say where notice goes", () => {
  test("a guardian whose approval stands, while a quorum does; nobody else", async () => {
    const ours = await asked();
    await approve(ours, 0);
    expect(codeOf(await put(ours, 0))).toBe("quorumMissing");
    expect(codeOf(await put(ours, 1))).toBe("notApproved");
    await approve(ours, 1);
    expect(codeOf(await put(ours, 2))).toBe("notApproved");
    expect(codeOf(await putNotices(callerOf(), { case: ours.id, backup: backup.id, addresses }))).toBe("notSignedIn");
    granted(await put(ours, 1));
    // Again is the same as once, and a later list takes the place of the earlier.
    granted(await put(ours, 1, ["JOSE@example.org"]));
    expect((await store.db.noticeAddress.findMany()).map(({ email }) => email)).toEqual(["jose@example.org"]);
  });
});

describe("a mail server that accepts", () => {
  test("gets one letter an address, however often the job runs and whoever named it; the log gets one entry", async () => {
    const ours = await agreed();
    granted(await put(ours, 0, ["jose@example.org"]));
    await Promise.all([giveNotice(store, smtp()), giveNotice(store, smtp())]);
    await giveNotice(store, smtp());
    expect(recipients().sort()).toEqual([...addresses].sort());
    expect(await noticesOf(ours)).toEqual(["start accepted"]);
  });

  test("gets a plain letter that names nobody and holds no secret but its link", async () => {
    await agreed(["jose@example.org"]);
    await giveNotice(store, smtp());
    const mail = decoded(server.mails[0] ?? "");
    expect(mail).toContain(`${url}/object#`);
    for (const secret of ["José", "Ana", backup.id]) expect(mail).not.toContain(secret);
    const [letter] = await store.db.noticeLetter.findMany();
    expect(JSON.stringify(letter, (_, value) => (typeof value === "bigint" ? Number(value) : value))).not.toContain(
      tokenIn(),
    );
  });

  test("gets further rounds by the clock: every week, three days before the end, at the end; each once", async () => {
    const ours = await agreed(["jose@example.org"]);
    await giveNotice(store, smtp());
    await attest(ours);
    const later = async (time: number) => {
      shift += time;
      for (let run = 0; run < 3; run++) await giveNotice(store, smtp());
      return noticesOf(ours);
    };
    expect(await later(6 * day)).toEqual(["start accepted"]);
    expect(await later(day + hour)).toEqual(["start accepted", "weekly accepted"]);
    expect(await later(4 * day)).toEqual(["start accepted", "weekly accepted", "threeDays accepted"]);
    expect((await later(3 * day)).at(-1)).toBe("end accepted");
    expect(await later(20 * day)).toHaveLength(4);
    expect(server.mails).toHaveLength(4);
  });
});

describe("a server that was stopped as the wait ended", () => {
  /** Another process over the same database. */
  async function started(): Promise<Store> {
    const { logOrigin, logSeed, eventSeed } = await serverSecrets();
    const databaseUrl = env().databaseUrl as string;
    return openStore({ databaseUrl, log: { origin: logOrigin, seed: logSeed }, eventSeed, clock });
  }

  test("gives the last notice once when it is back, also where two processes start at once; nothing left earlier", async () => {
    const ours = await agreed(["jose@example.org"]);
    await giveNotice(store, smtp());
    await attest(ours);
    shift += 14 * day + hour;
    // The letter is written, and the process ends before it is carried.
    await giveNotice(store, smtp(), () => true);
    expect(server.mails).toHaveLength(1);
    shift += 3 * day;
    const processes = [await started(), await started()];
    await Promise.all(processes.map((process) => giveNotice(process, smtp())));
    for (const process of processes) await giveNotice(process, smtp());
    const rounds = await noticesOf(ours);
    expect(rounds.filter((round) => round === "end accepted")).toHaveLength(1);
    expect(server.mails).toHaveLength(rounds.length);
    for (const process of processes) await process.close();
  });
});

test("a clock that is set back while a letter goes out loses no notice: it is entered when time has caught up", async () => {
  const ours = await agreed(["jose@example.org"]);
  const carry = smtp();
  const back = hour;
  await giveNotice(store, async (outgoing) => {
    const delivery = await carry(outgoing);
    shift -= back;
    return delivery;
  });
  expect(await noticesOf(ours)).toEqual([]);
  shift += back;
  for (let run = 0; run < 2; run++) await giveNotice(store, smtp());
  expect(await noticesOf(ours)).toEqual(["start accepted"]);
  expect(server.mails).toHaveLength(1);
});

describe("a mail server that does not", () => {
  test("a lasting no to all addresses is a failure in the log, once; a guardian stands in, or names another address", async () => {
    server.answers = { RCPT: "550 5.1.1 no such user" };
    const ours = await agreed();
    for (let run = 0; run < 3; run++) await giveNotice(store, smtp());
    expect(await noticesOf(ours)).toEqual(["start failed"]);
    server.answers = {};
    granted(await put(ours, 0, ["other@example.org"]));
    for (let run = 0; run < 3; run++) await giveNotice(store, smtp());
    expect(await noticesOf(ours)).toEqual(["start failed", "start accepted"]);
    expect(server.mails).toHaveLength(1);
  });

  test("says nothing in time: tried again after the pause, nothing in the log before", async () => {
    server.answers = { ".": null };
    const ours = await agreed(["jose@example.org"]);
    const patience = { connect: 400, line: 400, whole: 2_000 };
    await giveNotice(store, smtp({ patience }));
    expect(await noticesOf(ours)).toEqual([]);
    server.answers = {};
    shift += pauses[0] as number;
    await giveNotice(store, smtp());
    expect(await noticesOf(ours)).toEqual(["start accepted"]);
    expect(server.mails).toHaveLength(1);
  });

  test("accepts late, its yes lost: whoever presses the link has had notice, and the request is held", async () => {
    const ours = await agreed(["jose@example.org"]);
    const carry = smtp();
    await giveNotice(store, async (outgoing) => {
      await carry(outgoing);
      return { result: "unreachable", answer: "the answer was lost" };
    });
    expect(await noticesOf(ours)).toEqual([]);
    granted(await objectTo(callerOf(), { token: tokenIn() }));
    expect(await noticesOf(ours)).toEqual(["start accepted"]);
    expect((await readCase(ours.id))?.holds).toMatchObject([{ guardian: null }]);
  });

  test("is none: what only the data folder keeps has reached nobody", async () => {
    const dataDir = await mkdtemp(join(tmpdir(), "holdfast-letters-"));
    const ours = await agreed(["jose@example.org"]);
    await giveNotice(store, folderCarrier(dataDir, url));
    expect(await readdir(join(dataDir, "outbox"))).toHaveLength(1);
    expect(await noticesOf(ours)).toEqual(["start failed"]);
    await rm(dataDir, { recursive: true });
  });
});

describe("the objection", () => {
  test("holds the request once, and is no veto; a token that no letter had is refused", async () => {
    const ours = await agreed(["jose@example.org"]);
    await giveNotice(store, smtp());
    expect(codeOf(await objectTo(callerOf(), { token: "A".repeat(32) }))).toBe("letterUnknown");
    const token = tokenIn();
    granted(await objectTo(callerOf(), { token }));
    expect(codeOf(await objectTo(callerOf(), { token }))).toBe("objectionUsed");
    const state = await readCase(ours.id);
    expect(state?.holds).toMatchObject([{ guardian: null }]);
    expect((await readBackup(backup.id))?.vetoed[ours.id]).toBeUndefined();
  });

  test("of one address comes once, however many letters it had; of another after that", async () => {
    const ours = await agreed();
    await giveNotice(store, smtp());
    const [first, second] = server.mails.map((mail) => tokenIn(mail));
    granted(await objectTo(callerOf(), { token: first ?? "" }));
    expect(codeOf(await objectTo(callerOf(), { token: second ?? "" }))).toBe("objectionUsed");
    shift += 7 * day + hour;
    await giveNotice(store, smtp());
    expect(server.mails).toHaveLength(4);
    const again = server.mails.slice(2).find((mail) => recipientIn(mail) === recipientIn(server.mails[0] ?? ""));
    expect(codeOf(await objectTo(callerOf(), { token: tokenIn(again) }))).toBe("objectionUsed");
    granted(await objectTo(callerOf(), { token: second ?? "" }));
    expect((await readCase(ours.id))?.holds).toHaveLength(2);
  });
});

describe("a recovery that waits", () => {
  test("tells the owner by letter that somebody says to be the owner, at its start and end; an objection holds it", async () => {
    const key = signingKey();
    const { roster, genesis } = federation;
    const claim = { displayName: "José" };
    const plan = { key, genesis, roster, lookup: backup.lookup, claim, signedAt: clock() };
    const opening = await openCase({ kind: "recovery", ...plan });
    await into(opening, opening.blobs);
    const id = opening.caseId;
    made = { id, key };
    const about = { case: id, backup: backup.id, manifest: backup.digest };
    await into(signStatement("case.matched", { ...about, signedAt: clock() }, guardian(0).key));
    const grants = grantsOfStage("recovery", backup.manifest, 0);
    const rules = { policy: policyDigest(roster.roster.policy), roster: roster.digest, record: known };
    for (const place of [0, 1]) {
      const body = { ...about, grants, ...rules, seen: await head(), signedAt: clock() };
      await into(signStatement("case.approved", body, guardian(place).key));
    }
    granted(await put(made, 1, ["jose@example.org"]));
    await giveNotice(store, smtp());
    expect(decoded(server.mails[0] ?? "")).toContain("says to be the owner");
    await attest(made);
    shift += day + hour;
    for (let run = 0; run < 2; run++) await giveNotice(store, smtp());
    expect(await noticesOf(made)).toEqual(["start accepted", "end accepted"]);
    granted(await objectTo(callerOf(), { token: tokenIn() }));
    expect((await readCase(id))?.holds).toMatchObject([{ guardian: null }]);
  });
});

test("the addresses of a request, and the tickets that executors keep of it, go with its files", async () => {
  const ours = await agreed();
  const { id: accountId } = await store.db.account.findFirstOrThrow();
  await store.db.estate.create({ data: { case: ours.id, accountId, sealed: Uint8Array.of(1), addedAt: clock() } });
  const kept = async () =>
    Promise.all([
      store.db.noticeAddress.count({ where: { case: ours.id } }),
      store.db.estate.count({ where: { case: ours.id } }),
    ]);
  await into(signStatement("case.withdrawn", { case: ours.id, signedAt: clock() }, ours.key));
  await giveNotice(store, smtp());
  expect(server.mails).toEqual([]);
  await sweep(store);
  expect(await kept()).toEqual([2, 1]);
  shift += 366 * day;
  await sweep(store);
  expect(await kept()).toEqual([0, 0]);
});
