import { describe, expect, it } from "vitest";
import { caseKeptUntil, keepsSuperseded } from "./keeping";
import { policyOfCase } from "./read";
import { blobOf, keyOf } from "./testing/statements";
import { Story } from "./testing/story";
import { day } from "./time";

/** A backup whose first payload was refreshed at the beginning; `kept` asks for the one before. */
function begin() {
  const story = Story.open();
  const backup = story.enrol("mia");
  const first = story.backup(backup).payloads[0]?.file.digest as string;
  const refresh = (version: number, payload = blobOf(`v${version}`)) => {
    const { compartment, file } = story.backup(backup).payloads[0] as { compartment: string; file: { digest: string } };
    const body = { backup, compartment, version, previous: file.digest, payload };
    story.must(story.act("payload.refreshed", body, keyOf("mia")));
  };
  refresh(1);
  const kept = (digest = first) =>
    keepsSuperseded(story.states, story.federation, story.backup(backup), digest, story.now);
  return { story, backup, refresh, kept, first };
}

describe("a payload that was superseded", () => {
  it("is kept for thirty days, and the head for ever", () => {
    const { story, kept } = begin();
    story.pass(30 * day - 1);
    expect(kept()).toBe(true);
    story.pass(1);
    expect(kept()).toBe(false);
    story.pass(400 * day);
    expect(kept(blobOf("v1").digest)).toBe(true);
  });

  it("is kept where a later refresh made it the head again, or superseded it again", () => {
    const { story, backup, refresh, kept, first } = begin();
    story.pass(day);
    refresh(2, story.backup(backup).manifest.compartments[0]?.payload);
    story.pass(40 * day);
    expect(kept()).toBe(true);
    refresh(3);
    story.pass(20 * day);
    expect(kept(first)).toBe(true);
    story.pass(10 * day);
    expect(kept(first)).toBe(false);
  });

  it("is kept while a live case might offer it", () => {
    const { story, backup, kept } = begin();
    story.pass(20 * day);
    const id = story.matched(backup, "mia");
    story.pass(10 * day);
    expect(kept()).toBe(true);
    story.must(story.act("case.withdrawn", { case: id }, story.case(id).key));
    expect(kept()).toBe(false);
  });
});

it("a case's files are kept for the retention of its policy, from its end, however that came", () => {
  const story = Story.open();
  const [taken, denied, left] = ["mia", "noa", "ola"].map((name) => story.request(name)) as [string, string, string];
  const { retention, expiry } = policyOfCase(story.federation, story.case(taken));
  const until = (id: string) => caseKeptUntil(story.federation, story.case(id), story.now);
  expect(until(taken)).toBeNull();
  const opened = story.now;
  story.pass(day);
  story.must(story.act("case.withdrawn", { case: taken }, story.case(taken).key));
  for (const who of ["ada", "ben", "cleo"]) {
    story.must(story.act("case.denied", { case: denied, reason: "other" }, keyOf(who)));
  }
  expect([taken, denied, left].map(until)).toEqual([story.now + retention, story.now + retention, null]);
  story.pass(expiry);
  expect(until(left)).toBe(opened + expiry + retention);
});
