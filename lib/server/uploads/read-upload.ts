import "server-only";
import type { UploadDto } from "@/lib/contract/uploads";
import type { Digest } from "@/lib/protocol/fields";
import { findUpload } from "@/lib/store/uploads";
import type { Caller } from "../caller";
import { consume, limits } from "../limits";
import { ownStore } from "../own-store";
import { isRefused, type Refused, refused } from "../refused";
import { uploadOwner } from "./owner";

/** How far one's own file has come. Of others' files nobody learns even that they are there. */
export async function readUpload(caller: Caller, { digest }: { digest: Digest }): Promise<UploadDto | Refused> {
  const owner = await uploadOwner(caller);
  if (isRefused(owner)) return owner;
  const limited = await consume(limits.chunks, owner.key);
  if (limited) return limited;
  return (await findUpload(await ownStore(), owner.key, digest)) ?? refused("notFound", "no such file is on its way");
}
