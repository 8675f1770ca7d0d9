import { describe, expect, it } from "vitest";
import { own } from "@/lib/protocol/bytes";
import { parseEntry } from "@/lib/protocol/log/entry";
import { parseVerifierKey } from "@/lib/protocol/log/note";
import { formatReceipt } from "@/lib/protocol/log/proof";
import { memoryReader } from "@/lib/protocol/log/testing/sample";
import { inclusionProof } from "@/lib/protocol/log/tree";
import { checkpointOf, LoggedStory, type LogRecord } from "../testing/logged";
import { logKeyOf } from "../testing/statements";
import { beginsAsReceipt, verifyReceipt } from "./receipt";

const { records } = LoggedStory.open();
const key = parseVerifierKey(logKeyOf("log"));

async function receiptOf(index: number, checkpoint = checkpointOf(records)): Promise<string> {
  const hashes = await inclusionProof(index, records.length, memoryReader(records.map(({ leaf }) => leaf)));
  return formatReceipt(own((records[index] as LogRecord).leaf), { index, hashes, checkpoint });
}

describe("a receipt by itself", () => {
  it("says which entry the log holds, and in which tree", async () => {
    const receipt = await receiptOf(3);
    expect(beginsAsReceipt(receipt)).toBe(true);
    expect(await verifyReceipt(receipt, key)).toMatchObject({
      index: 3,
      entry: parseEntry((records[3] as LogRecord).leaf),
      checkpoint: { size: records.length },
    });
  });

  it("may have to be about a certain statement", async () => {
    const receipt = await receiptOf(3);
    const { envelope } = parseEntry((records[3] as LogRecord).leaf);
    expect(await verifyReceipt(receipt, key, envelope)).toHaveProperty("index", 3);
    expect(await verifyReceipt(receipt, key, "ab".repeat(32))).toEqual({ fault: "otherEnvelope" });
  });

  it("is refused under another log's key, with a leaf of another place, or altered", async () => {
    const receipt = await receiptOf(3);
    expect(await verifyReceipt(receipt, parseVerifierKey(logKeyOf("log2")))).toEqual({ fault: "badSignature" });
    const moved = receipt.replace("\nindex 3\n", "\nindex 2\n");
    expect(await verifyReceipt(moved, key)).toEqual({ fault: "notIncluded" });
    for (const text of ["", receipt.slice(0, 300), receipt.replace("extra ", "extra A"), `${receipt}\n`]) {
      expect(await verifyReceipt(text, key)).toHaveProperty("fault");
    }
  });
});
