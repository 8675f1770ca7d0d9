import { expect } from "@playwright/test";
import type { Setup } from "@/lib/client/answers";
import { type Bytes, toBase64url, utf8 } from "@/lib/protocol/bytes";
import { statementDigest } from "@/lib/protocol/dsse";
import { dealPepper, formatPart } from "@/lib/protocol/escrow";
import { type Keyring, newKeyring, publicKeys, statementKey } from "@/lib/protocol/keyring";
import { seal } from "@/lib/protocol/sealing";
import { signStatement } from "@/lib/protocol/signing";
import type { Roster } from "@/lib/protocol/statements/roster";
import { encodeStatement, parseStatement, statementType } from "@/lib/protocol/statements/statement";
import { signIn } from "../support/desk";
import { drawnUp, settle } from "../support/federation";
import { test } from "../support/fixtures";
import { saying, startLiar } from "../support/liar";
import { foundingWords } from "../support/settingUp";
import { stopOn } from "../support/stop";

interface Wire {
  joiners: Setup["joiners"];
  genesis: { body: string; digest: string; sealedPart: string };
}

const rosterIn = (body: Bytes): Roster => {
  const statement = parseStatement({ type: statementType("roster.genesis"), body });
  if (statement.name !== "roster.genesis") throw new Error("not a genesis");
  return statement.body.roster;
};

/** The same document with a thief in the second guardian's place and a common key of the thief's own. */
async function forgedRoster(honest: Roster, thief: Keyring): Promise<{ roster: Roster; part: string }> {
  const pepper = dealPepper(honest.guardians.length, honest.threshold);
  const keys = await publicKeys(thief);
  const guardians = honest.guardians.map((guardian, place) => (place === 1 ? { ...guardian, ...keys } : guardian));
  const part = formatPart(pepper.parts.at(-1) as (typeof pepper.parts)[0]);
  return { roster: { ...honest, guardians, pepper: pepper.commitments }, part };
}

test("trust line 2: one guardian who is shown another founding document reads other words, and must not sign", async ({
  ownHouse,
  somebody,
}) => {
  const people = await settle(ownHouse, "Hillside");
  const [convener, , , , victim] = people as [(typeof people)[0], never, never, never, (typeof people)[0]];
  const { genesis } = await drawnUp(convener.device);
  const { roster, part } = await forgedRoster(rosterIn(genesis.body), await newKeyring());
  const liar = await startLiar(ownHouse);
  const body = encodeStatement("roster.genesis", { roster, signedAt: Date.now() });
  const digest = statementDigest(statementType("roster.genesis"), body);
  const sealedPart = toBase64url(await seal(utf8(part), [(roster.guardians[4] as Roster["guardians"][0]).recipient]));
  const forged = saying<Wire>("/api/setup", (setup) => ({
    ...setup,
    joiners: setup.joiners.map((joiner) => ({
      ...joiner,
      guardian: roster.guardians.find(({ name }) => name === joiner.guardian?.name) ?? joiner.guardian,
    })),
    genesis: { body: toBase64url(body), digest, sealedPart },
  }));

  await test.step("a document that does not fit what was settled is refused by the browser itself", async () => {
    liar.tell(
      saying<Wire>("/api/setup", (setup) => ({ ...setup, genesis: { body: toBase64url(body), digest, sealedPart } })),
    );
    const page = await somebody();
    await signIn(page, liar.url, victim, "/setup/guardian");
    const stop = stopOn(page);
    await expect(stop).toContainText("The founding document is not the one whose words you read out.");
    await expect(stop).toContainText("Don’t sign.");
    await expect(page.getByRole("button", { name: "Sign the founding document" })).toHaveCount(0);
  });

  await test.step("one that the server has made to fit has other words than all the others read", async () => {
    liar.tell(forged);
    const [deceived, honest] = [await somebody(), await somebody()];
    await signIn(deceived, liar.url, victim, "/setup/guardian");
    await signIn(honest, ownHouse.url, convener, "/setup");
    const shown = await foundingWords(deceived);
    const read = await foundingWords(honest);
    expect(shown.split(" ").filter((word, place) => word === read.split(" ")[place]).length).toBeLessThan(15);
    await expect(deceived.getByText("If a single word differs, don’t sign.")).toBeVisible();
    await deceived.getByRole("button", { name: "Sign the founding document" }).click();
    await expect(deceived.getByText("Read the words to each other first")).toBeVisible();
    expect(liar.asked.filter(({ path }) => path === "/api/setup/signature")).toEqual([]);
  });
  await liar.close();
});

test("trust line 2: a member's code and a guardian's keys tell a false federation from the real one", async ({
  federation,
  liar,
  somebody,
}) => {
  const keyrings = await Promise.all(federation.guardians.map(newKeyring));
  const honest = (await federation.desk(0)).roster();
  const pepper = dealPepper(keyrings.length, honest.threshold);
  const guardians = await Promise.all(
    honest.guardians.map(async (guardian, place) => ({
      ...guardian,
      ...(await publicKeys(keyrings[place] as Keyring)),
    })),
  );
  // Another story of the same federation may have moved its roster on.
  const roster = { ...honest, version: 0, guardians, pepper: pepper.commitments };
  const genesis = signStatement("roster.genesis", { roster, signedAt: Date.now() }, ...keyrings.map(statementKey));
  liar.tell(
    saying<object>("/api/federation", (federationDto) => ({
      ...federationDto,
      genesis: genesis.digest,
      chain: [toBase64url(genesis.envelope)],
    })),
  );

  const member = await somebody();
  await member.goto((await federation.link("join")).replace(federation.house.url, liar.url));
  const stop = stopOn(member);
  await expect(stop).toContainText("This is not the federation that your code, sheet or keys belong to.");
  await expect(stop).toContainText("Stop here and give nothing away.");
  await expect(member.getByRole("button", { name: "Begin the backup" })).toHaveCount(0);

  const guardian = await somebody();
  await signIn(guardian, liar.url, federation.guardians[4] as (typeof federation.guardians)[0]);
  await expect(stopOn(guardian)).toContainText("This is not the federation");
  expect(await liar.signed()).toEqual([]);
});
