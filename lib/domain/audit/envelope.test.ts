/** One statement by itself, as the explorer saves it. */
import { expect, test } from "vitest";
import { utf8 } from "@/lib/protocol/bytes";
import { envelopeDigest, formatEnvelope, parseEnvelope } from "@/lib/protocol/dsse";
import { LoggedStory } from "../testing/logged";
import { keyOf } from "../testing/statements";
import { beginsAsEnvelope, readEnvelope } from "./envelope";

const { records, entries } = LoggedStory.open();
const genesis = records[0]?.envelope as Uint8Array;

test("is read with its name, its digests and whose signatures it bears", async () => {
  expect(beginsAsEnvelope(new TextDecoder().decode(genesis.subarray(0, 64)))).toBe(true);
  const read = await readEnvelope(genesis);
  expect(read).toMatchObject({
    statement: { name: "roster.genesis", digest: entries[0]?.signed.digest },
    envelope: envelopeDigest(genesis),
  });
  expect(read?.signatures.map(({ good }) => good)).toEqual(Array(5).fill(true));
});

test("under which a signature is another's is told with that one named", async () => {
  const envelope = parseEnvelope(genesis);
  const own = envelope.signatures.find(({ key }) => key === keyOf("ada"));
  const signatures = envelope.signatures.map((one) =>
    one.key === keyOf("ben") && own ? { ...one, signature: own.signature } : one,
  );
  const read = await readEnvelope(formatEnvelope({ ...envelope, signatures }));
  expect(read?.signatures.filter(({ good }) => !good).map(({ key }) => key)).toEqual([keyOf("ben")]);
});

test("that is none, of no statement that there is, or not as it would be written is nothing", async () => {
  const other = formatEnvelope({ ...parseEnvelope(genesis), type: "application/vnd.holdfast.log-alarm+json" });
  for (const bytes of [utf8("{}"), other, genesis.subarray(1), new Uint8Array([...genesis, 10]), new Uint8Array(2e6)]) {
    expect(await readEnvelope(bytes)).toBeNull();
  }
});
