/** Times in words; `zone` is an IANA name, without it the browser's own. */

/** English dates stand as in "12 March 2024": read the same on both sides of the ocean. */
const tagOf = (locale: string): string => (locale === "en" ? "en-GB" : locale);

const months = { day: "numeric", month: "long", year: "numeric" } as const;

export const day = (at: number, locale: string, zone?: string): string =>
  new Intl.DateTimeFormat(tagOf(locale), { ...months, timeZone: zone }).format(at);

const hours = { hour: "2-digit", minute: "2-digit", hourCycle: "h23" } as const;

export const moment = (at: number, locale: string, zone?: string): string =>
  `${day(at, locale, zone)}, ${new Intl.DateTimeFormat(tagOf(locale), { ...hours, timeZone: zone }).format(at)}`;

const steps = [
  ["day", 86_400_000],
  ["hour", 3_600_000],
  ["minute", 60_000],
] as const;

/** "in 3 days", "2 hours ago"; null within a minute to either side. Rounds towards now. */
export function ago(at: number, now: number, locale: string): string | null {
  const words = new Intl.RelativeTimeFormat(tagOf(locale), { numeric: "always" });
  for (const [unit, length] of steps) {
    const count = Math.trunc((at - now) / length);
    if (count !== 0) return words.format(count, unit);
  }
  return null;
}
