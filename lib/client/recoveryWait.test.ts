/** A recovery in a federation that waits: attested unasked, seen by the owner's phone, stopped by it, or given back after. */
import { beforeAll, describe, expect, test } from "vitest";
import { presets } from "@/lib/domain/presets";
import { day } from "@/lib/domain/time";
import { name } from "@/lib/protocol/testing/backup";
import { intendRelease, releaseShare } from "./approve";
import { tendCase } from "./attestWaits";
import { veto } from "./backupActs";
import { loadCase } from "./case";
import type { Desk } from "./desk";
import type { Device } from "./device";
import { followBackup } from "./followBackup";
import { followCase } from "./followRecovery";
import { recover } from "./recover";
import { approvedBy, enrolled, requested } from "./testing/story";
import { given, newValley, type Valley } from "./testing/valley";

let valley: Valley;
let phone: Device;
let backup: string;
let desks: Desk[];
beforeAll(async () => {
  const { recovery, ...policy } = presets.community.policy(3);
  valley = await newValley({
    change: (roster) => ({ ...roster, policy: { ...policy, recovery: { ...recovery, wait: day } } }),
  });
  phone = await valley.device();
  backup = (await enrolled(valley, phone)).id;
  desks = await Promise.all([0, 1, 2].map((place) => valley.desk(place)));
});

/** Three guardians have met whoever says to be the owner; their browsers have seen it, without being asked. */
async function met() {
  const browser = await valley.device();
  const id = await requested(valley, browser);
  const look = async () => given(await followCase(browser, id));
  const { code, progress, waits } = await look();
  expect({ step: progress.step, waits }).toEqual({ step: "checking", waits: true });
  for (const desk of desks) await approvedBy(desk, id, code.qr);
  expect((await look()).progress).toMatchObject({ step: "waiting", until: null });
  for (const desk of desks) expect(await tendCase(desk, given(await loadCase(desk, id)))).toBe(true);
  const manifest = given(await loadCase(desks[0] as Desk, id)).candidates[0]?.backup.manifestDigest ?? "";
  const release = async (desk: Desk) => {
    const announced = await intendRelease(desk, id, backup, manifest);
    return "refused" in announced ? announced : releaseShare(desk, id, backup, manifest);
  };
  return { browser, id, look, release };
}

describe("a recovery that waits", () => {
  test("tells requester, guardians and the owner's phone the same day, and gives nothing back before it", async () => {
    const { browser, id, look, release } = await met();
    const { until } = (await look()).progress;
    expect(until).toBeGreaterThan(valley.clock.now);
    const standing = given(await loadCase(desks[1] as Desk, id)).candidates[0]?.standing;
    expect(standing?.wait?.endsAt).toBe(until);
    const { requests } = given(await followBackup(phone, backup));
    expect(requests).toMatchObject([{ kind: "recovery", progress: { step: "waiting", until } }]);
    expect(await release(desks[0] as Desk)).toMatchObject({ refused: "waitRunning" });
    valley.clock.now = (until as number) + 1;
    expect((await look()).progress.step).toBe("releasing");
    for (const desk of desks) given(await release(desk));
    expect(given(await recover(browser, await look(), name))).toMatchObject({ outcome: "recovered" });
  });

  test("is over when the owner's phone says no in that time", async () => {
    const { id, look, release } = await met();
    given(await veto(phone, given(await followBackup(phone, backup)), id));
    valley.clock.now = ((await look()).progress.until ?? valley.clock.now + day) + 1;
    for (const desk of desks) expect(await release(desk)).toMatchObject({ refused: "caseOver" });
    expect((await look()).agreement).toBeNull();
  });
});
