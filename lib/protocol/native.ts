/**
 * node:crypto, where this code runs in Node.js: it hashes and signs many times faster than JavaScript, and without
 * waiting as WebCrypto does. Undefined in a browser. It is asked for rather than imported, so that a browser's bundle
 * holds nothing of it; no other file of the rooms that a browser runs may reach for the platform (see the house's tests).
 */
type NodeCrypto = typeof import("node:crypto");

export const nodeCrypto = (
  globalThis.process as { getBuiltinModule?: (name: string) => NodeCrypto } | undefined
)?.getBuiltinModule?.("node:crypto");
