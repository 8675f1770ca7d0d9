/** The languages that the catalogue has, and how one is chosen for a person. */

/** In the order in which they are offered. The first is the one that all others are translated from. */
export const locales = ["en", "es"] as const;
export type Locale = (typeof locales)[number];

/** Each language by its own name: whoever looks for it may read no other. */
export const localeNames: Record<Locale, string> = { en: "English", es: "Español" };

/** The cookie that holds a person's own choice. */
export const localeCookie = "holdfast-language";

const year = 365 * 24 * 3_600;

/** The cookie as a page writes it, for a year. @param secure whether the page came over https. */
export const languageCookie = (locale: Locale, secure: boolean): string =>
  `${localeCookie}=${locale}; Path=/; Max-Age=${year}; SameSite=Lax${secure ? "; Secure" : ""}`;

export const isLocale = (text: unknown): text is Locale => locales.some((locale) => locale === text);

/** Scripts that run from right to left, of the languages that a catalogue may come to have. */
const rightToLeft = /^(ar|dv|fa|he|ks|ps|sd|ug|ur|yi)(-|$)/;
export const directionOf = (locale: string): "ltr" | "rtl" => (rightToLeft.test(locale) ? "rtl" : "ltr");

/**
 * The person's own choice, else the first language of the browser that the catalogue has, else the first of all.
 *
 * @param accepted an Accept-Language header (RFC 9110, section 12.5.4)
 */
export function chooseLocale(chosen: string | undefined, accepted: string | null): Locale {
  if (isLocale(chosen)) return chosen;
  const wanted = (accepted ?? "")
    .split(",")
    .map((part) => {
      const [range = "", ...parameters] = part.split(";").map((piece) => piece.trim().toLowerCase());
      const quality = parameters.find((parameter) => parameter.startsWith("q="))?.slice(2);
      return { language: range.split("-")[0], quality: quality === undefined ? 1 : Number(quality) };
    })
    .filter(({ quality }) => quality > 0)
    .sort((a, b) => b.quality - a.quality);
  return wanted.map(({ language }) => language).find(isLocale) ?? locales[0];
}
