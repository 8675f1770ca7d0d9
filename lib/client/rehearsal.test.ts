import { beforeAll, describe, expect, test } from "vitest";
import { fromBase64url, fromUtf8 } from "@/lib/protocol/bytes";
import { heirsAlone } from "@/lib/protocol/enrol";
import { card, name, phrase, usualCompartments } from "@/lib/protocol/testing/backup";
import { sayIn } from "@/lib/words/say";
import { backupSheet, forgetBackup, importSheet } from "./backupActs";
import type { Device } from "./device";
import { enrol, sendBackup } from "./enrol";
import { followBackup } from "./followBackup";
import { Offline } from "./outcome";
import { pendingRehearsals, type Rehearsal } from "./rehearsal";
import { openTab } from "./tab";
import { enrolled, federationFor } from "./testing/story";
import { newTab } from "./testing/tab";
import { given, newValley, type Valley } from "./testing/valley";

const say = sayIn("en", "backup.paper");

let valley: Valley;
beforeAll(async () => {
  valley = await newValley({ guardians: 2, threshold: 2 });
});

/** The same browser after a reload of the tab: nothing in memory is left. */
const reloaded = (device: Device): Device => ({ ...device });
/** The same browser after the tab was closed. */
const reopened = (device: Device): Device => ({ ...device, tab: newTab() });
const rehearsedAt = async (device: Device, id: string) => (await device.storage.get("backups", id))?.rehearsedAt;
const words = [{ label: "Wallet", words: phrase.split(" ") }];

describe("a rehearsal that a reload interrupts", () => {
  test("goes on after it; a wrong name opens nothing and ends nothing", async () => {
    const phone = await valley.device();
    const { id, opens, forHeirs } = await enrolled(valley, phone);
    expect(await rehearsedAt(phone, id)).toBeNull();
    const [pending, ...others] = (await pendingRehearsals(reloaded(phone))) as [Rehearsal];
    expect(others).toEqual([]);
    expect(pending).toMatchObject({ id, opens: 1, forHeirs: 1 });
    expect([opens, forHeirs]).toEqual([1, 1]);
    expect(await pending.rehearse("Joze")).toBeNull();
    expect(await pendingRehearsals(reloaded(phone))).toHaveLength(1);
    expect(given(await pending.rehearse(name))).toMatchObject(words);
    expect(await rehearsedAt(phone, id)).toEqual(expect.any(Number));
    expect(await pendingRehearsals(reloaded(phone))).toEqual([]);
  });

  test("is thrown away once it is done, also without a reload", async () => {
    const phone = await valley.device();
    const made = await enrolled(valley, phone);
    expect(phone.tab.get(`rehearsal/${made.id}`)).not.toBeNull();
    expect(given(await made.rehearse(name))).toMatchObject(words);
    expect(phone.tab.get(`rehearsal/${made.id}`)).toBeNull();
  });

  test("is over with the tab, and this device says that it was never done", async () => {
    const phone = await valley.device();
    const { id } = await enrolled(valley, phone);
    expect(await pendingRehearsals(reopened(phone))).toEqual([]);
    expect(await rehearsedAt(phone, id)).toBeNull();
  });

  test("keeps neither the name nor what is protected with the tab, and needs the pepper", async () => {
    const phone = await valley.device();
    const { id } = await enrolled(valley, phone);
    const text = fromUtf8(fromBase64url(phone.tab.get(`rehearsal/${id}`) ?? ""));
    for (const secret of ["brien", "winner", "All to Ana", "Wallet", "AGE-SECRET"]) expect(text).not.toContain(secret);
    const [pending] = await pendingRehearsals(phone);
    valley.server.lie = (path) =>
      path === "/api/pepper" ? { status: 429, json: { refusal: { code: "tooMany" } } } : undefined;
    expect(await pending?.rehearse(name)).toMatchObject({ refused: "tooMany" });
    valley.server.lie = null;
  });

  test("is of the backup made last where there are two", async () => {
    const phone = await valley.device();
    const ids = [(await enrolled(valley, phone)).id, (await enrolled(valley, phone)).id];
    expect((await pendingRehearsals(phone)).map(({ id }) => id)).toEqual(ids.toReversed());
  });

  test("waits until the backup has arrived, where the connection broke", async () => {
    const phone = await valley.device();
    valley.server.lie = (path) => {
      if (path === "/api/statements") throw new TypeError("fetch failed");
      return undefined;
    };
    await expect(enrolled(valley, phone)).rejects.toBeInstanceOf(Offline);
    valley.server.lie = null;
    expect(await pendingRehearsals(reloaded(phone))).toEqual([]);
    const [kept] = await phone.storage.getAll("backups");
    expect(await sendBackup(phone, await federationFor(valley, phone), kept?.id as string)).toBeNull();
    const [pending] = await pendingRehearsals(reloaded(phone));
    expect(given((await pending?.rehearse(name)) ?? null)).toMatchObject(words);
  });

  test("is not done with what another backup or an older page left in the tab", async () => {
    const phone = await valley.device();
    const [one, two] = [await enrolled(valley, phone), await enrolled(valley, phone)];
    phone.tab.put(`rehearsal/${one.id}`, phone.tab.get(`rehearsal/${two.id}`) as string);
    phone.tab.put(`rehearsal/${two.id}`, "e30");
    expect(await pendingRehearsals(phone)).toEqual([]);
  });
});

describe("nothing is left to rehearse", () => {
  test("of a backup that was refused, or that was taken off the device", async () => {
    const phone = await valley.device();
    const { id } = await enrolled(valley, phone);
    await forgetBackup(phone, id);
    expect(phone.tab.get(`rehearsal/${id}`)).toBeNull();
    const kept: string[] = [];
    const put = (at: string, text: string) => {
      kept.push(at);
      phone.tab.put(at, text);
    };
    const watching = { ...phone, tab: { ...phone.tab, put } };
    valley.server.lie = (path) =>
      path === "/api/statements" ? { status: 403, json: { refusal: { code: "tokenInvalid" } } } : undefined;
    expect(await enrolled(valley, watching).catch((error) => error.message)).toContain("tokenInvalid");
    valley.server.lie = null;
    expect(kept).toHaveLength(1);
    expect(phone.tab.get(kept[0] as string)).toBeNull();
    expect(await phone.storage.count("backups")).toBe(0);
  });

  test("of one that came from its sheet: this device does not know", async () => {
    const phone = await valley.device();
    const { id } = await enrolled(valley, phone);
    const elsewhere = await valley.device();
    given(await importSheet(elsewhere, backupSheet(say, given(await followBackup(phone, id))).text));
    expect(await rehearsedAt(elsewhere, id)).toBeUndefined();
    given(await importSheet(phone, backupSheet(say, given(await followBackup(phone, id))).text));
    expect(await rehearsedAt(phone, id)).toBeNull();
  });

  test("where all is for the heirs alone: no name is asked of the pepper, and nothing fails", async () => {
    const phone = await valley.device();
    const [first] = usualCompartments;
    if (!first) throw new Error("nothing to back up");
    const form = { name, card, compartments: [{ ...first, grants: heirsAlone }], token: new Uint8Array(16) };
    const made = given(await enrol(phone, await federationFor(valley, phone), form));
    expect(made).toMatchObject({ opens: 0, forHeirs: 1 });
    valley.server.calls.length = 0;
    expect(given(await made.rehearse(name))).toEqual([]);
    expect(valley.server.calls).toEqual([]);
    expect(await pendingRehearsals(phone)).toEqual([]);
    expect(await rehearsedAt(phone, made.id)).toBeUndefined();
  });

  test("in a browser that keeps nothing with its tab, and the backup is made all the same", async () => {
    const forbidden = () => {
      throw new DOMException("denied", "SecurityError");
    };
    const phone = { ...(await valley.device()), tab: openTab(forbidden) };
    const made = await enrolled(valley, phone);
    expect(await pendingRehearsals(phone)).toEqual([]);
    expect(given(await made.rehearse(name))).toMatchObject(words);
  });
});
