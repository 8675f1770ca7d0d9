import { expect } from "@playwright/test";
import { loggedEntries } from "../support/database";
import { signIn, unlock } from "../support/desk";
import { test } from "../support/fixtures";
import { forgeLog } from "../support/forgedLog";
import { enrolMember } from "../support/members";
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
