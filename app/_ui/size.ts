/** A number of bytes as a person says it: "840 B", "12 KB", "3.4 MB". Decimal units, as phones show them. */
export function bytesInWords(bytes: number, locale: string): string {
  if (bytes < 1000) return `${bytes} B`;
  if (bytes < 999_500) return `${Math.round(bytes / 1000)} KB`;
  const figure = { minimumFractionDigits: 1, maximumFractionDigits: 1 };
  return `${new Intl.NumberFormat(locale, figure).format(bytes / 1_000_000)} MB`;
}
