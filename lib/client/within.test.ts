import { describe, expect, it } from "vitest";
import { within } from "./within";

describe("the way on after signing in stays within the product", () => {
  it.each([
    "https://evil.example/desk",
    "//evil.example/desk",
    "/\\evil.example",
    "\\\\evil.example",
    "/\t/evil.example",
    "javascript:alert(1)",
    "/.//evil.example",
    "/a/..//evil.example",
    "desk",
    "",
  ])("not to %j", (to) => {
    expect(within(to, "/desk")).toBe("/desk");
  });

  it.each(["/sign-in", "/sign-in?to=/sign-in", "/api/auth/signout", "/log/checkpoint"])("nor to %s", (to) => {
    expect(within(to, "/desk")).toBe("/desk");
  });

  it.each(["/desk", "/setup/guardian", "/desk/cases/abc?tab=1"])("but to %s", (to) => {
    expect(within(to, "/")).toBe(to);
  });

  it("and without one where the page thinks best", () => {
    expect(within(null, "/desk")).toBe("/desk");
    expect(within(undefined, "/desk")).toBe("/desk");
  });
});
