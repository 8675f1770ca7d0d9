/** The command as an auditor calls it, on files. */
import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, truncateSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { checkpointOf, exportOf, LoggedStory, type LogRecord } from "@/lib/domain/testing/logged";
import { keyOf, logKeyOf, signerOf } from "@/lib/domain/testing/statements";
import { raiseAlarm } from "@/lib/protocol/alarm";
import { own } from "@/lib/protocol/bytes";
import { formatReceipt } from "@/lib/protocol/log/proof";
import { flip, memoryReader } from "@/lib/protocol/log/testing/sample";
import { inclusionProof } from "@/lib/protocol/log/tree";
import { fingerprintWords } from "@/lib/protocol/words";

const root = fileURLToPath(new URL("../..", import.meta.url));
const folder = mkdtempSync(join(tmpdir(), "holdfast-verify-"));
const path = (name: string) => join(folder, name);
let story: LoggedStory;

beforeAll(async () => {
  story = LoggedStory.open();
  const backup = story.enrol("mia");
  const id = story.matched(backup, "mia");
  for (const who of ["ada", "ben", "cleo"]) {
    story.must(story.approve(id, backup, who));
    story.must(story.release(id, backup, who));
  }
  const { records } = story;
  const file = await exportOf(records, checkpointOf(records, { cosigners: ["ada", "eve"] }));
  writeFileSync(path("good"), file);
  const third = 27 + records.slice(0, 3).reduce((sum, { envelope }) => sum + 133 + envelope.length, 0);
  writeFileSync(path("altered"), flip(file, third + 400, 0));
  const hashes = await inclusionProof(3, records.length, memoryReader(records.map(({ leaf }) => leaf)));
  const alarm = {
    chain: records.slice(0, 1).map(({ envelope }) => envelope),
    seen: checkpointOf(records),
    shown: checkpointOf(records, { root: "ab".repeat(32) }),
  };
  writeFileSync(path("alarm"), raiseAlarm(alarm, signerOf(keyOf("ben")), 1_767_225_600_000));
  const leaf = own((records[3] as LogRecord).leaf);
  writeFileSync(path("receipt"), formatReceipt(leaf, { index: 3, hashes, checkpoint: checkpointOf(records) }));
});
afterAll(() => rmSync(folder, { recursive: true }));

function verify(...args: string[]) {
  const command = ["--import", "tsx", "--conditions=react-server", "lib/cli/verify.ts", ...args];
  const { status, stdout, stderr } = spawnSync(process.execPath, command, { cwd: root, encoding: "utf8" });
  return { status, stdout, stderr };
}

describe("npm run verify", () => {
  it("says of a whole log that it is whole, and whose it is", () => {
    const { status, stdout } = verify(path("good"), "--fingerprint", fingerprintWords(story.fingerprint).join(" "));
    expect(stdout.split("\n")[0]).toBe(
      "15 entries checked. Nothing altered, nothing missing. All 3 releases were allowed by the policy of their day. " +
        "2 of 5 guardians witnessed this state. The last of them, ada, on 2026-01-01 00:00 UTC.",
    );
    expect(stdout).toContain(story.fingerprint);
    expect(status).toBe(0);
  });

  it("names the entry of one that was altered", () => {
    const { status, stdout, stderr } = verify(path("altered"));
    expect(stderr.split("\n")[0]).toBe("Entry 3: The statement is not the one that was entered in the log.");
    expect([status, stdout]).toEqual([1, ""]);
  });

  it("ends with one sentence on a gigabyte of garbage", () => {
    writeFileSync(path("garbage"), "");
    truncateSync(path("garbage"), 1_000_000_000);
    const { status, stderr } = verify(path("garbage"));
    expect([status, stderr]).toEqual([
      1,
      "The file is neither an export of a log nor an alarm nor a log receipt.\n  (notAnExport)\n",
    ]);
  });

  it("checks a receipt under the log's key", () => {
    const { status, stdout } = verify(path("receipt"), "--key", logKeyOf("log"));
    expect(stdout.split("\n")[0]).toBe(
      "Entry 3 is in the log. The log has signed a tree of 15 entries that holds it. Accepted on 2026-01-01 00:00 UTC.",
    );
    expect(status).toBe(0);
  });

  it("says of an alarm what it proves, and that it is no good news", () => {
    const { status, stderr } = verify(path("alarm"));
    expect(status).toBe(1);
    expect(stderr).toContain("The log’s own key has signed two histories.");
    expect(stderr).toMatch(/^ben, a guardian of .*, raised this alarm on 2026-01-01 00:00 UTC\.$/m);
    const other = verify(path("alarm"), "--fingerprint", "ab".repeat(32));
    expect(other).toMatchObject({ status: 1, stderr: expect.stringContaining("(otherFederation)") });
  });

  it("says of a statement by itself what that is, and that it takes a receipt", () => {
    writeFileSync(path("statement"), (story.records[3] as LogRecord).envelope);
    const { status, stderr } = verify(path("statement"));
    expect(status).toBe(1);
    expect(stderr).toContain("The signature under this statement is right. That is all");
    expect(stderr).toContain("Its receipt proves that it has a place in a log");
  });

  it("asks for what it lacks", () => {
    expect(verify(path("receipt"))).toMatchObject({ status: 1, stderr: expect.stringContaining("add --key") });
    expect(verify(path("nothing"))).toMatchObject({ status: 1, stderr: "There is no such file.\n" });
    expect(verify()).toMatchObject({ status: 1, stderr: expect.stringContaining("npm run verify -- FILE") });
  });
});
