import { expect, test } from "vitest";
import { inTime } from "./inTime";

const late = () => new Error("too slow");

test("work that never ends is given up", async () => {
  await expect(inTime(new Promise(() => {}), 1, late)).rejects.toThrow("too slow");
});

test("work that ends, well or badly, is told as it ended", async () => {
  expect(await inTime(Promise.resolve("drawn"), 1_000_000, late)).toBe("drawn");
  await expect(inTime(Promise.reject(new Error("damaged")), 1_000_000, late)).rejects.toThrow("damaged");
});
