/** A code as a camera sees it: turned, from the side, badly lit, with noise. */
import encodeQR from "qr";
import type { Pixels } from "./pixels";

export interface Sight {
  /** Edge of the frame in pixels; 640 if not told. */
  edge?: number;
  /** How much of the frame the code fills, quiet zone included. */
  fill?: number;
  /** Radians. */
  turned?: number;
  /** How much smaller the far side is: 0 is from the front. */
  slant?: number;
  /** Grey of a dark and of a light module, of 255. */
  greys?: readonly [dark: number, light: number];
  /** The widest that noise moves a pixel. */
  noise?: number;
}

/** The same numbers for the same seed. @returns from −0.5 to 0.5. */
function noiseFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) & 0x7fffffff;
    return state / 0x7fffffff - 0.5;
  };
}

export function sightOf(text: string, sight: Sight = {}): Pixels {
  const { edge = 640, fill = 0.6, turned = 0, slant = 0, greys = [40, 215], noise = 0 } = sight;
  const rows = encodeQR(text, "raw", { border: 4, ecc: "medium" });
  const data = new Uint8ClampedArray(edge * edge * 4).fill(255);
  const module = (edge * fill) / rows.length;
  const [cos, sin] = [Math.cos(turned), Math.sin(turned)];
  const random = noiseFrom(text.length + edge);
  for (let y = 0; y < edge; y++) {
    for (let x = 0; x < edge; x++) {
      const across = x - edge / 2;
      const down = y - edge / 2;
      // Further up is further away, and everything there comes nearer to the middle.
      const far = 1 / (1 + (slant * down) / edge);
      const column = ((cos * across + sin * down) * far) / module + rows.length / 2;
      const row = ((cos * down - sin * across) * far) / module + rows.length / 2;
      const dark = rows[Math.floor(row)]?.[Math.floor(column)];
      const grey = (dark === undefined ? (greys[0] + greys[1]) / 2 : greys[dark ? 0 : 1]) + random() * noise;
      data.fill(grey, (y * edge + x) * 4, (y * edge + x) * 4 + 3);
    }
  }
  return { width: edge, height: edge, data };
}
