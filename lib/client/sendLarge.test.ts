import { beforeAll, describe, expect, test } from "vitest";
import { own } from "@/lib/protocol/bytes";
import { grantsFor } from "@/lib/protocol/enrol";
import { grantsTo } from "@/lib/protocol/manifest";
import { card, name, phrase } from "@/lib/protocol/testing/backup";
import { refreshPayload } from "./backupActs";
import type { Device } from "./device";
import { enrol, type Progress } from "./enrol";
import { followBackup } from "./followBackup";
import { mostAlong, parted } from "./sendLarge";
import { federationFor } from "./testing/story";
import { given, newValley, type Valley } from "./testing/valley";

const fileOf = (size: number, letter: string) => ({
  ...{ kind: "file" as const, label: "Film", name: "film.txt", type: "text" as const },
  bytes: own(new TextEncoder().encode(letter.repeat(size))),
});

let valley: Valley;
let phone: Device;
beforeAll(async () => {
  valley = await newValley({ guardians: 3, threshold: 2 });
  phone = await valley.device();
});

describe("what is too large to come along", () => {
  test("is the largest files, until the rest is small enough", () => {
    const sizes = (blobs: readonly Uint8Array[]) => blobs.map(({ length }) => length);
    const of = (...lengths: number[]) => parted(lengths.map((length) => own(new Uint8Array(length))));
    expect(sizes(of(1, mostAlong - 1).ahead)).toEqual([]);
    expect(sizes(of(2, mostAlong - 1).ahead)).toEqual([mostAlong - 1]);
    const { along, ahead } = of(900_000, 3_000_000, 5, 1_000_000, 700_000);
    expect(sizes(ahead)).toEqual([3_000_000, 1_000_000]);
    expect(sizes(along).sort()).toEqual([5, 700_000, 900_000]);
    expect(sizes(of().along)).toEqual([]);
  });

  test("goes ahead of a first backup, and of what takes its place, and nothing of it twice", async () => {
    const told: Progress[] = [];
    const compartments = [
      {
        payload: { kind: "words" as const, label: "Wallet", words: phrase.split(" ") },
        grants: grantsFor("both", false),
      },
      { payload: { ...fileOf(2_300_000, "a"), will: true as const }, grants: grantsFor("heirs", true) },
    ];
    const form = { name, card, compartments, token: own(new Uint8Array(16)) };
    const federation = await federationFor(valley, phone);
    const { id } = given(await enrol(phone, federation, form, (progress) => told.push(progress)));
    const sending = told.flatMap((progress) => (progress.stage === "sending" ? [progress] : []));
    expect(sending.at(-1)).toMatchObject({ waits: false });
    expect(sending.at(-1)?.held).toBe(sending.at(-1)?.of);
    expect(sending.at(-1)?.of).toBeGreaterThan(2_300_000);
    expect(valley.server.uploads.size).toBe(0);

    const followed = given(await followBackup(phone, id));
    expect(grantsTo(followed.manifest, "heirs")).toHaveLength(2);
    expect(followed.manifest.compartments.map(({ grants }) => grants.map(({ stage }) => stage))).toEqual([[0, 2], [1]]);
    const will = followed.manifest.compartments[1]?.id as string;
    const held: number[] = [];
    const tell = (progress: { held: number }) => held.push(progress.held);
    given(await refreshPayload(phone, followed, will, { ...fileOf(2_500_000, "b"), will: true }, { tell }));
    expect(held.length).toBeGreaterThan(5);
    expect(valley.server.uploads.size).toBe(0);
    expect(given(await followBackup(phone, id)).payloads[1]).toMatchObject({ version: 1 });
  });
});
