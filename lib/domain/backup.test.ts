/** A backup's own life. */
import { describe, expect, it } from "vitest";
import { digestOf } from "@/lib/protocol/hash";
import type { Manifest } from "@/lib/protocol/statements/backup";
import { blobOf, guardianOf, keyOf, recipientOf } from "./testing/statements";
import { Story } from "./testing/story";
import { day } from "./time";

type Change = (manifest: Manifest) => Partial<Manifest>;

const two = [{ owner: true, heirs: 1 }, { owner: true }];

describe("a manifest", () => {
  const enrolWith = (change: Change, by?: string) => {
    const story = Story.open();
    const manifest = story.manifest("mia", two);
    const changed = { ...manifest, ...change(manifest) };
    return story.act("backup.created", { manifest: changed }, by ?? changed.key);
  };
  const compartments =
    (change: (one: Manifest["compartments"][number], i: number) => object): Change =>
    (manifest) => ({ compartments: manifest.compartments.map((one, i) => ({ ...one, ...change(one, i) })) });
  const grants = (change: (grant: Manifest["compartments"][number]["grants"][number]) => object): Change =>
    compartments((one) => ({ grants: one.grants.map((grant) => ({ ...grant, ...change(grant) })) }));

  it("is accepted as it should be", () => {
    expect(enrolWith(() => ({}))).toBeNull();
  });

  it("is signed by its own key, which has no other role and is safe", () => {
    expect(enrolWith(() => ({}), keyOf("ada"))).toBe("wrongSigner");
    expect(enrolWith(() => ({ key: keyOf("ada") }))).toBe("keyReused");
    expect(enrolWith(() => ({ key: `01${"00".repeat(31)}` }))).toBe("keyUnsafe");
    expect(enrolWith(() => ({ backup: digestOf("test", "other") }))).toBe("manifestInvalid");
  });

  it("is made for today's roster", () => {
    expect(enrolWith(() => ({ roster: digestOf("test", "old") }))).toBe("rosterStale");
    expect(enrolWith(() => ({ threshold: 2 }))).toBe("manifestInvalid");
  });

  const faults: Record<string, Change> = {
    "bundles out of order": ({ bundles }) => ({ bundles: [...bundles].reverse() }),
    "a bundle missing": ({ bundles }) => ({ bundles: bundles.slice(1) }),
    "a bundle for a stranger": ({ bundles }) => ({
      bundles: [...bundles.slice(1), { guardian: keyOf("mallory"), file: blobOf("mallory") }],
    }),
    "commitments out of order": grants(({ shares }) => ({ shares: [...shares].reverse() })),
    "one commitment for two guardians": grants(({ shares }) => ({
      shares: shares.map(({ guardian }) => ({ guardian, commitment: digestOf("test", "same") })),
    })),
    "two compartments with one id": compartments(() => ({ id: "00".repeat(8) })),
    "one recipient for two compartments": compartments(() => ({ recipient: recipientOf("same") })),
    "a compartment that a guardian can open": compartments(() => ({ recipient: guardianOf("ada").recipient })),
    "a card under a compartment's recipient": ({ card, compartments: [first] }) => ({
      card: { ...card, recipient: first?.recipient ?? "" },
    }),
    "a grant twice": compartments(({ grants: list }) => ({ grants: [list[0], list[0]] })),
    "an owner's grant with a stage": grants(() => ({ stage: 2 })),
    "an heirs' grant without a stage": grants(() => ({ stage: 0 })),
    "one wrapped key for two grants": grants(() => ({ wrapped: digestOf("test", "same") })),
    "the card as a guardian's bundle": ({ card, bundles: [first, ...rest] }) => ({
      bundles: [{ guardian: first?.guardian ?? "", file: card.file }, ...rest],
    }),
    "one bundle for two guardians": ({ bundles }) => ({
      bundles: bundles.map(({ guardian }) => ({ guardian, file: bundles[0]?.file ?? blobOf("none") })),
    }),
    "one payload for two compartments": compartments(() => ({ payload: blobOf("same") })),
  };
  it.each(Object.entries(faults))("is refused with %s", (_, change) => {
    expect(enrolWith(change)).toBe("manifestInvalid");
  });
});

describe("an addition", () => {
  const begin = () => {
    const story = Story.open();
    return { story, backup: story.enrol("mia", two) };
  };

  it("brings further things, and leaves name, card, shares and contents as they are", () => {
    const { story, backup } = begin();
    const before = story.backup(backup);
    const [head] = before.payloads;
    const fresh = { compartment: head?.compartment ?? "", version: 1, previous: head?.file.digest ?? "" };
    story.must(story.act("payload.refreshed", { backup, ...fresh, payload: blobOf("fresh") }, keyOf("mia")));
    expect(story.add(backup, [{ heirs: 2 }])).toBeNull();
    expect(story.add(backup, [{ owner: true }])).toBeNull();
    const after = story.backup(backup);
    expect(after.manifest).toMatchObject({ ...before.manifest, epoch: 2, compartments: {}, bundles: {} });
    expect(after.manifest.compartments.slice(0, 2)).toEqual(before.manifest.compartments);
    expect(after.manifest.compartments.map(({ epoch }) => epoch)).toEqual([undefined, undefined, 1, 2]);
    expect(after.manifest.bundles).toHaveLength(15);
    expect(after.payloads.map(({ version }) => version)).toEqual([1, 0, 0, 0]);
    expect(after.earlierManifests).toHaveLength(2);
  });

  it("follows what is there, by the backup's key alone", () => {
    const { story, backup } = begin();
    const add = (over: Parameters<Story["add"]>[2]) => story.add(backup, undefined, over);
    const { manifest } = story.backup(backup);
    const [first] = manifest.compartments;
    if (!first) throw new Error("nothing in it");
    expect(add({ previous: digestOf("test", "other") })).toBe("manifestStale");
    expect(add({ epoch: 2 })).toBe("manifestInvalid");
    expect(add({ roster: digestOf("test", "old") })).toBe("manifestInvalid");
    expect(add({ compartments: [first] })).toBe("manifestInvalid");
    expect(add({ bundles: manifest.bundles })).toBe("manifestInvalid");
    expect(add({ bundles: manifest.bundles.slice(1) })).toBe("manifestInvalid");
    const more = story.manifest("other", [{ owner: true }]);
    const taken = more.compartments.map((one) => ({ ...one, payload: first.payload }));
    expect(add({ compartments: taken })).toBe("manifestInvalid");
    const body = { backup, previous: story.backup(backup).manifestDigest, epoch: 1, roster: manifest.roster };
    const { compartments, bundles } = more;
    expect(story.act("backup.updated", { ...body, compartments, bundles }, keyOf("ada"))).toBe("wrongSigner");
    const many = Array.from({ length: 39 }, () => ({ owner: true }));
    expect(story.add(backup, many)).toBe("manifestInvalid");
    expect(story.add(backup, many.slice(1))).toBeNull();
  });

  it("waits while a request is looked at, so that nothing changes under a vote", () => {
    const { story, backup } = begin();
    const id = story.matched(backup, "mia");
    expect(story.add(backup)).toBe("backupInCase");
    story.must(story.veto(id, backup));
    expect(story.add(backup)).toBeNull();
  });

  it("is not made for other guardians than those who hold the first shares", () => {
    const { story, backup } = begin();
    const { guardians } = story.today.roster;
    story.must(story.update({ policy: { ...story.today.roster.policy, hold: 3 * day } }));
    expect(story.add(backup)).toBeNull();
    story.must(story.update({ guardians: guardians.slice(0, 4) }));
    expect(story.add(backup)).toBe("rosterStale");
    story.must(story.update({ guardians }));
    expect(story.add(backup)).toBeNull();
  });
});

describe("a payload", () => {
  it("is refreshed in order, at most daily, and the one before stays for thirty days", () => {
    const story = Story.open();
    const backup = story.enrol("mia");
    const head = () => story.backup(backup).payloads[0];
    const refresh = (version: number, over: { previous?: string; compartment?: string } = {}, key = keyOf("mia")) => {
      const refs = { compartment: head()?.compartment ?? "", previous: head()?.file.digest ?? "", ...over };
      return story.act("payload.refreshed", { backup, version, payload: blobOf(`v${version}`), ...refs }, key);
    };
    expect(refresh(1, {}, keyOf("ada"))).toBe("wrongSigner");
    expect(refresh(2)).toBe("payloadStale");
    expect(refresh(1, { previous: digestOf("test", "old") })).toBe("payloadStale");
    expect(refresh(1, { compartment: "00".repeat(8) })).toBe("payloadStale");
    expect(refresh(1)).toBeNull();
    expect(head()).toMatchObject({ version: 1, superseded: [{ version: 0, until: story.now + 30 * day }] });
    expect(refresh(2)).toBe("refreshTooSoon");
    story.pass(day);
    expect(refresh(2)).toBeNull();
    expect(head()?.superseded.map(({ version }) => version)).toEqual([0, 1]);
    story.pass(30 * day);
    expect(refresh(3)).toBeNull();
    expect(head()?.superseded.map(({ version }) => version)).toEqual([2]);
  });
});

describe("a deletion", () => {
  it("takes thirty days, in which it can be taken back", () => {
    const story = Story.open();
    const backup = story.enrol("mia");
    const act = (name: "backup.deleted" | "backup.undeleted" | "backup.purged", key = keyOf("mia")) =>
      story.act(name, { backup }, key);
    expect(act("backup.purged", keyOf("event"))).toBe("backupNotDeleted");
    expect(act("backup.deleted", keyOf("ada"))).toBe("wrongSigner");
    expect(act("backup.deleted")).toBeNull();
    expect(act("backup.deleted")).toBe("backupDeleted");
    expect(act("backup.undeleted")).toBeNull();
    expect(act("backup.deleted")).toBeNull();
    story.pass(30 * day);
    expect(story.match(story.request("mia"), backup)).toBe("backupDeleted");
    expect(act("backup.purged")).toBe("wrongSigner");
    expect(act("backup.purged", keyOf("event"))).toBeNull();
    expect(act("backup.undeleted")).toBe("backupDeleted");
  });

  it("does not take effect while a case on the backup is live", () => {
    const story = Story.open();
    const backup = story.enrol("mia");
    story.must(story.act("backup.deleted", { backup }, keyOf("mia")));
    const id = story.matched(backup, "mia");
    story.pass(30 * day);
    const purge = () => story.act("backup.purged", { backup }, keyOf("event"));
    expect(purge()).toBe("backupInCase");
    expect(story.approve(id, backup, "ada")).toBeNull();
    story.must(story.act("case.withdrawn", { case: id }, story.case(id).key));
    expect(purge()).toBeNull();
  });
});
