import { describe, expect, test } from "vitest";
import { endOfRow, remarkOf } from "./queueWords";

const row = {
  status: "reviewing" as const,
  ...{ approvedBy: [] as string[], deniedBy: [] as string[], recusedBy: [] as string[], releasedBy: [] as string[] },
  needed: 3,
};

describe("a row of the queue", () => {
  test("says whether anybody has met the person, and who is the deciding one", () => {
    expect(remarkOf(row, "me")).toBe("nobody");
    expect(remarkOf({ ...row, approvedBy: ["a"] }, "me")).toBeNull();
    expect(remarkOf({ ...row, approvedBy: ["a"], deniedBy: ["b"] }, "me")).toBe("opposed");
    expect(remarkOf({ ...row, approvedBy: ["a", "b"] }, "me")).toBe("deciding");
  });

  test("never calls somebody deciding who has approved, said no, or stepped back", () => {
    expect(remarkOf({ ...row, approvedBy: ["a", "me"] }, "me")).toBe("approved");
    expect(remarkOf({ ...row, approvedBy: ["a", "b"], deniedBy: ["me"] }, "me")).toBe("denied");
    expect(remarkOf({ ...row, approvedBy: ["a", "b"], recusedBy: ["me"] }, "me")).toBe("recused");
  });

  test("says that one's share can leave only where it can", () => {
    const approved = { ...row, approvedBy: ["a", "b", "me"] };
    expect(remarkOf({ ...approved, status: "approved" }, "me")).toBe("maySend");
    expect(remarkOf({ ...approved, status: "approved", waits: true }, "me")).toBe("approved");
    expect(remarkOf({ ...approved, status: "releasing", releasedBy: ["me"] }, "me")).toBe("sent");
    expect(remarkOf({ ...approved, status: "released", releasedBy: ["me"] }, "me")).toBe("handedOver");
    expect(remarkOf({ ...approved, status: "held" }, "me")).toBe("held");
  });

  test("of heirs' later stage never says that nobody has met the person, nor that a share of it has left", () => {
    const later = { ...row, status: "releasing" as const, later: true };
    expect(remarkOf(later, "me")).toBeNull();
    expect(remarkOf({ ...later, approvedBy: ["a", "me"] }, "me")).toBe("maySend");
    expect(remarkOf({ ...later, approvedBy: ["a", "me"], releasedBy: ["me"] }, "me")).toBe("sent");
  });

  test("of a closed request tells the end alone", () => {
    expect(remarkOf({ ...row, status: "denied" }, "me")).toBeNull();
    expect(endOfRow({ status: "denied" })).toBe("denied");
    expect(endOfRow(row)).toBeNull();
  });
});
