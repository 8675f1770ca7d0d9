import { expect, it } from "vitest";
import { longestPause, nextPause, shortestPause } from "./pauses";

it("backs off to a longest pause while nothing changes, and comes back when something does", () => {
  const pauses = [shortestPause];
  for (let turn = 0; turn < 12; turn++) pauses.push(nextPause(pauses.at(-1) as number, false));
  expect(pauses).toEqual([...pauses].sort((a, b) => a - b));
  expect(pauses[1]).toBeGreaterThan(shortestPause);
  expect(pauses.at(-1)).toBe(longestPause);
  expect(nextPause(longestPause, true)).toBe(shortestPause);
});
