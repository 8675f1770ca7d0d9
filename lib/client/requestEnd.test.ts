import { expect, test } from "vitest";
import { presets } from "@/lib/domain/presets";
import { guardianOf, keyOf, manifestOf, rosterOf, sign } from "@/lib/domain/testing/statements";
import { digestOf } from "@/lib/protocol/hash";
import type { Signed } from "@/lib/protocol/statements/statement";
import type { OpenedEntry } from "./entries";
import { requestEnd } from "./requestEnd";

const policy = presets.community.policy(3);
const guardians = ["amara", "ben", "kofi", "mei", "ruth"].map((name) => guardianOf(name));
const roster = rosterOf(guardians, 3, policy);
const id = digestOf("test", "case");
const key = keyOf("requester");
const entry = (statement: Signed, acceptedAt: number): OpenedEntry => ({
  index: 0,
  scope: id,
  seq: 0,
  acceptedAt,
  statement,
  envelope: new Uint8Array(),
});
const facts = {
  id,
  entries: [],
  backups: new Map(),
  key,
  roster,
  policy: policy.recovery,
  out: [],
  expiresAt: 1_000,
  now: 500,
};
const out = (...names: number[]) => names.map((place, at) => ({ guardian: guardians[place]?.key ?? "", at }));

test("a request lives until it ends", () => expect(requestEnd(facts)).toBeNull());

test("only the requester's own key completes or withdraws it", () => {
  const body = { case: id, signedAt: 10 };
  const own = entry(sign("case.withdrawn", body, key), 11);
  const forged = entry(sign("case.withdrawn", body, keyOf("somebody")), 11);
  expect(requestEnd({ ...facts, entries: [own] })).toEqual({ how: "withdrawn", at: 11 });
  expect(requestEnd({ ...facts, entries: [forged] })).toBeNull();
});

test("it is denied as soon as those who are left are fewer than the threshold, and not before", () => {
  expect(requestEnd({ ...facts, out: out(0, 1) })).toBeNull();
  expect(requestEnd({ ...facts, out: out(0, 1, 2) })).toEqual({ how: "denied", at: 2 });
});

test("its time runs out whether or not the server has said so", () => {
  expect(requestEnd({ ...facts, now: 999 })).toBeNull();
  expect(requestEnd({ ...facts, now: 1_000 })).toEqual({ how: "expired", at: 1_000 });
});

test("a veto counts if the backup's own key signed it", () => {
  const manifest = manifestOf("backup", "elena moreno", roster, digestOf("test", "roster"), [{ owner: true }]);
  const created = entry(sign("backup.created", { manifest, signedAt: 1 }, manifest.key), 1);
  const body = { case: id, backup: manifest.backup, signedAt: 20 };
  const after = (signer: string) =>
    new Map([[manifest.backup, [created, entry(sign("case.vetoed", body, signer), 21)]]]);
  expect(requestEnd({ ...facts, backups: after(manifest.key) })).toEqual({ how: "vetoed", at: 21 });
  expect(requestEnd({ ...facts, backups: after(keyOf("somebody")) })).toBeNull();
  // Matched to a namesake's backup first, by mistake: that one's veto leaves the request to the right one.
  const right = manifestOf("right", "elena moreno", roster, digestOf("test", "roster"), [{ owner: true }]);
  const beside = entry(sign("backup.created", { manifest: right, signedAt: 1 }, right.key), 1);
  const both = new Map([...after(manifest.key), [right.backup, [beside]]]);
  expect(requestEnd({ ...facts, backups: both })).toBeNull();
  const ranOut = entry(sign("case.expired", { case: id, signedAt: 1_000 }, keyOf("event")), 1_000);
  const later = { ...facts, entries: [ranOut], now: 1_000 };
  expect(requestEnd({ ...later, backups: after(manifest.key) })).toEqual({ how: "vetoed", at: 21 });
  expect(requestEnd(later)).toEqual({ how: "expired", at: 1_000 });
});
