import { expect, test } from "vitest";
import { wrapped } from "./wrapped";

test("a text is broken between words, and no word is cut", () => {
  expect(wrapped("its key, locked with your name", 18)).toEqual(["its key, locked", "with your name"]);
  expect(wrapped("servidor", 4)).toEqual(["servidor"]);
  expect(wrapped("", 4)).toEqual([""]);
});
