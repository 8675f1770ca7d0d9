import "server-only";
import type { BeginUploadInput, UploadDto } from "@/lib/contract/uploads";
import { beginUpload as begin } from "@/lib/store/uploads";
import type { Caller } from "../caller";
import { consume, limits } from "../limits";
import { ownStore } from "../own-store";
import { isRefused, type Refused, refused } from "../refused";
import { uploadOwner } from "./owner";

/** Announces a file by its digest, or finds it as far as it has come. */
export async function beginUpload(caller: Caller, ref: BeginUploadInput): Promise<UploadDto | Refused> {
  const owner = await uploadOwner(caller);
  if (isRefused(owner)) return owner;
  if (ref.size > owner.largest) return refused("tooLarge", `a file has at most ${owner.largest} bytes`);
  const limited = await consume(limits.uploads, owner.key);
  if (limited) return limited;
  const outcome = await begin(await ownStore(), owner, ref, owner.room);
  return "refused" in outcome ? refused(outcome.refused, outcome.because) : outcome;
}
