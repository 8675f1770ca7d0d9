import { beforeAll, describe, expect, test } from "vitest";
import { formatCaseQr, formatFallback } from "@/lib/protocol/code";
import { denyCase, holdCase, liftHold, matchBackup, recuse, withdrawApproval } from "./acts";
import { approveCase, describeApproval, releaseShare } from "./approve";
import { loadCase } from "./case";
import type { Desk } from "./desk";
import { newsBetween } from "./news";
import { chosenOf, holdsOf, placeOf } from "./place";
import { approvedBy, enrolled, known, requested } from "./testing/story";
import { given, newValley, type Valley } from "./testing/valley";

let valley: Valley;
let desks: Desk[];
const desk = (place: number) => desks[place] as Desk;

beforeAll(async () => {
  valley = await newValley();
  desks = await Promise.all([0, 1, 2, 3, 4].map((place) => valley.desk(place)));
}, 60_000);

const view = async (of: Desk, id: string) => given(await loadCase(of, id));
async function place(of: Desk, id: string) {
  const seen = await view(of, id);
  return placeOf(seen, of.me, chosenOf(seen, of.me), of.device.now());
}
/** A backup of this name, and a request for it: a share that leaves in one stands in the way of the next. */
async function open(name: string) {
  await enrolled(valley, await valley.device(), name);
  return requested(valley, await valley.device(), name);
}

describe("the one thing that a guardian does now", () => {
  test("chooses a card, verifies, and is done: in one act", async () => {
    const id = await open("Elena");
    expect(await place(desk(0), id)).toEqual({ do: "match" });
    const { candidates } = await view(desk(0), id);
    const backup = candidates[0]?.backup;
    if (!backup) throw new Error("no candidate");
    given(await matchBackup(desk(1), id, backup.id, backup.manifestDigest));
    // Another guardian's match suffices.
    expect(await place(desk(0), id)).toEqual({ do: "verify", backup: backup.id, denied: false });
    await approvedBy(desk(0), id, formatFallback(id));
    expect(await place(desk(0), id)).toEqual({ do: "done", backup: backup.id });
    given(await withdrawApproval(desk(0), id, backup.id));
    expect(await place(desk(0), id)).toMatchObject({ do: "verify" });
  });

  test("signs no record that says a code was scanned where it was typed", async () => {
    const id = await open("Rosa");
    const { candidates } = await view(desk(0), id);
    const backup = candidates[0]?.backup;
    if (!backup) throw new Error("no candidate");
    const { id: of, manifestDigest: manifest } = backup;
    given(await matchBackup(desk(0), id, of, manifest));
    const approve = (code: string) =>
      approveCase(desk(0), id, { backup: of, manifest, code, record: { ...known, code: "scanned" } });
    for (const typed of [formatFallback(id), formatCaseQr(id).toLowerCase()]) {
      expect(await approve(typed)).toMatchObject({ refused: "notAllowed" });
    }
    given(await approve(formatCaseQr(id)));
  });

  test("a hold keeps the share of whoever approves under it, and says why", async () => {
    const id = await open("Tomas");
    await approvedBy(desk(0), id, formatFallback(id));
    given(await holdCase(desk(1), id, { notes: { note: "call me" } }));
    const held = await view(desk(2), id);
    expect(holdsOf(held, desk(2).device.now())).toMatchObject([{ guardian: desk(1).me }]);
    const [candidate] = held.candidates;
    if (!candidate) throw new Error("no candidate");
    const { id: backup, manifestDigest: manifest } = candidate.backup;
    const approval = { backup, manifest, code: formatFallback(id), record: known };
    expect(given(await approveCase(desk(2), id, approval))).toHaveLength(1);
    expect(await place(desk(2), id)).toEqual({ do: "wait", backup, because: "caseHeld" });
    const [hold] = holdsOf(held, desk(1).device.now());
    given(await liftHold(desk(1), id, hold?.statement ?? ""));
    expect(await place(desk(2), id)).toEqual({ do: "release", backup, announce: false, again: false });
    given(await releaseShare(desk(2), id, backup, manifest));
    expect(await place(desk(2), id)).toEqual({ do: "done", backup });
  });

  test("after an approval was taken back its share cannot be replaced one by one, but others can still approve", async () => {
    const id = await open("Ivana");
    await approvedBy(desk(0), id, formatFallback(id));
    await approvedBy(desk(1), id, formatFallback(id));
    const [candidate] = (await view(desk(1), id)).candidates;
    if (!candidate) throw new Error("no candidate");
    const { id: backup, manifestDigest: manifest } = candidate.backup;
    given(await withdrawApproval(desk(1), id, backup));
    const approval = { backup, manifest, code: formatFallback(id), record: known };
    const shown = await view(desk(2), id);
    expect(describeApproval(desk(2), shown, backup, known)).toMatchObject({ deciding: false, releases: false });
    expect(given(await approveCase(desk(2), id, approval))).toHaveLength(1);
    expect(await place(desk(2), id)).toEqual({ do: "wait", backup, because: "quorumMissing" });
    given(await approveCase(desk(3), id, approval));
    expect(await place(desk(2), id)).toMatchObject({ do: "release", announce: false });
  });

  test("nothing is left after stepping back; a no can be taken back by approving", async () => {
    const id = await open("Petr");
    await approvedBy(desk(0), id, formatFallback(id));
    given(await recuse(desk(3), id, "cannotJudge"));
    expect(await place(desk(3), id)).toEqual({ do: "nothing", because: "recused" });
    given(await denyCase(desk(4), id, "notThePerson"));
    expect(await place(desk(4), id)).toMatchObject({ do: "verify", denied: true });
    given(await denyCase(desk(2), id, "other"));
    expect(await place(desk(1), id)).toEqual({ do: "nothing", because: "ended" });
  });
});

test("what others did while one looked is news; what one did oneself is none", async () => {
  const id = await open("Nadia");
  const before = await view(desk(0), id);
  await approvedBy(desk(0), id, formatFallback(id));
  given(await denyCase(desk(4), id, "notThePerson"));
  const after = await view(desk(0), id);
  expect(newsBetween(before.timeline, after.timeline, desk(0).me).map(({ what }) => what)).toEqual(["denied"]);
  expect(newsBetween(after.timeline, after.timeline, desk(0).me)).toEqual([]);
});
