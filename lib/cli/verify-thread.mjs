/** Where a thread of `npm run verify` begins: a thread does not have the loader for TypeScript that its process has. */
import { register } from "tsx/esm/api";

register();
await import("./verify-thread.ts");
