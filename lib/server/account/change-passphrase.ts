import "server-only";
import type { z } from "zod";
import type { ChangePassphraseInput } from "@/lib/contract/account";
import { equal, toHex } from "@/lib/protocol/bytes";
import { sha256 } from "@/lib/protocol/hash";
import type { Caller } from "../caller";
import { requireAccount } from "../guard";
import { consume, forgive, limits } from "../limits";
import { database } from "../own-store";
import { isRefused, type Refused, refused } from "../refused";
import { authHash, factors } from "./factors";

/**
 * Takes salt, sign-in secret and sealed keyring that a browser has made under another passphrase, all three or none.
 * Whoever asks must know the secret of today: a session that was left open is not enough. Every other session ends, and
 * every access token.
 *
 * The same request again, because its answer was lost, is granted again.
 */
export async function changePassphrase(
  caller: Caller,
  { current, salt, secret, keyring, previous }: z.infer<typeof ChangePassphraseInput>,
): Promise<null | Refused> {
  const me = await requireAccount(caller);
  if (isRefused(me)) return me;
  if (current.length !== 32 || salt.length !== 16 || secret.length !== 32 || keyring.length === 0) {
    return refused("badInput", "salt, secret or keyring has the wrong length");
  }
  const { id, email } = me.account;
  const limited = await consume(limits.passphrase, id);
  if (isRefused(limited)) return limited;
  const db = await database();
  const standing = await db.account.findUniqueOrThrow({ where: { id } });
  const made = authHash(secret);
  if (standing.authHash === made && equal(standing.salt, salt) && equal(standing.keyring, keyring)) return null;

  const proof = { email, secret: current };
  if (!factors.every((factor) => !factor.enrolled(standing) || factor.passes(standing, proof))) {
    return refused("passphraseWrong", "this is not the secret of today");
  }
  if (toHex(sha256(standing.keyring)) !== previous) return refused("keyringStale", "the keyring is another one by now");
  const changed = await db.$transaction(async (tx) => {
    const { count } = await tx.account.updateMany({
      where: { id, keyring: standing.keyring, authHash: standing.authHash },
      data: { salt, keyring, authHash: made },
    });
    if (count === 0) return false;
    await tx.session.updateMany({
      where: { accountId: id, revokedAt: null, NOT: { id: me.session } },
      data: { revokedAt: caller.now },
    });
    // Whoever else was in may have made one.
    await tx.accessToken.deleteMany({ where: { accountId: id } });
    return true;
  });
  if (!changed) return refused("keyringStale", "the account was changed at the same instant");
  await forgive(limits.passphrase, id);
  return null;
}
