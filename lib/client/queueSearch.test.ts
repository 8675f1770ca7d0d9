import { describe, expect, test } from "vitest";
import { formatFallback } from "@/lib/protocol/code";
import { finds } from "./queueSearch";

const id = "5a".repeat(32);
const elena = { name: "Elena Moreno-Núñez", id };

describe("looking for a request", () => {
  test.each(["elena", "MORENO", "nunez", "núñ", "el mor", "  moreno  elena ", ""])("«%s» finds by the name", (sought) =>
    expect(finds(sought, elena)).toBe(true),
  );

  test.each(["lena", "elena vega", "x", "oreno"])("«%s» does not", (sought) =>
    expect(finds(sought, elena)).toBe(false),
  );

  test("a code is found by its beginning, however it is written", () => {
    const code = formatFallback(id);
    for (const sought of [code, code.slice(0, 7), code.toLowerCase(), code.replaceAll("-", " ")]) {
      expect(finds(sought, { name: null, id })).toBe(true);
    }
    expect(finds(code.slice(0, 3), { name: null, id })).toBe(false);
    expect(finds(`${code.slice(0, 5)}X`, { name: null, id })).toBe(false);
  });

  test("what is sealed still, or cannot be read, is not found by a name", () => {
    expect(finds("elena", { name: undefined, id })).toBe(false);
    expect(finds("elena", { name: null, id })).toBe(false);
    expect(finds("", { name: undefined, id })).toBe(true);
  });
});
