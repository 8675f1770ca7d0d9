import { expect } from "@playwright/test";
import { approvedBy } from "@/lib/client/testing/story";
import { fromBase64url, toBase64url } from "@/lib/protocol/bytes";
import { dealPepper } from "@/lib/protocol/escrow";
import { evaluatePepper, heirsInfo, lookupInfo, ownerInfo } from "@/lib/protocol/pepper";
import { loggedEntries, tally } from "../support/database";
import { test } from "../support/fixtures";
import { type Lie, tampering } from "../support/liar";
import { fillBackup, sealAct, shownWords } from "../support/member";
import { enrolMember, openRequest, phrase } from "../support/members";
import { bringTicket, openWith } from "../support/requester";
import { stopOn } from "../support/stop";

/** Answers every question to the pepper under a key of its own, with a proof that is right for that key. */
function underAnotherKey(): Lie {
  const { secretKey } = dealPepper(2, 2);
  return ({ path, body }, answer) => {
    if (path !== "/api/pepper" || answer.status !== 200) return undefined;
    const { purpose, backup, grant, blinded } = JSON.parse(body.toString());
    const which = purpose === "case" ? grant : purpose;
    const info = which === "lookup" ? lookupInfo : which === "owner" ? ownerInfo(backup) : heirsInfo(backup);
    const { evaluated, proof } = evaluatePepper(secretKey, fromBase64url(blinded), info);
    const told = { evaluated: toBase64url(evaluated), proof: toBase64url(proof) };
    return { ...answer, body: Buffer.from(JSON.stringify(told)) };
  };
}

test("trust line 6: a tampered share is found, its guardian named, and another's suffices", async ({
  federation,
  liar,
  somebody,
}) => {
  const name = "Tomas Vega";
  await enrolMember(federation, name);
  const request = await openRequest(federation, name);
  for (const place of [0, 1, 2]) await approvedBy(await federation.desk(place), request.id, request.code.qr);
  const released = (await loggedEntries(federation.house)).flatMap(({ scope, statement }) =>
    scope === request.id && statement.name === "share.released" ? [statement] : [],
  );
  const victim = released[1] as (typeof released)[0];
  const path = `/api/blobs/${victim.body.sealed.digest}`;
  liar.tell(tampering((asked) => asked === path));

  const page = await somebody();
  await bringTicket(page, liar.url, request.ticket);
  await openWith(page, name);
  await expect(page.getByRole("heading", { name: "Another share is needed" })).toBeVisible({ timeout: 40_000 });
  await expect(page.getByText("The share of Bela cannot be used")).toBeVisible();
  await expect(page.getByText("2 of 3 are good. No try of your name was spent.")).toBeVisible();
  expect(await tally(federation.house, request.id)).not.toHaveProperty("pepper.asked");
  await page.getByRole("button", { name: "Record it and show the code again" }).click();
  await expect(page.getByText("handed over a share that does not fit")).toBeVisible();

  await approvedBy(await federation.desk(3), request.id, request.code.qr);
  await openWith(page, name);
  await expect(page.getByRole("heading", { name: "Here is what you had" })).toBeVisible({ timeout: 40_000 });
  expect(await shownWords(page)).toBe(phrase);
});

test("trust line 2: a POPRF answered under another key is caught at recovery, and the words stay closed", async ({
  federation,
  liar,
  somebody,
}) => {
  const name = "Lena Fischer";
  await enrolMember(federation, name);
  const request = await openRequest(federation, name);
  for (const place of [0, 1, 2]) await approvedBy(await federation.desk(place), request.id, request.code.qr);
  liar.tell(underAnotherKey());
  const page = await somebody();
  await bringTicket(page, liar.url, request.ticket);
  await openWith(page, name);
  const stop = stopOn(page);
  await expect(stop).toContainText("The server answered under a key that is not the federation’s.", {
    timeout: 40_000,
  });
  await expect(stop).toContainText("Stop here and give nothing away.");

  // Under the right key the same try is answered, for nothing.
  liar.tell();
  await page.reload();
  await openWith(page, name);
  expect(await shownWords(page)).toBe(phrase);
  expect(await tally(federation.house, request.id)).toMatchObject({ "pepper.asked": 1 });
});

test("trust line 2: a POPRF answered under another key is caught at enrolment, before anything is sent", async ({
  federation,
  liar,
  somebody,
}) => {
  liar.tell(underAnotherKey());
  const link = (await federation.link("join")).replace(federation.house.url, liar.url);
  const page = await somebody();
  await fillBackup(page, link, "Jonas Lind", phrase);
  await page.getByRole("button", { name: sealAct }).click();
  const stop = stopOn(page);
  await expect(stop).toContainText("The server answered under a key that is not the federation’s.", {
    timeout: 40_000,
  });
  await expect(stop).toContainText("Stop here and give nothing away.");
  expect(await liar.signed()).toEqual([]);
});
