/**
 * JPEG files (ITU-T T.81) that carry a picture and nothing else.
 *
 *   bare JPEG = SOI, then segments of the kinds DQT, DHT, DRI, SOF0–SOF2, SOS (with its data) and APP14 ("Adobe", which
 *               tells how colours are meant), at last EOI, and no byte after it
 *
 * So there is no place for what cameras and programs add: Exif with position and time (APP1), XMP, thumbnails (APP0,
 * APP2), colour profiles with the name of a device (APP2), remarks (COM), a film behind the picture.
 */
import { type Bytes, concat } from "./bytes";

const marker = { soi: 0xd8, eoi: 0xd9, sos: 0xda, dqt: 0xdb, dht: 0xc4, dri: 0xdd, app14: 0xee } as const;
/** Baseline, extended sequential, progressive: what browsers write and read. */
const frames = [0xc0, 0xc1, 0xc2];
const kept: readonly number[] = [...frames, marker.dqt, marker.dht, marker.dri, marker.sos, marker.app14];
/** Length field, "Adobe", version, two flags, transform. */
const adobeLength = 14;

interface Segment {
  marker: number;
  /** From the marker's first byte to the next segment's, data of a scan included. */
  from: number;
  to: number;
}

/** @throws RangeError unless the file is whole: SOI, segments one after the other, EOI. */
function segmentsOf(file: Uint8Array): { segments: Segment[]; end: number } {
  const at = (place: number): number => {
    const byte = file[place];
    if (byte === undefined) throw new RangeError("the JPEG breaks off");
    return byte;
  };
  if (at(0) !== 0xff || at(1) !== marker.soi) throw new RangeError("not a JPEG");
  const segments: Segment[] = [];
  for (let place = 2; ; ) {
    const from = place;
    if (at(place) !== 0xff) throw new RangeError("the JPEG has bytes between its segments");
    while (at(place + 1) === 0xff) place += 1;
    const kind = at(place + 1);
    if (kind === marker.eoi) return { segments, end: place + 2 };
    const length = at(place + 2) * 256 + at(place + 3);
    if (length < 2) throw new RangeError("the JPEG has a segment without a length");
    place += 2 + length;
    if (kind === marker.sos) place = endOfScan(at, place);
    segments.push({ marker: kind, from, to: place });
  }
}

/** The data of a scan: up to a marker (or its fill bytes) that is neither a stuffed byte (FF 00) nor a restart (FF D0–D7). */
function endOfScan(at: (place: number) => number, begin: number): number {
  for (let place = begin; ; place += 1) {
    if (at(place) !== 0xff) continue;
    const first = place;
    while (at(place + 1) === 0xff) place += 1;
    const next = at(place + 1);
    if (next !== 0x00 && !(next >= 0xd0 && next <= 0xd7)) return first;
  }
}

/** The same picture, bare. @throws RangeError if it is no whole JPEG, or one that cannot be made bare. */
export function bareJpeg(file: Uint8Array): Bytes {
  const { segments } = segmentsOf(file);
  const parts = segments
    .filter(({ marker: kind, from, to }) => kept.includes(kind) && (kind !== marker.app14 || isAdobe(file, from, to)))
    // Fill bytes before a marker say nothing.
    .map(({ from, to }) => file.subarray(from + fillBytes(file, from), to));
  const bare = concat(Uint8Array.of(0xff, marker.soi), ...parts, Uint8Array.of(0xff, marker.eoi));
  sizeOfBareJpeg(bare);
  return bare;
}

const fillBytes = (file: Uint8Array, from: number): number => {
  let count = 0;
  while (file[from + 1 + count] === 0xff) count += 1;
  return count;
};

const isAdobe = (file: Uint8Array, from: number, to: number): boolean =>
  to - from === 2 + adobeLength && String.fromCharCode(...file.subarray(from + 4, from + 9)) === "Adobe";

/** Width and height in pixels. @throws RangeError unless the file is a bare JPEG with one frame. */
export function sizeOfBareJpeg(file: Uint8Array): { width: number; height: number } {
  const { segments, end } = segmentsOf(file);
  if (end !== file.length) throw new RangeError("the JPEG has bytes after its end");
  for (const { marker: kind, from, to } of segments) {
    if (!kept.includes(kind) || file[from + 1] === 0xff) throw new RangeError("the JPEG carries more than a picture");
    if (kind === marker.app14 && !isAdobe(file, from, to)) throw new RangeError("the JPEG has a foreign segment");
  }
  const [frame, ...more] = segments.filter(({ marker: kind }) => frames.includes(kind));
  if (!frame || more.length > 0 || frame.to - frame.from < 10) throw new RangeError("the JPEG has not one frame");
  const view = new DataView(file.buffer, file.byteOffset + frame.from, frame.to - frame.from);
  return { width: view.getUint16(7), height: view.getUint16(5) };
}
