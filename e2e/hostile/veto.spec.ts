import { expect } from "@playwright/test";
import { veto } from "@/lib/client/backupActs";
import { followBackup } from "@/lib/client/followBackup";
import { approvedBy } from "@/lib/client/testing/story";
import { loggedEntries, tally } from "../support/database";
import { approveAct, signIn, unlock } from "../support/desk";
import type { Federation } from "../support/federation";
import { test } from "../support/fixtures";
import { forgeLog } from "../support/forgedLog";
import { saying } from "../support/liar";
import { enrolMember, openRequest } from "../support/members";
import { must } from "../support/must";
import { stopOn } from "../support/stop";
import type { Shown } from "../support/tamper";

/** A request that one guardian has approved and the owner's device has then vetoed. */
async function vetoed(federation: Federation, name: string) {
  const member = await enrolMember(federation, name);
  const request = await openRequest(federation, name);
  await approvedBy(await federation.desk(0), request.id, request.code.qr);
  must(await veto(member.device, must(await followBackup(member.device, member.backup)), request.id));
  const entries = await loggedEntries(federation.house);
  const objection = entries.findLast(({ statement }) => statement.name === "case.vetoed");
  if (!objection) throw new Error("no veto stands in the log");
  return { member, request, entries, objection };
}

test("trust lines 2 and 8: a veto that the server leaves out of what it shows is missed, and nothing is signed", async ({
  federation,
  liar,
  somebody,
}) => {
  const { request, objection } = await vetoed(federation, "Petra Novak");
  const without = (shown: Shown[]) => shown.filter(({ index }) => index !== objection.index);
  liar.tell(
    saying<{ backups: { backup: string; entries: Shown[] }[] }>("/api/cards", (cards) => ({
      ...cards,
      backups: cards.backups.map(({ backup, entries }) => ({ backup, entries: without(entries) })),
    })),
    saying<{ entries: Shown[] }>("/api/trail", ({ entries }) => ({ entries: without(entries) })),
  );
  const page = await somebody();
  await signIn(
    page,
    liar.url,
    federation.guardians[1] as (typeof federation.guardians)[0],
    `/desk/cases/${request.id}`,
  );
  const stop = stopOn(page);
  await expect(stop).toContainText("The server left out something that stands in the log.");
  await expect(stop).toContainText("Sign nothing.");
  await expect(page.getByRole("button", { name: approveAct })).toHaveCount(0);
  expect(await liar.signed()).toEqual([]);
  expect(await tally(federation.house, request.id)).toMatchObject({ "case.approved": 1 });
});

test("trust lines 2 and 8: a veto cut out of the log itself is missed by a browser that has seen it", async ({
  federation,
  liar,
  somebody,
}) => {
  const { request, entries, objection } = await vetoed(federation, "Pavel Horak");
  const page = await somebody();
  const guardian = federation.guardians[2] as (typeof federation.guardians)[0];
  await signIn(page, liar.url, guardian, `/desk/cases/${request.id}`);
  await expect(page.getByText("The owner’s device")).not.toHaveCount(0);

  const forged = forgeLog(
    liar.keys,
    entries.filter((entry) => entry !== objection),
  );
  liar.tell(
    forged.lie,
    saying<{ backups: { backup: string; entries: Shown[] }[] }>("/api/cards", (cards) => ({
      ...cards,
      backups: cards.backups.map(({ backup, entries: shown }) => ({
        backup,
        entries: shown.filter(({ index }) => index !== objection.index),
      })),
    })),
  );
  await page.reload();
  await unlock(page, guardian);
  const stop = stopOn(page);
  await expect(stop).toContainText(
    /The log has (become shorter than|been rewritten since) this browser (has already seen|last read it)\./,
  );
  await expect(stop).toContainText("Sign nothing.");
  await expect(page.getByRole("button", { name: approveAct })).toHaveCount(0);
  expect(await liar.signed()).toEqual([]);
});
