type Props = {
  /** What is on its way, for a screen reader: "Reading the trail". */
  label: string;
  lines?: number;
};

const lengths = ["92%", "78%", "85%", "60%"];

/** Stands where text will be, and does not move. */
export function Skeleton({ label, lines = 3 }: Props) {
  return (
    <div role="status" className="grid gap-3 py-1">
      <span className="sr-only">{label}</span>
      {Array.from({ length: lines }, (_, index) => (
        <span
          // biome-ignore lint/suspicious/noArrayIndexKey: lines without content
          key={index}
          aria-hidden
          className="block h-4 rounded-edge bg-line"
          style={{ width: lengths[index % lengths.length] }}
        />
      ))}
    </div>
  );
}
