/** HEIC files for tests alone, as ISO/IEC 14496-12 and 23008-12 have them; what is coded in them is no real picture. */
import { concat, utf8 } from "@/lib/protocol/bytes";

const u16 = (value: number) => Uint8Array.of(value >> 8, value & 255);
const u32 = (value: number) => concat(u16(value >>> 16), u16(value & 0xffff));
export const box = (type: string, ...parts: Uint8Array[]) => {
  const content = concat(...parts);
  return concat(u32(8 + content.length), utf8(type), content);
};
const fullBox = (type: string, version: number, ...parts: Uint8Array[]) =>
  box(type, Uint8Array.of(version, 0, 0, 0), ...parts);
const entry = (id: number, type: string) => fullBox("infe", 2, u16(id), u16(0), utf8(type), utf8("\0"));

export const picture = utf8("the picture itself, coded".repeat(3));
export const exif = utf8("....Exif  Riverside, 53.8 N, 1.5 W, the phone of Ivana");
const xmp = utf8("<x:xmpmeta>Ivana Novak</x:xmpmeta>");

/**
 * As phones write it: the notes beside the picture in `mdat`, XMP in the table's own `idat`.
 * @param more boxes behind. @param shift of where the notes are said to lie. @param listed their id in the list of items.
 * @param properties more of them. @param coded how the picture is. @param unnamed in `mdat`, named by no table.
 */
export function heic({
  more = [] as Uint8Array[],
  shift = 0,
  listed = 2,
  properties = [] as Uint8Array[],
  coded = "hvc1",
  unnamed = new Uint8Array(),
} = {}) {
  const ftyp = box("ftyp", utf8("heic"), u32(0), utf8("mif1heic"));
  const described = fullBox("udes", 0, utf8("en\0Ivana at home\0\0\0"));
  const meta = (mdat: number) => {
    const item = (id: number, method: number, from: number, length: number) =>
      concat(u16(id), u16(method), u16(0), u16(1), u32(from), u32(length));
    return fullBox(
      "meta",
      0,
      fullBox("hdlr", 0, u32(0), utf8("pict"), new Uint8Array(13)),
      fullBox("pitm", 0, u16(1)),
      fullBox("iinf", 0, u16(3), entry(1, coded), entry(listed, "Exif"), entry(3, "mime")),
      box("iprp", box("ipco", box("hvcC", utf8("coded")), described, ...properties)),
      fullBox(
        "iloc",
        1,
        Uint8Array.of(0x44, 0),
        u16(3),
        item(1, 0, mdat, picture.length),
        item(2, 0, mdat + picture.length + shift, exif.length),
        item(3, 1, 0, xmp.length),
      ),
      box("idat", xmp),
    );
  };
  const begin = ftyp.length + meta(0).length + 8;
  return concat(ftyp, meta(begin), box("mdat", picture, exif, unnamed), ...more);
}
