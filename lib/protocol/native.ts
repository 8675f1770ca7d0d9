/**
 * What Node.js has natively, where this code runs there: its node:crypto hashes and signs many times faster than JavaScript,
 * and without waiting as WebCrypto does; its Buffer spells bytes. Undefined in a browser. They are asked for rather than
 * imported, so that a browser's bundle holds nothing of them; no other file of the rooms that a browser runs may reach for
 * the platform (see the house's tests).
 */
interface Builtin {
  (name: "node:crypto"): typeof import("node:crypto");
  (name: "node:buffer"): typeof import("node:buffer");
}

const platform = globalThis.process as { getBuiltinModule?: Builtin } | undefined;

export const nodeCrypto = platform?.getBuiltinModule?.("node:crypto");
export const nodeBuffer = platform?.getBuiltinModule?.("node:buffer")?.Buffer;
