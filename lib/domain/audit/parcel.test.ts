import fc from "fast-check";
import { expect, it } from "vitest";
import { leafSize } from "@/lib/protocol/log/entry";
import { pack, unpack } from "./parcel";

it("a parcel is unpacked as it was packed", () => {
  const entry = fc.record({
    leaf: fc.uint8Array({ minLength: leafSize, maxLength: leafSize }),
    envelope: fc.uint8Array({ minLength: 1, maxLength: 50 }),
  });
  fc.assert(
    fc.property(fc.array(entry, { maxLength: 6 }), (entries) => {
      expect(unpack(pack(entries))).toEqual(entries);
    }),
  );
});
