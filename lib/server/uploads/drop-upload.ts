import "server-only";
import type { Digest } from "@/lib/protocol/fields";
import { dropUpload as drop } from "@/lib/store/uploads";
import type { Caller } from "../caller";
import { consume, limits } from "../limits";
import { ownStore } from "../own-store";
import { isRefused, type Refused } from "../refused";
import { uploadOwner } from "./owner";

/** Forgets a file of one's own that no statement has named; it makes room at once. */
export async function dropUpload(caller: Caller, { digest }: { digest: Digest }): Promise<null | Refused> {
  const owner = await uploadOwner(caller);
  if (isRefused(owner)) return owner;
  const limited = await consume(limits.chunks, owner.key);
  if (limited) return limited;
  await drop(await ownStore(), owner.key, digest);
  return null;
}
