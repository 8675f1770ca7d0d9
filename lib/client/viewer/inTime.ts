/** Work that must come to an end: a hostile file may keep its parser busy for ever. */

/** @throws what `late` makes, when `patience` milliseconds are over before the work. */
export async function inTime<T>(work: Promise<T>, patience: number, late: () => Error): Promise<T> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const over = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(late()), patience);
  });
  try {
    return await Promise.race([work, over]);
  } finally {
    clearTimeout(timer);
  }
}
