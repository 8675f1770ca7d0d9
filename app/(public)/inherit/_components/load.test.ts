import { expect, test } from "vitest";
import type { Executor } from "@/lib/client/estates";
import { openedEstate } from "@/lib/client/testing/estate";
import type { Lie } from "@/lib/client/testing/line";
import { given, newValley } from "@/lib/client/testing/valley";
import { toBase64url } from "@/lib/protocol/bytes";
import { sealHeldTicket } from "@/lib/protocol/held-ticket";
import { newKeyring, publicKeys, statementKey } from "@/lib/protocol/keyring";
import { loadHome } from "./load";

const day = 86_400_000;

test("an executor's list says when a request was opened, and of an offer alone when it came", async () => {
  const valley = await newValley({ guardians: 3, threshold: 2 });
  const keyrings = await Promise.all([newKeyring(), newKeyring()]);
  const [mine, other] = keyrings.map(statementKey);
  const keys = await publicKeys(keyrings[0]);
  if (!mine || !other) throw new Error("no keys");
  const tickets = [];
  for (let place = 0; place < 2; place++) {
    tickets.push(await openedEstate(valley, await valley.device()));
    valley.clock.now += 3 * day;
  }
  const [own, offered] = tickets;
  if (!own || !offered) throw new Error("no tickets");
  // Both tickets came days after the requests were opened; the second is another executor's offer.
  const addedAt = valley.clock.now;
  const holders = [
    { name: "Ruth", key: mine.key },
    { name: "Noah", key: other.key },
  ];
  const rows = [
    { case: own.caseId, sealed: await sealHeldTicket(own, mine, keys) },
    { case: offered.caseId, sealed: await sealHeldTicket(offered, other, keys) },
  ].map((row) => ({ ...row, sealed: toBase64url(row.sealed), addedAt, holders }));
  const account: Lie = (path) => (path === "/api/estates" ? { status: 200, json: rows } : undefined);
  const device = await valley.device(account);
  const { identity } = keyrings[0];
  const executor: Executor = { device, me: mine.key, key: mine, identity, name: "Ruth", keys, words: [] };

  const home = given(await loadHome(executor));
  expect(home.rows).toMatchObject([
    { id: own.caseId, name: "José", offeredBy: null, stands: { stage: { stage: "toFill" } } },
    { id: offered.caseId, name: null, offeredBy: "Noah", openedAt: null, addedAt },
  ]);
  const opened = home.rows[0]?.openedAt ?? addedAt;
  expect(addedAt - opened).toBeGreaterThan(5 * day);
});
