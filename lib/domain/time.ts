/** Lengths of time in milliseconds. */
export const minute = 60_000;
export const hour = 60 * minute;
export const day = 24 * hour;

/** How far `signedAt` may be from the time of acceptance, either way. */
export const clockTolerance = 10 * minute;
/** A payload is replaced at most this often. */
export const refreshInterval = day;
/** How long a superseded payload is kept and offered at recovery. */
export const supersededFor = 30 * day;
/** A deleted backup can be taken back for this long. */
export const deletionWait = 30 * day;
/** How long signatures under another roster are collected, from when it was drawn up. */
export const collectedFor = 30 * day;
/** How long a recovery in which nobody has verified the person stops an inheritance. */
export const unverifiedFreeze = 14 * day;
