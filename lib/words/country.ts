/** The name of the country with these two letters, as typed; null for anything else. */
export function countryIn(locale: string, typed: string): string | null {
  const code = typed.trim().toUpperCase();
  if (!/^[A-Z]{2}$/.test(code)) return null;
  return new Intl.DisplayNames([locale], { type: "region", fallback: "none" }).of(code) ?? null;
}
