import "server-only";
import type { z } from "zod";
import type { SaltDto, SaltInput } from "@/lib/contract/account";
import { type Bytes, prefixed, toBase64url } from "@/lib/protocol/bytes";
import { sha256 } from "@/lib/protocol/hash";
import type { Caller } from "../caller";
import { consume, limits } from "../limits";
import { database } from "../own-store";
import { isRefused, type Refused } from "../refused";
import { serverSecrets } from "../secrets";

/** The salt of an account's Argon2id. An unknown address gets one of its own that never changes: nobody learns who exists. */
export async function saltOf(caller: Caller, { email }: z.infer<typeof SaltInput>): Promise<SaltDto | Refused> {
  const limited = await consume(limits.salt, caller.address);
  if (isRefused(limited)) return limited;
  const db = await database();
  const [account, fake] = await Promise.all([
    db.account.findUnique({ where: { email }, select: { salt: true } }),
    fakeSalt(email),
  ]);
  return { salt: toBase64url(account?.salt ?? fake) };
}

/** `SHA-256(prefixed("holdfast/v1/fake-salt", saltSecret, email))`, its first 16 bytes. */
async function fakeSalt(email: string): Promise<Bytes> {
  const { saltSecret } = await serverSecrets();
  return sha256(prefixed("holdfast/v1/fake-salt", saltSecret, email)).slice(0, 16);
}
