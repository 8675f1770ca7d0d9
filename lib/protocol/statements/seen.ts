/** The tree that a statement's signer had before the eyes. */
import type { LogHead } from "../fields";
import type { Statement } from "./statement";

/** `null` for a statement that names none. */
export const seenIn = ({ body }: Statement): LogHead | null => ("seen" in body ? body.seen : null);
