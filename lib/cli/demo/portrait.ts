import type { Bytes } from "@/lib/protocol/bytes";
import { Canvas, type Colour, ellipse, mix, stroke, within, without } from "./canvas";
import { chance } from "./chance";
import { type Cut, type Features, featuresOf, type Sitter } from "./features";

/**
 * Portraits that are drawings and look it: nobody's face. Who is drawn twice (on the card, and in the request) has the
 * same features, other clothes and another wall behind.
 */
const [width, height] = [240, 300];

const black: Colour = [28, 24, 24];
const white: Colour = [250, 248, 244];
const lips: Colour = [150, 60, 58];
const gold: Colour = [214, 170, 70];
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

/** One drawing: where the head is, and what is worn. */
interface Sheet {
  canvas: Canvas;
  face: Features;
  /** The middle of the head. */
  x: number;
  y: number;
  cloth: Colour;
  shadow: Colour;
}

/** @param occasion other clothes and another wall for each. @returns a JPEG of a few kilobytes. */
export function portrait(sitter: Sitter, occasion = 0): Bytes {
  const face = featuresOf(sitter);
  const day = chance(sitter.seed * 31 + occasion * 977 + 5);
  const wall = day.pick(walls);
  const sheet: Sheet = {
    canvas: new Canvas(width, height, (row) => mix(wall, black, (row / height) * 0.16)),
    face,
    cloth: day.pick(clothes),
    x: width / 2 + day.next() * 8 - 4,
    y: 132 + day.next() * 8 - 4,
    shadow: mix(face.skin, black, 0.22),
  };
  for (const draw of [drawBehind, drawBody, drawHead, drawHair, drawEyes, drawNose, drawMouth, drawGlasses])
    draw(sheet);
  return sheet.canvas.toJpeg(82);
}

const sides = [-1, 1] as const;

/** What of hair and scarf is behind the head. */
function drawBehind({ canvas, face: { width: w, height: h, hair, cut }, x, y, cloth }: Sheet): void {
  if (cut === "long") canvas.fill(ellipse(x, y + 26, w + 20, h + 40), hair);
  if (cut === "bob") canvas.fill(ellipse(x, y + 4, w + 17, h + 10), hair);
  if (cut === "bun") canvas.fill(ellipse(x, y - h - 6, 21, 19), hair);
  if (cut === "scarf") {
    canvas.fill(ellipse(x, y + 6, w + 16, h + 14), cloth);
    canvas.fill(ellipse(x, y + h + 26, w + 4, 42), cloth);
  }
  if (cut !== "curls") return;
  const curls = 15;
  for (let turn = 0; turn < curls; turn++) {
    const angle = Math.PI * (0.92 + (turn / (curls - 1)) * 1.16);
    canvas.fill(ellipse(x + Math.cos(angle) * (w + 6), y - 8 + Math.sin(angle) * (h + 1), 20, 20), hair);
  }
}

function drawBody({ canvas, face: { width: w, height: h, cut }, x, y, cloth, shadow }: Sheet): void {
  const covered = cut === "scarf";
  canvas.fill(ellipse(x, height + 34, 106, 98), covered ? mix(cloth, black, 0.16) : cloth);
  if (covered) return;
  canvas.fill(ellipse(x, y + h + 8, 23, 34), shadow);
  canvas.fill(ellipse(x, y + h + 40, 31, 15), mix(cloth, white, 0.18));
  for (const side of sides) canvas.fill(ellipse(x + side * (w + 1), y + 4, 8, 14), shadow);
}

function drawHead({ canvas, face: { width: w, height: h, skin }, x, y, shadow }: Sheet): void {
  const head = ellipse(x, y, w, h);
  canvas.fill(head, skin);
  canvas.fill(within(ellipse(x + w * 0.5, y + 10, w, h), head), shadow, 0.16);
}

/** How far down the forehead the hair reaches. */
const fringe: Record<Exclude<Cut, "bald" | "scarf">, number> = {
  ...{ cropped: 28, short: 20, bob: 16, long: 18, bun: 22, curls: 18 },
};

/** What of hair and scarf is before the head. */
function drawHair({ canvas, face: { width: w, height: h, hair, cut, brow }, x, y, cloth }: Sheet): void {
  if (cut === "bald") return;
  if (cut === "scarf") {
    canvas.fill(without(ellipse(x, y - 2, w + 10, h + 8), ellipse(x, y + 7, w - 3, h - 6)), cloth);
    return;
  }
  const thick = cut === "cropped" ? 1.5 : 4.5;
  const parting = brow > 0 ? 14 : -14;
  const forehead = ellipse(x + parting, y + h * 0.62 - fringe[cut] * 0.2, w * 1.12, h * 1.2);
  canvas.fill(without(ellipse(x, y - 5, w + thick, h + thick), forehead), hair);
}

/** How far above the middle of the head the eyes are. */
const eyesUp = 3;

function drawEyes({ canvas, face, x, y, shadow }: Sheet): void {
  const { eyeSize: size, eyes, brow, hair, width: w } = face;
  const line = y - eyesUp;
  for (const side of sides) {
    const eye = x + side * eyes;
    canvas.fill(ellipse(eye, line, size * 1.75, size), white);
    canvas.fill(ellipse(eye, line + 0.4, size * 0.78, size * 0.86), black);
    canvas.fill(ellipse(eye + 1.3, line - 1.3, 1.1, 1.1), white);
    const lid = line - size - 6;
    const arch = stroke([eye - side * 9, lid + 1], [eye, lid - 4 + brow], [eye + side * 10, lid + 2], 3.4);
    canvas.fill(arch, mix(hair, black, 0.35));
    if (face.lines) {
      canvas.fill(stroke([eye + side * 15, line], [eye + side * 18, line + 2], [eye + side * 20, line + 5], 1), shadow);
    }
    if (face.earrings && face.cut !== "scarf") canvas.fill(ellipse(x + side * (w + 4), y + 20, 3.4, 3.4), gold);
  }
}

function drawNose({ canvas, face: { nose }, x, y, shadow }: Sheet): void {
  const tip = y + 19;
  const left = x - nose * 0.7;
  canvas.fill(stroke([x - 2, y + 2], [x - 4, tip - 6], [left, tip], 1.8), shadow);
  canvas.fill(stroke([left, tip], [x, tip + 4], [x + nose * 0.7, tip - 0.5], 1.9), shadow);
}

function drawMouth({ canvas, face, x, y }: Sheet): void {
  const { width: w, height: h, hair, mouth, smile, skin } = face;
  const lip = y + 39;
  if (face.beard) {
    const chin = within(ellipse(x, y + 34, w - 1, h - 30), ellipse(x, y, w, h));
    canvas.fill(without(chin, ellipse(x, y + 13, w - 9, 22)), hair, 0.92);
  }
  if (face.beard || face.moustache) {
    canvas.fill(stroke([x - mouth, lip - 4], [x, lip - 12], [x + mouth, lip - 4], 6), hair);
  }
  canvas.fill(stroke([x - mouth, lip], [x, lip + smile], [x + mouth, lip], 3.4), mix(skin, lips, 0.62));
}

function drawGlasses({ canvas, face: { glasses, eyes, width: w }, x, y, cloth }: Sheet): void {
  if (!glasses) return;
  const frame = mix(black, cloth, 0.2);
  const line = y - eyesUp;
  for (const side of sides) {
    const lens = x + side * eyes;
    canvas.fill(without(ellipse(lens, line + 1, 15.5, 13.5), ellipse(lens, line + 1, 13.4, 11.4)), frame);
    const ear = x + side * w;
    canvas.fill(stroke([lens + side * 15, line], [ear - side * 4, line - 2], [ear, line - 2], 2), frame);
  }
  canvas.fill(stroke([x - eyes + 14, line], [x, line - 4], [x + eyes - 14, line], 2), frame);
}
