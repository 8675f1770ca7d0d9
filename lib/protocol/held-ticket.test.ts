import { expect, test } from "vitest";
import { openHeldTicket, sealHeldTicket } from "./held-ticket";
import { newKeyring, publicKeys, statementKey } from "./keyring";
import { newIdentity, seal } from "./sealing";
import type { Ticket } from "./ticket";

async function people() {
  const [mine, hers] = [await newKeyring(), await newKeyring()];
  const ticket: Ticket = {
    genesis: "11".repeat(32),
    roster: "22".repeat(32),
    caseId: "33".repeat(32),
    caseSeed: new Uint8Array(32).fill(4),
    recipientIdentity: (await newIdentity()).identity,
    fileIdentity: (await newIdentity()).identity,
  };
  return { mine, hers, ticket, me: await publicKeys(mine), her: await publicKeys(hers) };
}

test("a ticket opens for the account that holds it, and tells who put it there", async () => {
  const { mine, hers, ticket, me, her } = await people();
  const own = await sealHeldTicket(ticket, statementKey(mine), me);
  expect(await openHeldTicket(own, { key: me.key, identity: mine.identity })).toEqual({ ticket, by: me.key });
  const given = await sealHeldTicket(ticket, statementKey(mine), her);
  const opened = await openHeldTicket(given, { key: her.key, identity: hers.identity });
  expect(opened).toEqual({ ticket, by: me.key });
  await expect(openHeldTicket(given, { key: me.key, identity: mine.identity })).rejects.toThrow(RangeError);
});

test("a server that seals what was signed for somebody else, or by nobody, is caught", async () => {
  const { mine, hers, ticket, me, her } = await people();
  // Signed by her for herself, sealed to me.
  const moved = await sealHeldTicket(ticket, statementKey(hers), { key: her.key, recipient: me.recipient });
  await expect(openHeldTicket(moved, { key: me.key, identity: mine.identity })).rejects.toThrow("somebody else");
  const bare = await seal(new TextEncoder().encode("HOLDFAST-TICKET-1"), [me.recipient]);
  await expect(openHeldTicket(bare, { key: me.key, identity: mine.identity })).rejects.toThrow();
});
