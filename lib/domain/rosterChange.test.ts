import { expect, test } from "vitest";
import { signingKey } from "@/lib/protocol/ed25519";
import { newIdentity } from "@/lib/protocol/sealing";
import type { Roster } from "@/lib/protocol/statements/roster";
import { testFederation } from "@/lib/protocol/testing/federation";
import { presets } from "./presets";
import { rosterChange, successorOf } from "./rosterChange";

const { roster: entry } = await testFederation(3, 2);
const before = entry.roster;
const auditor = async (name: string) => ({
  name,
  key: signingKey().key,
  recipient: (await newIdentity()).recipient,
});
const after = (change: Partial<Roster>): Roster => ({ ...before, version: before.version + 1, ...change });

test("a policy and auditors who come or go are told, and nothing besides", async () => {
  const [nora, olga] = [await auditor("Nora"), await auditor("Olga")];
  const policy = presets.community.policy(2);
  expect(rosterChange(before, after({ policy }))).toEqual({
    policy: { before: before.policy, after: policy },
    invited: [],
    removed: [],
  });
  const withNora = { ...before, auditors: [nora] };
  expect(rosterChange(withNora, after({ auditors: [olga] }))).toEqual({
    policy: null,
    invited: [olga],
    removed: [nora],
  });
  // The same name with other keys is another person.
  const other = { ...nora, key: signingKey().key };
  expect(rosterChange(withNora, after({ auditors: [other] }))).toMatchObject({ invited: [other], removed: [nora] });
});

test("what nobody may propose is not told as though it were a change of something else", () => {
  const policy = presets.community.policy(2);
  const tampered: Partial<Roster>[] = [
    {},
    { version: 2 },
    { threshold: 3 },
    { federation: "Elsewhere" },
    { guardians: before.guardians.slice(1) },
    { guardians: [...before.guardians].reverse() },
    { pepper: [...before.pepper].reverse() },
    { logKey: "another.log+00000000+AA==" },
    { eventKey: signingKey().key },
    { fedimint: "fed11another" },
  ];
  for (const change of tampered) {
    if (Object.keys(change).length > 0) expect(rosterChange(before, after({ policy, ...change }))).toBeNull();
    expect(rosterChange(before, after(change))).toBeNull();
  }
});

test("a successor names the roster before and counts one up", () => {
  const policy = presets.community.policy(2);
  expect(successorOf(entry, { policy }, 7)).toEqual({ previous: entry.digest, roster: after({ policy }), signedAt: 7 });
});
