/** Times in words, in English; `zone` is an IANA name, without it the browser's own. */

const months = { day: "numeric", month: "long", year: "numeric" } as const;

export const day = (at: number, zone?: string): string =>
  new Intl.DateTimeFormat("en-GB", { ...months, timeZone: zone }).format(at);

export const moment = (at: number, zone?: string): string =>
  `${day(at, zone)}, ${new Intl.DateTimeFormat("en-GB", { hour: "2-digit", minute: "2-digit", timeZone: zone }).format(at)}`;

const steps = [
  ["day", 86_400_000],
  ["hour", 3_600_000],
  ["minute", 60_000],
] as const;

/** "in 3 days", "2 hours ago", and "just now" within a minute to either side. Rounds towards now. */
export function ago(at: number, now: number): string {
  const words = new Intl.RelativeTimeFormat("en-GB", { numeric: "always" });
  for (const [unit, length] of steps) {
    const count = Math.trunc((at - now) / length);
    if (count !== 0) return words.format(count, unit);
  }
  return "just now";
}
