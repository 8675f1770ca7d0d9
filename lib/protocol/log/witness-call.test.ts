import { describe, expect, test } from "vitest";
import { fromBase64, toHex } from "../bytes";
import { signingKey } from "../ed25519";
import { cosign } from "./cosignature";
import { formatNote, parseNote, signatureTypes, type VerifierKey } from "./note";
import { checkpointOf, plainLeaves } from "./testing/sample";
import { cosignatureIn, formatAddCheckpoint, parseWitnessSize } from "./witness-call";

describe("C2SP tlog-witness", () => {
  test("a request is old size, proof, an empty line, checkpoint", () => {
    // The example of the specification, with two of its hashes.
    const hashes = ["PlRNCrwHpqhGrupue0L7gxbjbMiKA9temvuZZDDpkaw=", "jrJZDmY8Y7SyJE0MWLpLozkIVMSMZcD5kvuKxPC3swk="];
    const checkpoint = checkpointOf(plainLeaves(3));
    expect(formatAddCheckpoint(20852014, hashes.map(fromBase64), checkpoint)).toBe(
      `old 20852014\n${hashes.join("\n")}\n\n${checkpoint}`,
    );
    expect(formatAddCheckpoint(0, [], checkpoint)).toBe(`old 0\n\n${checkpoint}`);
    expect(() => formatAddCheckpoint(0, hashes.map(fromBase64), checkpoint)).toThrow(RangeError);
    expect(() => formatAddCheckpoint(1, Array(64).fill(new Uint8Array(32)), checkpoint)).toThrow(RangeError);
  });

  test("the size where a witness stands is a decimal number and a line feed", () => {
    expect([parseWitnessSize("0\n"), parseWitnessSize("20852014\n")]).toEqual([0, 20852014]);
    for (const answer of ["", "7", "07\n", "-1\n", "7\n7\n", "9".repeat(20)])
      expect(parseWitnessSize(answer)).toBeNull();
  });

  test("of an answer the newest line by that witness counts, if all of them hold", async () => {
    const checkpoint = checkpointOf(plainLeaves(3));
    const { text } = parseNote(checkpoint);
    const [own, other] = [signingKey(), signingKey()];
    const witness: VerifierKey = { name: "witness.example/w1", type: signatureTypes.cosignature, key: own.key };
    const lines = (...signatures: ReturnType<typeof cosign>[]) =>
      formatNote({ text, signatures }).slice(text.length + 1);
    const [early, late] = [cosign(text, witness.name, own, 1_000), cosign(text, witness.name, own, 2_000)];
    const stranger = cosign(text, "witness.example/w2", other, 3_000);
    const found = await cosignatureIn(lines(early, stranger, late), checkpoint, witness);
    expect([found?.time, toHex(found?.line.signature ?? new Uint8Array())]).toEqual([2_000, toHex(late.signature)]);
    expect(await cosignatureIn(lines(stranger), checkpoint, witness)).toBeNull();
    const elsewhere = cosign(parseNote(checkpointOf(plainLeaves(4))).text, witness.name, own, 2_000);
    expect(await cosignatureIn(lines(early, elsewhere), checkpoint, witness)).toBeNull();
    for (const answer of ["", "\n", "hello\n", lines(late).trim()]) {
      expect(await cosignatureIn(answer, checkpoint, witness)).toBeNull();
    }
  });
});
