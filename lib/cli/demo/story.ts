import type { Chance } from "./chance";
import type { StoryClock } from "./clock";
import type { DemoFederation } from "./found";
import type { Hands } from "./hands";
import type { Executors } from "./heirs";
import type { Member } from "./members";

/** What everybody in the story has at hand. */
export interface Story {
  clock: StoryClock;
  /** When real time goes on. */
  end: number;
  federation: DemoFederation;
  executors: Executors;
  hands: Hands;
  by: Chance;
  members: Member[];
}
