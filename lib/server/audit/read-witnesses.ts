import "server-only";
import type { WitnessesDto } from "@/lib/contract/witnesses";
import { env } from "@/lib/env/env";
import { formatVerifierKey } from "@/lib/protocol/log/note";
import type { Caller } from "../caller";
import { requireReader } from "../guard";
import { isRefused, type Refused } from "../refused";

/** The witnesses whom the operator has asked to cosign the log, for those who may read it; where they are is nobody's matter. */
export async function readWitnesses(caller: Caller): Promise<WitnessesDto | Refused> {
  const reader = await requireReader(caller);
  return isRefused(reader) ? reader : { keys: env().witnesses.map(({ key }) => formatVerifierKey(key)) };
}
