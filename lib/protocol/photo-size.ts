/** What an evidence photo may be at most (`photo.ts`). */

/** Bytes of the JPEG. */
export const photoBytes = 700_000;
/** Pixels of its longer side. */
export const photoEdge = 2_000;
