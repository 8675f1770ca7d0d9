import { beforeAll, describe, expect, test } from "vitest";
import { concat, toHex } from "./bytes";
import { type DealtPepper, dealPepper } from "./escrow";
import { sha256 } from "./hash";
import { NameError } from "./names";
import { type Blinding, evaluatePepper } from "./pepper";
import { beginHeirs, beginLookup, beginOwner, finishHeirs, finishLookup, finishOwner } from "./pepper-keys";
import type { Stretch } from "./stretch";

const stretch: Stretch = async (password, salt) => sha256(concat(password, salt));
const backup = "ab".repeat(32);
let pepper: DealtPepper;
let key: string;

beforeAll(() => {
  pepper = dealPepper(3, 2);
  key = pepper.commitments[0] as string;
});

const answer = (blinding: Blinding, secretKey: Uint8Array = pepper.secretKey) =>
  evaluatePepper(secretKey, blinding.blinded, blinding.info);
const ownerKey = async (name: string) => {
  const blinding = beginOwner(name, backup, key);
  return toHex((await finishOwner(blinding, backup, answer(blinding), key, stretch))("00"));
};

describe("a name and the pepper", () => {
  test("the same name gives the same keys under fresh blinding, another name others", async () => {
    expect(toHex(beginLookup("José", key).blinded)).not.toBe(toHex(beginLookup("José", key).blinded));
    expect(await ownerKey("José")).toBe(await ownerKey(" jose\u0301 "));
    expect(await ownerKey("José")).not.toBe(await ownerKey("Josef"));
  });

  test("a crash between asking and answering costs nothing: the name and the kept scalar finish", async () => {
    const blinding = beginOwner("José", backup, key);
    const answered = answer(blinding);
    const again = beginOwner(" jose", backup, key, blinding.blind);
    const keys = await finishOwner(again, backup, answered, key, stretch);
    expect(toHex(keys("00"))).toBe(await ownerKey("Jose"));
  });

  test("a server that answers under another key is caught", async () => {
    const { secretKey } = dealPepper(3, 2);
    const blinding = beginOwner("José", backup, key);
    await expect(finishOwner(blinding, backup, answer(blinding, secretKey), key, stretch)).rejects.toThrow(/proven/);
    const lookup = beginLookup("José", key);
    await expect(finishLookup(lookup, answer(lookup, secretKey), key, stretch)).rejects.toThrow(/proven/);
    const heirs = beginHeirs(backup, key);
    expect(() => finishHeirs(heirs, backup, answer(heirs, secretKey), key)).toThrow(/proven/);
  });

  test("a blinding for one thing is not finished as another", async () => {
    const lookup = beginLookup("José", key);
    await expect(finishOwner(lookup, backup, answer(lookup), key, stretch)).rejects.toThrow(/something else/);
    const owner = beginOwner("José", backup, key);
    await expect(finishLookup(owner, answer(owner), key, stretch)).rejects.toThrow(/something else/);
    await expect(finishOwner(owner, "cd".repeat(32), answer(owner), key, stretch)).rejects.toThrow(/something else/);
    expect(() => finishHeirs(owner, backup, answer(owner), key)).toThrow(/something else/);
  });

  test("a name from which no key can be made asks nothing of the server", () => {
    expect(() => beginLookup("J", key)).toThrow(NameError);
    expect(() => beginOwner("Ana\u0378", backup, key)).toThrow(NameError);
  });
});
