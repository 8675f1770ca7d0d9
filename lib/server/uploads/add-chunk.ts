import "server-only";
import type { AddChunkInput, UploadDto } from "@/lib/contract/uploads";
import { addChunk as add } from "@/lib/store/uploads";
import type { Caller } from "../caller";
import { consume, limits } from "../limits";
import { ownStore } from "../own-store";
import { isRefused, type Refused, refused } from "../refused";
import { uploadOwner } from "./owner";

/** Adds a piece where the file ends so far; elsewhere it adds nothing, and the answer says where to go on. */
export async function addChunk(caller: Caller, { digest, offset, body }: AddChunkInput): Promise<UploadDto | Refused> {
  const owner = await uploadOwner(caller);
  if (isRefused(owner)) return owner;
  const limited = await consume(limits.chunks, owner.key);
  if (limited) return limited;
  const outcome = await add(await ownStore(), owner.key, digest, { place: offset, bytes: body });
  return "refused" in outcome ? refused(outcome.refused, outcome.because) : outcome;
}
