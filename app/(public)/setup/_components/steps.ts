import type { Say } from "@/lib/words/types";

export type SetupRole = "convener" | "guardian";

const ways = {
  convener: ["account", "figures", "gathering", "founding", "kit"],
  guardian: ["account", "gathering", "founding", "kit"],
} as const;

/** Where a step stands on its way, for the Steps above the title. A guardian's way lacks the figures. */
export function stepOf(say: Say<"setup.ways">, role: SetupRole, step: (typeof ways)["convener"][number]) {
  const way: readonly string[] = ways[role];
  return { name: say(role), at: way.indexOf(step) + 1, of: way.length };
}
