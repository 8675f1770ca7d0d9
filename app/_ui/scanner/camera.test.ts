import { expect, it } from "vitest";
import { faultOf } from "./camera";

const thrown = (name: string) => Object.assign(new Error("a browser's own words"), { name });

it.each([
  ["NotAllowedError", "refused"],
  ["SecurityError", "refused"],
  ["NotFoundError", "none"],
  ["OverconstrainedError", "none"],
  ["NotReadableError", "busy"],
  ["AbortError", "busy"],
  ["TypeError", "unable"],
  ["SomethingNewError", "unable"],
])("%s means that the camera is %s", (name, fault) => {
  expect(faultOf(thrown(name))).toBe(fault);
  expect(faultOf(new DOMException("its own words", name))).toBe(fault);
});

it("anything else that is thrown is a browser that can't do this", () => expect(faultOf("no")).toBe("unable"));
