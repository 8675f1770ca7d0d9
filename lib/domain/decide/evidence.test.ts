import { describe, expect, it } from "vitest";
import { blobOf, keyOf } from "../testing/statements";
import { Story } from "../testing/story";

function estate() {
  const story = Story.open();
  return { story, backup: story.enrol("mia") };
}

describe("what an executor lays before the guardians", () => {
  it("takes the place of what lay there before, and an approval is of what lies there now", () => {
    const { story, backup } = estate();
    const id = story.matched(backup, null);
    const old = story.review(id);
    expect(story.lay(id, { version: 3 })).toBe("evidenceStale");
    expect(story.lay(id)).toBeNull();
    expect(story.case(id).evidence?.version).toBe(2);
    expect(story.approve(id, backup, "ada", old)).toBe("evidenceStale");
    expect(story.approve(id, backup, "ada")).toBeNull();
  });

  it("is asked for by the policy: without one of the papers, or with one that is not sound, there is no approval", () => {
    const { story, backup } = estate();
    const id = story.matched(backup, null);
    expect(story.approve(id, backup, "ada", { evidence: undefined })).toBe("evidenceUnchecked");
    for (const result of ["notSound", "unclear"] as const) {
      const [first, ...rest] = story.review(id).evidence?.checks ?? [];
      if (!first) throw new Error("nothing is checked");
      const doubted = story.review(id, { checks: [{ ...first, result }, ...rest] });
      expect(story.approve(id, backup, "ada", doubted)).toBe("evidenceUnchecked");
    }
    story.must(story.lay(id, { provides: ["proofOfDeath", "authority"] }));
    expect(story.approve(id, backup, "ada")).toBe("evidenceMissing");
  });

  it("has no place in a recovery", () => {
    const { story, backup } = estate();
    const id = story.matched(backup, "mia");
    const review = story.review(story.request(null));
    expect(story.lay(id)).toBe("grantsDiffer");
    expect(story.approve(id, backup, "ada", review)).toBe("grantsDiffer");
    expect(story.act("case.question", { case: id, sealed: blobOf("question") }, keyOf("ada"))).toBe("grantsDiffer");
  });

  it("is asked about, and each question is answered once, by the requester alone", () => {
    const { story, backup } = estate();
    const id = story.matched(backup, null);
    const { key } = story.case(id);
    story.must(story.act("case.question", { case: id, sealed: blobOf("question") }, keyOf("ada")));
    const question = story.case(id).questions[0]?.statement ?? "";
    const answer = (who: string) => story.act("case.answered", { case: id, question, sealed: blobOf("answer") }, who);
    expect(answer(keyOf("ada"))).toBe("wrongSigner");
    expect(answer(key)).toBeNull();
    expect(story.case(id).questions[0]?.answer?.sealed).toEqual(blobOf("answer"));
    expect(answer(key)).toBe("alreadyDecided");
  });
});
