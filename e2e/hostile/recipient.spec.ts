import { expect } from "@playwright/test";
import { toBase64url } from "@/lib/protocol/bytes";
import { signingKey } from "@/lib/protocol/ed25519";
import { newIdentity } from "@/lib/protocol/sealing";
import { signStatement } from "@/lib/protocol/signing";
import type { StatementBody } from "@/lib/protocol/statements/statement";
import { loggedEntries, tally } from "../support/database";
import { chooseCard, signIn, typeCode } from "../support/desk";
import { test } from "../support/fixtures";
import { saying } from "../support/liar";
import { enrolMember, openRequest } from "../support/members";
import { stopOn } from "../support/stop";
import type { Shown } from "../support/tamper";

const person = "Ines Faria";
test.beforeAll(async ({ federation }) => {
  await enrolMember(federation, person);
});

test("trust lines 2 and 4: a server that swaps the requester's recipient is caught, and nothing is signed", async ({
  federation,
  liar,
  somebody,
}) => {
  const request = await openRequest(federation, person);
  const [opening] = (await loggedEntries(federation.house)).filter(({ scope }) => scope === request.id);
  const body = opening?.statement.body as StatementBody<"case.opened">;
  const thief = signingKey();
  const { recipient } = await newIdentity();
  const forged = signStatement("case.opened", { ...body, key: thief.key, recipient }, thief);
  liar.tell(
    saying<{ entries: Shown[] }>("/api/trail", ({ entries }) => ({
      entries: entries.map((entry) =>
        entry.index === opening?.index ? { ...entry, envelope: toBase64url(forged.envelope) } : entry,
      ),
    })),
  );

  const page = await somebody();
  await signIn(
    page,
    liar.url,
    federation.guardians[1] as (typeof federation.guardians)[0],
    `/desk/cases/${request.id}`,
  );
  const stop = stopOn(page);
  await expect(stop).toContainText("The server showed something else than what stands in the log.");
  await expect(stop).toContainText("Sign nothing. Tell the other guardians by phone");
  await expect(page.getByRole("button", { name: /Approve|This is the card/ })).toHaveCount(0);
  expect(await liar.signed()).toEqual([]);
  expect(await tally(federation.house, request.id)).toEqual({ "case.opened": 1 });

  // This browser remembers, even if the truth is shown tomorrow.
  liar.tell();
  await page.getByRole("link", { name: "Requests" }).or(page.getByRole("heading")).first().waitFor();
  await page.reload();
  await page.getByLabel("Passphrase", { exact: true }).fill(federation.guardians[1]?.passphrase ?? "");
  await page.getByRole("button", { name: "Unlock", exact: true }).click();
  await expect(page.getByRole("heading", { name: "This browser has found a fault" })).toBeVisible();
});

test("trust line 4: a request that a thief put before the guardian has another code than the person's screen", async ({
  federation,
  liar,
  somebody,
}) => {
  const honest = await openRequest(federation, person);
  // The thief knows the name, and opens a request with a recipient of the thief's own; the server shows that one alone.
  const thiefs = await openRequest(federation, person);
  liar.tell(
    saying<{ rows: { case: string }[] }>("/api/queue", (queue) => ({
      ...queue,
      rows: queue.rows.filter((row) => row.case === thiefs.id),
    })),
  );

  const page = await somebody();
  // The newest first: other stories may have left more requests than stand on a page.
  await signIn(page, liar.url, federation.guardians[2] as (typeof federation.guardians)[0], "/desk?order=newest");
  const waiting = page.getByRole("list", { name: "Waiting for you" }).getByRole("link");
  await expect(waiting).toHaveCount(1);
  await waiting.click();
  await chooseCard(page);
  liar.tell();
  await typeCode(page, person, honest.code.fallback);
  const stop = stopOn(page);
  await expect(stop).toContainText(`The code on ${person}’s screen belongs to another request.`);
  await expect(stop).toContainText("Don’t approve.");
  await expect(page.getByRole("button", { name: /Approve/ })).toHaveCount(0);
  expect(await liar.signed()).toEqual([]);
  expect(await tally(federation.house, thiefs.id)).toEqual({ "case.opened": 1 });
});
