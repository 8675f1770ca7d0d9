/** All subsets of a list, the empty one included; for lists of a few. */
export const subsets = <T>(items: readonly T[]): T[][] =>
  items.reduce<T[][]>((found, item) => found.flatMap((subset) => [subset, [...subset, item]]), [[]]);
