import { beforeAll, expect, test } from "vitest";
import { name } from "@/lib/protocol/testing/backup";
import { holdCase, liftHold } from "./acts";
import { describeApproval, intendRelease, releaseShare } from "./approve";
import { loadCase } from "./case";
import type { Desk } from "./desk";
import { followCase } from "./followRecovery";
import { recover } from "./recover";
import { approvedBy, enrolled, known, requested } from "./testing/story";
import { given, newValley, type Valley } from "./testing/valley";
import { wouldEnd } from "./wouldEnd";

let valley: Valley;
let desks: Desk[];
let backup: string;
beforeAll(async () => {
  valley = await newValley();
  backup = (await enrolled(valley, await valley.device())).id;
  desks = await Promise.all([0, 1, 2, 3].map((place) => valley.desk(place)));
});

test("where a share left in an earlier request, release follows the quorum, announced first", async () => {
  const [first, second, third] = desks as [Desk, Desk, Desk];
  const lost = await valley.device();
  const abandoned = await requested(valley, lost);
  await approvedBy(first, abandoned, given(await followCase(lost, abandoned)).code.qr);

  const browser = await valley.device();
  const id = await requested(valley, browser);
  const code = given(await followCase(browser, id)).code.fallback;
  await approvedBy(first, id, code);
  await approvedBy(second, id, code);
  const view = given(await loadCase(third, id));
  expect(describeApproval(third, view, backup, known)).toEqual({
    deciding: true,
    releases: false,
    have: 2,
    needed: 3,
    released: 0,
    releasesNeeded: 3,
  });
  expect(wouldEnd(third, view, "deny")).toBe(false);
  const { manifestDigest } = (view.candidates[0] as (typeof view.candidates)[0]).backup;
  expect(await intendRelease(first, id, backup, manifestDigest)).toMatchObject({ refused: "caseRivalled" });
  await approvedBy(third, id, code);
  expect(await releaseShare(first, id, backup, manifestDigest)).toMatchObject({ refused: "intentMissing" });

  given(await holdCase(second, id, { notes: { note: "I want to ring her first" } }));
  expect(await intendRelease(first, id, backup, manifestDigest)).toMatchObject({ refused: "caseHeld" });
  const held = given(await loadCase(third, id));
  expect(held.status).toBe("held");
  expect(held.notes).toMatchObject([{ about: "hold", notes: { open: { note: "I want to ring her first" } } }]);
  expect(held.timeline.map(({ what }) => what)).toContain("quorumReached");
  given(await liftHold(second, id, held.state.holds[0]?.statement as string));

  for (const desk of [first, second, third]) {
    given(await intendRelease(desk, id, backup, manifestDigest));
    given(await releaseShare(desk, id, backup, manifestDigest));
  }
  const ready = given(await followCase(browser, id));
  expect(given(await recover(browser, ready, name))).toMatchObject({ outcome: "recovered" });
});

test("a manifest that changed since the guardian saw it is not approved", async () => {
  const browser = await valley.device();
  const id = await requested(valley, browser);
  expect(await intendRelease(desks[0] as Desk, id, backup, "ab".repeat(32))).toMatchObject({
    refused: "manifestStale",
  });
});
