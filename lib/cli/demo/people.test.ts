import { describe, expect, test } from "vitest";
import { day } from "@/lib/domain/time";
import { DisplayName } from "@/lib/protocol/fields";
import { foldName } from "@/lib/protocol/names";
import { photoField } from "@/lib/protocol/plaintext";
import { age } from "./make";
import { manyNames } from "./names";
import { planMembers, sharedName, visitorsName } from "./people";
import { portrait } from "./portrait";
import { sizes } from "./size";

const end = Date.UTC(2026, 8, 1, 12);
const members = planMembers(sizes.full.members, end - age, end);

describe("the people of a demo", () => {
  test("bear names that cards may hold, each of its own once folded, but for the one that several share", () => {
    const names = members.map(({ name }) => DisplayName.parse(name));
    const folded = names.filter((name) => name !== sharedName).map(foldName);
    expect(new Set(folded).size).toBe(folded.length);
    expect(names.filter((name) => name === sharedName)).toHaveLength(3);
    expect(names).toContain(visitorsName);
  });

  test("there are no more names than there are", () => {
    expect(() => manyNames(100_000)).toThrow(RangeError);
  });

  test("join one after the other, within the federation's year", () => {
    const times = members.map(({ joinedAt }) => joinedAt);
    expect(times).toEqual([...times].sort((a, b) => a - b));
    expect(times[0]).toBeGreaterThan(end - age + day);
    expect(times.at(-1)).toBeLessThan(end);
  });

  test("are drawn: the same features each time, other clothes on another day, and small enough for a card", () => {
    const sitter = { seed: 12, tone: 0.5, beard: true };
    expect(portrait(sitter)).toEqual(portrait(sitter));
    expect(portrait(sitter, 1)).not.toEqual(portrait(sitter));
    expect(portrait({ ...sitter, seed: 13 })).not.toEqual(portrait(sitter));
    expect(photoField.safeEncode(portrait(sitter)).success).toBe(true);
  });
});
