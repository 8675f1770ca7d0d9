/** The page that checks a log: in the browser alone, with no server behind it that could help or hinder. */
import { expect, type Page } from "@playwright/test";
import { checkpointOf, exportOf, LoggedStory, type LogRecord } from "@/lib/domain/testing/logged";
import { logKeyOf } from "@/lib/domain/testing/statements";
import { own } from "@/lib/protocol/bytes";
import { signingKey } from "@/lib/protocol/ed25519";
import { cosign } from "@/lib/protocol/log/cosignature";
import { formatNote, formatVerifierKey, parseNote, signatureTypes } from "@/lib/protocol/log/note";
import { formatReceipt } from "@/lib/protocol/log/proof";
import { flip, memoryReader } from "@/lib/protocol/log/testing/sample";
import { inclusionProof } from "@/lib/protocol/log/tree";
import { fingerprintWords } from "@/lib/protocol/words";
import { test } from "./pages";
import { phone } from "./support/fixtures";
import { readable } from "./support/readable";

test.use(phone);

function history() {
  const story = LoggedStory.open();
  const backup = story.enrol("mia");
  const id = story.matched(backup, "mia");
  for (const who of ["ada", "ben", "cleo"]) {
    story.must(story.approve(id, backup, who));
    story.must(story.release(id, backup, who));
  }
  return story;
}

async function check(page: Page, name: string, bytes: Uint8Array): Promise<void> {
  await page.getByLabel("Export, alarm or log receipt").setInputFiles({
    name,
    mimeType: "application/octet-stream",
    buffer: Buffer.from(bytes),
  });
  await page.getByRole("button", { name: "Check this file" }).click();
}

test("a log is checked in the browser with the network off: a whole one, an altered one, a receipt, and what is none", async ({
  pages,
  page,
}) => {
  const story = history();
  const { records } = story;
  const cosigned = parseNote(checkpointOf(records, { cosigners: ["ada", "eve"] }));
  const [witness, other] = ["witness.example/1", "witness.example/2"].map((name) => ({ name, key: signingKey() }));
  if (!witness || !other) throw new Error("two witnesses");
  const line = cosign(cosigned.text, witness.name, witness.key, 1_767_225_600);
  const file = await exportOf(records, formatNote({ ...cosigned, signatures: [...cosigned.signatures, line] }));
  const keyOf = ({ name, key }: typeof witness) =>
    formatVerifierKey({ name, type: signatureTypes.cosignature, key: key.key });
  await page.goto(`${pages}/verify`);
  await readable(page, "the page that checks a log");
  await page
    .getByLabel("Export, alarm or log receipt")
    .setInputFiles({ name: "log", mimeType: "", buffer: Buffer.from(file) });
  // All that a check needs has come: from here on nothing is asked of anybody.
  await expect(page.getByRole("button", { name: "Check this file" })).toBeEnabled();
  const asked: string[] = [];
  page.on("request", (request) => {
    // Whether the line is back, every page asks now and then.
    if (new URL(request.url()).pathname !== "/api/health") asked.push(request.url());
  });
  await page.context().setOffline(true);

  await check(page, "log.holdfast", file);
  const verdict = page.getByRole("main").getByRole("status");
  await expect(verdict).toContainText("15 entries checked. Nothing altered, nothing missing.");
  await expect(verdict).toContainText("All 3 releases were allowed by the policy of their day.");
  await expect(verdict).toContainText("2 of 5 guardians witnessed this state.");
  await expect(page.getByTestId("fingerprint")).toHaveText(fingerprintWords(story.fingerprint).join(" "));

  // Of a witness whose key was not asked for nothing is told; of one that was, whether it signed.
  await expect(verdict).not.toContainText("outside");
  await page.getByRole("button", { name: "Check another file" }).click();
  await page.getByLabel("Key of a witness outside the federation").fill("something else");
  await check(page, "log.holdfast", file);
  await expect(page.getByText("This is not a witness’s key")).toBeVisible();
  await page.getByLabel("Key of a witness outside the federation").fill(keyOf(witness));
  await check(page, "log.holdfast", file);
  await expect(verdict).toContainText("Cosigned from outside by witness.example/1");
  await page.getByRole("button", { name: "Check another file" }).click();
  await page.getByLabel("Key of a witness outside the federation").fill(keyOf(other));
  await check(page, "log.holdfast", file);
  await expect(verdict).toContainText("None of the outside witnesses that were named has cosigned this state.");

  await page.getByRole("button", { name: "Check another file" }).click();
  const third = 27 + records.slice(0, 3).reduce((sum, { envelope }) => sum + 133 + envelope.length, 0);
  await check(page, "altered.holdfast", flip(file, third + 400, 0));
  const stop = page.getByRole("alert").filter({ hasText: "This log is not as it should be." });
  await expect(stop).toContainText("Entry 3: The statement is not the one that was entered in the log.");

  await page.getByRole("button", { name: "Check another file" }).click();
  await page.getByLabel("Fingerprint of the federation").fill("ab".repeat(32));
  await check(page, "log.holdfast", file);
  await expect(stop).toContainText("This is the log of another federation.");

  await page.getByRole("button", { name: "Check another file" }).click();
  await check(page, "picture.jpg", new Uint8Array(100_000).fill(7));
  await expect(page.getByText("The file is neither an export of a log nor an alarm nor a log receipt.")).toBeVisible();

  await page.getByRole("button", { name: "Check another file" }).click();
  const hashes = await inclusionProof(3, records.length, memoryReader(records.map(({ leaf }) => leaf)));
  const leaf = own((records[3] as LogRecord).leaf);
  const receipt = formatReceipt(leaf, { index: 3, hashes, checkpoint: checkpointOf(records) });
  await check(page, "receipt.txt", Buffer.from(receipt));
  await page.getByLabel("The log’s key").fill("something else");
  await page.getByRole("button", { name: "Check this file" }).click();
  await expect(page.getByText("This is not a log’s key")).toBeVisible();
  await page.getByLabel("The log’s key").fill(logKeyOf("log"));
  await page.getByRole("button", { name: "Check this file" }).click();
  await expect(verdict).toContainText("Entry 3 is in the log. The log has signed a tree of 15 entries that holds it.");

  expect(asked).toEqual([]);
  await page.context().setOffline(false);
  await readable(page, "a receipt that holds");
  await page.getByRole("button", { name: "Check another file" }).click();
  await check(page, "entry-3.json", (records[3] as LogRecord).envelope);
  await expect(page.getByText("The signature under this statement is right.")).toBeVisible();
  await expect(page.getByText("Its receipt proves that it has a place in a log")).toBeVisible();
  await readable(page, "one statement by itself");
  await page.getByRole("button", { name: "Check another file" }).click();
  await check(page, "altered.holdfast", flip(file, third + 400, 0));
  await expect(stop).toBeVisible();
  await readable(page, "a log that was altered");
  await page.getByRole("button", { name: "Check another file" }).click();
  await check(page, "log.holdfast", file);
  await expect(verdict).toBeVisible();
  await readable(page, "a log that is whole");
});
