import type { Bytes } from "@/lib/protocol/bytes";
import { encodeJpeg } from "./jpeg";

/** Red, green, blue: 0 to 255. */
export type Colour = readonly [number, number, number];

/** The first, with a share of the second. */
export const mix = (a: Colour, b: Colour, share: number): Colour => [
  a[0] + (b[0] - a[0]) * share,
  a[1] + (b[1] - a[1]) * share,
  a[2] + (b[2] - a[2]) * share,
];

/**
 * A distance to a shape in pixels, negative inside; near the edge it must be right, elsewhere not greater than it is.
 * Edges are smooth by it, and rows are drawn in long runs: no pixel is asked for that is sure to be like the one before.
 */
export type Shape = {
  distance: (x: number, y: number) => number;
  /** What lies outside is not looked at. */
  box: { left: number; top: number; right: number; bottom: number };
};

/** Math.hypot guards against overflow, at thirty times the price. */
const length = (x: number, y: number): number => Math.sqrt(x * x + y * y);

/** @param turn in radians, clockwise. */
export function ellipse(x: number, y: number, rx: number, ry: number, turn = 0): Shape {
  const [cos, sin] = [Math.cos(turn), Math.sin(turn)];
  const reach = Math.max(rx, ry);
  const narrow = Math.min(rx, ry);
  return {
    distance(px, py) {
      const dx = px - x;
      const dy = py - y;
      const u = dx * cos + dy * sin;
      const v = dy * cos - dx * sin;
      const scaled = length(u / rx, v / ry);
      // So far away it is at least.
      const least = (scaled - 1) * narrow;
      if (least > 2 || least < -2) return least;
      const slope = length(u / (rx * rx), v / (ry * ry));
      // First order: exact on the edge, and too great at a distance from the ends of a narrow one.
      const near = (scaled * (scaled - 1)) / slope;
      return Math.max(-2, Math.min(2, near));
    },
    box: { left: x - reach, top: y - reach, right: x + reach, bottom: y + reach },
  };
}

/** A stroke of even width along a quadratic curve. */
export function stroke(from: Point, by: Point, to: Point, width: number): Shape {
  const steps = 10;
  const along = (axis: 0 | 1) =>
    Float64Array.from({ length: steps + 1 }, (_, i) => {
      const t = i / steps;
      return (1 - t) ** 2 * from[axis] + 2 * t * (1 - t) * by[axis] + t ** 2 * to[axis];
    });
  const [xs, ys] = [along(0), along(1)];
  return {
    distance(px, py) {
      let nearest = Number.POSITIVE_INFINITY;
      for (let i = 0; i < steps; i++) {
        const ax = xs[i] as number;
        const ay = ys[i] as number;
        const dx = (xs[i + 1] as number) - ax;
        const dy = (ys[i + 1] as number) - ay;
        const share = Math.max(0, Math.min(1, ((px - ax) * dx + (py - ay) * dy) / (dx * dx + dy * dy || 1)));
        const [ox, oy] = [px - ax - share * dx, py - ay - share * dy];
        nearest = Math.min(nearest, ox * ox + oy * oy);
      }
      return Math.sqrt(nearest) - width / 2;
    },
    box: {
      left: Math.min(...xs) - width,
      top: Math.min(...ys) - width,
      right: Math.max(...xs) + width,
      bottom: Math.max(...ys) + width,
    },
  };
}

export type Point = readonly [number, number];

/** What is in both. */
export const within = (a: Shape, b: Shape): Shape => ({
  distance: (x, y) => Math.max(a.distance(x, y), b.distance(x, y)),
  box: a.box,
});

/** What is in the first and not in the second. */
export const without = (a: Shape, b: Shape): Shape => ({
  distance: (x, y) => Math.max(a.distance(x, y), -b.distance(x, y)),
  box: a.box,
});

export class Canvas {
  private readonly data: Uint8Array;

  constructor(
    readonly width: number,
    readonly height: number,
    /** The colour of a row. */
    background: (row: number) => Colour,
  ) {
    this.data = new Uint8Array(width * height * 4);
    const pixels = new Uint32Array(this.data.buffer);
    for (let row = 0; row < height; row++) {
      const pixel = new Uint8Array([...background(row), 255]);
      pixels.fill(new Uint32Array(pixel.buffer)[0] as number, row * width, (row + 1) * width);
    }
  }

  fill({ distance, box }: Shape, colour: Colour, opacity = 1): void {
    const { width } = this;
    const [left, top] = [Math.max(0, Math.floor(box.left) - 1), Math.max(0, Math.floor(box.top) - 1)];
    const right = Math.min(width, Math.ceil(box.right) + 1);
    const bottom = Math.min(this.height, Math.ceil(box.bottom) + 1);
    for (let y = top; y < bottom; y++) {
      const row = y * width;
      for (let x = left; x < right; ) {
        const outside = distance(x + 0.5, y + 0.5);
        // Whole pixels from here on along the row that are sure to be on the same side.
        const run = Math.max(1, Math.floor(Math.abs(outside) - 0.5));
        const to = Math.min(right, x + run);
        if (outside <= -0.5) this.cover(row + x, row + to, colour, opacity);
        else if (outside < 0.5) this.cover(row + x, row + to, colour, (0.5 - outside) * opacity);
        x = to;
      }
    }
  }

  /** Lays a colour over the pixels of a run. */
  private cover(from: number, to: number, [r, g, b]: Colour, share: number): void {
    const { data } = this;
    for (let at = from * 4; at < to * 4; at += 4) {
      data[at] = (data[at] as number) * (1 - share) + r * share;
      data[at + 1] = (data[at + 1] as number) * (1 - share) + g * share;
      data[at + 2] = (data[at + 2] as number) * (1 - share) + b * share;
    }
  }

  /** @param quality from 1 to 99. */
  toJpeg(quality: number): Bytes {
    return encodeJpeg({ data: this.data, width: this.width, height: this.height }, quality);
  }
}
