import { type Colour, mix } from "./canvas";
import { type Chance, chance } from "./chance";
import type { Named } from "./names";

/** What somebody who is drawn looks like, whatever the day. */
const [pale, dark]: [Colour, Colour] = [
  [246, 216, 192],
  [84, 52, 36],
];
const hairs: Colour[] = [
  [32, 26, 24],
  [54, 36, 26],
  [96, 62, 36],
  [168, 120, 62],
  [196, 84, 40],
];
const grey: Colour = [172, 170, 168];

export type Cut = "cropped" | "short" | "bob" | "long" | "bun" | "curls" | "bald" | "scarf";
const cuts: Record<"beard" | "none", Cut[]> = {
  beard: ["cropped", "short", "short", "curls", "bald", "long"],
  none: ["bob", "long", "long", "bun", "curls", "short", "scarf"],
};

export interface Sitter extends Pick<Named, "tone" | "beard"> {
  /** The same features each time. */
  seed: number;
}

/** Lengths in pixels of the sheet. */
export function featuresOf({ seed, tone, beard }: Sitter) {
  const by: Chance = chance(seed);
  const shade = Math.max(0, Math.min(1, tone + (by.next() - 0.5) * 0.22));
  const old = by.is(0.22);
  return {
    skin: mix(pale, dark, shade),
    hair: old ? grey : shade > 0.35 ? by.pick(hairs.slice(0, 2)) : by.pick(hairs),
    cut: by.pick(cuts[beard ? "beard" : "none"]),
    /** Half the width and half the height of the head. */
    width: 50 + by.next() * 10,
    height: 66 + by.next() * 9,
    /** Each eye from the middle. */
    eyes: 18 + by.next() * 6,
    eyeSize: 4.4 + by.next() * 1.6,
    brow: by.next() * 5 - 2,
    nose: 5 + by.next() * 5,
    mouth: 13 + by.next() * 8,
    smile: by.next() * 9 - 1,
    beard: beard && by.is(0.45),
    moustache: beard && by.is(0.25),
    glasses: by.is(0.26),
    earrings: !beard && by.is(0.4),
    lines: old,
  };
}
export type Features = ReturnType<typeof featuresOf>;
