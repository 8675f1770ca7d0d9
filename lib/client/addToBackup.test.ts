/** Adding to a backup that is there, from the phone to the day on which it is given back. */
import { beforeAll, describe, expect, test } from "vitest";
import { heirsAlone, ownerAndHeirs } from "@/lib/protocol/enrol";
import { name, phrase } from "@/lib/protocol/testing/backup";
import { acceptShares } from "./acceptShares";
import { denyCase, matchBackup, recuse } from "./acts";
import { addToBackup } from "./addToBackup";
import { loadCase } from "./case";
import type { Device } from "./device";
import type { Progress } from "./enrol";
import { followBackup } from "./followBackup";
import { followCase } from "./followRecovery";
import { recover } from "./recover";
import { pendingRehearsals } from "./rehearsal";
import { completeCase } from "./requesterActs";
import { approvedBy, enrolled, requested } from "./testing/story";
import { given, newValley, type Valley } from "./testing/valley";

let valley: Valley;
let phone: Device;
let id: string;

const letter = {
  payload: { kind: "text" as const, label: "Letter", content: "Dear Ana" },
  grants: ownerAndHeirs,
};
const will = { payload: { kind: "text" as const, label: "Codicil", content: "The boat to Ben." }, grants: heirsAlone };

beforeAll(async () => {
  valley = await newValley();
  phone = await valley.device();
  ({ id } = await enrolled(valley, phone));
});

const followed = async () => given(await followBackup(phone, id));

describe("adding to a backup", () => {
  test("asks for the backup's own name: under another nothing would ever open", async () => {
    const form = { name: "Somebody Else", compartments: [letter] };
    expect(await addToBackup(phone, await followed(), form)).toBe("otherName");
    expect((await followed()).manifest.epoch).toBe(0);
  });

  test("takes no name for what is for the heirs alone, and tells whose share is sealed", async () => {
    const steps: Progress[] = [];
    const form = { name: "", compartments: [will] };
    expect(await addToBackup(phone, await followed(), form, (step) => steps.push(step))).toBe("added");
    expect(steps.filter(({ stage }) => stage === "sealing")).toHaveLength(1 + 5);
    const { payloads, manifest } = await followed();
    expect(payloads.map(({ version }) => version)).toEqual([0, 0, 0]);
    expect(manifest.compartments.at(-1)?.grants.map(({ grant, stage }) => [grant, stage])).toEqual([["heirs", 1]]);
  });

  test("guardians' browsers look at the new shares, and what was added comes back with the rest", async () => {
    given(await addToBackup(phone, await followed(), { name, compartments: [letter] }));
    expect((await phone.storage.get("backups", id))?.contents.map(({ label }) => label)).toEqual([
      "Wallet",
      "Will",
      "Codicil",
      "Letter",
    ]);
    const desks = await Promise.all([0, 1, 2].map((place) => valley.desk(place)));
    const [pending] = await pendingRehearsals(phone);
    expect(given((await pending?.rehearse(name)) ?? [])).toMatchObject([{ label: "Wallet" }]);
    for (const desk of desks) {
      await desk.reader.sync();
      expect(given((await acceptShares(desk)) ?? { accepted: [], refused: [] }).accepted).toHaveLength(1);
    }
    const { guardians, requests } = await followed();
    expect(guardians.map(({ share }) => share)).toEqual(["good", "good", "good", "unseen", "unseen"]);
    expect(requests).toEqual([]);

    const browser = await valley.device();
    const request = await requested(valley, browser);
    const { code } = given(await followCase(browser, request));
    for (const desk of desks) await approvedBy(desk, request, code.qr);
    const ready = given(await followCase(browser, request));
    const recovery = given(await recover(browser, ready, name));
    if (recovery.outcome !== "recovered") throw new Error(recovery.outcome);
    expect(recovery.contents.map(({ content }) => content)).toEqual([
      { kind: "words", label: "Wallet", words: phrase.split(" ") },
      letter.payload,
    ]);
    given(await completeCase(browser, ready, "restored"));
    given(await addToBackup(phone, await followed(), { name: "", compartments: [will] }));
    expect((await followed()).guardians.map(({ share }) => share)).toEqual([
      ...["earlier", "earlier", "earlier", "unseen", "unseen"],
    ]);
  });

  test("nothing is added while a request lives, and the page knows it before anything is typed", async () => {
    expect((await followed()).kept).toBeNull();
    const browser = await valley.device();
    const request = await requested(valley, browser);
    const ada = await valley.desk(0);
    const { backup } = given(await loadCase(ada, request)).candidates[0] ?? {};
    given(await matchBackup(ada, request, id, backup?.manifestDigest ?? ""));
    expect((await followed()).kept).toBe("live");
    await approvedBy(await valley.desk(1), request, given(await followCase(browser, request)).code.qr);
    const again = await addToBackup(phone, await followed(), { name, compartments: [letter] });
    expect(again).toMatchObject({ refused: "backupInCase" });
    expect((await followed()).kept).toBe("approved");
    // Two of five step back and one says no: nobody can approve it any more, and no entry of its own says so.
    for (const place of [2, 3]) given(await recuse(await valley.desk(place), request, "cannotJudge"));
    given(await denyCase(await valley.desk(4), request, "notThePerson"));
    const { kept, requests } = await followed();
    expect(kept).toBeNull();
    expect(requests.at(-1)).toMatchObject({ case: request, ended: "denied", vetoed: false });
    expect(await addToBackup(phone, await followed(), { name, compartments: [letter] })).toBe("added");
  });
});
