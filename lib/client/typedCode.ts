/** The code of a request as a guardian types it off the person's screen: set in groups, and told apart as early as can be. */
import { formatCaseQr, matchesCase } from "@/lib/protocol/code";
import { correctCrockford } from "@/lib/protocol/crockford";
import type { Digest } from "@/lib/protocol/fields";

/** Characters of a group, and groups of the code that stands under the square. */
const groupLength = 5;
export const groupCount = 4;

const foreignTo = /[^0-9A-HJKMNP-TV-Z]/u;

export interface TypedCode {
  /** As the field shows it: capitals, confusions corrected, groups of five with hyphens between. */
  shown: string;
  /** What occurs in no code, each once, in the order of the field. */
  foreign: string[];
  /** How many groups from the start are this request's. */
  right: number;
  /** The first whole group that is another one, counted from one; null while there is none. */
  differs: number | null;
  /**
   * `open`: nothing can be said yet. `differs`: it is another request's, however it goes on. `tooLong`: it begins as
   * this request's does, and then there is more.
   */
  verdict: "open" | "match" | "differs" | "tooLong";
}

/** What the field makes of any text. The shape of a beginning is the beginning of the shape. */
export function shapeCode(text: string): string {
  const code = correctCrockford(text.replace(/^\s*holdfast:/i, ""));
  return groupsOf(code).join("-");
}

/** @throws ZodError unless `caseId` is a digest. */
export function readTyped(text: string, caseId: Digest): TypedCode {
  const shown = shapeCode(text);
  const code = shown.replaceAll("-", "");
  const expected = groupsOf(formatCaseQr(caseId).replace(/^.*:/, ""));
  const whole = groupsOf(code).filter((group) => group.length === groupLength);
  const firstOther = whole.findIndex((group, place) => group !== expected[place]);
  return {
    shown,
    foreign: [...new Set([...code].filter((sign) => foreignTo.test(sign)))],
    right: firstOther === -1 ? whole.length : firstOther,
    differs: firstOther === -1 ? null : firstOther + 1,
    verdict: verdictOf(code, caseId, firstOther !== -1),
  };
}

function verdictOf(code: string, caseId: Digest, differs: boolean): TypedCode["verdict"] {
  const verdict = matchesCase(code, caseId);
  if (verdict === "match" || differs) return verdict === "match" ? "match" : "differs";
  return verdict === "incomplete" ? "open" : "tooLong";
}

const groupsOf = (code: string): string[] => code.match(/.{1,5}/gu) ?? [];
