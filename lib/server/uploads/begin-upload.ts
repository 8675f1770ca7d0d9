import "server-only";
import type { BeginUploadInput, UploadDto } from "@/lib/contract/uploads";
import { beginUpload as begin, findUpload } from "@/lib/store/uploads";
import type { Caller } from "../caller";
import { consume, limits } from "../limits";
import { ownStore } from "../own-store";
import { isRefused, type Refused, refused } from "../refused";
import { uploadOwner } from "./owner";

/** Announces a file by its digest, or finds it as far as it has come. */
export async function beginUpload(caller: Caller, { token, ...ref }: BeginUploadInput): Promise<UploadDto | Refused> {
  const owner = await uploadOwner(caller, token);
  if (isRefused(owner)) return owner;
  if (ref.size > owner.largest) return refused("tooLarge", `a file has at most ${owner.largest} bytes`);
  const limited = await consume(limits.uploads, owner.key);
  if (limited) return limited;
  const store = await ownStore();
  const there = owner.draws && (await findUpload(store, owner.key, ref.digest));
  const drawn = owner.draws && !there ? await owner.draws(ref.size) : null;
  if (drawn) return drawn;
  const outcome = await begin(store, owner, ref, owner.room);
  return "refused" in outcome ? refused(outcome.refused, outcome.because) : outcome;
}
