/** Locks a browser that nobody touches. */

/** Ten minutes without a key, a touch or a movement. */
const idleLimit = 600_000;

const activity = ["pointerdown", "pointermove", "keydown", "scroll", "touchstart", "visibilitychange"];

/**
 * Calls `lock` once nobody has touched the page for `limit` milliseconds. Time that a laptop slept counts: the clock is
 * read, not only waited for. Returns the function that ends the watch.
 */
export function watchIdle(
  lock: () => void,
  { now, target, limit = idleLimit }: { now(): number; target: EventTarget; limit?: number },
): () => void {
  let last = now();
  let timer: ReturnType<typeof setTimeout>;
  const look = () => {
    const left = last + limit - now();
    if (left > 0) {
      timer = setTimeout(look, left);
      return;
    }
    stop();
    lock();
  };
  const touched = () => {
    if (now() - last >= limit) look();
    else last = now();
  };
  const stop = () => {
    clearTimeout(timer);
    for (const kind of activity) target.removeEventListener(kind, touched);
  };
  for (const kind of activity) target.addEventListener(kind, touched, { passive: true });
  timer = setTimeout(look, limit);
  return stop;
}
