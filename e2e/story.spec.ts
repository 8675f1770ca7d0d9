/** First light, told by hand: no step of it is taken by anything but a page. */
import { randomBytes } from "node:crypto";
import { expect, type Page } from "@playwright/test";
import { entropyToMnemonic } from "@scure/bip39";
import { wordlist } from "@scure/bip39/wordlists/english.js";
import { verifyLog } from "./support/c2sp";
import { run } from "./support/command";
import { dump, loggedEntries } from "./support/database";
import { approveAct, approved, chooseCard, confirm, showCode, verify } from "./support/desk";
import { phone, test } from "./support/fixtures";
import { fillBackup, rehearse, sealAct, shownWords } from "./support/member";
import { openAct, openWith, prepareRequest, readCode, saveTicket } from "./support/requester";
import {
  confirmByVoice,
  type Founder,
  foundingWords,
  inviteByHand,
  keepKit,
  makeAccount,
  settleFigures,
  signFounding,
} from "./support/settingUp";

const member = "Rósa O’Neill";
const others = ["Bela", "Chidi", "Dora", "Emeka"];
/** Twelve words of a wallet that is made for this run alone. */
const words = entropyToMnemonic(randomBytes(16), wordlist);

test("trust lines 1 to 5: five guardians, a lost phone, three meetings, and the words stand on the screen", async ({
  ownHouse: { url, setupLink },
  ownHouse,
  somebody,
}) => {
  test.setTimeout(420_000);
  const step = test.step;

  const guardians = await step("five guardians set the federation up, each in a browser of their own", async () => {
    const convener = await makeAccount(await somebody(), setupLink, "Amara");
    await settleFigures(convener, "Riverside");
    const joiners: Founder[] = [];
    for (const name of others) {
      const link = await inviteByHand(convener, name);
      const joiner = await makeAccount(await somebody(), link, name);
      await confirmByVoice(convener, joiner);
      joiners.push(joiner);
    }
    await convener.page.getByRole("button", { name: "Draw up the founding document" }).click();
    const all = [convener, ...joiners];
    const read = await Promise.all(all.map(({ page }) => foundingWords(page)));
    expect(new Set(read).size).toBe(1);
    for (const guardian of all) await signFounding(guardian);
    for (const guardian of all) await keepKit(guardian);
    await expect(convener.page.getByRole("heading", { name: "The federation is open" })).toBeVisible();
    return all;
  });
  const pages = guardians.map(({ page }) => page) as [Page, Page, Page, Page, Page];
  const [amara, bela, chidi] = pages;

  await step("a member backs up a wallet's words at phone width", async () => {
    await amara.getByRole("link", { name: "Show the join code" }).click();
    const link = await showCode(amara, url, "Join");
    const page = await somebody(phone);
    await fillBackup(page, link, member, words);
    await page.getByRole("button", { name: sealAct }).click();
    await rehearse(page, member, words);
    // The phone is lost, and all that was on it.
    await page.context().close();
  });

  const requester = await somebody(phone);
  const code = await step("on another phone the member opens a request and keeps its ticket", async () => {
    await amara.getByRole("button", { name: "Make another code" }).click();
    const link = await showCode(amara, url, "Recover");
    // Accents, signs and capitals are forgiven.
    await prepareRequest(requester, link, "rosa o'neill", member);
    await saveTicket(requester);
    await requester.getByRole("button", { name: openAct }).click();
    return readCode(requester);
  });

  await step("three guardians meet the member, type the code, record, approve and hand over", async () => {
    for (const [place, page] of [amara, bela, chidi].entries()) {
      if (page !== amara) await page.getByRole("link", { name: "Go to my desk" }).click();
      else await page.getByRole("link", { name: "Requests" }).click();
      await page.getByRole("list", { name: "Waiting for you" }).getByRole("link", { name: member }).click();
      await expect(page.getByText("the baker by the bridge").first()).toBeVisible();
      if (place === 0) await chooseCard(page);
      await verify(page, member, code);
      const question = page.getByRole("alertdialog");
      await expect(question).toContainText(`Approve ${member}’s request?`);
      await expect(question).toContainText(
        ["You are the first of three: two more", "You are the second of three: one more", "You are the deciding one"][
          place
        ] as string,
      );
      await confirm(page, approveAct);
      await expect(page.getByText(approved)).toBeVisible();
      const met = place < 2 ? requester.getByText(`${place + 1} of 3 guardians have met you`) : null;
      if (met) await expect(met).toBeVisible({ timeout: 40_000 });
    }
  });

  await step("the words stand on the screen, exactly, and only once they are asked for", async () => {
    await openWith(requester, member.toUpperCase());
    await expect(requester.getByRole("heading", { name: "Here is what you had" })).toBeVisible({ timeout: 40_000 });
    expect(await shownWords(requester)).toBe(words);
    await requester.getByRole("button", { name: "I have them back" }).click();
    await confirm(requester, "I have them back: close the request");
    await expect(requester.getByRole("heading", { name: "You have them back" })).toBeVisible();
  });

  await step("the timeline says it in plain words", async () => {
    const page = pages[3];
    await page.getByRole("link", { name: "Go to my desk" }).click();
    await page.getByRole("link", { name: "Closed" }).click();
    await page.getByRole("list", { name: "Closed" }).getByRole("link", { name: member }).click();
    await page.getByText(/^Timeline \(\d+\)$/).click();
    for (const sentence of [
      `${member} opened this request.`,
      "Amara chose the card of the person in this request.",
      `Enough guardians have verified ${member}.`,
      "Chidi handed over a share.",
      `Enough shares have arrived: with the name, ${member} can open the backup.`,
      "A name was tried.",
      `${member} has it back and closed the request.`,
    ]) {
      await expect(page.getByText(sentence)).toBeVisible();
    }
  });

  await step(
    "trust line 5: the log holds for a reader that knows C2SP alone, and gives every projection again",
    async () => {
      const entries = await loggedEntries(ownHouse);
      const checkpoint = await verifyLog(url);
      expect(checkpoint.size).toBe(entries.length);
      const rebuilt = await run(ownHouse, "rebuild");
      expect(rebuilt.said).toContain(`derived from the ${entries.length} entries of the log is as it is stored`);
      expect(rebuilt.code).toBe(0);
    },
  );

  await step("trust line 1: neither words nor name ever reached the server", async () => {
    const all = Buffer.concat([await dump(ownHouse), Buffer.from(ownHouse.said())]);
    for (const secret of [
      words,
      ...(words.match(/\S+ \S+/g) ?? []),
      "rosa o neill",
      ...guardians.map(({ passphrase }) => passphrase),
    ]) {
      expect(all.includes(secret), secret).toBe(false);
    }
  });
});
