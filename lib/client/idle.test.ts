import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { watchIdle } from "./idle";

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

test("a browser that nobody touches locks after ten minutes, one in use does not", () => {
  const lock = vi.fn();
  const target = new EventTarget();
  watchIdle(lock, { now: () => Date.now(), target });
  vi.advanceTimersByTime(599_000);
  target.dispatchEvent(new Event("keydown"));
  vi.advanceTimersByTime(599_000);
  expect(lock).not.toHaveBeenCalled();
  vi.advanceTimersByTime(1_000);
  expect(lock).toHaveBeenCalledOnce();
  target.dispatchEvent(new Event("keydown"));
  vi.advanceTimersByTime(2_000_000);
  expect(lock).toHaveBeenCalledOnce();
});

test("after a sleep without timers the first touch locks instead of going on", () => {
  const lock = vi.fn();
  const target = new EventTarget();
  let time = 0;
  watchIdle(lock, { now: () => time, target });
  time = 700_000;
  target.dispatchEvent(new Event("pointermove"));
  expect(lock).toHaveBeenCalledOnce();
});

test("a watch that was ended never locks", () => {
  const lock = vi.fn();
  watchIdle(lock, { now: () => Date.now(), target: new EventTarget() })();
  vi.advanceTimersByTime(2_000_000);
  expect(lock).not.toHaveBeenCalled();
});
