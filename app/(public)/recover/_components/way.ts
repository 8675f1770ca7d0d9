/** The way's name and its places, for the head of each page. */
export const way = (at: 1 | 2 | 3 | 4) => ({ name: "Getting your words back", at, of: 4 });
