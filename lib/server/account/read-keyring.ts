import "server-only";
import type { KeyringDto } from "@/lib/contract/account";
import { toBase64url } from "@/lib/protocol/bytes";
import type { Caller } from "../caller";
import { requireAccount } from "../guard";
import { isRefused, type Refused } from "../refused";

/** The caller's own keyring, sealed as the caller's browser left it. */
export async function readKeyring(caller: Caller): Promise<KeyringDto | Refused> {
  const me = await requireAccount(caller);
  if (isRefused(me)) return me;
  const { name, email, role, key, keyring } = me.account;
  return { keyring: toBase64url(keyring), account: { name, email, role, key } };
}
