import { expect, test } from "vitest";
import { refusalCodes } from "./refusals";
import { sentences } from "./sentences";

test("every refusal has a sentence that says what happened and one that says what to do next", () => {
  expect(Object.keys(sentences).sort()).toEqual([...refusalCodes].sort());
  for (const { what, next } of Object.values(sentences)) {
    expect(what).toMatch(/^[A-Z].+\.$/);
    expect(next).toMatch(/^[A-Z].+\.$/);
    expect(`${what} ${next}`).not.toMatch(/\b(invalid|error|submit|payload|entity|statement)\b/i);
  }
});
