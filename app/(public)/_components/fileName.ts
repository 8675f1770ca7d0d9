/** "holdfast-ticket-riverside.txt": letters and digits of `text`, the rest hyphens. */
export const fileName = (kind: string, text: string): string => {
  const plain = text.toLowerCase().replace(/[^\p{L}\p{Nd}]+/gu, "-");
  return `holdfast-${kind}-${plain.replace(/^-+|-+$/g, "")}.txt`;
};
