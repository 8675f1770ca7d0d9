/** Whoever has the database can write into it: what an auditor's browser finds, whatever was done there. */
import { expect, type Page } from "@playwright/test";
import { loggedEntries, query } from "../support/database";
import { signIn } from "../support/desk";
import { foundFederation } from "../support/federation";
import { test } from "../support/fixtures";
import type { House } from "../support/house";
import { enrolMember } from "../support/members";
import { stopOn } from "../support/stop";

/** Everything that the log is made of. */
const tables = ["entry", "tile", "checkpoint", "cosignature"];

/** Copies the log beside itself, as a backup of the database would. */
async function copy(house: House, name: string): Promise<void> {
  for (const table of tables) await query(house, `CREATE TABLE ${name}_${table} AS TABLE ${table}`);
}

async function putBack(house: House, name: string): Promise<void> {
  for (const table of [...tables].reverse()) await query(house, `DELETE FROM ${table}`);
  for (const table of tables) await query(house, `INSERT INTO ${table} SELECT * FROM ${name}_${table}`);
}

/** Fetches every entry again: what a browser has verified before, it need not ask for. */
const checkAll = (page: Page) => page.getByRole("button", { name: "Fetch and check everything anew" }).click();

const verdict = (page: Page) => page.getByRole("main").getByRole("status");

test("trust line 5: an entry altered, deleted or moved by SQL is named, and so is an older copy of the database", async ({
  ownHouse: house,
  somebody,
}) => {
  const federation = await foundFederation(house);
  await enrolMember(federation, "Ines Duarte");
  await copy(house, "older");
  await enrolMember(federation, "Jonas Weber");
  const page = await somebody();
  await signIn(page, house.url, federation.guardians[1] as (typeof federation.guardians)[0], "/audit");
  await expect(verdict(page)).toContainText("Nothing altered, nothing missing.");
  await copy(house, "whole");

  const entries = await loggedEntries(house);
  const enrolments = entries.filter(({ statement }) => statement.name === "backup.created");
  const [first, second] = enrolments as [(typeof entries)[0], (typeof entries)[0]];
  const found = async (sentence: string, at: number) => {
    await checkAll(page);
    await expect(stopOn(page)).toContainText(sentence);
    await expect(stopOn(page)).toContainText(`Entry ${at}`);
  };

  await test.step("a byte of a statement", async () => {
    const sql = `UPDATE entry SET envelope = set_byte(envelope, 400, get_byte(envelope, 400) # 1) WHERE "index" = $1`;
    await query(house, sql, [first.index]);
    await found("The statement is not the one that was entered in the log.", first.index);
    await putBack(house, "whole");
  });

  await test.step("an entry that is gone, and those behind it moved up", async () => {
    await query(house, `DELETE FROM entry WHERE "index" = $1`, [first.index]);
    await query(house, `UPDATE entry SET "index" = -"index" WHERE "index" > $1`, [first.index]);
    await query(house, `UPDATE entry SET "index" = -"index" - 1 WHERE "index" < 0`);
    await checkAll(page);
    await expect(stopOn(page)).toContainText("The server left out something that stands in the log.");
    await putBack(house, "whole");
  });

  await test.step("two entries in each other's place", async () => {
    await query(house, `UPDATE entry SET "index" = -1 WHERE "index" = $1`, [first.index]);
    await query(house, `UPDATE entry SET "index" = $1 WHERE "index" = $2`, [first.index, second.index]);
    await query(house, `UPDATE entry SET "index" = $1 WHERE "index" = -1`, [second.index]);
    await checkAll(page);
    await expect(stopOn(page)).toContainText(/Its signer saw another log|not those that the log has signed/);
    await putBack(house, "whole");
  });

  await test.step("the truth is whole again; an older copy of the database is not", async () => {
    await checkAll(page);
    await expect(verdict(page)).toContainText("Nothing altered, nothing missing.");
    await putBack(house, "older");
    await checkAll(page);
    await expect(stopOn(page)).toContainText("The log has become shorter than this browser has already seen.");
  });
});
