import "server-only";
import type { CosignInput } from "@/lib/contract/cosignatures";
import { clockTolerance } from "@/lib/domain/time";
import { parseCheckpoint } from "@/lib/protocol/log/checkpoint";
import { cosignatureTime, verifyCosignatures } from "@/lib/protocol/log/cosignature";
import { keyId, parseNote } from "@/lib/protocol/log/note";
import { witnessOf } from "@/lib/protocol/log/witness";
import type { Caller } from "../caller";
import { requireGuardian } from "../guard";
import { consume, limits } from "../limits";
import { database } from "../own-store";
import { isRefused, type Refused, refused } from "../refused";

/**
 * Keeps a guardian's line under one of our checkpoints: the guardian's browser has found it to go on from all that it saw
 * before. The newest line of each guardian is published with the checkpoint.
 */
export async function cosign(caller: Caller, { size, signature }: CosignInput): Promise<null | Refused> {
  const me = await requireGuardian(caller);
  if (isRefused(me)) return me;
  const limited = await consume(limits.cosignatures, me.guardian);
  if (limited) return limited;
  const db = await database();
  const checkpoint = await db.checkpoint.findUnique({ where: { size } });
  const key = me.roster.guardians.find((guardian) => guardian.key === me.guardian)?.witnessKey;
  if (!checkpoint || key === undefined) return refused("notFound", "no checkpoint of that size");
  const { text } = parseNote(checkpoint.note);
  const witness = witnessOf(parseCheckpoint(text).origin, key);
  const line = { name: witness.name, id: keyId(witness), signature };
  const time = cosignatureTime(line);
  const verified = await verifyCosignatures({ text, signatures: [line] }, [witness]);
  if (time === null || verified?.length !== 1) return refused("badInput", "the cosignature does not verify");
  if (Math.abs(time * 1_000 - caller.now) > clockTolerance) {
    return refused("clockSkew", "cosigned more than ten minutes from now");
  }
  const row = { size, key, time, signature };
  await db.cosignature.upsert({ where: { size_key: { size, key } }, create: row, update: { time, signature } });
  return null;
}
