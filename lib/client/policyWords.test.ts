import { describe, expect, it } from "vitest";
import { presets } from "@/lib/domain/presets";
import { day, hour } from "@/lib/domain/time";
import type { KindPolicy, Policy } from "@/lib/protocol/statements/policy";
import { locales } from "@/lib/words/locale";
import { sayIn } from "@/lib/words/say";
import * as words from "./policyWords";

const say = sayIn("en", "policy");
const lengthInWords = (length: number) => words.lengthInWords(say, length);
const kindInWords = (policy: KindPolicy, threshold: number) => words.kindInWords(say, "en", policy, threshold);

describe("a policy in words", () => {
  it("says lengths as people do", () => {
    expect(lengthInWords(30 * day)).toBe("30 days");
    expect(lengthInWords(day)).toBe("24 hours");
    expect(lengthInWords(36 * hour)).toBe("36 hours");
    expect(lengthInWords(hour)).toBe("1 hour");
    expect(lengthInWords(90_000)).toBe("2 minutes");
  });

  it("names the number, the wait and the papers of every preset", () => {
    for (const { threshold, policy } of Object.values(presets)) {
      const { inheritance } = policy(threshold);
      const said = kindInWords(inheritance, threshold).join(" ");
      expect(said).toContain(`${threshold} guardians must`);
      expect(said).toContain(`for ${lengthInWords(inheritance.wait)}`);
      expect(said).toContain("Proof of death");
    }
  });

  it("says every figure that a server could have weakened before guardians sign: two that differ never read alike", () => {
    const policy = presets.community.policy(3);
    const told = (locale: (typeof locales)[number], policy: Policy) =>
      [
        ...words.kindInWords(sayIn(locale, "policy"), locale, policy.recovery, 3),
        ...words.kindInWords(sayIn(locale, "policy"), locale, policy.inheritance, 3),
        words.holdInWords(sayIn(locale, "policy"), policy),
      ].join();
    const { recovery, inheritance } = policy;
    const weaker: Partial<Policy>[] = [
      { hold: 1 },
      ...[{ wait: 1 }, { notice: false }, { expiry: day }, { evidence: [] }, { conflicts: [] }].map((change) => ({
        inheritance: { ...inheritance, ...change } as KindPolicy,
      })),
      { recovery: { ...recovery, guesses: 100 } },
      { recovery: { ...recovery, retention: 1 } },
    ];
    for (const locale of locales) {
      for (const change of weaker) {
        expect(told(locale, { ...policy, ...change }), JSON.stringify(change)).not.toBe(told(locale, policy));
      }
    }
  });

  it("leaves no clause out", () => {
    const { recovery } = presets.large.policy(5);
    const said = kindInWords(recovery, 5);
    expect(said).toContain("5 approvals must be from at least 2 organisations.");
    expect(said).toContain("5 approvals must be by a document of strength strong or better.");
    const [clause] = kindInWords(
      {
        ...recovery,
        clauses: [
          {
            count: 1,
            door: "knownPersonally",
            proofing: ["onsiteAttended", "remoteAttended"],
            methods: ["applicantReference"],
            organisation: "Shop",
            group: ["a", "b"],
          },
        ],
      },
      5,
    ).slice(1);
    expect(clause).toBe(
      "1 approval must be of guardians who know the person, face to face or by video with a guardian, " +
        "by somebody’s word for the person, of guardians from Shop and out of a group of 2 named guardians.",
    );
  });
});
