import "server-only";

/** Milliseconds since the Unix epoch. The only source of time in the store: given to it once, so that tests can hold it. */
export type Clock = () => number;

export const systemClock: Clock = () => Date.now();
