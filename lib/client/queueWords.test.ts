import { describe, expect, test } from "vitest";
import { rowInWords } from "./queueWords";

const row = { status: "reviewing" as const, approvedBy: [] as string[], deniedBy: [], releasedBy: [], needed: 3 };

describe("a row of the queue", () => {
  test("says how far it is, and who is the deciding one", () => {
    expect(rowInWords(row, "me")).toEqual({ stage: "0 of 3 verified", remark: "nobody has met the person yet" });
    expect(rowInWords({ ...row, approvedBy: ["a"] }, "me")).toEqual({ stage: "1 of 3 verified", remark: "" });
    expect(rowInWords({ ...row, approvedBy: ["a", "b"] }, "me").remark).toBe("you would be the deciding one");
  });

  test("never calls somebody deciding who has approved, or said no", () => {
    expect(rowInWords({ ...row, approvedBy: ["a", "me"] }, "me").remark).toBe("you have approved");
    expect(rowInWords({ ...row, approvedBy: ["a", "b"], deniedBy: ["me"] }, "me").remark).toBe("you said no");
  });

  test("says that one's share can leave only where it can", () => {
    const approved = { ...row, approvedBy: ["a", "b", "me"] };
    expect(rowInWords({ ...approved, status: "approved" }, "me").remark).toBe("your share can be handed over");
    expect(rowInWords({ ...approved, status: "releasing", releasedBy: ["me"] }, "me").remark).toBe(
      "your share is handed over",
    );
    expect(rowInWords({ ...approved, status: "held" }, "me").remark).toBe("on hold");
  });

  test("of a closed request tells the end alone", () => {
    expect(rowInWords({ ...row, status: "denied" }, "me")).toEqual({ stage: "stopped", remark: "" });
  });
});
