import "server-only";
import type { PepperDto, PepperInput } from "@/lib/contract/pepper";
import { rosterToday } from "@/lib/domain/read";
import { env } from "@/lib/env/env";
import { loadPepperKey } from "@/lib/env/pepper-key";
import { type Bytes, toBase64url } from "@/lib/protocol/bytes";
import { evaluatePepper, type PepperAnswer } from "@/lib/protocol/pepper";
import type { Caller } from "../caller";
import { countToday } from "../day-count";
import { requireKey } from "../guard";
import { requireSecureHost } from "../host";
import { isRefused, type Refused, refused } from "../refused";
import { readFederation } from "../world";
import { authorisePepper } from "./authorise";

/**
 * Evaluates the pepper over a blinded element. The caller names a purpose, and the server itself builds the POPRF's
 * `info` from it, so that an answer for one backup or grant is of no use for another.
 */
export async function askPepper(caller: Caller, input: PepperInput): Promise<PepperDto | Refused> {
  const key = requireKey(caller);
  if (isRefused(key)) return key;
  const insecure = requireSecureHost();
  if (insecure) return insecure;
  const federation = await readFederation();
  if (!federation) return refused("federationMissing", "there is no genesis yet");
  const publicKey = rosterToday(federation).roster.pepper[0] as string;
  const allowed = await authorisePepper({ caller, key, federation }, input);
  if (input.purpose === "lookup") {
    await countToday(isRefused(allowed) ? "refusedLookups" : "lookups", caller.now);
  }
  if (isRefused(allowed)) return allowed;
  const secretKey = await loadPepperKey(env().dataDir, publicKey);
  if (!secretKey) return refused("unavailable", "this server does not hold the federation's pepper key");
  const answer = evaluate(secretKey, input.blinded, allowed.info);
  if (!answer) return refused("badInput", "the blinded element is not a point of the curve");
  return { evaluated: toBase64url(answer.evaluated), proof: toBase64url(answer.proof) };
}

function evaluate(secretKey: Bytes, blinded: Bytes, info: string): PepperAnswer | null {
  try {
    return evaluatePepper(secretKey, blinded, info);
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
}
