import type { StoryClock } from "./clock";

/**
 * What somebody does over weeks and months, told one deed after the other: before each deed a tale yields the time at
 * which it goes on.
 */
export type Tale = AsyncGenerator<number, void>;

/**
 * Tells all tales together in the order of time, moving the clock to each deed. Of two at the same moment the one that
 * was begun first goes on first.
 * @param until deeds that would come later are not told.
 * @throws RangeError where a tale would go back in time.
 */
export async function tell(tales: Iterable<Tale>, clock: StoryClock, until: number): Promise<void> {
  const waiting: { at: number; place: number; tale: Tale }[] = [];
  const goOn = async (tale: Tale, place: number) => {
    const step = await tale.next();
    if (step.done) return;
    if (step.value < clock.now()) throw new RangeError("a tale goes back in time");
    if (step.value <= until) waiting.push({ at: step.value, place, tale });
  };
  for (const [place, tale] of [...tales].entries()) await goOn(tale, place);
  for (;;) {
    const next = waiting.reduce<(typeof waiting)[number] | null>(
      (first, one) => (!first || one.at < first.at || (one.at === first.at && one.place < first.place) ? one : first),
      null,
    );
    if (!next) return;
    waiting.splice(waiting.indexOf(next), 1);
    clock.goTo(next.at);
    await goOn(next.tale, next.place);
  }
}
