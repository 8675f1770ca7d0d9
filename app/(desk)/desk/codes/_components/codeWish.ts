/** What a guardian asks of a code. */
export interface CodeWish {
  purpose: (typeof purposes)[number];
  uses: number;
  minutes: number;
}

export const purposes = ["join", "recover", "audit"] as const;

/** For whom: one person, a meeting, or as one says oneself. */
export const reaches = ["one", "meeting", "own"] as const;
export type Reach = (typeof reaches)[number];

export const reachOf: Record<Exclude<Reach, "own">, Pick<CodeWish, "uses" | "minutes">> = {
  one: { uses: 1, minutes: 60 },
  meeting: { uses: 30, minutes: 1440 },
};
