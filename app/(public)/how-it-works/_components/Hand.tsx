type Props = {
  /** Shares in somebody's hand, and how many it takes. */
  have: number;
  needed: number;
  /** The same in words. */
  says: string;
};

/** How many of the shares that are needed somebody has: full and empty points. */
export function Hand({ have, needed, says }: Props) {
  return (
    <span className="inline-flex items-center gap-2">
      <svg aria-hidden viewBox={`0 0 ${needed * 18} 16`} className="h-4 shrink-0" style={{ width: `${needed * 18}px` }}>
        {Array.from({ length: needed }, (_, place) => (
          <circle
            // biome-ignore lint/suspicious/noArrayIndexKey: a point is its place
            key={place}
            cx={9 + place * 18}
            cy={8}
            r={6}
            strokeWidth={2}
            className={place < have ? "fill-accent stroke-accent" : "fill-none stroke-line-strong"}
          />
        ))}
      </svg>
      <span className="text-small text-soft">{says}</span>
    </span>
  );
}
