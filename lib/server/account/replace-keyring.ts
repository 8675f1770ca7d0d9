import "server-only";
import type { z } from "zod";
import type { ReplaceKeyringInput } from "@/lib/contract/account";
import { toHex } from "@/lib/protocol/bytes";
import { sha256 } from "@/lib/protocol/hash";
import type { Caller } from "../caller";
import { requireAccount } from "../guard";
import { isRefused, type Refused, refused } from "../refused";
import { settingUp } from "../setup/setting-up";

/**
 * Puts a keyring that was sealed anew in place of the one it was made from; another tab's change is never lost. A guardian
 * pins the genesis so, before signing it. Once it stands nobody honest has a reason, and a session that was left open
 * must not suffice to put rubbish in the place of a guardian's only keys: then `changePassphrase` alone replaces them.
 */
export async function replaceKeyring(
  caller: Caller,
  { keyring, previous }: z.infer<typeof ReplaceKeyringInput>,
): Promise<null | Refused> {
  const me = await requireAccount(caller);
  if (isRefused(me)) return me;
  const { id, keyring: standing } = me.account;
  const stale = refused("keyringStale", "the keyring was changed in the meantime");
  return settingUp(async (tx) => {
    if (toHex(sha256(standing)) !== previous) return stale;
    const { count } = await tx.account.updateMany({ where: { id, keyring: standing }, data: { keyring } });
    return count === 1 ? null : stale;
  });
}
