import { expect, test } from "vitest";
import { BlobRef, DisplayName, Duration, Millis, P256Point, Recipient } from "./fields";

test.each(["Ada", "José Ñandú", "O’Brien", "李小龍", "Nguyễn Văn A.", "Group 7 (south)"])("%s can be shown", (name) => {
  expect(DisplayName.parse(name)).toBe(name);
});

test.each([
  ["", "nothing"],
  [" Ada", "a space before"],
  ["Ada ", "a space behind"],
  ["Ada\u0000", "a control character"],
  ["Ada\nBob", "a line break"],
  ["\u202eadA", "a direction override"],
  ["A\u2066da", "a direction isolate"],
  ["A\u200bda", "a zero-width space"],
  ["\ue000", "a private character"],
  ["\ufffe", "a noncharacter"],
  ["A\ud800", "a lone surrogate"],
  ["a".repeat(101), "more than 100 characters"],
])("a name that is %j is refused: %s", (name) => {
  expect(DisplayName.safeParse(name).success).toBe(false);
});

test("a name with a character that this engine's Unicode does not know yet is judged alike everywhere", () => {
  expect(DisplayName.safeParse("A\u{1FBFF}").success).toBe(true);
});

test.each(["age1qqqq", "age1tagpq1qqq", "AGE1PQ1QQQ", "age1pq1bbb", "age1pq1", `age1pq1${"q".repeat(2050)}`])(
  "%.20s is no recipient of ours",
  (recipient) => {
    expect(Recipient.safeParse(recipient).success).toBe(false);
  },
);

test("points are compressed, numbers in their bounds", () => {
  expect(P256Point.safeParse(`02${"ab".repeat(32)}`).success).toBe(true);
  expect(P256Point.safeParse(`04${"ab".repeat(64)}`).success).toBe(false);
  expect(P256Point.safeParse(`02${"AB".repeat(32)}`).success).toBe(false);
  for (const bad of [-1, 0.5, 8.64e15 + 1, 2 ** 53, Number.NaN]) expect(Millis.safeParse(bad).success).toBe(false);
  expect(Duration.safeParse(315_576_000_001).success).toBe(false);
  expect(BlobRef.safeParse({ digest: "00".repeat(32), size: 25_000_001 }).success).toBe(false);
  expect(BlobRef.safeParse({ digest: "00".repeat(32), size: 1, name: "x" }).success).toBe(false);
});
