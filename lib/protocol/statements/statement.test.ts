import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { concat, fromUtf8, utf8 } from "../bytes";
import { encodeCanonical } from "../canonical";
import { formatEnvelope, parseEnvelope, preAuthEncoding, statementDigest } from "../dsse";
import { type SigningKey, signBytes, signingKey } from "../ed25519";
import { statements } from "../testdata/statements";
import {
  encodeStatement,
  openStatement,
  parseStatement,
  type StatementBody,
  type StatementName,
  schemas,
  statementType,
} from "./statement";

const names = Object.keys(schemas) as StatementName[];
const [ada, bob] = [signingKey(), signingKey()];

/** An envelope over any bytes at all, properly signed. */
function signed(type: string, body: Uint8Array, ...keys: SigningKey[]): Uint8Array {
  const message = preAuthEncoding(type, body);
  const signatures = keys.map(({ key, secret }) => ({ key, signature: signBytes(secret, message) }));
  return formatEnvelope({ type, body: concat(body), signatures });
}
const envelopeOf = (name: StatementName, ...keys: SigningKey[]) =>
  signed(statementType(name), encodeStatement(name, statements[name] as never), ...keys);

describe.each(names)("%s", (name) => {
  test("opens to what was signed, by whom, under its digest", async () => {
    const opened = await openStatement(envelopeOf(name, ada, bob));
    expect(opened.name).toBe(name);
    expect(opened.body).toEqual(statements[name]);
    expect(opened.signers).toEqual([ada.key, bob.key].sort());
    expect(opened.digest).toBe(statementDigest(statementType(name), encodeCanonical(statements[name])));
  });

  test("is refused with a byte of its envelope changed, at sixty places", async () => {
    await refusedWhenChanged(envelopeOf(name, ada), 60);
  });

  test("is refused with any field changed under the old signature, left out, or one added", async () => {
    const type = statementType(name);
    const { signatures } = parseEnvelope(envelopeOf(name, ada));
    const before = encodeCanonical(statements[name]);
    for (const changed of changedEverywhere(statements[name])) {
      const body = encodeCanonical(changed);
      expect(fromUtf8(body)).not.toBe(fromUtf8(before));
      expect(statementDigest(type, body)).not.toBe(statementDigest(type, before));
      await expect(openStatement(formatEnvelope({ type, body, signatures }))).rejects.toThrow();
    }
  });

  test("is refused with a field that it does not know, though properly signed", async () => {
    const body = encodeCanonical({ ...statements[name], more: 1 });
    await expect(openStatement(signed(statementType(name), body, ada))).rejects.toThrow();
    expect(() => encodeStatement(name, { ...statements[name], more: 1 } as never)).toThrow();
  });

  test("is refused when its body is spelt in another way, though properly signed", async () => {
    const spaced = utf8(JSON.stringify(JSON.parse(fromUtf8(encodeCanonical(statements[name]))), null, 1));
    await expect(openStatement(signed(statementType(name), spaced, ada))).rejects.toThrow();
  });
});

test("a statement that decides is refused with any byte of its envelope changed", async () => {
  await refusedWhenChanged(envelopeOf("case.approved", ada), Number.POSITIVE_INFINITY);
});

async function refusedWhenChanged(envelope: Uint8Array, places: number): Promise<void> {
  await openStatement(envelope);
  const step = Math.max(1, Math.floor(envelope.length / places));
  for (let at = 0; at < envelope.length; at += step) {
    const changed = envelope.slice();
    changed[at] = (changed[at] as number) ^ (1 << (at % 8));
    await expect(openStatement(changed), `byte ${at}`).rejects.toThrow();
  }
}

/** The value with each of its leaves changed in turn, and each key left out in turn. */
function* changedEverywhere(value: unknown): Generator<unknown> {
  if (typeof value === "string") yield value.endsWith("1") ? `${value.slice(0, -1)}2` : `${value.slice(0, -1)}1`;
  else if (typeof value === "number") yield value + 1;
  else if (typeof value === "boolean") yield !value;
  else if (Array.isArray(value)) {
    for (const [i, item] of value.entries()) {
      for (const changed of changedEverywhere(item)) yield value.with(i, changed);
      yield value.toSpliced(i, 1);
    }
    yield [...value, ...value.slice(0, 1)];
  } else {
    for (const [key, item] of Object.entries(value as object)) {
      for (const changed of changedEverywhere(item)) yield { ...(value as object), [key]: changed };
      yield { ...(value as object), [key]: undefined };
    }
  }
}

describe("a forged statement is refused", () => {
  const name = "case.vetoed" satisfies StatementName;

  test("signed by one key in the name of another", async () => {
    const envelope = parseEnvelope(envelopeOf(name, ada));
    const signatures = envelope.signatures.map(({ signature }) => ({ key: bob.key, signature }));
    await expect(openStatement(formatEnvelope({ ...envelope, signatures }))).rejects.toThrow("does not verify");
  });

  test("with one right signature and one wrong", async () => {
    const envelope = parseEnvelope(envelopeOf(name, ada));
    const forged = { key: bob.key, signature: signBytes(bob.secret, utf8("something else")) };
    const signatures = [...envelope.signatures, forged];
    await expect(openStatement(formatEnvelope({ ...envelope, signatures }))).rejects.toThrow("does not verify");
  });

  test("whose signature was made for a statement of another type with the same fields", async () => {
    const body = encodeStatement("backup.deleted", statements["backup.deleted"]);
    const { signatures } = parseEnvelope(signed(statementType("backup.deleted"), body, ada));
    const forged = formatEnvelope({ type: statementType("backup.undeleted"), body, signatures });
    await expect(openStatement(forged)).rejects.toThrow("does not verify");
  });

  test("signed with an identity-point key, which fits every message", async () => {
    const type = statementType(name);
    const body = encodeStatement(name, statements[name]);
    const key = `01${"00".repeat(31)}`;
    const signature = new Uint8Array(64);
    signature[0] = 1;
    await expect(openStatement(formatEnvelope({ type, body, signatures: [{ key, signature }] }))).rejects.toThrow();
  });
});

test.each([
  "application/vnd.holdfast.case.stolen+json",
  "application/vnd.holdfast.toString+json",
  "application/vnd.holdfast.__proto__+json",
  "application/vnd.holdfast.+json",
  "application/vnd.holdfast.case.vetoed",
  "application/vnd.holdfast.case.vetoed+json ",
  "application/vnd.otherthing.case.vetoed+json",
  "case.vetoed",
])("the type %j is unknown", async (type) => {
  const body = encodeCanonical(statements["case.vetoed"]);
  expect(() => parseStatement({ type, body })).toThrow("unknown type");
  await expect(openStatement(signed(type, body, ada))).rejects.toThrow("unknown type");
});

test("a recovery is looked up by name, an inheritance names none", () => {
  const { lookup, ...rest } = statements["case.opened"] as Extract<StatementBody<"case.opened">, { kind: "recovery" }>;
  const inheritance = { ...rest, kind: "inheritance" as const };
  expect(encodeStatement("case.opened", inheritance)).toEqual(encodeCanonical(inheritance));
  expect(() => encodeStatement("case.opened", { ...inheritance, lookup } as never)).toThrow();
  expect(() => encodeStatement("case.opened", { ...rest } as never)).toThrow();
});

test("a record by document needs a genuine piece of evidence, and every record the comparison with the card", () => {
  const approved = statements["case.approved"];
  const encode = (record: Partial<typeof approved.record>) =>
    encodeStatement("case.approved", { ...approved, record: { ...approved.record, ...record } });
  expect(() => encode({ evidence: [] })).toThrow();
  expect(() => encode({ evidence: approved.record.evidence.map((e) => ({ ...e, result: "inconclusive" })) })).toThrow();
  expect(() => encode({ door: "knownPersonally", evidence: [] })).not.toThrow();
  expect(() => encode({ comparedWithCard: false as never })).toThrow();
  expect(() => encode({ consent: false as never })).toThrow();
});

test("rubbish is refused, and never opens by luck", async () => {
  await fc.assert(
    fc.asyncProperty(fc.uint8Array({ maxLength: 200 }), async (bytes) => {
      await expect(openStatement(bytes)).rejects.toThrow();
    }),
  );
});
