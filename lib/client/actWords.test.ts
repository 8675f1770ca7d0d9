import { describe, expect, test } from "vitest";
import { askApproval, askDenial, askLift, askRecusal, askRelease, askWithdrawal } from "./actWords";
import type { ApprovalFacts } from "./approve";

const facts = (change: Partial<ApprovalFacts> = {}): ApprovalFacts => ({
  deciding: false,
  releases: true,
  have: 0,
  needed: 3,
  released: 0,
  releasesNeeded: 3,
  ...change,
});
const said = (change: Partial<ApprovalFacts> = {}) => askApproval(facts(change), "Elena").says.join(" ");

describe("the sentence before an approval", () => {
  test("tells what is signed, and to whom the share goes", () => {
    expect(said()).toContain("You sign that you met Elena");
    expect(said()).toContain(
      "your share of this backup goes to Elena’s browser, sealed so that nobody else can open it",
    );
    expect(askApproval(facts(), "Elena").act).toBe("Approve and hand over my share");
  });

  test("does not speak of a share where none leaves", () => {
    const { says, act } = askApproval(facts({ releases: false }), "Elena");
    expect(says.join(" ")).toContain("Nothing leaves yet");
    expect(says.join(" ")).not.toContain("goes to Elena’s browser");
    expect(act).toBe("Approve this request");
  });

  test("calls the deciding one deciding, and no other", () => {
    expect(said({ have: 2, deciding: true, released: 2 })).toContain(
      "You are the deciding one: third of three. After this Elena can read what was kept.",
    );
    expect(said({ have: 1 })).toContain("You are the second of three: one more must verify");
    expect(said({ have: 3 })).not.toContain("deciding");
  });

  test("promises no reading where shares are still missing", () => {
    expect(said({ have: 2, deciding: true, released: 1 })).not.toContain("can read");
    expect(said({ have: 2, deciding: true, released: 2, releases: false })).not.toContain("can read");
  });

  test("tells what can be undone", () => {
    expect(said()).toContain("A share that has left can’t be taken back");
    expect(said({ releases: false })).toContain("You can take the approval back until your share has left");
  });
});

describe("the sentences before other acts", () => {
  test("a no that ends the request says so, and one that does not says how to change one's mind", () => {
    expect(askDenial("Elena", true).says.join(" ")).toContain("the request ends at once, and for good");
    expect(askDenial("Elena", false).says.join(" ")).toContain("you can change your mind");
  });

  test("stepping back is for good, and may end the request", () => {
    expect(askRecusal(false).says.join(" ")).toContain("It can’t be undone");
    expect(askRecusal(false).says.join(" ")).not.toContain("ends at once");
    expect(askRecusal(true).says.join(" ")).toContain("ends at once");
  });

  test("handing over announces itself only where the rules ask for it", () => {
    expect(askRelease("Elena", true).says).toHaveLength(askRelease("Elena", false).says.length + 1);
  });

  test("an approval taken back after the share has left says what stays", () => {
    expect(askWithdrawal(true).says.join(" ")).toContain("can’t be taken back");
    expect(askWithdrawal(false).says.join(" ")).toContain("Your share stays with you");
  });

  test("one's own hold ends at once, another's takes a quorum", () => {
    expect(askLift(true, 0, 3).says.join(" ")).toContain("ends now");
    expect(askLift(false, 1, 3).says.join(" ")).toContain("three guardians; you are the second");
  });
});
