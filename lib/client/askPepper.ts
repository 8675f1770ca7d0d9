/** One question to the pepper. The proof is checked by whoever finishes the blinding; a false one is a {@link Stop}. */
import type { z } from "zod";
import type { PepperInput } from "@/lib/contract/pepper";
import type { SigningKey } from "@/lib/protocol/ed25519";
import type { PepperAnswer } from "@/lib/protocol/pepper";
import { Pepper } from "./answers";
import type { Device } from "./device";
import { type Refused, Stop } from "./outcome";

export const askPepper = (
  { api }: Device,
  key: SigningKey,
  body: z.input<typeof PepperInput>,
): Promise<PepperAnswer | Refused> => api.call("/api/pepper", Pepper, { method: "POST", body, key });

/** Runs a `finish…` of the protocol. @throws Stop "pepperFalse" if the answer is not proven under the federation's key. */
export async function proven<T>(pepperKey: string, finish: () => T | Promise<T>): Promise<T> {
  try {
    return await finish();
  } catch (error) {
    if (error instanceof RangeError) throw new Stop("pepperFalse", error.message, { pepperKey });
    throw error;
  }
}
