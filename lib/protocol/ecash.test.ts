import { base64, base64url, bech32m } from "@scure/base";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { concat, fromHex, toHex, utf8 } from "./bytes";
import { readEcash, readInvite, withoutSpace } from "./ecash";

/** Of the tests of Fedi's bridge (`test_parse_ecash`): three notes, no invite. */
const fedi =
  "AgEEsuFO5gD3AwQBmW/h68gy6W5cgnl93aTdduN1OnnFofSCqjth03Q6CA+fXnKlVXQSIVSLqcHzsbhozAuo2q5jPMsO6XMZZZXaYvZyIdXzCUIuDN" +
  "hdCHkGJWAgAa9M5zsSPPVWDVeCWgkerg0Z+Xv8IQGMh7rsgpLh77NCSVRKA2i4fBYNwPglSbkGs42Yllmz6HJtgmmtl/tdjcyVSR30Nc2cfkZYTJcE" +
  "EnRjQAGC8ZX5eLYQB8rCAZiX5/gQX2QtjasZMy+BJ67kJ0klVqsS9G1IVWhea6ILISOd9H1MJElma8aHBiWBaWeGjrCXru8Ns7Lz4J18CbxFdHyWEQ==";

/** The note in the tests of fedimint-mint-client (`notes_encode_decode`), with the ids and the address used there. */
const note = fromHex(
  "a5dd3ebacad1bc48bd8718eed5a8da1d68f91323bef2848ac4fa2e6f8eed710f3178fd4aef047cc234e6b1127086f33cc408b39818781d9521475360de6b205f3328e490a6d99d5e2553a4553207c8bd",
);
const id = "21".repeat(32);
const url = utf8("wss://foo.bar/");

/** Fedimint's public test federation on signet; wallets' tests know its id. */
const signet =
  "fed11qgqzc2nhwden5te0vejkg6tdd9h8gepwvejkg6tdd9h8garhduhx6at5d9h8jmn9wshxxmmd9uqqzgxg6s3evnr6m9zdxr6hxkdkukexpcs3mn7mj3g5pc5dfh63l4tj6g9zk4er";
const signetId = "c8d423964c7ad944d30f57359b6e5b260e211dcfdb945140e28d4df51fd572d2";

const bytes = (...values: number[]) => Uint8Array.from(values);
const block = (variant: number, content: Uint8Array) => concat(bytes(variant, content.length), content);
/** One note of a thousand thousandths of a satoshi. */
const notes = block(0, concat(bytes(1, 0xfd, 0x03, 0xe8, 1), note));
const prefix = block(1, fromHex(id.slice(0, 8)));
const invite = block(2, concat(bytes(1, 0, url.length), url, fromHex(id)));
const whole = (...parts: Uint8Array[]) => concat(bytes(parts.length), ...parts);
const text = (...parts: Uint8Array[]) => base64url.encode(whole(...parts));

/** The base32 of Fedimint, written the slow way. */
function base32(of: Uint8Array): string {
  const bits = [...of].flatMap((byte) => Array.from({ length: 8 }, (_, place) => (byte >> place) & 1));
  const places = Array.from({ length: Math.ceil(bits.length / 5) }, (_, at) => bits.slice(at * 5, at * 5 + 5));
  return places
    .map((five) => five.reduce((sum, bit, place) => sum + bit * 2 ** place, 0))
    .map((value) => "0123456789abcdefghijklmnopqrstuv"[value])
    .join("");
}

describe("out-of-band notes", () => {
  test("a wallet's real string is read: amount, sizes, federation", () => {
    expect(readEcash(fedi)).toEqual({
      msat: 4 + 32 + 64,
      notes: [
        { msat: 4, count: 1 },
        { msat: 32, count: 1 },
        { msat: 64, count: 1 },
      ],
      federation: "b2e14ee6",
      invites: false,
    });
  });

  test("notes are read in every spelling that wallets read, broken into lines or not", () => {
    const said = { msat: 1_000, notes: [{ msat: 1_000, count: 1 }], federation: "21212121", invites: false };
    const plain = whole(prefix, notes);
    const spellings = [base64url.encode(plain), base64.encode(plain), `fedimint${base32(plain)}`];
    const loud = `FEDIMINT${base32(plain).toUpperCase()}`;
    for (const spelling of [...spellings, loud, spellings[0]?.replace(/=+$/, "") as string]) {
      expect(readEcash(spelling), spelling).toEqual(said);
      expect(readEcash(` ${spelling.replace(/(.{40})/g, "$1\n")}\t`), spelling).toEqual(said);
    }
    expect(withoutSpace(" a\nb\tc ")).toBe("abc");
  });

  test("an invite within the notes is seen, also without the short id, and what is not known is passed over", () => {
    const said = { msat: 1_000, federation: "21212121", invites: true };
    expect(readEcash(text(prefix, notes, invite))).toMatchObject(said);
    expect(readEcash(text(notes, invite))).toMatchObject(said);
    expect(readEcash(text(prefix, notes, invite, block(3, utf8("secret")), block(9, utf8("later"))))).toMatchObject(
      said,
    );
  });

  test("notes of two federations, of none, without a note, or with a part missing are not read", () => {
    const foreign = block(1, fromHex("42424242"));
    const none = block(0, bytes(0));
    const empty = block(0, bytes(1, 4, 0));
    const unordered = block(0, concat(bytes(2, 8, 1), note, bytes(4, 1), note));
    for (const parts of [
      [foreign, notes, invite],
      [notes],
      [prefix],
      [prefix, none],
      [prefix, empty],
      [prefix, unordered],
      [],
    ]) {
      expect(readEcash(text(...parts))).toBeNull();
    }
    const spelt = concat(bytes(0, 0xfd, 0x00, notes.length - 2), notes.subarray(2));
    expect(readEcash(text(prefix, spelt))).toBeNull();
    const good = whole(prefix, notes);
    for (let end = 0; end < good.length; end += 1) {
      expect(readEcash(base64url.encode(good.subarray(0, end))), String(end)).toBeNull();
    }
    expect(readEcash(base64url.encode(concat(good, bytes(0))))).toBeNull();
  });

  test("numbers that promise more than there is, or are spelt too long, are refused at once", () => {
    const huge = bytes(0xff, 0x00, 0x1f, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff);
    for (const content of [
      concat(huge),
      concat(bytes(1, 0xff, 0x00, 0x20, 0, 0, 0, 0, 0, 0, 1), note),
      concat(bytes(1, 4), huge, note),
      concat(bytes(1, 0xfd, 0x00, 0x04, 1), note),
      concat(bytes(1, 0, 1), note),
    ]) {
      expect(readEcash(text(prefix, block(0, content)))).toBeNull();
    }
    expect(readEcash(base64url.encode(concat(huge, prefix, notes)))).toBeNull();
    expect(readEcash("A".repeat(100_004))).toBeNull();
  });

  test("whatever is pasted is read or not, and never thrown at the person", () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.uint8Array({ maxLength: 300 }).map((raw) => base64url.encode(raw)),
        ),
        (some) => {
          const read = readEcash(some);
          expect(read === null || read.msat > 0).toBe(true);
          readInvite(some);
        },
      ),
    );
    for (const word of ["", "fedimint", "hello", "AA==", "fedimint0", "All to Ana"]) expect(readEcash(word)).toBeNull();
  });
});

describe("invite codes", () => {
  test("a federation's real code is read, and its checksum held", () => {
    expect(readInvite(` ${signet}\n`)).toEqual({
      federation: signetId,
      urls: ["wss://fedimintd.fediminttwo.mutinynet.com/"],
      checked: true,
    });
  });

  test("with any one character changed it is refused", () => {
    for (let at = 5; at < signet.length; at += 7) {
      const other = signet[at] === "q" ? "p" : "q";
      expect(readInvite(signet.slice(0, at) + other + signet.slice(at + 1)), String(at)).toBeNull();
    }
    for (const none of ["", "fed1", signet.slice(0, -1), "fed11qgqzc2nhwden5te0", text(prefix, notes)]) {
      expect(readInvite(none), none).toBeNull();
    }
  });

  test("the form without a checksum is read, and said to have none", () => {
    const api = block(0, concat(bytes(url.length), url, bytes(0)));
    const code = `fedimint${base32(whole(api, block(1, fromHex(id))))}`;
    expect(readInvite(code)).toEqual({ federation: id, urls: ["wss://foo.bar/"], checked: false });
    expect(readInvite(`fedimint${base32(whole(api))}`)).toBeNull();
    expect(readInvite(`fedimint${base32(whole(block(1, fromHex(id))))}`)).toBeNull();
  });

  test("a code for something else under a right checksum is refused", () => {
    const other = bech32m.encode("lnurl", bech32m.toWords(utf8("https://example.org")), false);
    expect(readInvite(other)).toBeNull();
    expect(
      toHex(bech32m.fromWords(bech32m.decode(signet as `${string}1${string}`, false).words)).length,
    ).toBeGreaterThan(64);
  });
});
