interface Size {
  width: number;
  height: number;
}

/** Edge of the square that is read of a frame: enough for a dense code, and read in a few milliseconds. */
const frameEdge = 800;
/** Longest edge of a picture from a file, when it is read. */
const pictureEdge = 2_400;

/** The square in the middle of a frame, which is what the screen shows of it, and the edge it is read at. */
export function squareOf({ width, height }: Size): { x: number; y: number; side: number; edge: number } {
  const side = Math.min(width, height);
  return {
    x: Math.floor((width - side) / 2),
    y: Math.floor((height - side) / 2),
    side,
    edge: Math.min(side, frameEdge),
  };
}

/** A picture's size when it is read. It is never made larger. */
export function pictureSize({ width, height }: Size): Size {
  const scale = Math.min(1, pictureEdge / Math.max(width, height));
  return { width: Math.max(1, Math.round(width * scale)), height: Math.max(1, Math.round(height * scale)) };
}
