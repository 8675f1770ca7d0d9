/** "Amara", "Amara and Ben", "Amara, Ben and Kofi". */
export const inAList = (names: readonly string[]): string =>
  new Intl.ListFormat("en-GB", { type: "conjunction" }).format(names);
