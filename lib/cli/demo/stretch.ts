import { own } from "@/lib/protocol/bytes";
import { type Stretch, stretcher } from "@/lib/protocol/stretch";

/** The numbers of the product's Argon2id, as lib/protocol/stretch.ts has them; a test compares the two. */
const options = { algorithm: 2, memoryCost: 64 * 1024, timeCost: 3, parallelism: 1, outputLen: 32 } as const;

/**
 * The product's own Argon2id, in full, for every name: but computed by the machine's native code where npm has it for
 * this platform, four times as fast as in a browser. Elsewhere it is the browser's, and the making takes longer.
 */
export async function demoStretch(): Promise<{ stretch: Stretch; native: boolean }> {
  try {
    const { hashRaw } = await import("@node-rs/argon2");
    const stretch: Stretch = async (password, salt) => own(await hashRaw(password, { ...options, salt }));
    return { stretch, native: true };
  } catch {
    return { stretch: stretcher("product"), native: false };
  }
}
