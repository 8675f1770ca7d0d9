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
 * A distance to a shape in pixels, negative inside; near the edge it must be right, elsewhere its sign. Edges are smooth
 * by it, with no pixel drawn twice.
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
  const soft = 2 / Math.min(rx, ry);
  return {
    distance(px, py) {
      const [dx, dy] = [px - x, py - y];
      const [u, v] = [dx * cos + dy * sin, dy * cos - dx * sin];
      const scaled = length(u / rx, v / ry);
      // Away from the edge the sign is all that is needed.
      if (Math.abs(scaled - 1) > soft) return scaled < 1 ? -reach : reach;
      const slope = length(u / (rx * rx), v / (ry * ry));
      // First order: exact on the edge.
      return (scaled * (scaled - 1)) / slope;
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
    const { data, width } = this;
    const [left, top] = [Math.max(0, Math.floor(box.left) - 1), Math.max(0, Math.floor(box.top) - 1)];
    const right = Math.min(width, Math.ceil(box.right) + 1);
    const bottom = Math.min(this.height, Math.ceil(box.bottom) + 1);
    for (let y = top; y < bottom; y++) {
      for (let x = left; x < right; x++) {
        const outside = distance(x + 0.5, y + 0.5);
        if (outside >= 0.5) continue;
        const cover = outside <= -0.5 ? opacity : (0.5 - outside) * opacity;
        const at = (y * width + x) * 4;
        for (let channel = 0; channel < 3; channel++) {
          const under = data[at + channel] as number;
          data[at + channel] = under + ((colour[channel] as number) - under) * cover;
        }
      }
    }
  }

  /** @param quality from 1 to 99. */
  toJpeg(quality: number): Bytes {
    return encodeJpeg({ data: this.data, width: this.width, height: this.height }, quality);
  }
}
