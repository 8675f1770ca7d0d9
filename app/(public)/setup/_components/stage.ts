import type { Setup } from "@/lib/client/answers";
import type { Told } from "@/lib/client/told";

/** What every step knows: how things stand, whose seat is one's own, and how to look again. */
export interface StageProps {
  setup: Setup;
  me: Setup["joiners"][number];
  /** Why nothing newer came. */
  told: Told | null;
  again: () => Promise<void>;
}

export const roleOf = ({ convener }: Setup) => (convener ? "convener" : "guardian");
