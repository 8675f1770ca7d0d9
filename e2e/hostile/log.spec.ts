import { expect } from "@playwright/test";
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
