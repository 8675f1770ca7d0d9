import { Encrypter } from "age-encryption";
import { beforeAll, describe, expect, test } from "vitest";
import { encrypt } from "./aead";
import { own, toHex, utf8 } from "./bytes";
import { checkPart, dealPepper, type EscrowPart, formatPart } from "./escrow";
import {
  deriveAccountKeys,
  type Keyring,
  keyringFormat,
  newKeyring,
  openKeyring,
  pinGenesis,
  publicKeys,
  sealKeyring,
} from "./keyring";
import { formatKit, makeKit, openKit, parseKit } from "./kit";
import { newIdentity, seal } from "./sealing";
import { stretcher } from "./stretch";

const genesis = "ab".repeat(32);
const passphrase = "legal winner thank year wave sausage";
const salt = new Uint8Array(16).fill(5);
let keyring: Keyring;

beforeAll(async () => {
  keyring = pinGenesis(await newKeyring(), genesis);
});

describe("the keyring", () => {
  test("opens under its own key, pin included, and under no other", async () => {
    const { unlock, auth } = await deriveAccountKeys(passphrase, salt, stretcher("test"));
    const sealed = sealKeyring(keyring, unlock);
    expect(openKeyring(sealed, unlock)).toEqual(keyring);
    expect(openKeyring(sealed, auth)).toBeNull();
    expect(openKeyring(sealed, new Uint8Array(32))).toBeNull();
  });

  test("every changed byte is noticed", () => {
    const unlock = new Uint8Array(32).fill(1);
    const sealed = sealKeyring(keyring, unlock);
    for (let at = 0; at < sealed.length; at++) {
      const changed = sealed.slice();
      changed[at] = (changed[at] as number) ^ 1;
      expect(openKeyring(changed, unlock)).toBeNull();
    }
  });

  test("what was sealed as something else is no keyring", () => {
    const unlock = new Uint8Array(32).fill(1);
    expect(() => openKeyring(encrypt(unlock, utf8("{}"), ["keyring"]), unlock)).toThrow();
    expect(openKeyring(encrypt(unlock, utf8("{}"), ["wrapping"]), unlock)).toBeNull();
  });

  test("the secret that the server is given tells nothing of the key that opens", async () => {
    const stretch = stretcher("test");
    const { unlock, auth } = await deriveAccountKeys(passphrase, salt, stretch);
    expect(toHex(unlock)).not.toBe(toHex(auth));
    const again = await deriveAccountKeys(`  ${passphrase.replaceAll(" ", "  ")} `, salt, stretch);
    expect(toHex(again.unlock)).toBe(toHex(unlock));
    const elsewhere = await deriveAccountKeys(passphrase, new Uint8Array(16), stretch);
    expect(toHex(elsewhere.auth)).not.toBe(toHex(auth));
  });

  test("a server that shows another federation to a pinned keyring is refused", () => {
    expect(pinGenesis(keyring, genesis)).toEqual(keyring);
    expect(() => pinGenesis(keyring, "cd".repeat(32))).toThrow(RangeError);
  });

  test("its three public keys differ", async () => {
    const { key, witnessKey, recipient } = await publicKeys(keyring);
    expect(key).not.toBe(witnessKey);
    expect(recipient).toMatch(/^age1pq1/);
  });
});

describe("the kit", () => {
  const pepper = dealPepper(3, 2);
  const part = pepper.parts[1] as EscrowPart;
  let file: Uint8Array;
  /** The same pieces, the key file under a scrypt that costs next to nothing: for what is not about its cost. */
  let cheap: ReturnType<typeof parseKit>;
  beforeAll(async () => {
    file = await makeKit({ genesis, keyring, part }, passphrase);
    const encrypter = new Encrypter();
    encrypter.setScryptWorkFactor(4);
    encrypter.setPassphrase(passphrase);
    cheap = { ...parseKit(file), keyFile: own(await encrypter.encrypt(keyringFormat.format(keyring))) };
  });

  test("gives keyring, part and genesis back", async () => {
    const kit = await openKit(file, passphrase);
    expect(kit).toEqual({ genesis, keyring, part });
    expect(checkPart(part, 2, pepper.commitments)).toBe(true);
    expect(parseKit(file).guardian).toBe((await publicKeys(keyring)).key);
  });

  test("has its key file under scrypt with N = 2^18, as age writes it", () => {
    const [version, stanza] = new TextDecoder("latin1").decode(parseKit(file).keyFile).split("\n");
    expect(version).toBe("age-encryption.org/v1");
    expect(stanza).toMatch(/^-> scrypt [A-Za-z0-9+/]{22} 18$/);
  });

  test("opens under its passphrase alone", async () => {
    expect(await openKit(formatKit(cheap), passphrase)).toEqual({ genesis, keyring, part });
    expect(await openKit(formatKit(cheap), `${passphrase}s`)).toBeNull();
  });

  test("in which two guardians' pieces were put together is refused", async () => {
    await expect(openKit(formatKit({ ...cheap, guardian: "00".repeat(32) }), passphrase)).rejects.toThrow(/another/);
    const { recipient } = await newIdentity();
    const theirs = await seal(utf8(formatPart(part)), [recipient]);
    await expect(openKit(formatKit({ ...cheap, escrowPart: theirs }), passphrase)).rejects.toThrow(/sealed/);
  });

  test("that is no kit, or not in canonical form, is refused", async () => {
    const text = new TextDecoder().decode(
      formatKit({ genesis, guardian: genesis, keyFile: utf8("x"), escrowPart: utf8("y") }),
    );
    expect(() => parseKit(utf8(text))).not.toThrow();
    for (const wrong of [`${text}\n`, text.replace("v1/kit", "v1/card"), text.replace("{", '{"a":1,'), "{}", ""]) {
      expect(() => parseKit(utf8(wrong))).toThrow();
    }
    await expect(openKit(utf8(text), passphrase)).resolves.toBeNull();
  });
});
