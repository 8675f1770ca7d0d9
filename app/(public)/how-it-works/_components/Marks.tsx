/** The signs that the drawings share: boxes, arrows, people, what is sealed. Plain shapes in the colours of the house. */

type At = { x: number; y: number };

/** A box; `dashed` is a place rather than a thing. */
export function Box({
  x,
  y,
  w,
  h,
  look = "plain",
}: At & { w: number; h: number; look?: "plain" | "sealed" | "place" }) {
  const looks = {
    plain: "fill-paper stroke-line-strong",
    sealed: "fill-accent-wash stroke-accent",
    place: "fill-none stroke-line-strong",
  };
  return (
    <rect
      {...{ x, y, width: w, height: h, rx: 4 }}
      strokeWidth={1.5}
      strokeDasharray={look === "place" ? "4 4" : undefined}
      className={looks[look]}
    />
  );
}

/** A straight way with a point at its end. */
export function Arrow({ from, to, dashed = false }: { from: At; to: At; dashed?: boolean }) {
  const turn = (Math.atan2(to.y - from.y, to.x - from.x) * 180) / Math.PI;
  return (
    <g className="stroke-ink" strokeWidth={1.5} fill="none">
      <line x1={from.x} y1={from.y} x2={to.x} y2={to.y} strokeDasharray={dashed ? "4 4" : undefined} />
      <path d="M-7 -4L0 0L-7 4" transform={`translate(${to.x} ${to.y}) rotate(${turn})`} />
    </g>
  );
}

/** The seal on what only one key opens. */
export function Seal({ x, y, r = 7 }: At & { r?: number }) {
  return (
    <g>
      <circle cx={x} cy={y} r={r} className="fill-accent" />
      <circle cx={x} cy={y} r={r * 0.45} className="fill-none stroke-on-accent" strokeWidth={1.5} />
    </g>
  );
}

/** Somebody: head and shoulders, about 24 wide and 30 high, its middle at `x`, its foot at `y`. */
export function Person({ x, y, scale = 1 }: At & { scale?: number }) {
  return (
    <g transform={`translate(${x} ${y}) scale(${scale})`} className="fill-accent">
      <circle cx={0} cy={-23} r={7} />
      <path d="M-12 0c0 -9 5 -14 12 -14s12 5 12 14z" />
    </g>
  );
}

/** A key, its ring at the left. */
export function Key({ x, y }: At) {
  return (
    <g transform={`translate(${x} ${y})`} className="fill-none stroke-accent" strokeWidth={2.5}>
      <circle cx={0} cy={0} r={5.5} />
      <path d="M5.5 0H22M16 0v6M22 0v6" />
    </g>
  );
}
