import { beforeAll, expect, test, vi } from "vitest";
import { utf8 } from "@/lib/protocol/bytes";
import type { Keyring } from "@/lib/protocol/keyring";
import { type Kit, makeKit, openKit } from "@/lib/protocol/kit";
import { testFederation } from "@/lib/protocol/testing/federation";
import { kitFault, kitName, resealKit } from "./kits";
import { kitWork } from "./kitWork";
import { NoWorker } from "./oneJob";

const [old, fresh] = ["orbit candle gravel lantern", "meadow ladder mosaic tundra"];
let federation: Awaited<ReturnType<typeof testFederation>>;
let keyring: Keyring;
let other: Keyring;
let made: Kit;
let kit: Uint8Array;
beforeAll(async () => {
  federation = await testFederation(3, 2);
  const genesis = federation.roster.digest;
  [keyring, other] = federation.keyrings.map((one) => ({ ...one, genesis })) as [Keyring, Keyring];
  const part = federation.pepper.parts[0];
  if (!part) throw new Error("no part was dealt");
  made = { genesis, keyring, part };
  kit = await makeKit(made, old);
});

const roster = () => federation.roster.roster;

test("a kit is saved anew under another passphrase, whole, and opens with that one alone", async () => {
  const again = await resealKit(kit, { from: old, to: fresh }, keyring, roster());
  if (typeof again === "string") throw new Error(again);
  expect(await openKit(again, fresh)).toEqual(made);
  expect(await openKit(again, old)).toBeNull();
});

test("nothing is made of a kit that is another's, does not open, or is none", async () => {
  expect(await resealKit(kit, { from: old, to: fresh }, other, roster())).toBe("otherGuardian");
  expect(await resealKit(kit, { from: fresh, to: fresh }, keyring, roster())).toBe("wrongPassphrase");
  expect(await resealKit(utf8("{}"), { from: old, to: fresh }, keyring, roster())).toBe("notAKit");
});

test("a worker that does not come up is held against no file", async () => {
  const open = vi.spyOn(kitWork, "openKit").mockRejectedValue(new NoWorker("the line is gone"));
  try {
    await expect(kitFault(kit, old, keyring, roster())).rejects.toBeInstanceOf(NoWorker);
    await expect(resealKit(kit, { from: old, to: fresh }, keyring, roster())).rejects.toBeInstanceOf(NoWorker);
  } finally {
    open.mockRestore();
  }
});

test("its file is named so that everybody knows their own", () => {
  expect(kitName("Río Claro", "Ada O’Neil")).toBe("holdfast-kit-río-claro-ada-o-neil.json");
});
