import { expect } from "@playwright/test";
import { loggedEntries, tally } from "../support/database";
import { signIn } from "../support/desk";
import { test } from "../support/fixtures";
import { saying } from "../support/liar";
import { enrolMember, openRequest } from "../support/members";
import { stopOn } from "../support/stop";
import { asShown } from "../support/tamper";

test("trust lines 2 and 4: a server that matches another member's backup is caught, and no card of another is shown", async ({
  federation,
  liar,
  somebody,
}) => {
  await enrolMember(federation, "Marta Klein");
  const other = await enrolMember(federation, "Olu Adeyemi");
  const request = await openRequest(federation, "Marta Klein");
  const entries = (await loggedEntries(federation.house)).filter(({ scope }) => scope === other.backup).map(asShown);
  liar.tell(saying("/api/cards", () => ({ backups: [{ backup: other.backup, entries }], next: null })));

  const page = await somebody();
  const guardian = federation.guardians[1] as (typeof federation.guardians)[0];
  await signIn(page, liar.url, guardian, `/desk/cases/${request.id}`);
  const stop = stopOn(page);
  await expect(stop).toContainText("The backup shown does not belong to this request.");
  await expect(stop).toContainText("Sign nothing. Tell the other guardians by phone");
  await expect(page.getByText("Olu Adeyemi")).toHaveCount(0);
  expect(await liar.signed()).toEqual([]);
  expect(await tally(federation.house, request.id)).toEqual({ "case.opened": 1 });
});
