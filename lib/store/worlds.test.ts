import { expect, test } from "vitest";
import { type Folded, Worlds } from "./worlds";

test("ids that never were, asked for in any number, push nothing out of memory", async () => {
  let questions = 0;
  const empty = async () => {
    questions++;
    return { rows: [] };
  };
  const worlds = new Worlds({ query: empty as never });
  const known: Folded = { head: { seq: 1, head: "ab".repeat(32), acceptedAt: 1 }, state: null };
  worlds.keep("known", known);
  await worlds.fresh(Array.from({ length: 12_000 }, (_, i) => `stranger ${i}`));
  questions = 0;
  expect((await worlds.likely(["known"])).get("known")).toBe(known);
  expect(questions).toBe(0);
});
