/**
 * Whether answers come. Lost once a call went without an answer through all its tries, or the browser says that it is
 * offline; then the server is asked for its health, at longer and longer pauses, until it answers.
 */

const shortest = 2_000;
const longest = 15_000;

export interface Surroundings {
  /** True if the server answered at all. */
  ping(): Promise<boolean>;
  /** Calls once after so many milliseconds; returns what takes that back. */
  after(milliseconds: number, act: () => void): () => void;
}

export interface Connection {
  lost(): boolean;
  subscribe(listener: () => void): () => void;
  /** What became of a call: an answer, whatever it said, or none. */
  heard(answered: boolean): void;
  /** Asks at once: the browser says that it is online again. */
  retry(): void;
}

export function watchConnection({ ping, after }: Surroundings): Connection {
  const listeners = new Set<() => void>();
  let lost = false;
  let pause = shortest;
  let cancel = () => {};

  const show = (next: boolean) => {
    if (lost === next) return;
    lost = next;
    for (const listener of listeners) listener();
  };
  const ask = async () => {
    cancel();
    const answered = await ping().catch(() => false);
    if (!lost) return;
    if (answered) return heard(true);
    cancel = after(pause, ask);
    pause = Math.min(longest, pause * 2);
  };
  const heard = (answered: boolean) => {
    cancel();
    if (answered) return show(false);
    pause = shortest;
    show(true);
    cancel = after(pause, ask);
  };

  return {
    heard,
    lost: () => lost,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    retry() {
      if (lost) void ask();
    },
  };
}

/** This tab's. A server that is starting again answers 502 to 504 through its proxy: that is no answer. */
export const connection = watchConnection({
  async ping() {
    const { status } = await fetch("/api/health", { cache: "no-store" });
    return status < 502 || status > 504;
  },
  after(milliseconds, act) {
    const timer = setTimeout(act, milliseconds);
    return () => clearTimeout(timer);
  },
});
