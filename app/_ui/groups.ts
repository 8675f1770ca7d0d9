/** A code in groups of five characters, the last one shorter. A code that has its own hyphens keeps them. */
export function groups(code: string): string[] {
  if (code.includes("-")) return code.split(/(?<=-)/);
  return code.match(/.{1,5}/gu) ?? [];
}
