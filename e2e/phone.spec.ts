/** The whole way on phones, and every code read by a camera off another phone's screen. */
import { expect, type Page } from "@playwright/test";
import { approvedBy } from "@/lib/client/testing/story";
import { formatCaseQr } from "@/lib/protocol/code";
import { camerasOf, darkness, holdBefore, screenOf, test } from "./support/camera";
import { codesCameBy } from "./support/database";
import { approveAct, approved, chooseCard, confirm, record, showCode, signIn, waitingFor } from "./support/desk";
import type { Guardian } from "./support/federation";
import { phone } from "./support/fixtures";
import { answerBackup, rehearse, sealAct, shownWords } from "./support/member";
import { phrase } from "./support/members";
import { answerRequest, openAct, openWith, readCode, saveTicket } from "./support/requester";

/** What stands on this phone, with its square in sight. */
async function squareOn(page: Page, label: string) {
  const square = page.getByRole("img", { name: label });
  await square.scrollIntoViewIfNeeded();
  await expect(square).toBeInViewport({ ratio: 1 });
  return screenOf(page);
}

const cameraWasUsedOnce = async (page: Page) => expect(await camerasOf(page)).toEqual({ opened: 1, open: 0 });

test("trust lines 1 and 4: a phone is lost and its words come back, and no link or code is typed on the way", async ({
  federation,
  somebodyWhoSees,
}) => {
  const { url } = federation.house;
  const person = "Lucía Peña";
  const step = test.step;
  const guardian = await somebodyWhoSees(darkness, phone);
  await signIn(guardian, url, federation.guardians[3] as Guardian);

  await step("a member scans the join code off the guardian's phone, and backs up", async () => {
    await showCode(guardian, url, "Join");
    const member = await somebodyWhoSees(
      await squareOn(guardian, "The code with which a member makes a backup"),
      phone,
    );
    await member.goto(`${url}/join`);
    await member.getByRole("button", { name: "Scan the guardian’s code" }).click();
    await answerBackup(member, person, phrase);
    await cameraWasUsedOnce(member);
    await member.getByRole("button", { name: sealAct }).click();
    await rehearse(member, person, phrase);
    await member.context().close();
  });

  const requester = await step("on a new phone the member scans the recover code, and opens a request", async () => {
    await guardian.getByRole("button", { name: "Make another code" }).click();
    await showCode(guardian, url, "Recover");
    const page = await somebodyWhoSees(
      await squareOn(guardian, "The code with which somebody asks for a backup back"),
      phone,
    );
    await page.goto(`${url}/recover`);
    await page.getByRole("button", { name: "Scan the guardian’s code" }).click();
    await answerRequest(page, "lucia pena", person);
    await cameraWasUsedOnce(page);
    await saveTicket(page);
    await page.getByRole("button", { name: openAct }).click();
    await readCode(page);
    return page;
  });
  const id = new URL(requester.url()).searchParams.get("id") ?? "";

  await step("the guardian scans the request's code off that phone, records and approves", async () => {
    await guardian.getByRole("link", { name: "Requests" }).click();
    await (await waitingFor(guardian, person)).click();
    await chooseCard(guardian);
    await guardian.getByRole("button", { name: `${person} is here with me` }).click();
    await holdBefore(guardian, await squareOn(requester, "The code of your request"));
    await guardian.getByRole("button", { name: "Scan the code" }).click();
    await expect(guardian.getByRole("heading", { name: `This is ${person}’s own request.` })).toBeVisible();
    await cameraWasUsedOnce(guardian);
    await guardian.getByRole("button", { name: "Go on to the record" }).click();
    await record(guardian, person);
    await guardian.getByRole("button", { name: approveAct }).click();
    await confirm(guardian, approveAct);
    await expect(guardian.getByText(approved)).toBeVisible();
    await expect(requester.getByText("1 of 3 guardians have met you")).toBeVisible({ timeout: 40_000 });
    expect(await codesCameBy(federation.house, id)).toEqual(["scanned"]);
  });

  await step("two more approve, and the words stand on the phone's screen", async () => {
    for (const place of [0, 1]) await approvedBy(await federation.desk(place), id, formatCaseQr(id));
    await openWith(requester, person);
    await expect(requester.getByRole("heading", { name: "Here is what you had" })).toBeVisible({ timeout: 60_000 });
    expect(await shownWords(requester)).toBe(phrase);
    await requester.getByRole("button", { name: "I have them back" }).click();
    await confirm(requester, "I have them back: close the request");
    await expect(requester.getByRole("heading", { name: "You have them back" })).toBeVisible();
  });
});
