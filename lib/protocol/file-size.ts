/** What a kept file may be at most (`kept-file.ts`), for pages that say so before they load what seals it. */

/** Bytes of one file. */
export const largestFile = 20_000_000;
