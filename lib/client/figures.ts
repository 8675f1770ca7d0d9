/** The figures of a federation that is being set up: how many guardians, how many of them suffice, under which rules. */
import { DraftInput } from "@/lib/contract/setup";
import { type PresetName, presets } from "@/lib/domain/presets";
import { day } from "@/lib/domain/time";
import type { Policy } from "@/lib/protocol/statements/policy";
import type { Setup } from "./answers";

/** `own` has the rules of a community and figures of its own. */
export type FiguresKind = PresetName | "own";

export interface Figures {
  federation: string;
  kind: FiguresKind;
  guardians: number;
  threshold: number;
  /** How long a recovery waits before anything is handed over, in milliseconds. */
  recoveryWait: number;
  /** Invite code of the Fedimint federation, or empty. */
  fedimint: string;
}

/** What is offered for figures of one's own. */
export const recoveryWaits = [0, day, 3 * day];

export const freshFigures: Figures = {
  federation: "",
  kind: "community",
  guardians: 5,
  threshold: 3,
  recoveryWait: 0,
  fedimint: "",
};

/** The figures with those of a preset; own ones keep what stood there. */
export function withKind(figures: Figures, kind: FiguresKind): Figures {
  if (kind === "own") return { ...figures, kind };
  const { guardians, threshold, policy } = presets[kind];
  return { ...figures, kind, guardians, threshold, recoveryWait: policy(threshold).recovery.wait };
}

function policyOf({ kind, threshold, recoveryWait: wait }: Figures): Policy {
  if (kind !== "own") return presets[kind].policy(threshold);
  const policy = presets.community.policy(threshold);
  return { ...policy, name: "own figures", recovery: { ...policy.recovery, wait } };
}

export interface FiguresFault {
  field: "federation" | "guardians" | "threshold" | "fedimint";
  fault: "missing" | "unsafe" | "range" | "aboveGuardians" | "length";
}

/** What is to be sent, or everything that keeps it from being so. */
export function draftOf(figures: Figures): { draft: DraftInput } | { faults: FiguresFault[] } {
  const { federation, guardians, threshold, fedimint } = figures;
  const faults: FiguresFault[] = [];
  const name = federation.trim();
  if (name === "") faults.push({ field: "federation", fault: "missing" });
  else if (!DraftInput.shape.federation.safeParse(name).success) faults.push({ field: "federation", fault: "unsafe" });
  if (!DraftInput.shape.guardians.safeParse(guardians).success) faults.push({ field: "guardians", fault: "range" });
  if (!DraftInput.shape.threshold.safeParse(threshold).success) faults.push({ field: "threshold", fault: "range" });
  else if (threshold > guardians) faults.push({ field: "threshold", fault: "aboveGuardians" });
  const code = fedimint.trim() === "" ? undefined : fedimint.trim();
  if (!DraftInput.shape.fedimint.safeParse(code).success) faults.push({ field: "fedimint", fault: "length" });
  if (faults.length > 0) return { faults };
  return { draft: { federation: name, guardians, threshold, policy: policyOf(figures), fedimint: code } };
}

/** Inverse of {@link draftOf}, for changing what was settled. */
export function figuresOf({ federation, guardians, threshold, policy, fedimint = "" }: NonNullable<Setup["draft"]>) {
  const kinds = Object.keys(presets) as PresetName[];
  const kind: FiguresKind =
    kinds.find(
      (name) =>
        presets[name].policy(threshold).name === policy.name &&
        presets[name].guardians === guardians &&
        presets[name].threshold === threshold,
    ) ?? "own";
  return { federation, kind, guardians, threshold, recoveryWait: policy.recovery.wait, fedimint };
}

/** What the figures bring with them; the page warns of the last two. */
export interface Meaning {
  /** So many may lose their keys. */
  spare: number;
  /** The figure of guardians from which no minority can stall a wait: 2t − 1. */
  enough: number;
  /** Fewer guardians than the quorum, by staying away, could keep an inheritance's wait from ever beginning. */
  minorityStalls: boolean;
  noneSpare: boolean;
}

export function meaningOf({ guardians, threshold }: Pick<Figures, "guardians" | "threshold">): Meaning {
  const enough = 2 * threshold - 1;
  const spare = guardians - threshold;
  return { spare, enough, minorityStalls: guardians < enough, noneSpare: spare === 0 };
}
