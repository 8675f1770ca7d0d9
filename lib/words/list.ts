/** Names one after the other, as the language has it. */

/** English lists stand as in "Amara, Ben and Kofi", with no comma before the last: as all dates, of the British kind. */
const tagOf = (locale: string): string => (locale === "en" ? "en-GB" : locale);

/** "Amara", "Amara and Ben", "Amara, Ben and Kofi"; empty for none. */
export const listOf = (locale: string, names: readonly string[]): string =>
  new Intl.ListFormat(tagOf(locale), { type: "conjunction" }).format(names);

/** "Amara", "Amara or Ben", "Amara, Ben or Kofi"; empty for none. */
export const eitherOf = (locale: string, names: readonly string[]): string =>
  new Intl.ListFormat(tagOf(locale), { type: "disjunction" }).format(names);
