import { expect, it } from "vitest";
import { groups } from "./groups";

it("sets a digest in groups of five, the last one shorter", () => {
  expect(groups("0123456789ab")).toEqual(["01234", "56789", "ab"]);
  expect(groups("")).toEqual([]);
});

it("leaves a code its own hyphens, and loses no character", () => {
  expect(groups("4F2K9-ABCDE-00000-ZZZZZ")).toEqual(["4F2K9-", "ABCDE-", "00000-", "ZZZZZ"]);
});
