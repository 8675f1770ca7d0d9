/** An executor's request from the opening to the last share, in memory; what the guardians sign is checked by the rules. */
import { beforeAll, describe, expect, test } from "vitest";
import { presets } from "@/lib/domain/presets";
import { backupOf } from "@/lib/domain/read";
import { refOf } from "@/lib/protocol/blob";
import { fromUtf8, toBase64url } from "@/lib/protocol/bytes";
import { sealQuestion } from "@/lib/protocol/dossier";
import { type BackupPlan, grantsFor } from "@/lib/protocol/enrol";
import { bundlesFor } from "@/lib/protocol/manifest";
import { openBundles } from "@/lib/protocol/open-bundle";
import { open } from "@/lib/protocol/sealing";
import { signStatement } from "@/lib/protocol/signing";
import { name, phrase, usualCompartments } from "@/lib/protocol/testing/backup";
import { answerQuestion, evidenceOf, inventoryOf, moreIsLeft, readDossier, readQuestions, stageOf } from "./estateCase";
import { followBackup } from "./followBackup";
import { followTicket } from "./followRecovery";
import { receive } from "./recover";
import { completeCase } from "./requesterActs";
import { EstateDesk, laid, openedEstate } from "./testing/estate";
import { enrolled } from "./testing/story";
import { enter, given, newValley, type Valley } from "./testing/valley";
import { loadWorld } from "./world";

const day = 86_400_000;

const forMyself: BackupPlan["compartments"][number] = {
  payload: { kind: "words", label: "Mine alone", words: phrase.split(" ") },
  grants: grantsFor("owner", false),
};

/** The shares that these guardians hold, as they stand in what is sealed: those for the owner, and those for heirs. */
async function sharesOf(desks: EstateDesk[], id: string): Promise<{ kept: string[]; others: string[] }> {
  const found: { kept: string[]; others: string[] } = { kept: [], others: [] };
  for (const { desk } of desks) {
    const { manifest } = backupOf((await loadWorld(desk, [id])).world, id) ?? {};
    if (!manifest) throw new Error("no such backup");
    const files = bundlesFor(manifest, desk.me).map(async ({ digest }) => given(await desk.device.api.blob(digest)));
    const { shares } = await openBundles(await Promise.all(files), desk.identity, manifest, desk.me);
    for (const { grant, share } of shares?.shares ?? [])
      found[grant === "owner" ? "kept" : "others"].push(toBase64url(share));
  }
  return found;
}

let valley: Valley;
beforeAll(async () => {
  valley = await newValley({ change: (roster) => ({ ...roster, policy: presets.community.policy(3) }) });
});

describe("an executor", () => {
  test("lays papers, answers, waits, and receives the will first and the rest after", async () => {
    const phone = await valley.device();
    const { id: backup } = await enrolled(valley, phone, name, [...usualCompartments, forMyself]);
    const laptop = await valley.device();
    const ticket = await openedEstate(valley, laptop);
    const look = async () => given(await followTicket(laptop, ticket));
    const stage = async () => stageOf(await look());
    expect(await stage()).toEqual({ stage: "toFill" });

    const first = await laid(laptop, await look());
    expect(await readDossier(laptop, await look())).toEqual(first);
    expect(evidenceOf(await look())?.body).toMatchObject({
      version: 1,
      provides: ["proofOfDeath", "authority", "identity"],
      instrument: "ew.grantOfProbate",
    });
    await laid(laptop, await look());
    expect(evidenceOf(await look())?.body.version).toBe(2);
    expect(await stage()).toEqual({ stage: "checking", verified: 0, needed: 3 });

    const desks = await Promise.all(
      [0, 1, 2].map(async (place) => new EstateDesk(await valley.desk(place), ticket.caseId, backup)),
    );
    const [ada] = desks as [EstateDesk];
    await ada.match();
    const question = await sealQuestion("Who is Ana?", (await look()).opening.body.files.recipient);
    await ada.ask(refOf(question), question);
    const [asked] = await readQuestions(laptop, await look());
    expect(asked).toMatchObject({ guardian: ada.desk.me, question: "Who is Ana?", answer: null });
    given(await answerQuestion(laptop, await look(), asked?.id ?? "", "His sister."));
    expect(await readQuestions(laptop, await look())).toMatchObject([{ answer: { text: "His sister." } }]);

    for (const desk of desks) await desk.approve(0);
    expect(await stage()).toEqual({ stage: "noticing" });
    const notice = { case: ticket.caseId, backup, round: "start" as const, outcome: "accepted" as const };
    await enter(laptop, signStatement("notice.sent", { ...notice, signedAt: laptop.now() }, valley.server.event));
    expect(await stage()).toEqual({ stage: "waiting", until: null });
    for (const desk of desks) await desk.attest();
    const waiting = await stage();
    if (waiting.stage !== "waiting" || waiting.until === null) throw new Error("the wait does not run");
    expect(waiting.until).toBeGreaterThan(laptop.now() + 29 * day);
    // The phone that made the backup finds the same day by itself, out of what the guardians signed.
    const atHome = given(await followBackup(phone, backup));
    expect(atHome.requests).toMatchObject([
      { kind: "inheritance", progress: { step: "waiting", until: waiting.until } },
    ]);
    await expect(ada.release(0)).rejects.toThrow("waitRunning");
    valley.clock.now = waiting.until + 1;
    expect(await stage()).toEqual({ stage: "releasing", released: 0, needed: 3 });

    for (const desk of desks) await desk.release(0);
    const willReady = await look();
    expect(willReady.agreements).toHaveLength(1);
    expect(moreIsLeft(willReady)).toBe(true);
    const [will] = willReady.agreements;
    if (!will) throw new Error("nothing was released");
    const opened = given(await receive(laptop, willReady, will));
    expect(opened).toMatchObject({ outcome: "recovered", contents: [{ content: { content: "All to Ana." } }] });
    expect(inventoryOf(willReady.entries, will.releases)).toHaveLength(3);

    for (const desk of desks) await desk.approve(1);
    for (const desk of desks) await desk.release(1);
    // A joint executor, on another device, by the same ticket.
    const tablet = await valley.device();
    const all = given(await followTicket(tablet, ticket));
    expect(all.agreements).toHaveLength(2);
    expect(moreIsLeft(all)).toBe(false);
    const received = await Promise.all(all.agreements.map(async (one) => given(await receive(tablet, all, one))));
    expect(received).toMatchObject([
      { contents: [{ content: { content: "All to Ana." } }] },
      { contents: [{ content: { words: phrase.split(" ") } }] },
    ]);
    // One try for all stages and devices.
    const tries = all.entries.filter(({ statement }) => statement.name === "pepper.asked");
    expect(tries).toHaveLength(1);

    // What the member kept for nobody else: nothing of it is in any byte that left.
    const left = all.entries.flatMap(({ statement: one }) => (one.name === "share.released" ? [one.body] : []));
    expect(left).toHaveLength(6);
    const files = left.map(async ({ sealed }) =>
      fromUtf8(await open(given(await laptop.api.blob(sealed.digest)), ticket.recipientIdentity)),
    );
    const plain = await Promise.all(files);
    const { kept, others } = await sharesOf(desks, backup);
    expect(kept.length).toBe(6);
    for (const share of others) expect(plain.some((text) => text.includes(share))).toBe(true);
    for (const share of kept) expect(plain.some((text) => text.includes(share))).toBe(false);
    expect(left.some(({ grants }) => grants.some(({ grant }) => grant === "owner"))).toBe(false);

    given(await completeCase(tablet, all, "partlyRedeemed"));
    expect((await look()).ended?.how).toBe("completed");
  });
});
