import type { Bytes } from "@/lib/protocol/bytes";
import { Canvas, type Colour, ellipse, stroke, within, without } from "./canvas";
import { type Chance, chance } from "./chance";
import type { Named } from "./names";

/**
 * Portraits that are drawings and look it: nobody's face. Who is drawn twice (on the card, and in the request) has the
 * same features, other clothes and another wall behind.
 */
/** The face is drawn on a sheet of 240 by 300 and scaled to the picture. */
const [width, height] = [240, 300];

const mix = (a: Colour, b: Colour, share: number): Colour => [
  a[0] + (b[0] - a[0]) * share,
  a[1] + (b[1] - a[1]) * share,
  a[2] + (b[2] - a[2]) * share,
];

const [pale, dark]: Colour[] = [
  [246, 216, 192],
  [84, 52, 36],
];
const black: Colour = [28, 24, 24];
const white: Colour = [250, 248, 244];
const lips: Colour = [150, 60, 58];
const hairs: Colour[] = [
  [32, 26, 24],
  [54, 36, 26],
  [96, 62, 36],
  [168, 120, 62],
  [196, 84, 40],
];
const grey: Colour = [172, 170, 168];
const walls: Colour[] = [
  [214, 221, 222],
  [226, 216, 200],
  [204, 214, 198],
  [220, 204, 204],
  [200, 208, 222],
  [230, 226, 212],
];
const clothes: Colour[] = [
  [44, 74, 104],
  [120, 54, 58],
  [62, 92, 66],
  [86, 70, 110],
  [190, 140, 60],
  [60, 62, 68],
  [160, 96, 70],
  [58, 116, 120],
];

type Cut = "cropped" | "short" | "bob" | "long" | "bun" | "curls" | "bald" | "scarf";
const cutsOf = (beard: boolean): Cut[] =>
  beard
    ? ["cropped", "short", "short", "curls", "bald", "long"]
    : ["bob", "long", "long", "bun", "curls", "short", "scarf"];

function features({ tone, beard }: Pick<Named, "tone" | "beard">, by: Chance) {
  const shade = Math.max(0, Math.min(1, tone + (by.next() - 0.5) * 0.22));
  const old = by.is(0.22);
  return {
    skin: mix(pale as Colour, dark as Colour, shade),
    hair: old ? grey : shade > 0.35 ? by.pick(hairs.slice(0, 2)) : by.pick(hairs),
    cut: by.pick(cutsOf(beard)),
    faceWidth: 50 + by.next() * 10,
    faceHeight: 66 + by.next() * 9,
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

export interface Sitter extends Pick<Named, "tone" | "beard"> {
  /** The same features each time. */
  seed: number;
}

/** @param occasion other clothes and another wall for each. @returns a JPEG of a few kilobytes. */
export function portrait(sitter: Sitter, occasion = 0): Bytes {
  const face = features(sitter, chance(sitter.seed));
  const day = chance(sitter.seed * 31 + occasion * 977 + 5);
  const wall = day.pick(walls);
  const cloth = day.pick(clothes);
  const [x, y] = [width / 2 + day.next() * 8 - 4, 132 + day.next() * 8 - 4];
  const { faceWidth: w, faceHeight: h, skin, hair, cut } = face;
  const shadow = mix(skin, black, 0.22);
  const canvas = new Canvas(width, height, (row) => mix(wall, black, (row / height) * 0.16));
  const draw = canvas.fill.bind(canvas);

  const head = ellipse(x, y, w, h);
  if (cut === "long") {
    draw(ellipse(x, y + 26, w + 20, h + 40), hair);
  } else if (cut === "bob") {
    draw(ellipse(x, y + 4, w + 17, h + 10), hair);
  } else if (cut === "bun") {
    draw(ellipse(x, y - h - 6, 21, 19), hair);
  } else if (cut === "curls") {
    for (let turn = 0; turn < 15; turn++) {
      const angle = Math.PI * (0.92 + (turn / 14) * 1.16);
      draw(ellipse(x + Math.cos(angle) * (w + 6), y - 8 + Math.sin(angle) * (h + 1), 20, 20), hair);
    }
  } else if (cut === "scarf") {
    draw(ellipse(x, y + 6, w + 16, h + 14), cloth);
    draw(ellipse(x, y + h + 26, w + 4, 42), cloth);
  }
  draw(ellipse(x, height + 34, 106, 98), cut === "scarf" ? mix(cloth, black, 0.16) : cloth);
  if (cut !== "scarf") {
    draw(ellipse(x, y + h + 8, 23, 34), shadow);
    draw(ellipse(x, y + h + 40, 31, 15), mix(cloth, white, 0.18));
    for (const side of [-1, 1]) draw(ellipse(x + side * (w + 1), y + 4, 8, 14), shadow);
  }
  draw(head, skin);
  draw(within(ellipse(x + w * 0.5, y + 10, w, h), head), shadow, 0.16);

  if (["cropped", "short", "bob", "long", "bun", "curls"].includes(cut)) {
    const low = { cropped: 28, short: 20, bob: 16, long: 18, bun: 22, curls: 18 }[
      cut as Exclude<Cut, "bald" | "scarf">
    ];
    const cap = ellipse(x, y - 5, w + (cut === "cropped" ? 2 : 5), h + (cut === "cropped" ? 1 : 4));
    const brow = ellipse(
      x + day.next() * 2 - 1 + (face.brow > 0 ? 14 : -14),
      y + h * 0.62 - low * 0.2,
      w * 1.12,
      h * 1.2,
    );
    draw(without(cap, brow), hair);
  } else if (cut === "scarf") {
    draw(without(ellipse(x, y - 2, w + 10, h + 8), ellipse(x, y + 7, w - 3, h - 6)), cloth);
  }

  const eyeLine = y - 3;
  for (const side of [-1, 1]) {
    const ex = x + side * face.eyes;
    draw(ellipse(ex, eyeLine, face.eyeSize * 1.75, face.eyeSize), white);
    draw(ellipse(ex, eyeLine + 0.4, face.eyeSize * 0.78, face.eyeSize * 0.86), black);
    draw(ellipse(ex + 1.3, eyeLine - 1.3, 1.1, 1.1), white);
    const lid = eyeLine - face.eyeSize - 6;
    draw(
      stroke([ex - side * 9, lid + 1], [ex, lid - 4 + face.brow], [ex + side * 10, lid + 2], 3.4),
      mix(hair, black, 0.35),
    );
    if (face.lines)
      draw(stroke([ex + side * 15, eyeLine], [ex + side * 18, eyeLine + 2], [ex + side * 20, eyeLine + 5], 1), shadow);
    if (face.earrings && cut !== "scarf") draw(ellipse(x + side * (w + 4), y + 20, 3.4, 3.4), [214, 170, 70]);
  }
  const tip = y + 19;
  draw(stroke([x - 2, y + 2], [x - 4, tip - 6], [x - face.nose * 0.7, tip], 1.8), shadow);
  draw(stroke([x - face.nose * 0.7, tip], [x, tip + 4], [x + face.nose * 0.7, tip - 0.5], 1.9), shadow);

  const lip = y + 39;
  if (face.beard) {
    draw(without(within(ellipse(x, y + 34, w - 1, h - 30), head), ellipse(x, y + 13, w - 9, 22)), hair, 0.92);
  }
  if (face.beard || face.moustache) {
    draw(stroke([x - face.mouth, lip - 4], [x, lip - 12], [x + face.mouth, lip - 4], 6), hair);
  }
  const mouth = mix(skin, lips, 0.62);
  draw(stroke([x - face.mouth, lip], [x, lip + face.smile], [x + face.mouth, lip], 3.4), mouth);
  if (face.glasses) {
    const frame = mix(black, cloth, 0.2);
    for (const side of [-1, 1]) {
      const lens = ellipse(x + side * face.eyes, eyeLine + 1, 15.5, 13.5);
      draw(without(lens, ellipse(x + side * face.eyes, eyeLine + 1, 13.4, 11.4)), frame);
      draw(
        stroke(
          [x + side * (face.eyes + 15), eyeLine],
          [x + side * (w - 4), eyeLine - 2],
          [x + side * w, eyeLine - 2],
          2,
        ),
        frame,
      );
    }
    draw(stroke([x - face.eyes + 14, eyeLine], [x, eyeLine - 4], [x + face.eyes - 14, eyeLine], 2), frame);
  }
  return canvas.toJpeg(82);
}
