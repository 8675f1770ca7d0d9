/** Three policies to start from. Setting up offers them; own figures may follow. */
import type { KindPolicy, Policy } from "@/lib/protocol/statements/policy";
import { day, hour } from "./time";

export type PresetName = "neighbourhood" | "community" | "large";

export interface Preset {
  guardians: number;
  threshold: number;
  /** The policy for a federation of this kind, whose threshold may differ from the preset's. */
  policy: (threshold: number) => Policy;
}

const recovery: KindPolicy = {
  clauses: [],
  wait: 0,
  notice: false,
  expiry: 60 * day,
  evidence: [],
  conflicts: ["requester"],
  guesses: 10,
  retention: 90 * day,
};

const inheritance: KindPolicy = {
  clauses: [],
  wait: 30 * day,
  notice: true,
  expiry: 365 * day,
  evidence: ["proofOfDeath", "authority", "identity"],
  conflicts: ["requester", "executor", "beneficiary"],
  guesses: 10,
  retention: 365 * day,
};

export const presets: Record<PresetName, Preset> = {
  neighbourhood: {
    guardians: 3,
    threshold: 2,
    policy: () => ({
      name: "neighbourhood",
      recovery,
      inheritance: { ...inheritance, wait: 14 * day },
      hold: 7 * day,
    }),
  },
  community: {
    guardians: 5,
    threshold: 3,
    policy: () => ({ name: "community", recovery, inheritance, hold: 7 * day }),
  },
  large: {
    guardians: 9,
    threshold: 5,
    policy: (threshold) => {
      const clauses: KindPolicy["clauses"] = [
        { count: threshold, distinctOrganisations: 2 },
        { count: threshold, door: "byDocument", minimumStrength: "strong" },
      ];
      return {
        name: "large, weaker trust",
        recovery: { ...recovery, clauses, wait: 24 * hour },
        inheritance: { ...inheritance, clauses, wait: 90 * day },
        hold: 14 * day,
      };
    },
  },
};
