import { expect } from "@playwright/test";
import { phone, test } from "./support/fixtures";
import { fillBackup, rehearse, sealAct, shownWords } from "./support/member";
import { phrase } from "./support/members";

const tryIt = "It is sealed. Now try it";

test("a reload in the middle of the rehearsal loses nothing: the name typed once more opens what was sealed", async ({
  federation,
  somebody,
}) => {
  const name = "Ines Duarte";
  const member = await somebody(phone);
  await fillBackup(member, await federation.link("join"), name, phrase);
  await member.getByRole("button", { name: sealAct }).click();
  await expect(member.getByRole("heading", { name: tryIt })).toBeVisible({ timeout: 40_000 });
  expect(new URL(member.url()).searchParams.get("step")).toBe("rehearse");

  await member.reload();
  await expect(member.getByRole("heading", { name: tryIt })).toBeVisible();
  await expect(member.getByLabel("The name", { exact: true })).toHaveValue("");
  await rehearse(member, name, phrase);
});

test("a rehearsal that was walked away from is offered where the backup is kept", async ({ federation, somebody }) => {
  const name = "Ilse Marchetti";
  const member = await somebody(phone);
  await fillBackup(member, await federation.link("join"), name, phrase);
  await member.getByRole("button", { name: sealAct }).click();
  await expect(member.getByRole("heading", { name: tryIt })).toBeVisible({ timeout: 40_000 });

  await member.goto(`${federation.house.url}/backup`);
  await expect(member.getByText("You have not tried this backup yet.")).toBeVisible();
  await member.getByRole("button", { name: "Try it now" }).click();
  await member.getByLabel("The name", { exact: true }).fill("Ilse Somebody");
  await member.getByRole("button", { name: "Open it" }).click();
  await expect(member.getByRole("link", { name: /^This name does not open it/ })).toBeVisible();
  await member.getByLabel("The name", { exact: true }).fill(name);
  await member.getByRole("button", { name: "Open it" }).click();
  await expect(member.getByRole("heading", { name: "It opens" })).toBeVisible();
  expect(await shownWords(member)).toBe(phrase);
  await member.getByRole("button", { name: "Back to the backup" }).click();
  await expect(member.getByRole("heading", { name: "Who holds it" })).toBeVisible();
  await expect(member.getByText("You have not tried this backup yet.")).toHaveCount(0);
});
