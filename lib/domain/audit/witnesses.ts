/** Which guardians witnessed a checkpoint. */
import type { PublicKey } from "@/lib/protocol/fields";
import { verifyCosignatures } from "@/lib/protocol/log/cosignature";
import type { Note } from "@/lib/protocol/log/note";
import { witnessOf } from "@/lib/protocol/log/witness";
import type { Guardian } from "@/lib/protocol/statements/roster";

/** A guardian who cosigned a checkpoint. */
export interface Witness {
  guardian: PublicKey;
  name: string;
  /** POSIX seconds, by the guardian's clock. */
  time: number;
}

/**
 * Those of these guardians who cosigned it. Lines of strangers are no guardians' and count for nothing.
 * @returns `bad` for the first whose line stands there and does not hold.
 */
export async function cosigners(
  note: Note,
  origin: string,
  guardians: readonly Guardian[],
): Promise<{ witnesses: Witness[] } | { bad: Guardian }> {
  const witnesses: Witness[] = [];
  for (const guardian of guardians) {
    const cosigned = await verifyCosignatures(note, [witnessOf(origin, guardian.witnessKey)]);
    if (!cosigned) return { bad: guardian };
    for (const { time } of cosigned) witnesses.push({ guardian: guardian.key, name: guardian.name, time });
  }
  return { witnesses };
}
