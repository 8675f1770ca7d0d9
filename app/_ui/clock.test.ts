import { describe, expect, it } from "vitest";
import { ago, day, moment } from "./clock";

const noon = Date.UTC(2024, 2, 12, 12, 5);

describe("times in words", () => {
  it("says day and moment in the zone asked for", () => {
    expect(day(noon, "en", "UTC")).toBe("12 March 2024");
    expect(moment(noon, "en", "UTC")).toBe("12 March 2024, 12:05");
    expect(moment(noon, "en", "Asia/Kolkata")).toBe("12 March 2024, 17:35");
    expect(day(Date.UTC(2024, 2, 12, 23), "en", "Asia/Kolkata")).toBe("13 March 2024");
  });

  it("says them in the language of the reader", () => {
    expect(moment(noon, "es", "UTC")).toBe("12 de marzo de 2024, 12:05");
    expect(ago(noon - 7_200_000, noon, "es")).toBe("hace 2 horas");
  });

  it.each([
    [0, null],
    [59_999, null],
    [-59_999, null],
    [-60_000, "1 minute ago"],
    [-3_599_999, "59 minutes ago"],
    [-7_200_000, "2 hours ago"],
    [86_400_000, "in 1 day"],
    [16.9 * 86_400_000, "in 16 days"],
  ])("says %i ms from now as “%s”", (offset, words) => expect(ago(noon + offset, noon, "en")).toBe(words));
});
