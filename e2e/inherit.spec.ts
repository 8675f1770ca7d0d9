/** Heirs: an executor's way by hand, from the front door to the last part; what the guardians sign comes from their devices. */
import { readFile } from "node:fs/promises";
import { expect, type Page } from "@playwright/test";
import { enrol } from "@/lib/client/enrol";
import { loadFederation } from "@/lib/client/federation";
import { withdrawCase } from "@/lib/client/requesterActs";
import { submit } from "@/lib/client/submit";
import { EstateDesk } from "@/lib/client/testing/estate";
import { smallPdf } from "@/lib/client/viewer/testing/pdfs";
import { loadWorld } from "@/lib/client/world";
import { presets } from "@/lib/domain/presets";
import { caseOf } from "@/lib/domain/read";
import { refOf } from "@/lib/protocol/blob";
import { sealQuestion } from "@/lib/protocol/dossier";
import { grantsFor, heirsAlone, ownerAndHeirs } from "@/lib/protocol/enrol";
import { signStatement } from "@/lib/protocol/signing";
import { dump, tally } from "./support/database";
import { notes } from "./support/ecash";
import { type Federation, foundFederation, fragmentOf, tokenOf } from "./support/federation";
import { test as base, phone } from "./support/fixtures";
import { askForEstate } from "./support/heirs";
import { buildHouse } from "./support/house";
import { openRequest, phrase } from "./support/members";
import { must } from "./support/must";
import { newPerson } from "./support/person";
import { readable } from "./support/readable";

const passphrase = "harbour violin mosaic tundra candle ladder";
const community = presets.community.policy(3);
/** Notice and wait as ever, but the wait is over in a moment. */
const quick = { ...community, inheritance: { ...community.inheritance, wait: 1_000 } };

/** Both stories happen in one federation: its wait is another than that of all others. */
const test = base.extend<object, { quickly: Federation }>({
  quickly: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the pattern to learn what a fixture needs
    async ({}, use) => {
      const { house, remove } = await buildHouse();
      await use(
        await foundFederation(house, "Riverside", quick).catch((error) => remove().then(() => Promise.reject(error))),
      );
      await remove();
    },
    { scope: "worker", timeout: 240_000 },
  ],
});

/** Words that are for their owner alone. */
const ownPhrase = "letter advice cage absurd amount doctor acoustic avoid letter advice cage above";
const pdf = Buffer.from("%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n");

const decedent = {
  legalName: "Ivana Novak",
  birthDate: "1948-02-29",
  deathDate: "2026-03-01",
  deathPlace: "Leeds",
  lastAddress: "4 Mill Lane, Leeds",
};

const press = (page: Page, name: string | RegExp) => page.getByRole("button", { name }).click();

const ownerAlone = grantsFor("owner", false);

/** What its bytes say that it is, whatever it is called. */
const photo = { name: "album.pdf", type: "pdf" as const, bytes: new Uint8Array(pdf) };

/** An executor's account, made where the page asks for it. */
async function register(page: Page, name: string): Promise<void> {
  await press(page, "Make an account");
  await expect(page.getByRole("heading", { name: "Make your account" })).toBeVisible();
  await page.getByLabel("Your name").fill(name);
  await page.getByLabel("E-mail").fill(`${name.toLowerCase()}@example.net`);
  await page.getByLabel("Use a passphrase of my own").check();
  await page.getByLabel("Passphrase", { exact: true }).fill(passphrase);
  await page.getByLabel("The same passphrase again", { exact: true }).fill(passphrase);
  await page.getByLabel("I have written the passphrase down").check();
  await press(page, "Make my keys and go on");
}

async function left(federation: Federation, name: string) {
  const device = await newPerson(federation.house.url);
  const link = await federation.link("join");
  const known = await loadFederation(device, fragmentOf(link));
  const compartments = [
    { payload: { kind: "text" as const, label: "Will", content: "All to Ana." }, grants: heirsAlone },
    { payload: { kind: "words" as const, label: "Phone wallet", words: phrase.split(" ") }, grants: ownerAndHeirs },
    { payload: { kind: "ecash" as const, label: "Purse", notes }, grants: ownerAndHeirs },
    { payload: { kind: "file" as const, label: "Photo", ...photo }, grants: ownerAndHeirs },
    { payload: { kind: "words" as const, label: "Mine alone", words: ownPhrase.split(" ") }, grants: ownerAlone },
  ];
  const card = { displayName: name, contact: "the baker by the bridge" };
  return must(await enrol(device, known, { name, card, compartments, token: tokenOf(link) })).id;
}

test("an executor from England with a grant of probate: the will first, the wallet after", async ({
  quickly: federation,
  somebody,
}) => {
  test.setTimeout(300_000);
  const { house } = federation;
  const backup = await left(federation, "Ivana Novak");
  const page = await somebody(phone);
  const step = test.step;

  await step("the front door leads there, and an account is made", async () => {
    await page.goto(house.url);
    await page.getByRole("link", { name: "Someone has died" }).click();
    await expect(page.getByText("Nothing here is urgent.")).toBeVisible();
    await readable(page, "the executor's door");
    await register(page, "Petr");
    await expect(page.getByText("You are signed in as Petr.")).toBeVisible({ timeout: 40_000 });
    await readable(page, "the executor's home");
  });

  const id = await step("a guardian's code, checked, and a request is opened", async () => {
    const link = new URL(await federation.link("recover"));
    await page.goto(`${house.url}/inherit${link.hash}`);
    await expect(page.getByRole("heading", { name: "What you will need" })).toBeVisible();
    await readable(page, "what an executor needs");
    await press(page, "Go on");
    await expect(page.getByRole("heading", { name: "Whose estate is it?" })).toBeVisible({ timeout: 40_000 });
    await readable(page, "whose estate it is");
    await page.getByLabel("Name of the person who has died").fill("Ivana Novak");
    await page.getByLabel("How the guardians reach you").fill("+44 113 496 0000");
    await press(page, "Open the request");
    await expect(page.getByRole("heading", { name: "Estate of Ivana Novak" })).toBeVisible({ timeout: 40_000 });
    await readable(page, "an estate without papers");
    return new URL(page.url()).searchParams.get("id") as string;
  });

  await step("papers, page by page; a draft survives a reload", async () => {
    await page.getByRole("link", { name: "Fill in the papers" }).click();
    await expect(page.getByRole("heading", { name: "Who are you?" })).toBeVisible();
    await press(page, "Continue");
    await expect(page.getByRole("alert").getByRole("link")).toHaveCount(2);
    await page.getByLabel("Your address").fill("9 Hill Road\nLeeds");
    await page.getByLabel("Passport or identity card", { exact: true }).setInputFiles({
      name: "passport.pdf",
      mimeType: "application/pdf",
      buffer: pdf,
    });
    await expect(page.getByText("sealed and sent")).toBeVisible({ timeout: 20_000 });
    await readable(page, "who the executor is");
    await press(page, "Continue");
    await page.getByLabel("Full legal name").fill("Ivana Novak");
    await page.getByLabel("Date of birth").fill("1948-02-29");
    await page.getByLabel("Date of death").fill("2026-03-01");
    await page.getByLabel("Place of death").fill("Leeds");
    await page.getByLabel("Last address").fill("4 Mill Lane, Leeds");
    await expect(page.getByText("What you fill in is kept in this browser")).toBeVisible();
    await press(page, "Continue");
    // A script that calls itself a PDF is taken, and nobody's browser shows it.
    const script = { name: "death.pdf", mimeType: "application/pdf", buffer: Buffer.from("#!/bin/sh\nexit") };
    await page.getByLabel("Death certificate", { exact: true }).setInputFiles(script);
    await expect(page.getByText("the guardians can only save it")).toBeVisible();
    await press(page, /^Remove death.pdf/);
    // A reload locks the keys.
    await page.reload();
    await expect(page.getByRole("heading", { name: "Petr, your keys are locked" })).toBeVisible();
    await page.getByLabel("Your passphrase", { exact: true }).fill(passphrase);
    await press(page, "Unlock");
    await expect(page.getByRole("heading", { name: "The proof of death" })).toBeVisible({ timeout: 40_000 });
    await page.getByLabel("Death certificate", { exact: true }).setInputFiles({
      name: "certificate.pdf",
      mimeType: "application/pdf",
      buffer: Buffer.concat([pdf, Buffer.from("% death\n")]),
    });
    await expect(page.getByText("sealed and sent")).toBeVisible({ timeout: 20_000 });
    await readable(page, "the proof of death");
    await press(page, "Continue");
    await page.getByLabel("Your authority").selectOption({ label: "England and Wales: grant of probate" });
    await page.getByLabel("Probate registry").fill("Newcastle");
    await page.getByLabel("Date of issue").fill("2026-03-03");
    await expect(page.getByText("issued less than 7 days after the death")).toBeVisible();
    await page.getByLabel("Date of issue").fill("2026-05-01");
    await expect(page.getByText("issued less than 7 days after the death")).toHaveCount(0);
    await page.getByLabel("The paper itself", { exact: true }).setInputFiles({
      name: "grant.pdf",
      mimeType: "application/pdf",
      buffer: Buffer.concat([pdf, Buffer.from("% grant\n")]),
    });
    await expect(page.getByText("sealed and sent")).toBeVisible({ timeout: 20_000 });
    await readable(page, "the executor's authority");
    await press(page, "Continue");
    await expect(page.getByRole("heading", { name: "What do you ask for?" })).toBeVisible();
    await readable(page, "what is asked for");
    await press(page, "Continue");
    await expect(page.getByRole("heading", { name: "Check your answers and sign" })).toBeVisible();
    // All that will be signed stands there, page by page.
    for (const answer of ["9 Hill Road", "passport.pdf", "certificate.pdf", "grant.pdf", "Newcastle"]) {
      await expect(page.getByText(answer)).toBeVisible();
    }
    await expect(page.getByText("The will · Money", { exact: false })).toBeVisible();
    await readable(page, "the answers");
    await page.getByLabel(/I, Petr, declare that Ivana Novak has died/).check();
    await press(page, "Sign and lay it before the guardians");
    await expect(page.getByText("version 1, 3 files")).toBeVisible({ timeout: 20_000 });
    await expect(page.getByText("0 of 3 agree so far")).toBeVisible();
    await readable(page, "an estate that is looked at");
  });

  const desks = await Promise.all(
    [0, 1, 2].map(async (place) => new EstateDesk(await federation.desk(place), id, backup)),
  );
  const [amara] = desks as [EstateDesk];

  await step("a guardian asks, and is answered", async () => {
    await amara.match();
    const { world } = await loadWorld(amara.desk, [id]);
    const file = await sealQuestion("Who is Ana?", caseOf(world, id)?.files.recipient as string);
    await amara.ask(refOf(file), file);
    await expect(page.getByText("Who is Ana?")).toBeVisible({ timeout: 40_000 });
    await readable(page, "a question");
    await page.getByLabel("Your answer").fill("Her daughter.");
    await press(page, "Answer");
    await expect(page.getByText("Her daughter.", { exact: true })).toBeVisible({ timeout: 20_000 });
    await expect(page.getByLabel("Your answer")).toHaveCount(0);
  });

  await step(
    "a rival and the owner stand in the way: the page says so, names nobody, and lets go when they have gone",
    async () => {
      const scan = { name: "death.pdf", bytes: smallPdf("Certificate"), type: "application/pdf" as const };
      const claim = { name: "Igor Novak", message: "I am the son.", decedent };
      const rival = await askForEstate(federation, claim, [{ ...scan, kind: "proofOfDeath" }]);
      const owner = await openRequest(federation, "Ivana Novak");
      for (const other of [rival, owner]) await new EstateDesk(amara.desk, other.id, backup).match();
      // Nothing tells a stranger of a match; whom a guardian has met and agreed to is none any more.
      await amara.approve(0);
      await expect(page.getByText("Somebody else asks for the same estate")).toBeVisible({ timeout: 40_000 });
      await expect(page.getByText("Somebody has come who says that they are the owner")).toBeVisible();
      await expect(page.getByText("Igor")).toHaveCount(0);
      await readable(page, "an estate that others ask for");
      const body = { case: rival.id, signedAt: Date.now() };
      must(
        await submit(owner.device, {
          envelopes: [signStatement("case.withdrawn", body, rival.key).envelope],
          blobs: [],
        }),
      );
      must(await withdrawCase(owner.device, await owner.follow()));
      await expect(page.getByText("Somebody else asks for the same estate")).toHaveCount(0, { timeout: 40_000 });
      await expect(page.getByText("Somebody has come who says that they are the owner")).toHaveCount(0);
    },
  );

  await step("three guardians approve, notice stands, the wait ends, and the will arrives", async () => {
    await page.getByText("Show the code of the request").click();
    await expect(page.getByText("This code is safe to show.", { exact: false })).toBeVisible();
    for (const desk of desks.filter((one) => one !== amara)) await desk.approve(0);
    await expect(page.getByText("Now those whom the member named are given notice")).toBeVisible({
      timeout: 40_000,
    });
    await amara.stand();
    for (const desk of desks) await desk.attest();
    await expect(page.getByText("The waiting time is over.")).toBeVisible({ timeout: 60_000 });
    for (const desk of desks) await desk.release(0);
    await expect(page.getByText("A part of what was left has arrived")).toBeVisible({ timeout: 60_000 });
    await readable(page, "an estate of which a part has arrived");
    await page.getByRole("link", { name: "Open what has arrived" }).click();
    await press(page, "Open it");
    const will = page.getByRole("region", { name: "Will" });
    await expect(will).toBeVisible({ timeout: 40_000 });
    await press(page, "Nobody is looking over my shoulder: show it");
    await expect(page.getByText("All to Ana.")).toBeVisible();
    await expect(page.getByText("Phone wallet")).toHaveCount(0);
    await expect(page.getByRole("region", { name: "Release inventory" })).toContainText("Amara handed over a share");
    await readable(page, "the will");
  });

  await step("the rest follows when the will is known, and the request is closed", async () => {
    for (const desk of desks) await desk.approve(1);
    for (const desk of desks) await desk.release(1);
    await page.getByRole("link", { name: /Your request/ }).click();
    await expect(page.getByText("2 parts of what was left have arrived")).toBeVisible({ timeout: 60_000 });
    await page.getByRole("link", { name: "Open what has arrived" }).click();
    await press(page, "Open it");
    const words = page.getByRole("region", { name: "Phone wallet: 12 words" });
    await expect(words).toBeVisible({ timeout: 40_000 });
    await expect(page.getByText("Mine alone")).toHaveCount(0);
    const ecash = page.getByRole("region", { name: "Purse" });
    await expect(ecash.getByText("0.1 sats", { exact: true })).toBeVisible();
    await ecash.getByRole("button", { name: "Nobody is looking over my shoulder: show it" }).click();
    await expect(ecash.getByText(notes)).toBeVisible();
    const saving = page.waitForEvent("download");
    await page.getByRole("region", { name: "Photo" }).getByRole("button", { name: "Save the file" }).click();
    const saved = await saving;
    expect(saved.suggestedFilename()).toBe("album.pdf");
    expect(await readFile(await saved.path())).toEqual(pdf);
    await readable(page, "ecash and a file for heirs");
    await press(page, "I have everything: close the request");
    await page.getByLabel("I have what was left").check();
    await press(page, "Close it");
    await expect(page.getByText("The request is closed")).toBeVisible({ timeout: 20_000 });
    await expect(page.getByText("Open it once more").or(page.getByText("Release inventory"))).toBeVisible();
  });

  await step("trust line 1: nothing that was told or left ever reached the server in the open", async () => {
    const all = Buffer.concat([await dump(house), Buffer.from(house.said())]);
    for (const secret of [
      passphrase,
      "Ivana Novak",
      "9 Hill Road",
      "All to Ana.",
      "Her daughter.",
      phrase,
      ownPhrase,
      notes,
      "album.pdf",
      "certificate.pdf",
    ]) {
      expect(all.includes(secret), secret).toBe(false);
    }
  });
});

test("an executor from the United States and a joint one: five words, letters testamentary by one, what was left to both", async ({
  quickly: federation,
  somebody,
}) => {
  test.setTimeout(300_000);
  const { url } = federation.house;
  const backup = await left(federation, "Tomas Vega");
  const [first, second] = [await somebody(phone), await somebody(phone)];
  for (const [page, name] of [
    [first, "Ruth"],
    [second, "Noah"],
  ] as const) {
    await page.goto(`${url}/inherit`);
    await register(page, name);
    await expect(page.getByText(`You are signed in as ${name}.`)).toBeVisible({ timeout: 40_000 });
  }
  const link = new URL(await federation.link("recover"));
  // In the same document, so that the keys stay open.
  await first.evaluate((hash) => {
    window.location.hash = hash;
  }, link.hash);
  await press(first, "Go on");
  await expect(first.getByRole("heading", { name: "Whose estate is it?" })).toBeVisible();
  await first.getByLabel("Name of the person who has died").fill("Tomas Vega");
  await first.getByLabel("How the guardians reach you").fill("the mill");
  await press(first, "Open the request");
  await expect(first.getByRole("heading", { name: "Estate of Tomas Vega" })).toBeVisible({ timeout: 40_000 });

  await first.getByText("Acting together with another executor").click();
  await first.getByLabel("E-mail of the other executor").fill("noah@example.net");
  await press(first, "Find");
  const shown = first.getByTestId("their-words");
  await expect(shown).toBeVisible();
  await second.getByText("I act together with another executor").click();
  await expect(second.getByTestId("own-words")).toHaveText((await shown.innerText()).trim());
  await readable(first, "the other executor's words");
  await press(first, "The words are the same: share with Noah");
  await expect(first.getByText("Noah", { exact: true })).toBeVisible();

  const id = new URL(first.url()).searchParams.get("id") as string;
  await second.goto(`${url}/inherit`);
  await second.getByLabel("Your passphrase", { exact: true }).fill(passphrase);
  await press(second, "Unlock");
  await second.getByRole("link", { name: "Ruth shares a request with you" }).click();
  await expect(second.getByRole("heading", { name: "Ruth shares a request with you" })).toBeVisible();
  await readable(second, "an offer");
  await press(second, "It is the same: take part");
  await expect(second.getByRole("heading", { name: "Estate of Tomas Vega" })).toBeVisible({ timeout: 40_000 });
  expect(new URL(second.url()).searchParams.get("id")).toBe(id);

  // The one who was let in lays the papers before the guardians: those of the United States.
  const handIn = async (label: string, name: string) => {
    const buffer = Buffer.concat([pdf, Buffer.from(`% ${name}\n`)]);
    await second.getByLabel(label, { exact: true }).setInputFiles({ name, mimeType: "application/pdf", buffer });
    await expect(second.getByText("sealed and sent")).toBeVisible({ timeout: 20_000 });
    await press(second, "Continue");
  };
  await second.getByRole("link", { name: "Fill in the papers" }).click();
  await second.getByLabel("Your address").fill("12 Elm Street\nGeneva, Illinois");
  await second.getByLabel("Who acts together with you").fill("Ruth");
  await handIn("Passport or identity card", "licence.pdf");
  await second.getByLabel("Full legal name").fill("Tomas Vega");
  await second.getByLabel("Date of birth").fill("1951-06-11");
  await second.getByLabel("Date of death").fill("2026-02-01");
  await second.getByLabel("Place of death").fill("Geneva, Illinois");
  await second.getByLabel("Last address").fill("1 River Road, Geneva, Illinois");
  await press(second, "Continue");
  await handIn("Death certificate", "certificate.pdf");
  await second.getByLabel("Your authority").selectOption({ label: "United States: letters testamentary" });
  await second.getByLabel("County of the court").fill("Kane");
  await second.getByLabel("State of the court").fill("Illinois");
  await second.getByLabel("Date of issue").fill("2026-03-01");
  await expect(second.getByText("Before you add it, look")).toBeVisible();
  await readable(second, "letters testamentary");
  await handIn("The paper itself", "letters.pdf");
  await press(second, "Continue");
  await second.getByLabel(/I, Noah, declare that Tomas Vega has died/).check();
  await press(second, "Sign and lay it before the guardians");
  await expect(second.getByText("version 1, 3 files")).toBeVisible({ timeout: 20_000 });

  const desks = await Promise.all(
    [0, 1, 2].map(async (place) => new EstateDesk(await federation.desk(place), id, backup)),
  );
  const [amara] = desks as [EstateDesk];
  await amara.match();
  for (const desk of desks) await desk.approve(0);
  await amara.stand();
  for (const desk of desks) await desk.attest();
  await expect(async () => amara.release(0)).toPass({ intervals: [500] });
  for (const desk of desks.slice(1)) await desk.release(0);

  // One opens the will, the other the rest: by one try of the pepper, for they make the same element.
  await expect(first.getByText("A part of what was left has arrived")).toBeVisible({ timeout: 60_000 });
  await first.getByRole("link", { name: "Open what has arrived" }).click();
  await press(first, "Open it");
  await expect(first.getByRole("region", { name: "Will" })).toBeVisible({ timeout: 40_000 });
  await expect(first.getByText("Phone wallet")).toHaveCount(0);
  for (const desk of desks) await desk.approve(1);
  for (const desk of desks) await desk.release(1);
  await expect(second.getByText("2 parts of what was left have arrived")).toBeVisible({ timeout: 60_000 });
  await second.getByRole("link", { name: "Open what has arrived" }).click();
  await press(second, "Open it");
  await expect(second.getByRole("region", { name: "Phone wallet: 12 words" })).toBeVisible({ timeout: 40_000 });
  await expect(second.getByText("Mine alone")).toHaveCount(0);
  const counted = await tally(federation.house, id);
  expect(counted).toMatchObject({ "share.released": 6, "pepper.asked": 1 });

  const third = await somebody(phone);
  await third.goto(`${url}/inherit/case?id=${id}`);
  await register(third, "Mallory");
  await expect(third.getByText("This request is not in your account")).toBeVisible({ timeout: 40_000 });
  await readable(third, "a request of somebody else");
});
