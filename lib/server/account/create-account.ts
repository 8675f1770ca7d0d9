import "server-only";
import type { NewAccount } from "@/lib/contract/account";
import { screenPublicKey } from "@/lib/protocol/ed25519";
import type { Caller } from "../caller";
import type { Role } from "../guard";
import type { Transaction } from "../own-store";
import { type Refused, refused } from "../refused";
import { authHash } from "./factors";

/** Registers an account whose keys were made in its owner's browser. Keys are screened here, once and for all. */
export async function createAccount(
  tx: Transaction,
  { keys, secret, ...account }: NewAccount,
  role: Role,
  { now, language }: Pick<Caller, "now" | "language">,
): Promise<{ id: string } | Refused> {
  if (account.salt.length !== 16 || secret.length !== 32 || account.keyring.length === 0) {
    return refused("badInput", "salt, secret or keyring has the wrong length");
  }
  if (!screenPublicKey(keys.key) || !screenPublicKey(keys.witnessKey)) {
    return refused("keyUnsafe", "a key is of small order or not canonically encoded");
  }
  if (keys.key === keys.witnessKey) return refused("keyReused", "statement key and witness key are the same");
  const taken = await tx.account.findMany({
    where: {
      OR: [
        { email: account.email },
        { key: { in: [keys.key, keys.witnessKey] } },
        { witnessKey: { in: [keys.key, keys.witnessKey] } },
        { recipient: keys.recipient },
      ],
    },
  });
  if (taken.some(({ email }) => email === account.email)) return refused("emailTaken", "the address has an account");
  if (taken.length > 0) return refused("keyReused", "another account has one of these keys");
  return tx.account.create({
    data: { ...account, ...keys, role, authHash: authHash(secret), language, createdAt: now },
    select: { id: true },
  });
}

/** Whether this is the very account that was registered: a form that was sent twice. */
export const sameAccount = (row: { email: string; key: string; authHash: string }, input: NewAccount): boolean =>
  row.email === input.email && row.key === input.keys.key && row.authHash === authHash(input.secret);
