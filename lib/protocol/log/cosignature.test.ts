import { describe, expect, it } from "vitest";
import { fromUtf8 } from "../bytes";
import { signingKey } from "../ed25519";
import { openCheckpoint } from "./checkpoint";
import { cosign, cosignatureTime, cosignedMessage, verifyCosignatures } from "./cosignature";
import {
  formatNote,
  keyId,
  type Note,
  parseNote,
  parseVerifierKey,
  signatureTypes,
  type VerifierKey,
  verifyNote,
} from "./note";
import { checkpointOf, logKey, plainLeaves } from "./testing/sample";

/** A witnessed checkpoint of a log in service, and its keys: transparency-dev/distributor, README and `config`. */
const witnessed = `transparency.dev/armored-witness/firmware_transparency/ci/3
59
kOFMkeamIdrYFLx5zbWFhflak6dlEEDOU++fxYEZMBw=

— transparency.dev-aw-ftlog-ci-3 P2iVIt3Jsaha3E2i0MHdKZ6fgYJTgXO86nUsxKPVq6uTwRSclTSh/ELnDGbNL+XDyD3EkWIdL2AGGNmbN7IN2rB/7gE=
— ArmoredWitness-weathered-rain CnjfIAAAAABnGRrHjQi7IZQqVea4YnU/ADsv844r1ezGjvubUy1MMJm4as9bRiT70xNWQ67RCA76LMy7SdX4qJNIzL3eSS1BGFWqCw==
— ArmoredWitness-floral-sky x88LbQAAAABnGRrDEq4Tfy7IIVPqkdXbcufUkCzRRbE3fABZ/jvtg5aFHVMuMR8cV6dVqECDBiH1zRxhNaCQOXSwNLSeJs+NzWt1BA==
`;
const witness = (key: string): VerifierKey => ({ ...parseVerifierKey(key), type: signatureTypes.cosignature });
const rain = witness("ArmoredWitness-weathered-rain+ea3d386d+AWLblKp5JuiyrgRh6ev2nNJ5XAd+sc/mM2D2HW/b4d5S");
const sky = witness("ArmoredWitness-floral-sky+504ec40f+AekCmTmKTTnQMNqIigkj7PFnhogawSJD23PJ8M8qLYDm");

describe("C2SP tlog-cosignature vectors", () => {
  it("the message is that of the specification's example", () => {
    const text = "example.com/behind-the-sofa\n20852163\nCsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=\n";
    expect(fromUtf8(cosignedMessage(text, 1679315147))).toBe(`cosignature/v1\ntime 1679315147\n${text}`);
  });

  it("the time is read out of the specification's example", () => {
    const example = parseNote(
      "example.com/behind-the-sofa\n20852163\nCsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=\n\n" +
        "— witness.example.com/w1 jWbPPwAAAABkGFDLEZMHwSRaJNiIDoe9DYn/zXcrtPHeolMI5OWXEhZCB9dlrDJsX3b2oyin1nPZqhf5nNo0xUe+mbIUBkBIfZ+qnA==\n",
    );
    expect(example.signatures.map(cosignatureTime)).toEqual([1679315147]);
  });

  it("witnesses in service verify, with their times", async () => {
    const note = parseNote(witnessed);
    const log = parseVerifierKey(
      "transparency.dev-aw-ftlog-ci-3+3f689522+Aa1Eifq6rRC8qiK+bya07yV1fXyP156pEMsX7CFBC6gg",
    );
    expect(await verifyNote(note, [log])).toEqual([log]);
    expect(await verifyCosignatures(note, [rain, sky])).toEqual([
      { witness: rain, time: Date.parse("2024-10-23T15:48:23Z") / 1000 },
      { witness: sky, time: Date.parse("2024-10-23T15:48:19Z") / 1000 },
    ]);
    expect(keyId(rain)).toBe("0a78df20");
  });

  it("a witnessed checkpoint of another text is refused", async () => {
    expect(await verifyCosignatures(parseNote(witnessed.replace("\n59\n", "\n60\n")), [rain])).toBeNull();
  });
});

describe("cosigning", () => {
  const key = signingKey(new Uint8Array(32).fill(7));
  const ours: VerifierKey = { name: "guardian.example/7", type: signatureTypes.cosignature, key: key.key };
  const note = parseNote(checkpointOf(plainLeaves(5)));
  const withLines = (...times: number[]): Note => ({
    text: note.text,
    signatures: [...note.signatures, ...times.map((time) => cosign(note.text, ours.name, key, time))],
  });

  it("adds a line that verifies, and leaves the log's own as it was", async () => {
    const cosigned = formatNote(withLines(1_700_000_000));
    expect(await verifyCosignatures(parseNote(cosigned), [ours])).toEqual([{ witness: ours, time: 1_700_000_000 }]);
    expect(await openCheckpoint(cosigned, logKey)).toHaveProperty("checkpoint");
  });

  it("counts a witness once, by its newest line", async () => {
    expect(await verifyCosignatures(withLines(5, 9, 7), [ours])).toEqual([{ witness: ours, time: 9 }]);
  });

  it("ignores strangers and finds nothing where nobody cosigned", async () => {
    expect(await verifyCosignatures(withLines(5), [rain])).toEqual([]);
    expect(await verifyCosignatures(note, [ours])).toEqual([]);
  });

  it("refuses another time, any changed byte, and a line of another length", async () => {
    const line = cosign(note.text, ours.name, key, 5);
    for (let at = 0; at < line.signature.length; at++) {
      const signature = Uint8Array.from(line.signature, (byte, i) => (i === at ? byte ^ 1 : byte));
      expect(
        await verifyCosignatures({ ...note, signatures: [{ ...line, signature }] }, [ours]),
        `byte ${at}`,
      ).toBeNull();
    }
    const short = { ...line, signature: line.signature.slice(0, 71) };
    expect(await verifyCosignatures({ ...note, signatures: [short] }, [ours])).toBeNull();
    expect(cosignatureTime({ ...line, signature: new Uint8Array(72).fill(255) })).toBeNull();
  });

  it("is no signature of the note itself, nor the other way round", async () => {
    await expect(verifyCosignatures(note, [logKey])).rejects.toThrow(RangeError);
    expect(await verifyCosignatures(note, [{ ...logKey, type: signatureTypes.cosignature }])).toEqual([]);
  });

  it("refuses a time that is none", () => {
    expect(() => cosign(note.text, ours.name, key, -1)).toThrow(RangeError);
    expect(() => cosign(note.text, ours.name, key, 1.5)).toThrow(RangeError);
  });

  it("that is later than dates reach is none, however well it is signed", async () => {
    expect(await verifyCosignatures(withLines(8_640_000_000_000), [ours])).toMatchObject([{ time: 8_640_000_000_000 }]);
    expect(await verifyCosignatures(withLines(8_640_000_000_001), [ours])).toBeNull();
  });
});
