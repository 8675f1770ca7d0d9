/**
 * HEIC photos (ISO/IEC 14496-12 and 23008-12) without what a camera notes in them. No browser here decodes one, so it cannot be
 * drawn anew; instead what is no picture is overwritten with zeros, and nothing moves:
 *
 *   the boxes "mdat" and "idat", but for what is part of a picture by `iloc`: so items of the type "Exif" (place, time,
 *   camera), "mime" (XMP) and "uri ", and what no table names any more
 *   the boxes "free", "skip" and "uuid", and the properties udes, altt, crtt, mdft and itai, which describe
 *
 * Whatever else a file may have, such as the film of a live photo, is not known to be clean, and such a file is refused.
 */
import { type Bytes, own } from "@/lib/protocol/bytes";

interface Box {
  type: string;
  /** Of its content. */
  from: number;
  to: number;
}

interface Range {
  from: number;
  to: number;
}

const topLevel = ["ftyp", "meta", "mdat"];
const inMeta = ["hdlr", "dinf", "pitm", "iinf", "iref", "iprp", "iloc", "idat", "grpl"];
const blank = ["free", "skip", "uuid"];
const telling = ["udes", "altt", "crtt", "mdft", "itai"];
const noPicture = ["Exif", "mime", "uri "];
/** Coded pictures, and those made of others. A whole JPEG may be an item, too, with all that its camera noted. */
const pictureTypes = ["hvc1", "hev1", "lhv1", "av01", "avc1", "vvc1", "j2k1", "grid", "iden", "iovl", "tmap"];
/** The tiles of the largest photos are some hundreds. */
const mostPlaces = 10_000;
/** Version and flags. */
const full = 4;

/** The same picture, or null where the file is damaged or may tell more than can be taken out of it. */
export function bareHeic(file: Uint8Array): Bytes | null {
  try {
    const bare = own(file.slice());
    for (const { from, to } of rangesIn(new Reader(bare))) bare.fill(0, from, to);
    return bare;
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
}

/** @throws RangeError where the file is not understood from beginning to end. */
function rangesIn(file: Reader): Range[] {
  const boxes = file.boxes({ from: 0, to: file.length });
  const meta = only(boxes, "meta");
  const parts = file.boxes({ from: meta.from + full, to: meta.to });
  known(boxes, topLevel);
  known(parts, inMeta);
  const idat = parts.find(({ type }) => type === "idat");
  const types = itemTypes(file, only(parts, "iinf"));
  const places = itemPlaces(file, only(parts, "iloc"), idat);
  const isPicture = ({ item }: Place) => !noPicture.includes(types.get(item) ?? "");
  if (places.some(({ item }) => !types.has(item))) throw new RangeError("an item without a type");
  if ([...types.values()].some((type) => !pictureTypes.includes(type) && !noPicture.includes(type))) {
    throw new RangeError("an item of a type that is not known");
  }
  const holders = [...boxes.filter(({ type }) => type === "mdat"), ...(idat ? [idat] : [])];
  if (!places.every((place) => holders.some((box) => place.from >= box.from && place.to <= box.to))) {
    throw new RangeError("an item outside");
  }
  const picture = places.filter(isPicture).sort((a, b) => a.from - b.from);
  const notes = places.filter((place) => !isPicture(place));
  if (notes.some((note) => picture.some((part) => part.from < note.to && note.from < part.to))) {
    throw new RangeError("a note in a picture");
  }
  const inProperties = parts.filter(({ type }) => type === "iprp").map((box) => file.boxes(box));
  for (const list of inProperties) known(list, ["ipco", "ipma"]);
  const properties = inProperties.flat().flatMap((box) => (box.type === "ipco" ? file.boxes(box) : []));
  return [
    ...holders.flatMap((box) => restOf(box, picture)),
    ...[...boxes, ...parts, ...inProperties.flat(), ...properties].filter(({ type }) => blank.includes(type)),
    ...properties.filter(({ type }) => telling.includes(type)).map(({ from, to }) => ({ from: from + full, to })),
  ];
}

/** What of a box is no part of a picture. @param picture in order. */
function restOf({ from, to }: Range, picture: Range[]): Range[] {
  const rest: Range[] = [];
  let at = from;
  for (const part of picture.filter((one) => one.from >= from && one.to <= to)) {
    if (part.from > at) rest.push({ from: at, to: part.from });
    at = Math.max(at, part.to);
  }
  return at < to ? [...rest, { from: at, to }] : rest;
}

function known(boxes: Box[], types: string[]): void {
  const strange = boxes.find(({ type }) => !types.includes(type) && !blank.includes(type));
  if (strange) throw new RangeError("the file has parts that are not known");
}

function only(boxes: Box[], type: string): Box {
  const [box, ...others] = boxes.filter((one) => one.type === type);
  if (!box || others.length > 0) throw new RangeError("not a HEIC file of one picture");
  return box;
}

/** `iinf` (14496-12, 8.11.6): what each item is. */
function itemTypes(file: Reader, box: Box): Map<number, string> {
  const wide = file.number(box.from, 1) > 0;
  const entries = file.boxes({ from: box.from + full + (wide ? 4 : 2), to: box.to });
  return new Map(
    entries.map(({ type, from, to }) => {
      const version = file.number(from, 1);
      if (type !== "infe" || version < 2 || version > 3) throw new RangeError("an entry that is not known");
      const id = version === 2 ? 2 : 4;
      // The id, two bytes of protection, the type.
      const at = from + full + id + 2;
      if (at + 4 > to) throw new RangeError("an entry breaks off");
      return [file.number(from + full, id), file.text(at)] as const;
    }),
  );
}

interface Place extends Range {
  item: number;
}

/** `iloc` (14496-12, 8.11.3): where each item lies. */
function itemPlaces(file: Reader, box: Box, idat: Box | undefined): Place[] {
  const version = file.number(box.from, 1);
  if (version > 2) throw new RangeError("a table of places that is not known");
  const sizes = file.number(box.from + full, 2);
  const [offset, length, base, index] = [12, 8, 4, 0].map((shift) => (sizes >> shift) & 15) as [
    number,
    number,
    number,
    number,
  ];
  let at = box.from + full + 2;
  const next = (size: number) => {
    if (at + size > box.to) throw new RangeError("the table of places breaks off");
    at += size;
    return file.number(at - size, size);
  };
  const places: Place[] = [];
  for (let count = next(version < 2 ? 2 : 4); count > 0; count--) {
    const item = next(version < 2 ? 2 : 4);
    const method = version === 0 ? 0 : next(2) & 15;
    const elsewhere = next(2);
    const begin = next(base);
    if (elsewhere !== 0 || method > 1 || (method === 1 && !idat)) throw new RangeError("an item that lies elsewhere");
    for (let extents = next(2); extents > 0; extents--) {
      if (version > 0) next(index);
      const from = (method === 1 && idat ? idat.from : 0) + begin + next(offset);
      const size = next(length);
      if (size === 0 || from + size > file.length) throw new RangeError("an item that does not end");
      if (places.length === mostPlaces) throw new RangeError("more parts than a photo has");
      places.push({ item, from, to: from + size });
    }
  }
  return places;
}

/** Big-endian numbers and boxes. @throws RangeError past the end. */
class Reader {
  private readonly view: DataView;
  readonly length: number;

  constructor(bytes: Bytes) {
    this.view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
    this.length = bytes.length;
  }

  /** @param size 0 to 8 bytes; of none it is 0. */
  number(at: number, size: number): number {
    let value = 0;
    for (let place = 0; place < size; place++) value = value * 256 + this.view.getUint8(at + place);
    if (!Number.isSafeInteger(value)) throw new RangeError("a number that no file needs");
    return value;
  }

  text(at: number): string {
    return String.fromCharCode(...[0, 1, 2, 3].map((place) => this.number(at + place, 1)));
  }

  /** The boxes that fill a range without a rest (14496-12, 4.2). */
  boxes({ from, to }: Range): Box[] {
    const found: Box[] = [];
    for (let at = from; at < to; ) {
      const size = this.number(at, 4);
      const head = size === 1 ? 16 : 8;
      const end = size === 0 ? to : at + (size === 1 ? this.number(at + 8, 8) : size);
      if (end > to || end < at + head) throw new RangeError("a box that does not fit");
      found.push({ type: this.text(at + 4), from: at + head, to: end });
      at = end;
    }
    return found;
  }
}
