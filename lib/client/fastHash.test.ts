import fc from "fast-check";
import { expect, test } from "vitest";
import { sha256 } from "@/lib/protocol/hash";
import { fastHash } from "./fastHash";

test("FIPS 180-4: the fast SHA-256 says what the other says, call after call", async () => {
  const hash = await fastHash();
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 400 }), fc.uint8Array({ maxLength: 400 }), (one, other) => {
      const first = hash(one);
      expect(hash(other)).toEqual(sha256(other));
      // What it gave before is not overwritten by the next.
      expect(first).toEqual(sha256(one));
    }),
  );
});
