import { describe, expect, it } from "vitest";
import { type Bytes, fromBase64, utf8 } from "../bytes";
import { leafSize, parseEntry } from "./entry";
import { checkProof, checkReceipt, formatProof, formatReceipt, type LogProof, parseProof } from "./proof";
import { checkpointOf, digest, logKey, memoryReader, sampleLeaves } from "./testing/sample";
import { inclusionProof } from "./tree";

const leaves = sampleLeaves([1, 2, 1, 3, 1, 2, 1]);
const checkpoint = checkpointOf(leaves);
const index = 4;
const leaf = leaves[index] as Bytes;
const envelope = parseEntry(leaf).envelope;
const hashes = await inclusionProof(index, leaves.length, memoryReader(leaves));
const proof: LogProof = { index, hashes, checkpoint };
const receipt = formatReceipt(leaf, proof);

describe("C2SP tlog-proof", () => {
  it("reads the lines of the specification's example", () => {
    const source = [
      "c2sp.org/tlog-proof@v1",
      // The example abridges extra data and signatures: whole ones stand in.
      "extra YWdlLXYxLjIuMS1kYXJ3aW4tYXJtNjQudGFyLmd6",
      "index 73894",
      "gSKyXoYZUgZ6jduWYrkDOARinOMGJveXjgMkBTcdPlQ=",
      "B95lDa8R83lS8n0eG+o0buTxRKQTYFi//1U8anccXmA=",
      "EKNzoDWG8LGC0Yp9o+sv3qllpMP9uHQ9B20KNL+Q1zs=",
      "RoopEkOdqkYqMB4MJXrbt/hMjOxsVn0IrWjpz1ZMMes=",
      "AHCioX9nLjsrse6YhjRRmk1WUEirVOLLRoOQ6vfO5vk=",
      "",
      checkpoint,
    ].join("\n");
    const parsed = parseProof(source);
    expect(parsed).toMatchObject({ index: 73894, checkpoint, extra: utf8("age-v1.2.1-darwin-arm64.tar.gz") });
    expect(parsed.hashes[0]).toEqual(fromBase64("gSKyXoYZUgZ6jduWYrkDOARinOMGJveXjgMkBTcdPlQ="));
    expect(parsed.hashes).toHaveLength(5);
  });

  it("comes back as it went, with extra data and without, with hashes and without", () => {
    for (const made of [proof, { ...proof, extra: leaf }, { ...proof, hashes: [] }]) {
      expect(parseProof(formatProof(made))).toEqual(made);
    }
  });

  const plain = formatProof(proof);
  it.each([
    ["another version", plain.replace("@v1", "@v2")],
    ["a leading zero", plain.replace("index 4", "index 04")],
    ["no index", plain.replace("index 4\n", "")],
    ["a negative index", plain.replace("index 4", "index -4")],
    ["extra data without a byte", plain.replace("index 4", "extra \nindex 4")],
    ["extra data twice", plain.replace("index 4", "extra AA==\nextra AA==\nindex 4")],
    ["a short hash", plain.replace("index 4\n", "index 4\nAA==\n")],
    ["64 hashes", plain.replace("index 4\n", `index 4\n${`${digestLine()}\n`.repeat(64)}`)],
    ["no checkpoint", plain.slice(0, plain.indexOf("\n\n") + 2)],
    ["no blank line", plain.slice(0, plain.indexOf("\n\n") + 1)],
    ["two blank lines", plain.replace("\n\n", "\n\n\n")],
    ["a note that is no checkpoint", plain.replace("holdfast.example/log\n7\n", "holdfast.example/log\nseven\n")],
    ["nothing", ""],
  ])("refused: %s", (_, source) => {
    expect(() => parseProof(source)).toThrow();
  });

  it("is not written with what it could not carry", () => {
    expect(() => formatProof({ ...proof, index: -1 })).toThrow(RangeError);
    expect(() => formatProof({ ...proof, extra: new Uint8Array() })).toThrow(RangeError);
    expect(() => formatProof({ ...proof, hashes: [new Uint8Array(31)] })).toThrow(RangeError);
    expect(() => formatProof({ ...proof, checkpoint: "nonsense" })).toThrow(RangeError);
  });
});

function digestLine(): string {
  return "gSKyXoYZUgZ6jduWYrkDOARinOMGJveXjgMkBTcdPlQ=";
}

describe("a proof", () => {
  it("holds for its leaf", async () => {
    expect(await checkProof(proof, leaf, logKey)).toEqual({ checkpoint: expect.objectContaining({ size: 7 }) });
  });

  it("holds for no other leaf, index or log", async () => {
    expect(await checkProof(proof, leaves[0] as Bytes, logKey)).toEqual({ fault: "notIncluded" });
    expect(await checkProof({ ...proof, index: 3 }, leaf, logKey)).toEqual({ fault: "notIncluded" });
    expect(await checkProof({ ...proof, index: 7 }, leaf, logKey)).toEqual({ fault: "notIncluded" });
    expect(await checkProof(proof, leaf, { ...logKey, name: "other" })).toEqual({ fault: "wrongOrigin" });
    expect(await checkProof(proof, leaf, { ...logKey, key: digest("k") })).toEqual({ fault: "badSignature" });
  });
});

describe("a receipt", () => {
  it("says where and when the envelope was entered", async () => {
    const checked = await checkReceipt(receipt, envelope, logKey);
    expect(checked).toMatchObject({ index, entry: parseEntry(leaf), checkpoint: { size: 7 } });
  });

  it("is no receipt for another envelope", async () => {
    expect(await checkReceipt(receipt, digest("another"), logKey)).toEqual({ fault: "otherEnvelope" });
  });

  it("is refused without its leaf, or with a leaf that the tree does not hold", async () => {
    expect(await checkReceipt(formatProof(proof), envelope, logKey)).toEqual({ fault: "malformedProof" });
    const backdated = formatReceipt(leaf.with(96, 0) as Bytes, proof);
    expect(leaf).toHaveLength(leafSize);
    expect(await checkReceipt(backdated, envelope, logKey)).toEqual({ fault: "notIncluded" });
  });

  it("is refused with any character changed", async () => {
    for (let at = 0; at < receipt.length; at++) {
      const changed = receipt.slice(0, at) + String.fromCharCode(receipt.charCodeAt(at) ^ 1) + receipt.slice(at + 1);
      expect(await checkReceipt(changed, envelope, logKey), `character ${at}`).toHaveProperty("fault");
    }
  });
});
