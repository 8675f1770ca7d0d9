import { expect, test } from "vitest";
import { countryIn } from "./country";

test("two letters are told as the country that they stand for, so that a slip shows", () => {
  expect(countryIn("en", " gb ")).toBe("United Kingdom");
  expect(countryIn("es", "KE")).toBe("Kenia");
  // What becomes of "United Kingdom" in a field of two letters.
  expect(countryIn("en", "Un")).toBe("United Nations");
  for (const typed of ["", "G", "QQ", "Kenya", "1a"]) expect(countryIn("en", typed)).toBeNull();
});
