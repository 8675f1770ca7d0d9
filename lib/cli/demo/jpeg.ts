/**
 * A small JPEG encoder: baseline, sequential, YCbCr without subsampling, with the quantisation and Huffman tables that
 * ITU-T T.81 gives as examples in its annex K. Enough for drawings; pictures of people come out of their browsers.
 */
import type { Bytes } from "@/lib/protocol/bytes";

/** Places of a block's coefficients in the order in which they are written (T.81, figure A.6). */
const zigzag = [
  0, 1, 8, 16, 9, 2, 3, 10, 17, 24, 32, 25, 18, 11, 4, 5, 12, 19, 26, 33, 40, 48, 41, 34, 27, 20, 13, 6, 7, 14, 21, 28,
  35, 42, 49, 56, 57, 50, 43, 36, 29, 22, 15, 23, 30, 37, 44, 51, 58, 59, 52, 45, 38, 31, 39, 46, 53, 60, 61, 54, 47,
  55, 62, 63,
];

/** Tables K.1 and K.2, row by row. */
const luminance = [
  16, 11, 10, 16, 24, 40, 51, 61, 12, 12, 14, 19, 26, 58, 60, 55, 14, 13, 16, 24, 40, 57, 69, 56, 14, 17, 22, 29, 51,
  87, 80, 62, 18, 22, 37, 56, 68, 109, 103, 77, 24, 35, 55, 64, 81, 104, 113, 92, 49, 64, 78, 87, 103, 121, 120, 101,
  72, 92, 95, 98, 112, 100, 103, 99,
];
const chrominance = [
  ...[17, 18, 24, 47, 99, 99, 99, 99, 18, 21, 26, 66, 99, 99, 99, 99, 24, 26, 56, 99, 99, 99, 99, 99, 47, 66, 99, 99],
  ...new Array<number>(36).fill(99),
];

interface Huffman {
  /** How many codes have 1, 2, … 16 bits. */
  counts: number[];
  symbols: number[];
  /** By symbol: the code … */
  codes: Uint16Array;
  /** … and its length in bits. */
  lengths: Uint8Array;
}

/** Codes are handed out in order of length (T.81, annex C). */
function huffman(counts: number[], symbols: number[]): Huffman {
  const codes = new Uint16Array(256);
  const lengths = new Uint8Array(256);
  let code = 0;
  let place = 0;
  for (const [shorter, count] of counts.entries()) {
    for (let i = 0; i < count; i++) {
      const value = symbols[place++] as number;
      codes[value] = code++;
      lengths[value] = shorter + 1;
    }
    code <<= 1;
  }
  return { counts, symbols, codes, lengths };
}

const fromHex = (text: string) => [...Buffer.from(text.replaceAll(" ", ""), "hex")];

/** Tables K.3 to K.6. */
const upTo11 = Array.from({ length: 12 }, (_, size) => size);
const tables = {
  luminance: {
    dc: huffman([0, 1, 5, 1, 1, 1, 1, 1, 1, 0, 0, 0, 0, 0, 0, 0], upTo11),
    ac: huffman(
      [0, 2, 1, 3, 3, 2, 4, 3, 5, 5, 4, 4, 0, 0, 1, 125],
      fromHex(
        "01020300041105122131410613516107227114328191a1082342b1c11552d1f02433627282090a161718191a25262728292a3435363738" +
          "393a434445464748494a535455565758595a636465666768696a737475767778797a838485868788898a92939495969798999aa2a3" +
          "a4a5a6a7a8a9aab2b3b4b5b6b7b8b9bac2c3c4c5c6c7c8c9cad2d3d4d5d6d7d8d9dae1e2e3e4e5e6e7e8e9eaf1f2f3f4f5f6f7f8f9fa",
      ),
    ),
  },
  chrominance: {
    dc: huffman([0, 3, 1, 1, 1, 1, 1, 1, 1, 1, 1, 0, 0, 0, 0, 0], upTo11),
    ac: huffman(
      [0, 2, 1, 2, 4, 4, 3, 4, 7, 5, 4, 4, 0, 1, 2, 119],
      fromHex(
        "0001020311040521310612415107617113223281081442 91a1b1c109233352f0156272d10a162434e125f11718191a262728292a3536" +
          "3738393a434445464748494a535455565758595a636465666768696a737475767778797a82838485868788898a929394959697 98" +
          "999aa2a3a4a5a6a7a8a9aab2b3b4b5b6b7b8b9bac2c3c4c5c6c7c8c9cad2d3d4d5d6d7d8d9dae2e3e4e5e6e7e8e9eaf2f3f4f5f6f7f8f9fa",
      ),
    ),
  },
};

const cosine = (k: number) => Math.cos((k * Math.PI) / 16);
const [c1, c2, c3, c4, c5, c6, c7] = [1, 2, 3, 4, 5, 6, 7].map(cosine) as Seven;
type Seven = [number, number, number, number, number, number, number];

/**
 * Twice the DCT-II of T.81, A.3.3, of eight values that lie `step` apart, in place. Sums and differences of values that
 * mirror each other halve the work: even coefficients come out of the sums, odd ones out of the differences.
 */
function transformLine(block: Float64Array, from: number, step: number): void {
  const x0 = block[from] as number;
  const x1 = block[from + step] as number;
  const x2 = block[from + 2 * step] as number;
  const x3 = block[from + 3 * step] as number;
  const x4 = block[from + 4 * step] as number;
  const x5 = block[from + 5 * step] as number;
  const x6 = block[from + 6 * step] as number;
  const x7 = block[from + 7 * step] as number;
  const s0 = x0 + x7;
  const s1 = x1 + x6;
  const s2 = x2 + x5;
  const s3 = x3 + x4;
  const d0 = x0 - x7;
  const d1 = x1 - x6;
  const d2 = x2 - x5;
  const d3 = x3 - x4;
  const outer = s0 + s3;
  const inner = s1 + s2;
  block[from] = (outer + inner) * c4;
  block[from + step] = d0 * c1 + d1 * c3 + d2 * c5 + d3 * c7;
  block[from + 2 * step] = (s0 - s3) * c2 + (s1 - s2) * c6;
  block[from + 3 * step] = d0 * c3 - d1 * c7 - d2 * c1 - d3 * c5;
  block[from + 4 * step] = (outer - inner) * c4;
  block[from + 5 * step] = d0 * c5 - d1 * c1 + d2 * c7 + d3 * c3;
  block[from + 6 * step] = (s0 - s3) * c6 - (s1 - s2) * c2;
  block[from + 7 * step] = d0 * c7 - d1 * c5 + d2 * c3 - d3 * c1;
}

/** Four times the coefficients, in place. */
function transform(block: Float64Array): void {
  for (let row = 0; row < 64; row += 8) transformLine(block, row, 1);
  for (let column = 0; column < 8; column++) transformLine(block, column, 8);
}

/** The bits of a scan; a byte of ones is followed by a zero byte, so that it is no marker. */
class Bits {
  private space = new Uint8Array(16_384);
  private used = 0;
  private held = 0;
  private count = 0;

  /** @param bits 16 at most. */
  write(value: number, bits: number): void {
    this.held = (this.held << bits) | (value & ((1 << bits) - 1));
    this.count += bits;
    while (this.count >= 8) {
      const byte = (this.held >>> (this.count - 8)) & 0xff;
      this.push(byte);
      if (byte === 0xff) this.push(0);
      this.count -= 8;
    }
    this.held &= (1 << this.count) - 1;
  }

  /** Fills the last byte with ones. */
  end(): Uint8Array {
    if (this.count > 0) this.write(0xff, 8 - this.count);
    return this.space.subarray(0, this.used);
  }

  private push(byte: number): void {
    if (this.used === this.space.length) {
      const wider = new Uint8Array(this.used * 2);
      wider.set(this.space);
      this.space = wider;
    }
    this.space[this.used++] = byte;
  }
}

interface Component {
  /** By place of a coefficient, in the order in which they are written: what it is multiplied by. */
  scales: Float64Array;
  huffman: { dc: Huffman; ac: Huffman };
  /** The DC coefficient of the block before. */
  before: number;
}

const symbol = (bits: Bits, table: Huffman, value: number) =>
  bits.write(table.codes[value] as number, table.lengths[value] as number);

/** How many bits a number takes without its sign; and those bits, of a negative one the complement. */
function number(bits: Bits, value: number, size: number): void {
  if (size > 0) bits.write(value < 0 ? value - 1 : value, size);
}
const sizeOf = (value: number): number => 32 - Math.clz32(Math.abs(value));

/** To the nearest whole number. Math.round goes through every kind of number that there is, and asks for each. */
const rounded = (value: number): number => (value < 0 ? -((0.5 - value) | 0) : (value + 0.5) | 0);

/** @param block is used up. */
function writeBlock(bits: Bits, block: Float64Array, component: Component): void {
  transform(block);
  const { dc, ac } = component.huffman;
  const mean = rounded((block[0] as number) * (component.scales[0] as number));
  const step = mean - component.before;
  component.before = mean;
  symbol(bits, dc, sizeOf(step));
  number(bits, step, sizeOf(step));
  let zeros = 0;
  for (let place = 1; place < 64; place++) {
    const value = rounded((block[zigzag[place] as number] as number) * (component.scales[place] as number));
    if (value === 0) {
      zeros++;
      continue;
    }
    for (; zeros > 15; zeros -= 16) symbol(bits, ac, 0xf0);
    const size = sizeOf(value);
    symbol(bits, ac, (zeros << 4) | size);
    number(bits, value, size);
    zeros = 0;
  }
  if (zeros > 0) symbol(bits, ac, 0);
}

const u16 = (value: number) => [value >> 8, value & 0xff];
const segment = (marker: number, content: number[]) => [0xff, marker, ...u16(content.length + 2), ...content];

export interface Picture {
  width: number;
  height: number;
  /** Red, green, blue and one byte more for each pixel, row by row. */
  data: Uint8Array;
}

/** @param quality from 1 to 99; the tables of annex K are those of 50. @throws RangeError if the picture is not whole. */
export function encodeJpeg({ width, height, data }: Picture, quality: number): Bytes {
  if (width < 1 || height < 1 || data.length !== width * height * 4) throw new RangeError("not a whole picture");
  const scale = quality < 50 ? 50 / quality : 2 - quality / 50;
  const scaled = (table: number[]) => table.map((step) => Math.max(1, Math.min(255, Math.round(step * scale))));
  const inOrder = (table: number[]) => zigzag.map((at) => table[at] as number);
  const [light, colour] = [inOrder(scaled(luminance)), inOrder(scaled(chrominance))];
  const componentOf = (steps: number[], huffman: Component["huffman"]): Component => ({
    scales: Float64Array.from(steps, (step) => 1 / (4 * step)),
    huffman,
    before: 0,
  });
  const [y, cb, cr] = [
    componentOf(light, tables.luminance),
    componentOf(colour, tables.chrominance),
    componentOf(colour, tables.chrominance),
  ];
  const [ys, cbs, crs] = [new Float64Array(64), new Float64Array(64), new Float64Array(64)];
  const bits = new Bits();
  for (let top = 0; top < height; top += 8) {
    for (let left = 0; left < width; left += 8) {
      for (let at = 0; at < 64; at++) {
        // Over the edge the last row and column go on.
        const row = Math.min(height - 1, top + (at >> 3));
        const column = Math.min(width - 1, left + (at & 7));
        const pixel = (row * width + column) * 4;
        const r = data[pixel] as number;
        const g = data[pixel + 1] as number;
        const b = data[pixel + 2] as number;
        // JFIF 1.02, with the level shift of T.81, A.3.1.
        ys[at] = 0.299 * r + 0.587 * g + 0.114 * b - 128;
        cbs[at] = -0.168736 * r - 0.331264 * g + 0.5 * b;
        crs[at] = 0.5 * r - 0.418688 * g - 0.081312 * b;
      }
      writeBlock(bits, ys, y);
      writeBlock(bits, cbs, cb);
      writeBlock(bits, crs, cr);
    }
  }
  const scan = bits.end();
  const huffmanOf = (kind: number, { counts, symbols }: Huffman) => segment(0xc4, [kind, ...counts, ...symbols]);
  const head = [
    ...[0xff, 0xd8],
    ...segment(0xe0, [...Buffer.from("JFIF\0"), 1, 2, 0, 0, 1, 0, 1, 0, 0]),
    ...segment(0xdb, [0, ...light]),
    ...segment(0xdb, [1, ...colour]),
    ...segment(0xc0, [8, ...u16(height), ...u16(width), 3, 1, 0x11, 0, 2, 0x11, 1, 3, 0x11, 1]),
    ...huffmanOf(0x00, tables.luminance.dc),
    ...huffmanOf(0x10, tables.luminance.ac),
    ...huffmanOf(0x01, tables.chrominance.dc),
    ...huffmanOf(0x11, tables.chrominance.ac),
    ...segment(0xda, [3, 1, 0x00, 2, 0x11, 3, 0x11, 0, 63, 0]),
  ];
  const file = new Uint8Array(head.length + scan.length + 2);
  file.set(head);
  file.set(scan, head.length);
  file.set([0xff, 0xd9], head.length + scan.length);
  return file;
}
