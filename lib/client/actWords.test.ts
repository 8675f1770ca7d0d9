import { describe, expect, test } from "vitest";
import { sayIn } from "@/lib/words/say";
import { askApproval, askDenial, askLift, askRecusal, askRelease, askWithdrawal } from "./actWords";
import type { ApprovalFacts } from "./approve";

const say = sayIn("en", "words");
const inSpanish = sayIn("es", "words");

const facts = (change: Partial<ApprovalFacts> = {}): ApprovalFacts => ({
  deciding: false,
  releases: true,
  have: 0,
  needed: 3,
  released: 0,
  releasesNeeded: 3,
  ...change,
});
const said = (change: Partial<ApprovalFacts> = {}) => askApproval(say, facts(change), "Elena").says.join(" ");

describe("the sentence before an approval", () => {
  test("tells what is signed, and to whom the share goes", () => {
    expect(said()).toContain("You sign that you met Elena");
    expect(said()).toContain(
      "your share of this backup goes to Elena’s browser, sealed so that nobody else can open it",
    );
    expect(askApproval(say, facts(), "Elena").act).toBe("Approve and hand over my share");
  });

  test("does not speak of a share where none leaves", () => {
    const { says, act } = askApproval(say, facts({ releases: false }), "Elena");
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

  test("says that photos go along, where there are some", () => {
    expect(askApproval(say, facts(), "Elena", { photos: 2 }).says.join(" ")).toContain(
      "The 2 photos that you took go to",
    );
    expect(said()).not.toContain("photo");
  });

  test("tells what can be undone", () => {
    expect(said()).toContain("A share that has left can’t be taken back");
    expect(said({ releases: false })).toContain("You can take the approval back until your share has left");
  });
});

describe("the sentences before other acts", () => {
  test("a no that ends the request says so, and one that does not says how to change one's mind", () => {
    expect(askDenial(say, "Elena", true).says.join(" ")).toContain("the request ends at once, and for good");
    expect(askDenial(say, "Elena", false).says.join(" ")).toContain("you can change your mind");
  });

  test("stepping back is for good, and may end the request", () => {
    expect(askRecusal(say, false).says.join(" ")).toContain("It can’t be undone");
    expect(askRecusal(say, false).says.join(" ")).not.toContain("ends at once");
    expect(askRecusal(say, true).says.join(" ")).toContain("ends at once");
  });

  test("handing over announces itself only where the rules ask for it", () => {
    expect(askRelease(say, "Elena", true).says).toHaveLength(askRelease(say, "Elena", false).says.length + 1);
  });

  test("an approval taken back after the share has left says what stays", () => {
    expect(askWithdrawal(say, true).says.join(" ")).toContain("can’t be taken back");
    expect(askWithdrawal(say, false).says.join(" ")).toContain("Your share stays with you");
  });

  test("one's own hold ends at once, another's takes a quorum", () => {
    expect(askLift(say, true, 0, 3).says.join(" ")).toContain("ends now");
    expect(askLift(say, false, 1, 3).says.join(" ")).toContain("three guardians; you are the second");
  });
});

test("is said in Spanish with the same figures", () => {
  const { says } = askApproval(inSpanish, facts({ have: 1 }), "Elena");
  expect(says.join(" ")).toContain("Usted es el segundo guardián de tres: debe verificar uno más antes");
});
