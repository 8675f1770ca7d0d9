/** Heirs at the guardians' desk: found by typing, papers looked at, checked, met, approved, waited, handed over, next stage. */
import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, type Page } from "@playwright/test";
import { matchBackup, standNotice } from "@/lib/client/acts";
import { approveCase, approveNext, intendRelease, releaseShare } from "@/lib/client/approve";
import { tendWaits } from "@/lib/client/attestWaits";
import { backupSheet, veto } from "@/lib/client/backupActs";
import { loadCandidate, loadCase } from "@/lib/client/case";
import type { Desk } from "@/lib/client/desk";
import { followBackup } from "@/lib/client/followBackup";
import { EstateDesk } from "@/lib/client/testing/estate";
import { approvedBy, known } from "@/lib/client/testing/story";
import { brokenPdf, lockedPdf, millionObjectsPdf, scriptedPdf, smallPdf } from "@/lib/client/viewer/testing/pdfs";
import { presets } from "@/lib/domain/presets";
import { day, minute } from "@/lib/domain/time";
import { en } from "@/lib/words/en";
import { sayIn } from "@/lib/words/say";
import { confirm, signIn, typeCode, unlock, waitingFor } from "./support/desk";
import { type Federation, foundFederation } from "./support/federation";
import { phone, test } from "./support/fixtures";
import { askForEstate, giantPng, type HandedIn, type Heir, leave, scriptFile } from "./support/heirs";
import { startLiar } from "./support/liar";
import { shownWords } from "./support/member";
import { openRequest, phrase } from "./support/members";
import { must } from "./support/must";
import { readable } from "./support/readable";
import { bringTicket, openWith } from "./support/requester";

const community = presets.community.policy(3);
/** Notice and wait as ever, but the wait is over within a story. */
const waitOf = (wait: number) => ({ ...community, inheritance: { ...community.inheritance, wait } });

const decedent = {
  legalName: "Ivana Novak",
  birthDate: "1948-02-29",
  deathDate: "2026-03-01",
  deathPlace: "Leeds",
  lastAddress: "4 Mill Lane, Leeds",
};
const card = {
  displayName: "Ivana Novak",
  contact: "the baker by the bridge",
  birthDate: "1948-02-29",
  executors: [{ name: "Petra Novak" }],
};
const papers: HandedIn[] = [
  {
    name: "death.pdf",
    bytes: smallPdf("Certificate of death", "Second page"),
    type: "application/pdf",
    kind: "proofOfDeath",
  },
  { name: "grant.pdf", bytes: smallPdf("Grant of probate"), type: "application/pdf", kind: "authority" },
];

async function review(of: Desk, id: string) {
  const { estate } = must(await loadCase(of, id));
  const kinds = ["proofOfDeath", "authority", "identity"] as const;
  const checks = kinds.map((kind) => ({ kind, how: "withIssuingOffice" as const, result: "sound" as const }));
  const statement = estate?.evidence?.statement ?? "";
  return { statement, checks, deathAgrees: true as const, noConflict: true as const };
}
async function approve(of: Desk, { id, code }: Heir, backup: string): Promise<void> {
  const { candidates } = must(await loadCase(of, id));
  const manifest = candidates.find((one) => one.backup.id === backup)?.backup.manifestDigest ?? "";
  must(await approveCase(of, id, { backup, manifest, code, record: known, evidence: await review(of, id) }));
}
async function release(of: Desk, { id }: Pick<Heir, "id">, backup: string): Promise<void> {
  const { candidates } = must(await loadCase(of, id));
  const manifest = candidates.find((one) => one.backup.id === backup)?.backup.manifestDigest ?? "";
  must(await intendRelease(of, id, backup, manifest));
  must(await releaseShare(of, id, backup, manifest));
}
const endOf = async (of: Desk, { id }: Heir) =>
  must(await loadCase(of, id)).candidates[0]?.standing?.wait?.endsAt ?? null;

const press = (page: Page, name: string | RegExp) => page.getByRole("button", { name }).click();

/** As somebody who comes back to the page: it looks at once for what others have done. */
const comeBack = (page: Page) => page.evaluate(() => window.dispatchEvent(new Event("focus")));

async function openAt(page: Page, federation: Federation, { id }: Heir, place = 0): Promise<void> {
  const guardian = federation.guardians[place] as Federation["guardians"][number];
  await page.goto(`${new URL(page.url()).origin}/desk/cases/${id}`);
  await unlock(page, guardian);
  await expect(page.getByRole("heading", { name: /^Inheritance/ })).toBeVisible({ timeout: 60_000 });
}

test("a guardian finds the card by typing, looks at the papers, checks, meets, approves; what was left goes stage by stage", async ({
  ownHouse,
  somebody,
}) => {
  test.setTimeout(420_000);
  const step = test.step;
  const federation = await foundFederation(ownHouse, "Riverside", waitOf(5_000));
  const { backup } = await leave(federation, card);
  await leave(federation, { displayName: "Tomas Vega", contact: "the ferry house" });
  const claim = { name: "Petra Novak", message: "My mother has died.", decedent };
  const hostile: HandedIn[] = [
    { name: "script.pdf", bytes: scriptFile(), type: "application/octet-stream", kind: "other" },
    { name: "broken.pdf", bytes: brokenPdf(), type: "application/pdf", kind: "other" },
    { name: "giant.png", bytes: giantPng(), type: "image/png", kind: "identity" },
    { name: "locked.pdf", bytes: lockedPdf(), type: "application/pdf", kind: "other" },
    { name: "novel.pdf", bytes: smallPdf(...Array(301).fill("page")), type: "application/pdf", kind: "other" },
    { name: "million.pdf", bytes: millionObjectsPdf(), type: "application/pdf", kind: "other" },
    { name: "scripted.pdf", bytes: scriptedPdf("app.alert('owned')"), type: "application/pdf", kind: "other" },
  ];
  const heir = await askForEstate(federation, claim, [...papers, ...hostile]);
  const [mine, second, third] = await Promise.all([0, 1, 2].map((place) => federation.desk(place)));
  if (!mine || !second || !third) throw new Error("no desks");
  const page = await somebody();
  const guardian = federation.guardians[0] as Federation["guardians"][number];

  await step("the request stands in the list with its kind", async () => {
    await signIn(page, ownHouse.url, guardian);
    const row = await waitingFor(page, "Estate of Ivana Novak");
    await expect(page.getByRole("list", { name: "Waiting for you" })).toContainText("Inheritance");
    await row.click();
    await expect(page.getByRole("heading", { name: "Whose backup is it about?" })).toBeVisible({ timeout: 60_000 });
    await expect(page.getByText("Ivana Novak, 1 March 2026", { exact: false })).toBeVisible();
    await readable(page, "a request of heirs before the search");
  });

  await step("papers are looked at in the browser, and hostile ones end in a sentence", async () => {
    await press(page, "Look at death.pdf");
    await expect(page.getByText("Page 1 of 2")).toBeVisible({ timeout: 60_000 });
    const inked = () =>
      page.locator("canvas").evaluate((canvas: HTMLCanvasElement) => {
        const { data } = canvas.getContext("2d")?.getImageData(0, 0, canvas.width, canvas.height) ?? { data: [] };
        return [...data].some((value, place) => place % 4 < 3 && value < 100);
      });
    expect(await inked()).toBe(true);
    await press(page, "Next page");
    await expect(page.getByText("Page 2 of 2")).toBeVisible();
    await readable(page, "a paper in the viewer");
    await press(page, "Look at script.pdf");
    await expect(page.getByText("This kind of file is not shown here.")).toBeVisible();
    await press(page, "Look at broken.pdf");
    await expect(page.getByText(en.heirsDesk.paper.notPdf)).toBeVisible({ timeout: 60_000 });
    await press(page, "Look at giant.png");
    await expect(page.getByText("This picture is too large to be opened safely.")).toBeVisible();
    await press(page, "Look at locked.pdf");
    await expect(page.getByText(en.heirsDesk.paper.locked)).toBeVisible({ timeout: 60_000 });
    await press(page, "Look at novel.pdf");
    await expect(page.getByText(en.heirsDesk.paper.tooManyPages)).toBeVisible({ timeout: 60_000 });
    await press(page, "Look at million.pdf");
    await expect(page.getByText("Page 1 of 1")).toBeVisible({ timeout: 60_000 });
    await press(page, "Close million.pdf");
    const asked: string[] = [];
    page.on("dialog", (dialog) => {
      asked.push(dialog.message());
      void dialog.dismiss();
    });
    await press(page, "Look at scripted.pdf");
    await expect(page.getByText("Page 1 of 1")).toBeVisible({ timeout: 60_000 });
    expect(asked).toEqual([]);
    await press(page, "Close scripted.pdf");
  });

  await step("the card is found by typing, and compared with the papers", async () => {
    const field = page.getByLabel("Name, birth date, contact, or somebody named on the card");
    await field.fill("nobody here");
    await expect(page.getByText("No card fits what you typed")).toBeVisible();
    await field.fill("petra");
    await expect(page.getByText("One card fits")).toBeVisible({ timeout: 30_000 });
    await press(page, "Compare with the papers");
    await expect(page.getByRole("region", { name: "The card and the papers, side by side" })).toBeVisible();
    await expect(page.getByText("agrees", { exact: true })).toHaveCount(3);
    await readable(page, "card and papers side by side");
    await press(page, "This is the card of the person who died");
    await confirm(page, "This is the card");
    await expect(page.getByText("You have chosen the card")).toBeVisible();
  });

  await step("a question goes to the executor", async () => {
    await page.getByText("Ask the executor something").click();
    await page.getByLabel("Your question").fill("Where is the original?");
    await press(page, "Put the question");
    await expect(page.getByText("not answered yet")).toBeVisible();
  });

  await step("nothing is approved before all papers are checked, and the executor met", async () => {
    await press(page, "Go on");
    await expect(page.getByRole("alert").getByRole("link")).toHaveCount(8);
    const check = (kind: string) => page.getByRole("group", { name: kind, exact: true });
    for (const kind of ["Proof of death", "Right to act", "The executor’s identity"]) {
      await check(kind).getByLabel("How did you check it?").selectOption({ label: "With the office that issued it" });
      await check(kind).getByLabel("What came of it?").selectOption({ label: "I can’t tell" });
    }
    await page.getByLabel("Name and date of death agree").check();
    await page.getByLabel("I am neither executor nor beneficiary here").check();
    await press(page, "Go on");
    await expect(page.getByRole("alert").getByRole("link")).toHaveCount(3);
    for (const kind of ["Proof of death", "Right to act", "The executor’s identity"]) {
      await check(kind).getByLabel("What came of it?").selectOption({ label: "It is sound" });
    }
    await readable(page, "the check of the papers");
    await press(page, "Go on");
    await expect(page.getByText("3 papers found sound")).toBeVisible();
    await typeCode(page, "Petra Novak", heir.code);
    await expect(page.getByRole("heading", { name: "This is Petra Novak’s own request." })).toBeVisible();
    await press(page, "Go on to the record");
    await page.getByLabel("I know the person").check();
    await page.getByLabel("What binds you?").fill("neighbours");
    await page.getByLabel("For how many years?").fill("12");
    await page.getByLabel("How did you recognise the person?").fill("face and voice");
    await page.getByLabel("I compared Petra Novak with their own document").check();
    await page.getByLabel("I told Petra Novak what I record and sign").check();
    await press(page, /^Go on$/);
    await press(page, "Approve this request");
    await expect(page.getByRole("alertdialog")).toContainText("that you checked the papers as you recorded");
    await confirm(page, "Approve this request");
    await expect(page.getByText("Approved", { exact: true })).toBeVisible();
  });

  await step("a quorum, and notice in a guardian's name: the card has no address", async () => {
    for (const of of [second, third]) await approve(of, heir, backup);
    await comeBack(page);
    await expect(page.getByText("The card names no address for notice.")).toBeVisible();
    await page.getByText("Record that notice was given another way").click();
    await readable(page, "notice that somebody stands in for");
    await page.getByLabel("I reached them by letter").check();
    await press(page, "Record it");
    await confirm(page, "Record it");
    await expect(page.getByText("signed: “I reached them by letter”.")).toBeVisible();
    // Unasked, by this browser; two more make the time count.
    await expect(page.getByText(/guardians’ browsers (has|have) seen it: Amara/)).toBeVisible({ timeout: 60_000 });
    await expect(page.getByText("Not yet: Bela, Chidi")).toBeVisible();
    for (const of of [second, third]) await tendWaits(of);
  });

  await step("when the time is over, announced and handed over by this browser", async () => {
    const endsAt = await endOf(mine, heir);
    if (endsAt === null) throw new Error("the wait has not begun");
    await expect.poll(() => Date.now() > endsAt, { timeout: 30_000 }).toBe(true);
    await openAt(page, federation, heir);
    await expect(page.getByText(/^It ended /)).toBeVisible();
    await press(page, "Hand over my share");
    await confirm(page, "Hand over my share");
    await expect(page.getByText("Your share is handed over")).toBeVisible();
    for (const of of [second, third]) await release(of, heir, backup);
  });

  await step("the next stage: one confirmation, and its share", async () => {
    await comeBack(page);
    await expect(page.getByText("The first stage has been handed over")).toBeVisible();
    await readable(page, "the next stage");
    await press(page, "Confirm and approve what comes next");
    await confirm(page, "Confirm and approve what comes next");
    await expect(page.getByText("You have approved what comes next")).toBeVisible();
    for (const of of [second, third]) {
      const { candidates } = must(await loadCase(of, heir.id));
      must(await approveNext(of, heir.id, backup, candidates[0]?.backup.manifestDigest ?? ""));
    }
    await comeBack(page);
    await press(page, "Hand over my share");
    await confirm(page, "Hand over my share");
    await expect(page.getByText("Your share is handed over")).toBeVisible();
    await expect(page.getByRole("heading", { name: "You have done your part" })).toBeVisible();
  });
});

test("in the wait: no lie of the server or of a guardian shortens it, rivals are chosen among, the owner comes and ends it; who inherits steps back", async ({
  ownHouse,
  somebody,
}) => {
  test.setTimeout(360_000);
  const { recovery } = community;
  // What the owner gets back waits as well, for a moment.
  const policy = { ...community, recovery: { ...recovery, wait: 1_000 } };
  const federation = await foundFederation(ownHouse, "Riverside", policy);
  const { device, backup } = await leave(federation, card);
  const heir = await askForEstate(federation, { name: "Petra Novak", message: "My mother.", decedent }, papers);
  const [mine, second, third, fourth] = await Promise.all([0, 1, 2, 3].map((place) => federation.desk(place)));
  if (!mine || !second || !third || !fourth) throw new Error("no desks");
  const found = must(await loadCandidate(mine, heir.id, backup)).backup;
  must(await matchBackup(mine, heir.id, backup, found.manifestDigest));
  for (const of of [mine, second, third]) await approve(of, heir, backup);
  must(await standNotice(second, heir.id, backup, "byTelephone"));

  // A guardian signs that it began a month ago: refused. As much as clocks may differ counts for that guardian alone.
  const backdating = new EstateDesk(third, heir.id, backup);
  await expect(backdating.attest(29 * day)).rejects.toThrow("clockSkew");
  await backdating.attest(9 * minute);
  const before = Date.now();
  for (const of of [mine, second]) await tendWaits(of);
  expect(await endOf(mine, heir)).toBeGreaterThanOrEqual(before + community.inheritance.wait);

  const liar = await startLiar(ownHouse);
  liar.tell(({ path }, answer) => {
    if (!path.startsWith("/api/queue") || answer.status !== 200) return undefined;
    const told = JSON.parse(answer.body.toString());
    for (const row of told.rows) Object.assign(row, { status: "releasing", waitEndsAt: null });
    return { ...answer, body: Buffer.from(JSON.stringify(told)) };
  });
  const page = await somebody();
  const guardian = federation.guardians[0] as Federation["guardians"][number];
  await signIn(page, liar.url, guardian);
  // Time alone brings it on, whatever the row says.
  await expect(page.getByText("Nothing waits for you")).toBeVisible();
  await openAt(page, federation, heir);
  await expect(
    page.getByText("nothing is handed over earlier, whatever the server says", { exact: false }),
  ).toBeVisible();
  await expect(page.getByRole("button", { name: "Hand over my share" })).toHaveCount(0);

  // Another executor asks, and then the owner comes.
  const other = await askForEstate(federation, { name: "Igor Novak", message: "I am the son.", decedent }, papers);
  must(await matchBackup(second, other.id, backup, found.manifestDigest));
  const owner = await openRequest(federation, card.displayName);
  must(await matchBackup(second, owner.id, backup, found.manifestDigest));
  await comeBack(page);
  await expect(page.getByText(en.heirsDesk.wait.frozen, { exact: true })).toBeVisible();
  await expect(page.getByRole("heading", { name: "Several requests for the same backup" })).toBeVisible();
  await expect(page.getByText("I am the son.")).toBeVisible();
  await readable(page, "rivals side by side");
  await press(page, "I prefer this request");
  await confirm(page, "I prefer this request");
  await expect(page.getByText("You prefer this request.")).toBeVisible();

  // What is the owner's comes back after a wait of its own, while nothing leaves for heirs.
  const living = await somebody(phone);
  await bringTicket(living, ownHouse.url, owner.ticket);
  for (const of of [mine, second, third]) await approvedBy(of, owner.id, owner.code.qr);
  await expect(living.getByText(en.recover.meet.progress.waiting)).toBeVisible({ timeout: 60_000 });
  await readable(living, "a recovery in its wait");
  for (const of of [mine, second, third]) await tendWaits(of);
  await expect(living.getByText(en.recover.meet.progress.releasing)).toBeVisible({ timeout: 60_000 });
  for (const of of [mine, second, third]) await release(of, { id: owner.id }, backup);
  await openWith(living, card.displayName);
  expect(await shownWords(living)).toBe(phrase);

  // With the printed sheet alone the owner sees who asks, and why nothing changes meanwhile; and says no.
  const { text } = backupSheet(sayIn("en", "backup.paper"), must(await followBackup(device, backup)));
  const borrowed = await somebody(phone);
  await borrowed.goto(`${ownHouse.url}/backup`);
  await borrowed.getByLabel("Or type what stands on the backup sheet").fill(text);
  await press(borrowed, "Open the sheet");
  await expect(borrowed.getByText(en.backup.compartments.kept.approved)).toBeVisible({ timeout: 60_000 });
  await expect(borrowed.getByRole("button", { name: en.backup.compartments.add })).toHaveCount(0);
  must(await veto(device, must(await followBackup(device, backup)), heir.id));
  await comeBack(page);
  await expect(page.getByText("The owner’s device has objected")).toBeVisible();
  for (const act of ["Hand over my share", en.request.foot.hold, en.request.foot.denyHeirs, en.heirsDesk.rivals.prefer])
    await expect(page.getByRole("button", { name: act })).toHaveCount(0);
  await expect(page.getByText(en.heirsDesk.rivals.title)).toHaveCount(0);

  // There is no mail server here: the letter only lies in the data folder, and the desk says that it has reached nobody.
  const noticed = {
    ...{ displayName: "Mira Holt", contact: "the school", notice: ["mira@example.org"] },
    beneficiaries: [{ name: guardian.name }],
  };
  const { backup: hers } = await leave(federation, noticed);
  const nephew = await askForEstate(federation, { name: "Leo Holt", message: "My aunt.", decedent }, papers);
  must(
    await matchBackup(mine, nephew.id, hers, must(await loadCandidate(mine, nephew.id, hers)).backup.manifestDigest),
  );
  for (const of of [second, third, fourth]) await approve(of, nephew, hers);
  await tendWaits(second);
  const outcomes = async () =>
    must(await loadCase(mine, nephew.id)).state.notices.map(({ round, outcome }) => `${round} ${outcome}`);
  await expect.poll(outcomes, { timeout: 60_000 }).toEqual(["start failed"]);
  await openAt(page, federation, nephew);
  await expect(page.getByText("The letter could not be delivered.", { exact: false })).toBeVisible();
  await readable(page, "a letter that reached nobody");

  // A guardian whose own name stands on the card is told so, and steps back.
  await expect(page.getByText(en.request.ownName.cardBeneficiary)).toBeVisible();
  await press(page, en.request.ownName.act);
  await expect(page.getByLabel(en.request.recuseForm.beneficiary)).toBeChecked();
  await press(page, en.request.recuseForm.act);
  await confirm(page, en.request.recuseForm.act);
  await expect(page.getByText(en.request.recuseForm.done)).toBeVisible();
  await expect(approve(mine, nephew, hers)).rejects.toThrow("conflictOfInterest");

  // Somebody carries it on by hand: whoever presses its link has had notice, and the request is held.
  const outbox = join(ownHouse.dataDir, "outbox");
  const letters = await Promise.all((await readdir(outbox)).map((file) => readFile(join(outbox, file), "utf8")));
  const letter = letters.map((text) => JSON.parse(text)).find(({ kind }) => kind === "ownerStart");
  const relative = await somebody(phone);
  await relative.goto(letter.link);
  await press(relative, "Object to this request");
  await expect(relative.getByRole("heading", { name: "Your objection is recorded" })).toBeVisible();
  await readable(relative, "an objection that counts");
  expect(await outcomes()).toContain("start accepted");
  await comeBack(page);
  await expect(page.getByText("Notice was given.")).toBeVisible();
  expect(must(await loadCase(mine, nephew.id)).status).toBe("held");
  await liar.close();
});
