import { beforeAll, describe, expect, test } from "vitest";
import { name, phrase } from "@/lib/protocol/testing/backup";
import { acceptShares } from "./acceptShares";
import { loadCase } from "./case";
import { followBackup } from "./followBackup";
import { followCase } from "./followRecovery";
import { recover } from "./recover";
import { completeCase } from "./requesterActs";
import { approvedBy, enrolled, requested } from "./testing/story";
import { given, newValley, type Valley } from "./testing/valley";

let valley: Valley;
beforeAll(async () => {
  valley = await newValley();
});

describe("a lost phone", () => {
  test("from the backup to the words on the screen", async () => {
    const phone = await valley.device();
    const made = await enrolled(valley, phone);
    expect(await made.rehearse("someone else")).toBeNull();
    expect(given(await made.rehearse(" jose  o'brien"))).toMatchObject([{ words: phrase.split(" ") }]);

    const desks = await Promise.all([0, 1, 2, 3, 4].map((place) => valley.desk(place)));
    for (const desk of desks) {
      await desk.reader.sync();
      expect(given(await acceptShares(desk))).toMatchObject({ accepted: [{ backup: made.id }], refused: [] });
      expect(await acceptShares(desk)).toBeNull();
    }
    const followed = given(await followBackup(phone, made.id));
    expect(followed.guardians.map(({ share }) => share)).toEqual(Array(5).fill("good"));

    const borrowed = await valley.device();
    const id = await requested(valley, borrowed);
    const opened = given(await followCase(borrowed, id));
    expect(opened).toMatchObject({ verified: 0, released: 0, needed: 3, agreement: null, triesLeft: 10 });
    expect(given(await recover(borrowed, opened, name))).toEqual({ outcome: "notEnough", have: 0, needed: 3 });

    for (const desk of desks.slice(0, 3)) await approvedBy(desk, id, opened.code.fallback);
    const view = given(await loadCase(desks[4] as (typeof desks)[0], id));
    expect(view.status).toBe("released");
    expect(view.claim).toMatchObject({ open: { displayName: "José" } });
    expect(view.candidates[0]?.card).toMatchObject({ open: { contact: "the baker by the bridge" } });
    expect(view.facts.map(({ fact }) => fact)).toEqual(["rosters", "log", "history", "request", "backup", "card"]);

    const ready = given(await followCase(borrowed, id));
    expect(ready.meetings.map(({ stands }) => stands)).toEqual([
      ...["released", "released", "released"],
      ...["notYet", "notYet"],
    ]);
    expect(given(await recover(borrowed, ready, "another name"))).toMatchObject({
      outcome: "wrongName",
      triesLeft: 9,
    });
    const again = given(await followCase(borrowed, id));
    const steps: string[] = [];
    const recovered = given(await recover(borrowed, again, name, ({ step }) => void steps.push(step)));
    const checks = ["checking", "checking", "checking"];
    expect(steps).toEqual(["fetching", ...checks, "asking", "stretching", "combining", "opening"]);
    expect(recovered).toMatchObject({ outcome: "recovered", contents: [{ content: { words: phrase.split(" ") } }] });
    given(await completeCase(borrowed, again, "restored"));
    expect(given(await followCase(borrowed, id)).ended?.how).toBe("completed");
  });
});
