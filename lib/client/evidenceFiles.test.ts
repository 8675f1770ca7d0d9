import { beforeAll, describe, expect, test } from "vitest";
import { openEvidence } from "@/lib/protocol/dossier";
import { newKeyring } from "@/lib/protocol/keyring";
import { newIdentity } from "@/lib/protocol/sealing";
import { evidenceFileLimit } from "@/lib/protocol/statements/evidence";
import { bareHeic } from "./bareHeic";
import { type Executor, executorOf } from "./estates";
import { dropFilesOf, keptFile, takeFile } from "./evidenceFiles";
import type { FollowedCase } from "./followRecovery";
import { heic } from "./testing/heic";
import { newValley } from "./testing/valley";

let executor: Executor;
let files: { identity: string; recipient: string };
let followed: FollowedCase;
beforeAll(async () => {
  const device = await (await newValley({ guardians: 2, threshold: 2 })).device();
  const keyring = await newKeyring();
  const who = { name: "Petr", email: "petr@example.org", role: "executor" as const, key: "" };
  executor = await executorOf(device, { who, keyring, unlock: new Uint8Array(32), sealedDigest: "" });
  files = await newIdentity();
  const opening = { body: { files: { recipient: files.recipient } } };
  followed = { id: "ab".repeat(32), opening } as unknown as FollowedCase;
});

const take = (content: string | Uint8Array<ArrayBuffer>, name: string, has = [] as Parameters<typeof takeFile>[4]) =>
  takeFile(executor, followed, new File([content], name), "proofOfDeath", has);

describe("a file of the evidence", () => {
  test("is sealed to the guardians, kept sealed until it was laid, and opens as it was", async () => {
    const taken = await take("%PDF-1.7 a certificate", "death certificate.pdf");
    if ("fault" in taken) throw new Error(taken.fault);
    expect(taken).toMatchObject({ name: "death certificate.pdf", type: "application/pdf", size: 22 });
    const kept = await keptFile(executor, followed.id, taken.digest);
    if (!kept) throw new Error("not kept");
    expect(kept.length).toBe(taken.sealedSize);
    expect(new TextDecoder().decode(await openEvidence(taken, kept, files.identity))).toBe("%PDF-1.7 a certificate");
    await dropFilesOf(executor, followed.id);
    expect(await keptFile(executor, followed.id, taken.digest)).toBeNull();
  });

  test("is what its bytes say, whatever it is called, and its name leads nowhere", async () => {
    expect(await take("#!/bin/sh", "will.pdf")).toMatchObject({ type: "application/octet-stream" });
    expect(await take("%PDF-1.4", "../../etc/\u202efdp.exe")).toMatchObject({ name: "..-..-etc-fdp.exe" });
    expect(await take("%PDF-1.4 b", "\u0000\u0007")).toMatchObject({ name: "file" });
  });

  test("tells nothing that a phone has noted in a HEIC photo, and is refused where that is not sure", async () => {
    const taken = await take(heic(), "death.heic");
    if ("fault" in taken) throw new Error(taken.fault);
    expect(taken).toMatchObject({ name: "death.heic", type: "image/heic" });
    const kept = await keptFile(executor, followed.id, taken.digest);
    if (!kept) throw new Error("not kept");
    expect(await openEvidence(taken, kept, files.identity)).toEqual(bareHeic(heic()));
    expect(await take(heic().slice(0, -1), "cut.heic")).toEqual({ fault: "unstripped" });
  });

  test("is refused when it is empty, too large, there already, or no picture although it begins like one", async () => {
    const first = await take("%PDF-1.4", "a.pdf");
    if ("fault" in first) throw new Error(first.fault);
    expect(await take("%PDF-1.4", "b.pdf", [first])).toEqual({ fault: "twice" });
    expect(await take("", "empty.pdf")).toEqual({ fault: "empty" });
    expect(await take(new Uint8Array(evidenceFileLimit + 1), "large.pdf")).toEqual({ fault: "tooLarge" });
    expect(await take(new Uint8Array([0xff, 0xd8, 0xff, 0xe0]), "photo.jpg")).toEqual({ fault: "unreadable" });
    // 50,000 × 50,000 pixels, told by the header alone: no decoder is started.
    const bomb = new Uint8Array(64);
    bomb.set([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13, 0x49, 0x48, 0x44, 0x52]);
    bomb.set([0, 0, 0xc3, 0x50, 0, 0, 0xc3, 0x50], 16);
    expect(await take(bomb, "bomb.png")).toEqual({ fault: "tooLarge" });
  });
});
