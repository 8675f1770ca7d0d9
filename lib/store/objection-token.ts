import "server-only";
import { type Bytes, concat, toBase64url, toHex, utf8 } from "@/lib/protocol/bytes";
import { signBytes } from "@/lib/protocol/ed25519";
import { sha256 } from "@/lib/protocol/hash";
import type { Store } from "./store";

/** Bytes of a token. */
const objectionTokenLength = 24;

/**
 * The token in the link of a letter: the first 24 bytes of
 * SHA-256(Ed25519 by the event key over "holdfast/v1/objection" ‖ 0 ‖ letter id). It is the same at every try of that
 * letter, so that one which arrived although its answer did not come can be used; the database has its hash alone.
 */
export const objectionToken = ({ event }: Pick<Store, "event">, letter: string): Bytes =>
  sha256(signBytes(event.secret, concat(utf8("holdfast/v1/objection"), new Uint8Array(1), utf8(letter)))).slice(
    0,
    objectionTokenLength,
  );

export const objectionHash = (token: Uint8Array): string => toHex(sha256(token));

/** Where a letter leads. What stands behind the # is not sent to any server by opening the link. */
export const objectionPath = (token: Uint8Array): string => `/object#${toBase64url(token)}`;
