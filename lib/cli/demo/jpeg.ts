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
  /** By symbol: the code, and its length in bits. */
  codes: Map<number, [code: number, bits: number]>;
}

/** Codes are handed out in order of length (T.81, annex C). */
function huffman(counts: number[], symbols: number[]): Huffman {
  const codes = new Map<number, [number, number]>();
  let code = 0;
  let place = 0;
  for (const [shorter, count] of counts.entries()) {
    for (let i = 0; i < count; i++) codes.set(symbols[place++] as number, [code++, shorter + 1]);
    code <<= 1;
  }
  return { counts, symbols, codes };
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

/** cosines[u * 8 + x] = C(u)/2 · cos((2x + 1)uπ/16): the DCT-II of T.81, A.3.3, along one axis. */
const cosines = Float64Array.from({ length: 64 }, (_, at) => {
  const [u, x] = [at >> 3, at & 7];
  return (u === 0 ? Math.SQRT1_2 : 1) * 0.5 * Math.cos(((2 * x + 1) * u * Math.PI) / 16);
});

const scratch = new Float64Array(64);

/** In place. */
function transform(block: Float64Array): void {
  for (let row = 0; row < 8; row++) {
    for (let u = 0; u < 8; u++) {
      let sum = 0;
      for (let x = 0; x < 8; x++) sum += (block[row * 8 + x] as number) * (cosines[u * 8 + x] as number);
      scratch[row * 8 + u] = sum;
    }
  }
  for (let column = 0; column < 8; column++) {
    for (let v = 0; v < 8; v++) {
      let sum = 0;
      for (let y = 0; y < 8; y++) sum += (scratch[y * 8 + column] as number) * (cosines[v * 8 + y] as number);
      block[v * 8 + column] = sum;
    }
  }
}

/** The bits of a scan; a byte of ones is followed by a zero byte, so that it is no marker. */
class Bits {
  readonly bytes: number[] = [];
  private held = 0;
  private count = 0;

  write(value: number, bits: number): void {
    this.held = (this.held << bits) | (value & ((1 << bits) - 1));
    this.count += bits;
    while (this.count >= 8) {
      const byte = (this.held >>> (this.count - 8)) & 0xff;
      this.bytes.push(byte);
      if (byte === 0xff) this.bytes.push(0);
      this.count -= 8;
    }
    this.held &= (1 << this.count) - 1;
  }

  /** Fills the last byte with ones. */
  end(): void {
    if (this.count > 0) this.write(0xff, 8 - this.count);
  }
}

interface Component {
  quantisation: number[];
  huffman: { dc: Huffman; ac: Huffman };
  /** The DC coefficient of the block before. */
  before: number;
}

const symbol = (bits: Bits, table: Huffman, value: number) =>
  bits.write(...(table.codes.get(value) as [number, number]));

/** How many bits a number takes without its sign; and those bits, of a negative one the complement. */
function number(bits: Bits, value: number, size: number): void {
  if (size > 0) bits.write(value < 0 ? value - 1 : value, size);
}
const sizeOf = (value: number): number => 32 - Math.clz32(Math.abs(value));

function writeBlock(bits: Bits, block: Float64Array, component: Component): void {
  transform(block);
  const { dc, ac } = component.huffman;
  let zeros = 0;
  for (let place = 0; place < 64; place++) {
    const at = zigzag[place] as number;
    const value = Math.round((block[at] as number) / (component.quantisation[at] as number));
    if (place === 0) {
      const step = value - component.before;
      component.before = value;
      symbol(bits, dc, sizeOf(step));
      number(bits, step, sizeOf(step));
    } else if (value === 0) zeros++;
    else {
      for (; zeros > 15; zeros -= 16) symbol(bits, ac, 0xf0);
      symbol(bits, ac, (zeros << 4) | sizeOf(value));
      number(bits, value, sizeOf(value));
      zeros = 0;
    }
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
  const [light, colour] = [scaled(luminance), scaled(chrominance)];
  const components: Component[] = [
    { quantisation: light, huffman: tables.luminance, before: 0 },
    { quantisation: colour, huffman: tables.chrominance, before: 0 },
    { quantisation: colour, huffman: tables.chrominance, before: 0 },
  ];
  const blocks = [new Float64Array(64), new Float64Array(64), new Float64Array(64)] as const;
  const bits = new Bits();
  for (let top = 0; top < height; top += 8) {
    for (let left = 0; left < width; left += 8) {
      for (let at = 0; at < 64; at++) {
        // Over the edge the last row and column go on.
        const y = Math.min(height - 1, top + (at >> 3));
        const x = Math.min(width - 1, left + (at & 7));
        const pixel = (y * width + x) * 4;
        const r = data[pixel] as number;
        const g = data[pixel + 1] as number;
        const b = data[pixel + 2] as number;
        // JFIF 1.02, with the level shift of T.81, A.3.1.
        blocks[0][at] = 0.299 * r + 0.587 * g + 0.114 * b - 128;
        blocks[1][at] = -0.168736 * r - 0.331264 * g + 0.5 * b;
        blocks[2][at] = 0.5 * r - 0.418688 * g - 0.081312 * b;
      }
      for (const [i, block] of blocks.entries()) writeBlock(bits, block, components[i] as Component);
    }
  }
  bits.end();
  const inOrder = (table: number[]) => zigzag.map((at) => table[at] as number);
  const huffmanOf = (kind: number, { counts, symbols }: Huffman) => segment(0xc4, [kind, ...counts, ...symbols]);
  return Uint8Array.from([
    ...[0xff, 0xd8],
    ...segment(0xe0, [...Buffer.from("JFIF\0"), 1, 2, 0, 0, 1, 0, 1, 0, 0]),
    ...segment(0xdb, [0, ...inOrder(light)]),
    ...segment(0xdb, [1, ...inOrder(colour)]),
    ...segment(0xc0, [8, ...u16(height), ...u16(width), 3, 1, 0x11, 0, 2, 0x11, 1, 3, 0x11, 1]),
    ...huffmanOf(0x00, tables.luminance.dc),
    ...huffmanOf(0x10, tables.luminance.ac),
    ...huffmanOf(0x01, tables.chrominance.dc),
    ...huffmanOf(0x11, tables.chrominance.ac),
    ...segment(0xda, [3, 1, 0x00, 2, 0x11, 3, 0x11, 0, 63, 0]),
    ...bits.bytes,
    ...[0xff, 0xd9],
  ]);
}
