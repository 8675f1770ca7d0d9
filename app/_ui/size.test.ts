import { expect, it } from "vitest";
import { bytesInWords } from "./size";

it.each([
  [0, "en", "0 B"],
  [999, "en", "999 B"],
  [1000, "en", "1 KB"],
  [999_499, "en", "999 KB"],
  [999_500, "en", "1.0 MB"],
  [3_440_000, "en", "3.4 MB"],
  [3_440_000, "es", "3,4 MB"],
])("says %i bytes in %s as %s", (bytes, locale, words) => expect(bytesInWords(bytes, locale)).toBe(words));
