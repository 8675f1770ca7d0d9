/** A guardian's browser in a request of heirs: found, checked, approved, waited, handed over stage by stage. */
import { beforeEach, describe, expect, test } from "vitest";
import { day } from "@/lib/domain/time";
import { refOf } from "@/lib/protocol/blob";
import { toBase64url } from "@/lib/protocol/bytes";
import { formatFallback } from "@/lib/protocol/code";
import { type Dossier, sealAnswer, sealDossier } from "@/lib/protocol/dossier";
import { type SigningKey, signingKey } from "@/lib/protocol/ed25519";
import { openCase } from "@/lib/protocol/open-case";
import { seal } from "@/lib/protocol/sealing";
import { type SignedEnvelope, signStatement } from "@/lib/protocol/signing";
import type { EvidenceReview } from "@/lib/protocol/statements/evidence";
import { card, quick, usualCompartments } from "@/lib/protocol/testing/backup";
import { acceptShares } from "./acceptShares";
import { askQuestion, attestWait, holdCase, matchBackup, preferRequest, standNotice } from "./acts";
import { approveCase, approveNext, intendRelease, releaseShare } from "./approve";
import { owesAttestation, tendWaits } from "./attestWaits";
import { veto } from "./backupActs";
import { buildIndex, type IndexView, keptCards, searchCards } from "./cardIndex";
import { loadCandidate, loadCase } from "./case";
import { type Desk, openDesk } from "./desk";
import type { Device } from "./device";
import { enrol } from "./enrol";
import { readPaper } from "./estateFiles";
import { followBackup } from "./followBackup";
import { isRefused } from "./outcome";
import { chosenOf, papersChanged, placeOf } from "./place";
import { enrolled, federationFor, known } from "./testing/story";
import { given, newValley, type Valley } from "./testing/valley";

const required = ["proofOfDeath", "authority", "identity"] as const;
const paper = new TextEncoder().encode("%PDF-1.4 the certificate");

let valley: Valley;
let phone: Device;
let backup: string;
let desks: Desk[];
const desk = (place: number) => desks[place] as Desk;

/** Argon2id is not what is tested here. */
const browser = async (): Promise<Device> => ({ ...(await valley.device()), stretch: quick });

async function post({ api }: Device, signed: SignedEnvelope[], blobs: Uint8Array[]): Promise<void> {
  const body = { envelopes: signed.map(({ envelope }) => toBase64url(envelope)), blobs: blobs.map(toBase64url) };
  const answer = await api.bytes("/api/statements", { method: "POST", body });
  if (isRefused(answer)) throw new Error(`${answer.refused}: ${answer.because}`);
}

interface Executor {
  id: string;
  key: SigningKey;
  device: Device;
}

const dossierOf = (files: Dossier["files"]): Dossier => ({
  decedent: {
    legalName: "José O’Brien",
    birthDate: "1940-02-03",
    deathDate: "2026-01-02",
    deathPlace: "Riverside",
    lastAddress: "1 Bridge Street",
  },
  death: { issuer: "Registrar" },
  authority: { instrument: "ew.grantOfProbate", details: [], paper: { number: "P-1" } },
  executor: { name: "Ana O’Brien", address: "2 Bridge Street", identity: {} },
  scope: { will: true, money: true, everything: false },
  declaration: "I declare that all of this is true.",
  files,
});

/** An executor opens a request and lays papers before the guardians. */
async function inheritance(provides: readonly (typeof required)[number][] = required): Promise<Executor> {
  const device = await browser();
  const key = signingKey();
  const { digest: genesis } = valley.genesis;
  const opened = await openCase({
    kind: "inheritance",
    key,
    genesis,
    roster: { digest: genesis, roster: valley.roster },
    claim: { displayName: "Ana O’Brien", message: "My father has died." },
    signedAt: device.now(),
  });
  await post(device, [opened], opened.blobs);
  const executor = { id: opened.caseId, key, device };
  await lay(executor, 1, provides);
  return executor;
}

async function lay({ id, key, device }: Executor, version: number, provides: readonly (typeof required)[number][]) {
  const state = given(await loadCase(desk(0), id)).state;
  const file = await seal(paper, [state.files.recipient]);
  const plain = refOf(paper).digest;
  const entry = { digest: refOf(file).digest, size: paper.length, plain, name: "certificate.pdf" };
  const files = [{ ...entry, type: "application/pdf" as const, kind: "proofOfDeath" as const }];
  const dossier = await sealDossier(dossierOf(files), state.files.recipient);
  const body = {
    ...{ case: id, version, dossier: refOf(dossier), files: [refOf(file)], provides: [...provides] },
    ...{ instrument: "ew.grantOfProbate" as const, signedAt: device.now() },
  };
  await post(device, [signStatement("case.evidence", body, key)], [dossier, file]);
}

beforeEach(async () => {
  valley = await newValley({
    guardians: 3,
    threshold: 2,
    change: (roster) => {
      const { policy } = roster;
      return { ...roster, policy: { ...policy, inheritance: { ...policy.inheritance, evidence: [...required] } } };
    },
  });
  phone = await browser();
  backup = (await enrolled(valley, phone)).id;
  desks = await Promise.all([0, 1, 2].map((place) => valley.desk(place)));
}, 60_000);

const view = async (of: Desk, id: string) => given(await loadCase(of, id));
async function place(of: Desk, id: string) {
  const seen = await view(of, id);
  return placeOf(seen, of.me, chosenOf(seen, of.me), of.device.now());
}
async function reviewOf(of: Desk, id: string): Promise<EvidenceReview> {
  const { estate } = await view(of, id);
  const checks = required.map((kind) => ({ kind, how: "withIssuingOffice" as const, result: "sound" as const }));
  return { statement: estate?.evidence?.statement ?? "", checks, deathAgrees: true, noConflict: true };
}
async function match(of: Desk, id: string) {
  const { backup: found } = given(await loadCandidate(of, id, backup));
  given(await matchBackup(of, id, found.id, found.manifestDigest));
  return found.manifestDigest;
}
async function approve(of: Desk, id: string, evidence?: EvidenceReview) {
  const { candidates } = await view(of, id);
  const [candidate] = candidates;
  if (!candidate) throw new Error("nobody has found the backup");
  const { id: about, manifestDigest: manifest } = candidate.backup;
  const code = formatFallback(id);
  return approveCase(of, id, {
    backup: about,
    manifest,
    code,
    record: known,
    evidence: evidence ?? (await reviewOf(of, id)),
  });
}
/** Matched and approved by two, notice given, the wait begun. */
async function waiting(executor: Executor): Promise<void> {
  await match(desk(0), executor.id);
  for (const of of [desk(0), desk(1)]) given(await approve(of, executor.id));
  given(await standNotice(desk(0), executor.id, backup, "byLetter"));
  for (const of of [desk(0), desk(1)]) await tendWaits(of);
}
async function handOver(of: Desk, id: string) {
  const { manifestDigest } = (await view(of, id)).candidates[0]?.backup ?? { manifestDigest: "" };
  const announced = await intendRelease(of, id, backup, manifestDigest);
  return isRefused(announced) ? announced : releaseShare(of, id, backup, manifestDigest);
}

describe("the way of a request of heirs at a guardian's desk", () => {
  test("from the search to the second stage, each step the one thing to do", async () => {
    const executor = await inheritance();
    const { id } = executor;
    expect(await place(desk(0), id)).toEqual({ do: "match" });
    const { estate } = await view(desk(0), id);
    const dossier = estate?.evidence?.dossier;
    if (!dossier || !("open" in dossier)) throw new Error("the dossier does not open");
    expect(dossier.open.decedent.legalName).toBe("José O’Brien");
    const { state } = await view(desk(0), id);
    const [file] = dossier.open.files;
    if (!file) throw new Error("no paper");
    expect(await readPaper(desk(0), state, file)).toEqual({ open: paper });

    await match(desk(0), id);
    expect(await place(desk(1), id)).toEqual({ do: "verify", backup, denied: false });
    given(await approve(desk(0), id));
    expect(await place(desk(0), id)).toEqual({ do: "wait", backup, because: "quorumMissing" });
    given(await approve(desk(1), id));
    expect(await place(desk(1), id)).toEqual({ do: "wait", backup, because: "noticeMissing" });
    given(await standNotice(desk(1), id, backup, "inPerson"));
    expect(await place(desk(1), id)).toEqual({ do: "wait", backup, because: "waitMissing" });
    for (const of of [desk(0), desk(1)]) await tendWaits(of);
    expect(await place(desk(1), id)).toEqual({ do: "wait", backup, because: "waitRunning" });
    const shown = chosenOf(await view(desk(1), id), desk(1).me)?.standing?.wait;
    expect(shown?.attested.map(({ guardian }) => guardian)).toEqual([desk(0).me, desk(1).me]);

    valley.clock.now = (shown?.endsAt ?? 0) + 1;
    expect(await place(desk(1), id)).toEqual({ do: "release", backup, announce: true, again: false });
    given(await handOver(desk(0), id));
    given(await handOver(desk(1), id));
    // The second stage: those who approved the first sign once more that the will is known; others verify.
    expect(await place(desk(0), id)).toEqual({ do: "next", backup });
    expect(await place(desk(2), id)).toMatchObject({ do: "verify" });
    const { manifestDigest } = (await view(desk(0), id)).candidates[0]?.backup ?? { manifestDigest: "" };
    expect(await approve(desk(2), id)).toMatchObject({ refused: "willUnconfirmed" });
    for (const of of [desk(0), desk(1)]) given(await approveNext(of, id, backup, manifestDigest));
    expect(await place(desk(0), id)).toMatchObject({ do: "release" });
    given(await handOver(desk(0), id));
    given(await handOver(desk(1), id));
    expect(await place(desk(1), id)).toEqual({ do: "done", backup });
  });

  test("nothing is to be verified while a required paper is missing, and an unsound one approves nothing", async () => {
    const executor = await inheritance(["proofOfDeath", "identity"]);
    await match(desk(0), executor.id);
    expect(await place(desk(0), executor.id)).toEqual({ do: "papers", backup, lacking: ["authority"] });
    expect(await approve(desk(0), executor.id)).toMatchObject({ refused: "evidenceMissing" });
    await lay(executor, 2, required);
    const review = await reviewOf(desk(0), executor.id);
    const unclear = review.checks.map((check) => ({ ...check, result: "unclear" as const }));
    expect(await approve(desk(0), executor.id, { ...review, checks: unclear })).toMatchObject({
      refused: "evidenceUnchecked",
    });
    given(await approve(desk(0), executor.id, review));
  });

  test("papers that changed before anything has left are agreed to anew, and who had agreed is told so", async () => {
    const executor = await inheritance();
    const { id } = executor;
    await waiting(executor);
    const changed = async (of: Desk) => papersChanged((await view(of, id)).state, of.me);
    expect(await changed(desk(0))).toBe(false);
    await lay(executor, 2, required);
    expect(await place(desk(0), id)).toMatchObject({ do: "verify" });
    expect([await changed(desk(0)), await changed(desk(2))]).toEqual([true, false]);
    expect((await view(desk(0), id)).candidates[0]?.standing?.approvals).toEqual([]);
    given(await approve(desk(0), id));
    expect(await changed(desk(0))).toBe(false);
  });

  test("papers that changed are looked at anew: an earlier approval is not signed again for a later stage", async () => {
    const executor = await inheritance();
    const { id } = executor;
    await waiting(executor);
    valley.clock.now += 15 * day;
    for (const of of [desk(0), desk(1)]) given(await handOver(of, id));
    await lay(executor, 2, required);
    expect(await place(desk(0), id)).toMatchObject({ do: "verify" });
    const { manifestDigest } = (await view(desk(0), id)).candidates[0]?.backup ?? { manifestDigest: "" };
    expect(await approveNext(desk(0), id, backup, manifestDigest)).toMatchObject({ refused: "evidenceStale" });
  });

  test("a question is sealed to the executor and the guardians, and so is its answer", async () => {
    const { id, key, device } = await inheritance();
    given(await askQuestion(desk(0), id, "Where is the original?"));
    const asked = (await view(desk(1), id)).estate?.asked[0];
    expect(asked).toMatchObject({ guardian: desk(0).me, question: { open: "Where is the original?" }, answer: null });
    const { state } = await view(desk(1), id);
    const sealed = await sealAnswer("With the notary.", state.files.recipient);
    const body = { case: id, question: asked?.statement ?? "", sealed: refOf(sealed), signedAt: device.now() };
    await post(device, [signStatement("case.answered", body, key)], [sealed]);
    expect((await view(desk(1), id)).estate?.asked[0]?.answer?.text).toEqual({ open: "With the notary." });
  });
});

describe("the wait, as a guardian's browser computes it", () => {
  test("nothing leaves before its end, whatever time the server has", async () => {
    const executor = await inheritance();
    await waiting(executor);
    const wait = chosenOf(await view(desk(0), executor.id), desk(0).me)?.standing?.wait;
    expect(wait?.endsAt).toBe((wait?.startedAt ?? 0) + 14 * day);
    // The server's clock runs ahead to the end, and this browser's does not.
    const own = desk(0).device.now;
    const slow: Desk = { ...desk(0), device: { ...desk(0).device, now: () => (wait?.endsAt ?? 0) - 1 } };
    valley.clock.now = (wait?.endsAt ?? 0) + day;
    expect(await handOver(slow, executor.id)).toMatchObject({ refused: "waitRunning" });
    expect(await place(slow, executor.id)).toMatchObject({ do: "wait", because: "waitRunning" });
    expect(own()).toBeGreaterThan(wait?.endsAt ?? 0);
    given(await handOver(desk(0), executor.id));
  });

  test("a browser signs unasked once, and not before quorum and notice", async () => {
    const executor = await inheritance();
    await match(desk(0), executor.id);
    given(await approve(desk(0), executor.id));
    await tendWaits(desk(0));
    expect((await view(desk(0), executor.id)).state.attested).toEqual([]);
    given(await approve(desk(1), executor.id));
    await tendWaits(desk(0));
    expect((await view(desk(0), executor.id)).state.attested).toEqual([]);
    given(await standNotice(desk(1), executor.id, backup, "byLetter"));
    // A guardian who has not approved sees it as well.
    for (let turn = 0; turn < 3; turn++) await tendWaits(desk(2));
    expect((await view(desk(0), executor.id)).state.attested.map(({ guardian }) => guardian)).toEqual([desk(2).me]);
    expect(await attestWait(desk(2), executor.id, backup)).toMatchObject({ refused: "alreadyAttested" });
    const seen = await view(desk(1), executor.id);
    const [candidate] = seen.candidates;
    expect(candidate && owesAttestation(seen, candidate, desk(1).me)).toBe(true);
  });

  test("a browser looks at all that enough have approved, however many pages they fill", async () => {
    const others = [];
    for (const typed of ["One", "Two"]) {
      const federation = await federationFor(valley, phone);
      const form = { name: `${typed} Else`, card, compartments: usualCompartments, token: new Uint8Array(16) };
      others.push({ about: given(await enrol(phone, federation, form)).id, executor: await inheritance() });
    }
    for (const { about, executor } of others) {
      const { backup: found } = given(await loadCandidate(desk(0), executor.id, about));
      given(await matchBackup(desk(0), executor.id, about, found.manifestDigest));
      for (const of of [desk(0), desk(1)]) given(await approve(of, executor.id));
      given(await standNotice(desk(0), executor.id, about, "byLetter"));
    }
    valley.server.requestsAtOnce = 1;
    await tendWaits(desk(2));
    for (const { executor } of others) {
      const { attested } = (await view(desk(0), executor.id)).state;
      expect(attested.map(({ guardian }) => guardian)).toEqual([desk(2).me]);
    }
  });

  test("the addresses of the card are handed over at the quorum alone, by a browser whose guardian approved", async () => {
    const federation = await federationFor(valley, phone);
    const noticed = { ...card, notice: ["ana@example.org", "jose@example.org"] };
    const form = { name: "Another Name", card: noticed, compartments: usualCompartments, token: new Uint8Array(16) };
    const { id: about } = given(await enrol(phone, federation, form));
    const executor = await inheritance();
    const { backup: found } = given(await loadCandidate(desk(0), executor.id, about));
    given(await matchBackup(desk(0), executor.id, about, found.manifestDigest));
    given(await approve(desk(0), executor.id));
    await tendWaits(desk(0));
    expect(valley.server.notices).toEqual([]);
    given(await approve(desk(1), executor.id));
    await tendWaits(desk(2));
    expect(valley.server.notices).toEqual([]);
    await tendWaits(desk(1));
    const handed = { case: executor.id, backup: about, addresses: noticed.notice };
    expect(valley.server.notices).toEqual([handed]);

    // Whoever stands in for the notice, or names addresses of their own, does not keep the letters from the owner.
    given(await standNotice(desk(1), executor.id, about, "noContactExists"));
    valley.server.notices.length = 0;
    for (let turn = 0; turn < 3; turn++) await tendWaits(desk(0));
    expect(valley.server.notices).toEqual([handed]);
  });

  test("a veto ends it, a hold stops it, and of rivals none goes on before a choice", async () => {
    const executor = await inheritance();
    const { id } = executor;
    await waiting(executor);
    valley.clock.now += 15 * day;
    given(await holdCase(desk(2), id, {}));
    expect(await place(desk(0), id)).toMatchObject({ do: "wait", because: "caseHeld" });
    valley.clock.now += 4 * day;
    const other = await inheritance();
    await match(desk(1), other.id);
    expect(await place(desk(0), id)).toMatchObject({ do: "wait", because: "caseRivalled" });
    expect(await handOver(desk(0), id)).toMatchObject({ refused: "caseRivalled" });
    for (const of of [desk(0), desk(1)]) given(await preferRequest(of, id, backup));
    expect(await place(desk(0), id)).toMatchObject({ do: "release" });
    given(await veto(phone, given(await followBackup(phone, backup)), id));
    expect(await handOver(desk(0), id)).toMatchObject({ refused: "caseOver" });
  });
});

describe("trust line 2: the server cannot hide which backup a request of heirs is about", () => {
  test("a match that the cards leave out is known from the backup's own scope", async () => {
    const executor = await inheritance();
    await match(desk(0), executor.id);
    const of = await valley.desk(1, (path, answer) =>
      path.startsWith("/api/cards") ? { ...answer, json: { backups: [], next: null } } : undefined,
    );
    await of.reader.sync();
    await acceptShares(of);
    expect((await view(of, executor.id)).candidates.map((one) => one.backup.id)).toEqual([backup]);
  });
});

describe("the index of cards", () => {
  const build = async (of: Desk): Promise<IndexView> => {
    let last: IndexView | null = null;
    await buildIndex(of, (next) => {
      last = next;
    });
    if (!last) throw new Error("nothing was told");
    return last;
  };

  test("finds a card by its name, its contact and its people, folded", async () => {
    const { cards, done, count } = await build(desk(0));
    expect({ done, count }).toEqual({ done: true, count: 1 });
    for (const typed of ["jose", "OBRI", "O’Brien José", "baker"]) {
      expect(searchCards(cards, typed).map((found) => found.backup)).toEqual([backup]);
    }
    expect(searchCards(cards, "rien")).toEqual([]);
    expect(searchCards(cards, " ")).toEqual([]);
  });

  test("keeps what was opened, sealed, and opens no card twice", async () => {
    await build(desk(0));
    const asked = valley.server.calls.filter((call) => call.includes("/api/blobs/")).length;
    await build(desk(0));
    expect(valley.server.calls.filter((call) => call.includes("/api/blobs/"))).toHaveLength(asked);
    const [row] = await desk(0).device.storage.getAll("index");
    expect(new TextDecoder().decode(row?.sealed)).not.toContain("José");
    // Another guardian in the same browser reads nothing of it.
    const keyring = { ...(valley.keyrings[1] as Valley["keyrings"][number]), genesis: valley.genesis.digest };
    expect((await keptCards(await openDesk(desk(0).device, keyring))).cards).toEqual([]);
  });

  test("a backup that the server leaves out of its list is found all the same, once this browser has read of it", async () => {
    const of = await valley.desk(2, (path, answer) =>
      path.startsWith("/api/cards?all") ? { ...answer, json: { backups: [], count: 0, next: null } } : undefined,
    );
    await of.reader.sync();
    await acceptShares(of);
    expect((await build(of)).cards.map((found) => found.backup)).toEqual([backup]);
  });

  test("a card that the server keeps to itself for a while is not lost to the search", async () => {
    let away = true;
    const of = await valley.desk(2, (path) =>
      away && path.startsWith("/api/blobs/") ? { status: 404, json: { refusal: { code: "notFound" } } } : undefined,
    );
    await of.reader.sync();
    expect((await build(of)).cards).toEqual([]);
    away = false;
    expect((await build(of)).cards.map((found) => found.backup)).toEqual([backup]);
  });

  test("finds the one among ten thousand", () => {
    const cards = Array.from({ length: 10_000 }, (_, i) => ({
      backup: String(i),
      name: `Person Number${i} Surname${i % 97}`,
      contact: `house ${i} by the river`,
      people: [`Heir ${i}`],
    }));
    expect(searchCards(cards, "number4711")[0]?.backup).toBe("4711");
    for (const typed of ["n", "nu", "number99", "surname12 person", "heir 9999", "river house 500"]) {
      expect(searchCards(cards, typed).length).toBeGreaterThan(0);
    }
  });
});
