import { expect, it } from "vitest";
import { bytesInWords } from "./size";

it.each([
  [0, "0 B"],
  [999, "999 B"],
  [1000, "1 KB"],
  [999_499, "999 KB"],
  [999_500, "1.0 MB"],
  [3_440_000, "3.4 MB"],
])("says %i bytes as %s", (bytes, words) => expect(bytesInWords(bytes)).toBe(words));
