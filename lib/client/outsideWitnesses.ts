/**
 * Witnesses outside the federation, and what they have cosigned. Their keys are the word of the server's operator: no roster
 * names them, so they stand apart from the guardians, with the key to compare.
 */
import { z } from "zod";
import type { WitnessesDto } from "@/lib/contract/witnesses";
import { verifyCosignatures } from "@/lib/protocol/log/cosignature";
import { parseNote, parseVerifierKey, signatureTypes, type VerifierKey } from "@/lib/protocol/log/note";
import type { Desk } from "./desk";
import { granted, Stop } from "./outcome";

const Witnesses = z.object({ keys: z.array(z.string().max(500)).max(100) }) satisfies z.ZodType<WitnessesDto>;

export interface OutsideWitness {
  name: string;
  /** As the witness publishes it: name, id, key. */
  verifierKey: string;
  /** When it cosigned this checkpoint, POSIX seconds by its own clock; null where it did not. */
  time: number | null;
  /** A line stands there in its name that its key did not sign. */
  bad: boolean;
}

/** A key for cosigning, of whoever it is; null for what is none. */
export function readWitnessKey(text: string): VerifierKey | null {
  try {
    const key = parseVerifierKey(text.trim());
    return key.type === signatureTypes.cosignature ? key : null;
  } catch {
    return null;
  }
}

/**
 * Those whom the operator names, held to this checkpoint, a signed note. None where none is named.
 * @throws Stop "answerMalformed" for what is no key; RefusedError, Offline.
 */
export async function outsideWitnesses(
  { device }: Pick<Desk, "device">,
  checkpoint: string,
): Promise<OutsideWitness[]> {
  const { keys } = granted(await device.api.call("/api/audit/witnesses", Witnesses));
  const note = parseNote(checkpoint);
  return Promise.all(
    keys.map(async (verifierKey) => {
      const key = readWitnessKey(verifierKey);
      if (!key) throw new Stop("answerMalformed", "not a witness's key", { key: verifierKey });
      const found = await verifyCosignatures(note, [key]);
      return { name: key.name, verifierKey, time: found?.[0]?.time ?? null, bad: found === null };
    }),
  );
}
