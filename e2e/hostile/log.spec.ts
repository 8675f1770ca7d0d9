import { expect, type Page } from "@playwright/test";
import { witnessLog } from "@/lib/client/witnessLog";
import { parseNote } from "@/lib/protocol/log/note";
import { witnessOf } from "@/lib/protocol/log/witness";
import { type Auditor, nameAuditors } from "../support/auditors";
import { loggedEntries } from "../support/database";
import { signIn, unlock } from "../support/desk";
import { test } from "../support/fixtures";
import { forgeLog } from "../support/forgedLog";
import { enrolMember } from "../support/members";
import { readable } from "../support/readable";
import { stopOn } from "../support/stop";

test("trust line 2: a server that rewinds the log is caught, and stays caught when it shows the truth again", async ({
  federation,
  liar,
  somebody,
}) => {
  const guardian = federation.guardians[3] as (typeof federation.guardians)[0];
  await enrolMember(federation, "Hana Sato");
  const before = await loggedEntries(federation.house);
  const page = await somebody();
  await signIn(page, liar.url, guardian);
  await expect(page.getByRole("button", { name: /^verified .*, verified$/ })).toBeVisible();

  liar.tell(forgeLog(liar.keys, before.slice(0, 4)).lie);
  await page.reload();
  await unlock(page, guardian);
  const stop = stopOn(page);
  await expect(stop).toContainText("The log has become shorter than this browser has already seen.");
  await expect(stop).toContainText("Sign nothing. Tell the other guardians by phone");
  expect(await liar.signed()).toEqual([]);

  liar.tell();
  await page.reload();
  await unlock(page, guardian);
  await expect(page.getByRole("heading", { name: "This browser has found a fault" })).toBeVisible();
  await expect(stopOn(page)).toContainText("The log has become shorter");
  await expect(page.getByText("Nothing more is signed here.")).toBeVisible();
  expect(await liar.signed()).toEqual([]);
});

test("trust line 2: one history to some, another to others: the guardian who has seen both raises an alarm that convicts", async ({
  federation,
  liar,
  somebody,
}) => {
  const guardian = federation.guardians[2] as (typeof federation.guardians)[0];
  await enrolMember(federation, "Lena Vogel");
  const before = await loggedEntries(federation.house);
  const page = await somebody();
  await signIn(page, liar.url, guardian);
  await expect(page.getByRole("button", { name: /^verified .*, verified$/ })).toBeVisible();

  await enrolMember(federation, "Marco Rossi");
  const since = (await loggedEntries(federation.house)).slice(before.length);
  liar.tell(forgeLog(liar.keys, [...before.slice(0, -1), ...since, ...since, ...since]).lie);
  await page.reload();
  await unlock(page, guardian);
  await expect(stopOn(page)).toContainText("The log has been rewritten since this browser last read it.");
  await readable(page, "a log that was forked");
  const [saved] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("button", { name: "Sign and save the alarm" }).click(),
  ]);
  const alarm = await saved.path();

  // Whoever was shown the one history alone, or the other, finds it out from the file, without any server's word.
  const auditor = await somebody();
  await auditor.goto(`${federation.house.url}/verify`);
  await auditor.getByLabel("Export, alarm or log receipt").setInputFiles(alarm);
  await auditor.getByRole("button", { name: "Check this file" }).click();
  const found = stopOn(auditor);
  await expect(found).toContainText("The log’s own key has signed two histories.");
  await expect(found).toContainText(`${guardian.name}, a guardian of ${federation.name}, raised this alarm`);
  await expect(found).toContainText(/Seen before\d+ entries, root [0-9a-f]{64}/);
  await readable(auditor, "an alarm");
});

test("trust line 2: two auditors are shown two logs, each of them whole; both find out when a guardian has cosigned", async ({
  federation,
  liar,
  somebody,
}) => {
  const [nora, otto] = (await nameAuditors(federation, ["Nora Fjord", "Otto Fjord"])) as [Auditor, Auditor];
  const { backup } = await enrolMember(federation, "Ulla Left-Out");
  await enrolMember(federation, "Wim Left-In");
  const honest = await loggedEntries(federation.house);
  const others = honest.filter(({ scope }) => scope !== backup);
  expect(others).toHaveLength(honest.length - 1);
  liar.tell(forgeLog(liar.keys, others).lie);

  const verdict = (page: Page) => page.getByRole("main").getByRole("status");
  const [at, deceived] = [await somebody(), await somebody()];
  await signIn(at, federation.house.url, nora, "/audit");
  await signIn(deceived, liar.url, otto, "/audit");
  for (const [page, entries] of [
    [at, honest],
    [deceived, others],
  ] as const) {
    await expect(verdict(page)).toContainText(`${entries.length} entries checked. Nothing altered, nothing missing.`);
    await expect(verdict(page)).toContainText("No guardian has witnessed this state");
  }

  const witness = await federation.desk(3);
  await witness.reader.sync();
  await witnessLog(witness);
  await at.getByRole("button", { name: "Check it again" }).click();
  await expect(verdict(at)).toContainText("1 of 5 guardians witnessed this state.");
  // Under the other log the guardian's line holds as little as one that is made up.
  const answer = await fetch(`${federation.house.url}/log/checkpoint`);
  const { name } = witnessOf(liar.keys.logOrigin, witness.witness.key);
  const lines = parseNote(await answer.text()).signatures.filter((line) => line.name === name);
  expect(lines).toHaveLength(1);
  liar.tell(forgeLog(liar.keys, others, lines).lie);
  await deceived.getByRole("button", { name: "Check it again" }).click();
  await expect(stopOn(deceived)).toContainText("in the name of a guardian who did not make it");
  // And under its own it tells of the log that the others see.
  liar.tell();
  await deceived.getByRole("button", { name: "Check it again" }).click();
  await expect(stopOn(deceived)).toContainText("The log has been rewritten since this browser last read it.");
  const [saved] = await Promise.all([
    deceived.waitForEvent("download"),
    deceived.getByRole("button", { name: "Sign and save the alarm" }).click(),
  ]);
  await at.goto(`${federation.house.url}/verify`);
  await at.getByLabel("Export, alarm or log receipt").setInputFiles(await saved.path());
  await at.getByRole("button", { name: "Check this file" }).click();
  await expect(stopOn(at)).toContainText("The log’s own key has signed two histories.");
  await expect(stopOn(at)).toContainText(`Otto Fjord, an auditor of ${federation.name}, raised this alarm`);
});
