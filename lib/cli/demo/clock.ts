import type { Clock } from "@/lib/store/clock";

/**
 * The clock of a story that is told in a minute and lasts a year. It stands where the story is and never runs backwards;
 * when the story is told, real time goes on from there.
 */
export class StoryClock {
  private time: number;

  constructor(start: number) {
    this.time = start;
  }

  /** For the store, and for whoever signs. */
  readonly now: Clock = () => this.time;

  /** Goes on to this moment, or stays where a later one was reached already. */
  goTo(time: number): void {
    this.time = Math.max(this.time, Math.round(time));
  }
}
