/** What a member leaves: a will for the heirs alone, ecash for them and oneself, words for oneself; and what becomes of it. */
import { readFile } from "node:fs/promises";
import { expect, type Page } from "@playwright/test";
import { approvedBy } from "@/lib/client/testing/story";
import { parseFragment } from "@/lib/protocol/fragment";
import { fingerprintWords } from "@/lib/protocol/words";
import { notes } from "./support/ecash";
import { fragmentOf } from "./support/federation";
import { phone, test } from "./support/fixtures";
import { fillBackup, sealAct } from "./support/member";
import { openRequest, phrase } from "./support/members";
import { onPaper, pagesOf, readSquare } from "./support/paper";
import { readable } from "./support/readable";
import { bringTicket, openWith } from "./support/requester";

/** A whole PDF of one page that says whose it is. */
function pdfOf(text: string): Buffer {
  const drawing = `BT /F1 24 Tf 72 700 Td (${text}) Tj ET`;
  const objects = [
    "<< /Type /Catalog /Pages 2 0 R >>",
    "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
    "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>",
    `<< /Length ${drawing.length} >>\nstream\n${drawing}\nendstream`,
    "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
  ];
  let file = "%PDF-1.4\n";
  const places = objects.map((object, place) => {
    const at = file.length;
    file += `${place + 1} 0 obj\n${object}\nendobj\n`;
    return `${String(at).padStart(10, "0")} 00000 n \n`;
  });
  const table = file.length;
  file += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${places.join("")}`;
  return Buffer.from(`${file}trailer << /Size ${objects.length + 1} /Root 1 0 R >>\nstartxref\n${table}\n%%EOF\n`);
}

const next = (page: Page, name: string) => page.getByRole("button", { name, exact: true }).click();
const title = (page: Page, name: string | RegExp) =>
  expect(page.getByRole("heading", { level: 1, name })).toBeVisible();

/** From the check of the answers through the choice of another thing to its first question. */
async function addAnother(page: Page, kind: string): Promise<void> {
  await title(page, "Check your answers");
  await next(page, "Add another thing");
  await title(page, "What else do you want to protect?");
  await page.getByRole("radio", { name: new RegExp(`^${kind}`) }).check();
  await next(page, "Continue");
}

test("a will for heirs, ecash for both, words for oneself: left, printed, watched over, and given back to whom it is for", async ({
  federation,
  somebody,
}) => {
  test.setTimeout(300_000);
  const name = "Lena Legacy";
  const will = pdfOf("All to Ana");
  // Larger than what comes along with statements: it goes ahead in pieces.
  const large = Buffer.concat([will, Buffer.alloc(3_000_000, "% nothing\n")]);
  const page = await somebody({ ...phone, isMobile: false });
  const link = await federation.link("join");
  await fillBackup(page, link, name, phrase);
  await page.getByRole("button", { name: "Change Phone wallet" }).click();
  await next(page, "Continue");
  await page.getByLabel(/^Only me/).check();
  await next(page, "Continue");

  await addAnother(page, "A will");
  await title(page, "Add your will");
  await page.getByLabel("What do you call it?").fill("Testament");
  await next(page, "Continue");
  await expect(page.getByRole("link", { name: "Choose a file" })).toBeVisible();
  await page.getByLabel("The file", { exact: true }).setInputFiles({
    name: "empty.pdf",
    mimeType: "application/pdf",
    buffer: Buffer.alloc(0),
  });
  await expect(page.getByText("This file is empty. Choose another one.")).toBeVisible();
  await page.getByLabel("The file", { exact: true }).setInputFiles({
    name: "last will.pdf",
    mimeType: "application/pdf",
    buffer: large,
  });
  await expect(page.getByText("last will.pdf, 3.0 MB")).toBeVisible();
  await readable(page, "a will that is chosen");
  await next(page, "Continue");
  await title(page, "Who is “Testament” for?");
  await expect(page.getByLabel(/^My heirs alone/)).toBeChecked();
  await readable(page, "whom a will is for");
  await next(page, "Continue");
  await title(page, "Check your answers");
  await page.getByRole("link", { name: /Change notice goes to/ }).click();
  await title(page, "Whom shall the guardians tell, and whom believe?");
  await page.getByLabel("Your own e-mail address").fill("lena");
  await next(page, "Continue");
  await expect(page.getByRole("link", { name: "Write whole e-mail addresses, such as ana@example.org" })).toBeVisible();
  await page.getByLabel("Your own e-mail address").fill("lena@example.org");
  await page.getByLabel("Name of person 1").first().fill("Ana Legacy");
  await next(page, "Continue");

  await addAnother(page, "Ecash");
  await title(page, "Paste your ecash");
  await page.getByLabel("What do you call it?").fill("Purse");
  await page.getByLabel("The ecash").fill(notes.slice(0, -9));
  await next(page, "Continue");
  await expect(page.getByText("This can’t be read as ecash yet.")).toBeVisible();
  await page.getByLabel("The ecash").fill(`${notes.slice(0, 100)}\n${notes.slice(100)}`);
  await expect(page.getByText("0.1 sats", { exact: true })).toBeVisible();
  await expect(page.getByText("b2e14ee6")).toBeVisible();
  await readable(page, "ecash that is read");
  await next(page, "Continue");
  await title(page, "Who is “Purse” for?");
  await expect(page.getByLabel(/^Me, and my heirs/)).toBeChecked();
  await next(page, "Continue");

  await title(page, "Check your answers");
  const answers = page.getByRole("list").filter({ hasText: "Phone wallet" });
  await expect(answers.getByText(/12 words · .*for you alone/)).toBeVisible();
  await expect(answers.getByText(/a will · last will.pdf, 3.0 MB · for your heirs alone/)).toBeVisible();
  await expect(answers.getByText(/ecash · .*for you and your heirs/)).toBeVisible();
  await expect(page.getByText("lena@example.org")).toBeVisible();
  await readable(page, "answers with something for heirs");
  await next(page, sealAct);

  await expect(page.getByRole("heading", { name: "It is sealed. Now try it" })).toBeVisible({ timeout: 90_000 });
  await page.getByLabel("The name", { exact: true }).fill(name);
  await next(page, "Open it");
  await title(page, "It opens");
  await expect(page.getByText("One more thing is for your heirs alone, and not opened by your name.")).toBeVisible();
  await expect(page.getByRole("region", { name: "Purse" })).toBeVisible();
  await expect(page.getByRole("region", { name: /Testament/ })).toHaveCount(0);
  await next(page, "Continue to the backup sheet");
  await page.getByLabel("I have printed the sheet, or saved it as a file.").check();
  await next(page, "Continue to the estate card");

  const card = page.getByRole("region", { name: "Estate card" });
  const { genesis } = fragmentOf(link);
  await expect(card.getByText(fingerprintWords(genesis).join(" "))).toBeVisible();
  await expect(card.getByText(`${federation.house.url}/inherit`)).toBeVisible();
  for (const paper of ["A4", "Letter"] as const) {
    expect(pagesOf(await page.pdf({ format: paper })), paper).toBe(1);
    await onPaper(page, paper);
    const square = new URL(await readSquare(page, "The address for heirs as a code"));
    expect(square.pathname).toBe("/inherit");
    // The public fragment and no token: whoever finds the card can neither join nor open anything.
    expect(parseFragment(square.hash)).toEqual({ genesis, roster: fragmentOf(link).roster });
    await expect(page.getByRole("button", { name: "Print the card" })).toBeHidden();
    // No medium at all: with that of a screen, the printer would get the screen's.
    await page.emulateMedia({ media: null });
  }
  await page.setViewportSize(phone.viewport);
  await next(page, "Finish");
  await title(page, "Your backup is made");
  await expect(
    page.getByText("give it back to you, or to your heirs after your death", { exact: false }),
  ).toBeVisible();
  await page.getByRole("link", { name: "See how it stands" }).click();

  await title(page, "Your backup");
  await expect(page.getByText(/for you alone/)).toBeVisible();
  await expect(page.getByText(/for your heirs alone, handed over first/)).toBeVisible();
  await expect(page.getByText(/for you and your heirs/)).toBeVisible();
  await readable(page, "a backup with something for heirs");
  await next(page, "Show the estate card");
  await expect(card).toBeVisible();
  await next(page, "Back to the backup");

  // A new will takes the place of the old one, by its device alone.
  await page.getByRole("button", { name: "Replace Testament" }).click();
  await page.getByLabel("The file", { exact: true }).setInputFiles({
    name: "newer will.pdf",
    mimeType: "application/pdf",
    buffer: Buffer.concat([pdfOf("Half to Ana"), Buffer.alloc(2_500_000, "% nothing\n")]),
  });
  await expect(page.getByText("newer will.pdf, 2.5 MB")).toBeVisible();
  await next(page, "Seal it and replace the old");
  await expect(page.getByText(/last replaced/)).toBeVisible({ timeout: 60_000 });
  await expect(page.getByText("It was replaced")).toBeVisible();

  // Something is added later, under the name of the backup and no other.
  await next(page, "Add something");
  await title(page, "Add something to your backup");
  await page.getByRole("radio", { name: /^Another secret text/ }).check();
  await page.getByLabel("What do you call it?").fill("Letter");
  await page.getByLabel("The text").fill("Water the plants.");
  await readable(page, "something to add");
  await next(page, "Seal and add it");
  await expect(page.getByRole("link", { name: "Type the name" })).toBeVisible();
  await page.getByLabel("The name that opens this backup").fill("Lena Other");
  await next(page, "Seal and add it");
  await expect(page.getByRole("link", { name: /made under another name/ })).toBeVisible({ timeout: 60_000 });
  await page.getByLabel("The name that opens this backup").fill(name);
  await next(page, "Seal and add it");
  await title(page, "Your backup");
  await expect(page.getByRole("button", { name: "Replace Letter" })).toBeVisible({ timeout: 60_000 });

  // The phone is lost: what is the owner's comes back, and the will does not.
  const request = await openRequest(federation, name);
  for (const place of [0, 1, 2]) await approvedBy(await federation.desk(place), request.id, request.code.qr);
  const elsewhere = await somebody(phone);
  await bringTicket(elsewhere, federation.house.url, request.ticket);
  await openWith(elsewhere, name);
  await expect(elsewhere.getByRole("region", { name: "Phone wallet: 12 words" })).toBeVisible({ timeout: 60_000 });
  const ecash = elsewhere.getByRole("region", { name: "Purse" });
  await expect(ecash.getByText("0.1 sats", { exact: true })).toBeVisible();
  await ecash.getByRole("button", { name: "Nobody is looking over my shoulder: show it" }).click();
  await expect(ecash.getByText(notes)).toBeVisible();
  await expect(elsewhere.getByRole("region", { name: "Letter" })).toBeVisible();
  await readable(elsewhere, "words and ecash that came back");
  await expect(elsewhere.getByText("Testament")).toHaveCount(0);
});

test("a file and a typed will that are one's own come back as they were, to be seen and saved", async ({
  federation,
  somebody,
}) => {
  const name = "Felix File";
  const page = await somebody(phone);
  await fillBackup(page, await federation.link("join"), name, phrase);
  await addAnother(page, "A file");
  await page.getByLabel("The file", { exact: true }).setInputFiles({
    name: "letter.html",
    mimeType: "text/html",
    buffer: Buffer.from("<script>document.title = 'owned'</script> Dear Ana"),
  });
  await expect(page.getByText("A text. It is sealed as it is.")).toBeVisible();
  await next(page, "Continue");
  await page.getByLabel(/^Only me/).check();
  await next(page, "Continue");
  await addAnother(page, "A will");
  await page.getByLabel("Typed here").check();
  await page.getByLabel("What do you call it?").fill("Testament");
  await page.getByLabel("The text").fill("All to Ana.");
  await next(page, "Continue");
  await page.getByLabel(/^Me, and my heirs/).check();
  await next(page, "Continue");
  await title(page, "Check your answers");
  await next(page, sealAct);
  await expect(page.getByRole("heading", { name: "It is sealed. Now try it" })).toBeVisible({ timeout: 60_000 });
  await page.getByLabel("The name", { exact: true }).fill(name);
  await next(page, "Open it");
  await expect(page.getByRole("region", { name: "Testament (will)" })).toBeVisible();
  const letter = page.getByRole("region", { name: "letter.html" });
  await letter.getByRole("button", { name: "Look at it here" }).click();
  await expect(letter.getByText("Dear Ana")).toBeVisible();
  await expect(page).not.toHaveTitle("owned");
  await readable(page, "a file and a will that opened");
  const saving = page.waitForEvent("download");
  await letter.getByRole("button", { name: "Save the file" }).click();
  const saved = await saving;
  expect(saved.suggestedFilename()).toBe("letter.html");
  expect(await readFile(await saved.path(), "utf8")).toContain("Dear Ana");
});
