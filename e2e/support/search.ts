/**
 * Looks for any of many texts in much data, in one pass: at each place the first two bytes are held against a table, and
 * only where they begin one of the texts is it compared.
 * @returns the first that is found, or null.
 */
export function findAny(data: Buffer, wanted: readonly Buffer[]): Buffer | null {
  const begins = new Map<number, Buffer[]>();
  const table = new Uint8Array(65_536);
  for (const text of wanted) {
    const start = text.readUInt16BE(0);
    table[start] = 1;
    begins.set(start, [...(begins.get(start) ?? []), text]);
  }
  let two = data[0] ?? 0;
  for (let at = 1; at < data.length; at++) {
    two = ((two & 0xff) << 8) | (data[at] as number);
    if (table[two] === 0) continue;
    for (const text of begins.get(two) ?? []) {
      if (data.compare(text, 0, text.length, at - 1, Math.min(data.length, at - 1 + text.length)) === 0) return text;
    }
  }
  return null;
}
