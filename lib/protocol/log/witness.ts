/**
 * Guardians as witnesses of their own log. Each cosigns checkpoints with the witness key that the roster gives (C2SP
 * tlog-cosignature), under the name
 *
 *   witness name = origin "/witness/" first 16 digits of the key
 *
 * so that a name tells whose it is, and no two keys share one. Example:
 *
 *   holdfast.example/log/witness/4a1c9e0b77d3f251
 */
import type { PublicKey } from "../fields";
import { signatureTypes, type VerifierKey } from "./note";

/** The verifier key of a guardian who witnesses the log of this origin. */
export const witnessOf = (origin: string, key: PublicKey): VerifierKey => ({
  name: `${origin}/witness/${key.slice(0, 16)}`,
  type: signatureTypes.cosignature,
  key,
});
