import { expect } from "@playwright/test";
import { loggedEntries } from "./support/database";
import { signIn } from "./support/desk";
import { test } from "./support/fixtures";
import { enrolMember, openRequest } from "./support/members";

test("smoke", async ({ federation, somebody }) => {
  console.time("enrol");
  const member = await enrolMember(federation, "Rosa Smoke");
  console.timeEnd("enrol");
  const request = await openRequest(federation, "Rosa Smoke");
  console.timeLog;
  console.log(request.code, member.backup);
  console.log((await loggedEntries(federation.house)).map((e) => e.statement.name));
  const page = await somebody();
  const [guardian] = federation.guardians;
  await signIn(page, federation.house.url, guardian as NonNullable<typeof guardian>);
  await expect(page.getByRole("list", { name: "Waiting for you" })).toContainText("Rosa Smoke");
  await page.screenshot({ path: "/tmp/smoke.png", fullPage: true });
});
