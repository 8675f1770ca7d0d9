import { wrapped } from "./wrapped";

type Props = {
  x: number;
  /** Where the first line stands, or the middle of all lines where they are `middle`. */
  y: number;
  /** Characters a line. */
  most?: number;
  size?: number;
  /** `cover` is for words on ink. */
  tone?: "ink" | "soft" | "accent" | "stop" | "cover";
  strong?: boolean;
  anchor?: "start" | "middle" | "end";
  /** The lines stand around `y` rather than below it. */
  middle?: boolean;
  children: string;
};

const tones = {
  ink: "fill-ink",
  soft: "fill-soft",
  accent: "fill-accent",
  stop: "fill-stop",
  cover: "fill-paper",
};

/** Words in a drawing, broken into lines: SVG breaks none by itself. */
export function Label({
  x,
  y,
  most = 40,
  size = 14,
  tone = "ink",
  strong = false,
  anchor = "middle",
  middle = false,
  children,
}: Props) {
  const lines = wrapped(children, most);
  const height = size * 1.2;
  const top = middle ? y - ((lines.length - 1) * height) / 2 + size * 0.35 : y;
  return (
    <text textAnchor={anchor} fontSize={size} className={`${tones[tone]} ${strong ? "font-strong" : ""}`}>
      {lines.map((line, place) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a line is its place
        <tspan key={place} x={x} y={top + place * height}>
          {line}
        </tspan>
      ))}
    </text>
  );
}
