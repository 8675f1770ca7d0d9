import { expect, test } from "vitest";
import type { CaseEvent } from "@/lib/domain/timeline/event";
import { newsBetween } from "./news";

const by = (key: string, at: number) => ({ at, entry: at, by: { role: "guardian" as const, key } });
const matched = (key: string, at: number): CaseEvent => ({ ...by(key, at), what: "matched", backup: "b" });
const held = (key: string, at: number): CaseEvent => ({ ...by(key, at), what: "held" });
const fold = (at: number) => ({ at, entry: null, by: { role: "fold" as const } });
const quorum = (at: number): CaseEvent => ({ ...fold(at), what: "quorumReached", backup: "b", stage: 0 });
const expired = (at: number): CaseEvent => ({ ...fold(at), what: "ended", how: "expired" });
const before = [matched("kofi", 1)];
const news = (...more: CaseEvent[]) => newsBetween(before, [...before, ...more], "me").map(({ what }) => what);

test("what others did is news, one's own acts are not", () => {
  expect(news(held("kofi", 2))).toEqual(["held"]);
  expect(news(held("me", 2))).toEqual([]);
  expect(news()).toEqual([]);
});

test("what follows from one's own act is no news; what follows from others' or from time is", () => {
  expect(news(held("me", 2), quorum(2))).toEqual([]);
  expect(news(held("kofi", 2), quorum(2))).toEqual(["held", "quorumReached"]);
  expect(news(expired(3))).toEqual(["ended"]);
  expect(news(held("me", 2), held("kofi", 3), quorum(3))).toEqual(["held", "quorumReached"]);
});

test("the same event at another place in the list is the same", () => {
  const moved = { ...(before[0] as CaseEvent), entry: 9 };
  expect(newsBetween(before, [moved], "me")).toEqual([]);
});
